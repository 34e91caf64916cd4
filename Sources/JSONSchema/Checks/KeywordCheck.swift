/// What is wrong with each schema of a document for itself.
struct KeywordCheck {
    let places: SchemaPlaces

    init(_ places: SchemaPlaces) {
        self.places = places
    }

    var problems: [SchemaProblem] {
        places.objects.flatMap { path, rules in
            unknown(in: rules, at: path) + names(in: rules, at: path) + pattern(of: rules, at: path)
        }
    }

    private func unknown(in rules: JSONObject, at path: JSONPointer) -> [SchemaProblem] {
        rules.names.filter { !SchemaKeywords.all.contains($0) }.map {
            SchemaProblem(path.appending($0), "is not checked here", isWarning: true)
        }
    }

    private func names(in rules: JSONObject, at path: JSONPointer) -> [SchemaProblem] {
        SchemaKeywords.holdingNames.flatMap { keyword in
            (rules[keyword]?.object?.names ?? [])
                .filter { JSONObject.forbiddenNames.contains($0) }
                .map {
                    let place = path.appending(keyword).appending($0)
                    return SchemaProblem(place, "is a name that is not allowed")
                }
        }
    }

    private func pattern(of rules: JSONObject, at path: JSONPointer) -> [SchemaProblem] {
        guard let text = rules["pattern"]?.string else { return [] }
        do throws(PatternProblem) {
            _ = try PatternParser.parse(text)
            return []
        } catch {
            return [SchemaProblem(path.appending("pattern"), error.words)]
        }
    }
}
