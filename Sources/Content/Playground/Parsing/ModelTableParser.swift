package import Diagnostics

/// Reads `content/models.yaml`.
package enum ModelTableParser {
    /// Parses the file.
    ///
    /// - Returns: The table with the models that could be read, or nil if it is none; with everything
    ///   that is wrong in the file.
    package static func parse(
        bytes: [UInt8]
    ) -> (table: ModelTable?, diagnostics: [Diagnostic]) {
        do throws(Diagnostic) {
            let source = try SourceBytes(bytes, of: ModelTable.path)
            var reader = try MappingReader(
                parsing: source.text(source.start..<bytes.count),
                file: ModelTable.path,
                firstLine: 1,
                position: nil
            )
            let table = reader.modelTable()
            reader.finish()
            return (table, reader.diagnostics)
        } catch {
            return (nil, [error])
        }
    }
}

extension MappingReader {
    fileprivate mutating func modelTable() -> ModelTable? {
        let checked = one("checked", .day, required: true)?.value
        let sources = list(
            "sources",
            .line,
            wanted: "a list of addresses or words",
            allowsOne: true
        )
        let items = items("models", wanted: "a list of models", required: true)
        let rows = items.compactMap { item in
            mapping(in: item, wanted: "a mapping with id, kind and status") {
                $0.languageModel()
            } ?? nil
        }
        let ids = rows.map(\.id)
        refuseRepeats(of: "model", ids)
        // A row that could not be read may be the one that is named.
        let named = rows.count == items.count ? rows.flatMap(\.replacedBy) : []
        for name in named where !ids.map(\.value).contains(name.value) {
            let hint = nameHint(for: name.value, among: ids.map(\.value), noun: "models")
            fail(at: name.position, "there is no model '\(name.value)' in this table", hint: hint)
        }
        return checked.map {
            ModelTable(checked: $0, sources: sources.map(\.value), models: rows.map(\.model))
        }
    }
}
