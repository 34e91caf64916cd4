internal import Diagnostics

/// Checks the names of a template against a vocabulary, partials included.
///
/// Mustache renders an unknown name as nothing, so without this a slip would silently empty a page.
struct TemplateChecker {
    let tags: [String: [TemplateTag]]
    let files: [String: String]
    /// Names that are partials without names of their own.
    let fragments: [String]
    /// Hints for names that are no partials and might be taken for some.
    let absent: [String: String]

    private(set) var diagnostics: Set<Diagnostic> = []
    private var scopes: [any TemplateRecord.Type] = []
    /// The partials being checked, to end a circle.
    private var open: [String] = []

    init(
        tags: [String: [TemplateTag]],
        files: [String: String],
        fragments: [String],
        absent: [String: String]
    ) {
        self.tags = tags
        self.files = files
        self.fragments = fragments
        self.absent = absent
    }

    /// Checks the template `name` as if it were rendered with a record of the type `root`.
    mutating func check(_ name: String, root: any TemplateRecord.Type) {
        scopes = [root]
        checkTemplate(name)
    }

    private mutating func checkTemplate(_ name: String) {
        open.append(name)
        var opened: [Bool] = []
        for tag in tags[name] ?? [] {
            switch tag.kind {
            case .escaped, .unescaped: checkVariable(tag, in: name)
            case .openSection: opened.append(openSection(tag, in: name))
            case .openInverted: opened.append(checkInverted(tag, in: name))
            case .close: closeSection(&opened)
            case .partial: checkPartial(tag, in: name)
            case .unsupported: report(tag, in: name, "vibes' templates have no tags of this kind")
            case .comment: break
            }
        }
        open.removeLast()
    }

    // MARK: - Sections

    /// Takes the names inside a section into scope.
    ///
    /// - Returns: Whether a scope was opened.
    private mutating func openSection(_ tag: TemplateTag, in template: String) -> Bool {
        guard !tag.isPositionTest, let kind = resolve(tag, in: template) else { return false }
        switch kind {
        case .record(let type), .list(let type):
            scopes.append(type)
            return true
        case .text, .html, .flag:
            return false
        }
    }

    private mutating func checkInverted(_ tag: TemplateTag, in template: String) -> Bool {
        if !tag.isPositionTest { _ = resolve(tag, in: template) }
        return false
    }

    private mutating func closeSection(_ opened: inout [Bool]) {
        if opened.popLast() == true { scopes.removeLast() }
    }

    // MARK: - Names

    private mutating func checkVariable(_ tag: TemplateTag, in template: String) {
        guard let kind = resolve(tag, in: template) else { return }
        let name = tag.name
        switch (kind, tag.kind) {
        case (.text, .escaped), (.html, .unescaped):
            return
        case (.text, _):
            report(
                tag,
                in: template,
                "'\(name)' is text, which must be escaped",
                hint: "write {{\(name)}}"
            )
        case (.html, _):
            report(
                tag,
                in: template,
                "'\(name)' is HTML, which is put as it is",
                hint: "write {{{\(name)}}}"
            )
        case (.flag, _), (.record, _), (.list, _):
            report(
                tag,
                in: template,
                "'\(name)' is not a text but a section",
                hint: "write {{#\(name)}}…{{/\(name)}}"
            )
        }
    }

    /// The kind of a name, looked up from the innermost section outwards; reports an unknown one.
    private mutating func resolve(_ tag: TemplateTag, in template: String) -> TemplateKind? {
        let parts = tag.name.split(separator: ".", omittingEmptySubsequences: false).map(
            String.init
        )
        guard let first = parts.first,
            var kind = scopes.reversed().lazy.compactMap({ $0.kinds[first] }).first
        else {
            reportUnknown(
                tag,
                in: template,
                known: scopes.reversed().flatMap { $0.kinds.keys.sorted() }
            )
            return nil
        }
        for part in parts.dropFirst() {
            guard case .record(let type) = kind, let inner = type.kinds[part] else {
                reportUnknown(tag, in: template, known: dottedNames(of: kind, under: parts))
                return nil
            }
            kind = inner
        }
        return kind
    }

    private func dottedNames(of kind: TemplateKind, under parts: [String]) -> [String] {
        guard case .record(let type) = kind else { return [] }
        let prefix = parts.dropLast().joined(separator: ".")
        return type.kinds.keys.sorted().map { "\(prefix).\($0)" }
    }

    private mutating func reportUnknown(_ tag: TemplateTag, in template: String, known: [String]) {
        report(
            tag,
            in: template,
            "unknown name '\(tag.name)'",
            hint: nameHint(for: tag.name, among: known, noun: "names that can be used here")
        )
    }

    // MARK: - Partials

    private mutating func checkPartial(_ tag: TemplateTag, in template: String) {
        if fragments.contains(tag.name) { return }
        guard tags[tag.name] != nil else {
            let hint =
                absent[tag.name] ?? nameHint(for: tag.name, among: partialNames, noun: "partials")
            report(tag, in: template, "there is no partial '\(tag.name)'", hint: hint)
            return
        }
        if open.contains(tag.name) {
            report(tag, in: template, "the partial '\(tag.name)' includes itself")
        } else {
            checkTemplate(tag.name)
        }
    }

    private var partialNames: [String] {
        tags.keys.filter { $0.hasPrefix("partials/") }.sorted() + fragments.sorted()
    }

    private mutating func report(
        _ tag: TemplateTag,
        in template: String,
        _ message: String,
        hint: String? = nil
    ) {
        let file = files[template] ?? template
        diagnostics.insert(Diagnostic(in: file, at: tag.position, message, hint: hint))
    }
}

extension TemplateTag {
    /// Whether the tag asks for the place in a list: `{{^last()}}, {{/last()}}`.
    fileprivate var isPositionTest: Bool {
        ["first()", "last()", "odd()", "even()"].contains(name)
    }
}
