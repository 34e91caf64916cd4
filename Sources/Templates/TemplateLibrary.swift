package import Diagnostics
internal import Mustache

/// The text of one template file.
package struct TemplateSource: Sendable {
    /// The path relative to the site folder, `templates/layouts/home.mustache`.
    package var path: String
    package var text: String

    /// Pairs a path with its text.
    package init(path: String, text: String) {
        self.path = path
        self.text = text
    }

    /// The name other templates use: the path below `templates/` without its extension.
    package var name: String {
        let start = path.hasPrefix("templates/") ? path.dropFirst(10) : path[...]
        return String(start.hasSuffix(".mustache") ? start.dropLast(9) : start)
    }
}

/// All templates of a site, parsed.
package struct TemplateLibrary: Sendable {
    private let library: MustacheLibrary
    private let tags: [String: [TemplateTag]]
    private let files: [String: String]
    private let fragments: [String]
    private let absent: [String: String]
}

extension TemplateLibrary {
    /// Parses every template, and takes the fragments as partials of fixed text.
    ///
    /// - Parameters:
    ///   - sources: The template files.
    ///   - fragments: Text by the name it is included with, for example `asset/css/base.css`.
    ///   - absent: What to say of a name that is no partial and might be taken for one.
    /// - Returns: The library, and one diagnostic for each template that does not parse.
    package static func load(
        _ sources: [TemplateSource],
        fragments: [String: String],
        absent: [String: String] = [:]
    ) -> (TemplateLibrary, [Diagnostic]) {
        var templates: [String: MustacheTemplate] = [:]
        var diagnostics: [Diagnostic] = []
        for source in sources {
            do {
                templates[source.name] = try MustacheTemplate(string: Self.pragma + source.text)
            } catch let error as MustacheTemplate.ParserError {
                diagnostics.append(Diagnostic(error, in: source))
            } catch {
                diagnostics.append(Diagnostic(in: source.path, "\(error)"))
            }
        }
        for (name, text) in fragments {
            templates[name] = try? MustacheTemplate(string: text)
        }
        let library = TemplateLibrary(
            library: MustacheLibrary(templates: templates),
            tags: Dictionary(sources.map { ($0.name, TemplateTag.all(in: $0.text)) }) { $1 },
            files: Dictionary(sources.map { ($0.name, $0.path) }) { $1 },
            fragments: Array(fragments.keys),
            absent: absent
        )
        return (library, diagnostics)
    }

    /// Tells Mustache not to escape: fields escape their texts themselves, by the byte, many times faster.
    ///
    /// The line counts for the places of errors (`Diagnostic+Mustache`).
    private static let pragma = "{{%CONTENT_TYPE:TEXT}}\n"

    /// Whether there is a template of that name.
    package func contains(_ name: String) -> Bool { tags[name] != nil }

    /// The names of the templates in a folder, without the folder.
    ///
    /// For example, `install` gives `go` and `npm`.
    package func names(in folder: String) -> [String] {
        tags.keys.filter { $0.hasPrefix(folder + "/") }
            .map { String($0.dropFirst(folder.count + 1)) }
            .sorted()
    }

    /// The value of a comment of the form `{{! key: value }}`, which a template says of itself.
    package func remark(_ key: String, of name: String) -> String? {
        for tag in tags[name] ?? [] where tag.kind == .comment && tag.name.hasPrefix("\(key):") {
            let value = tag.name.dropFirst(key.count + 1).drop(while: \.isWhitespace)
            return value.isEmpty ? nil : String(value)
        }
        return nil
    }

    /// Every name the template, or a partial of it, uses that a record of the type does not have.
    package func check(_ name: String, against root: any TemplateRecord.Type) -> [Diagnostic] {
        var checker = TemplateChecker(
            tags: tags,
            files: files,
            fragments: fragments,
            absent: absent
        )
        checker.check(name, root: root)
        return checker.diagnostics.sorted()
    }

    /// Whether a template, or a partial of it, uses a value: `page.playground`.
    package func uses(_ value: String, in name: String) -> Bool {
        var (open, seen) = ([name], Set<String>())
        while let next = open.popLast() {
            guard seen.insert(next).inserted else { continue }
            for tag in tags[next] ?? [] where tag.kind != .comment {
                if tag.kind == .partial {
                    open.append(tag.name)
                } else if tag.name == value {
                    return true
                }
            }
        }
        return false
    }

    /// The text of a template with the values of a record.
    ///
    /// The template must exist: the library is checked before anything is rendered.
    package func render(_ name: String, _ record: some TemplateRecord) -> String {
        guard let text = library.render(TemplateRoot(record), withTemplate: name) else {
            preconditionFailure("no template '\(name)': it was not checked")
        }
        return text
    }
}
