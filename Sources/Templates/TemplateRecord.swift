/// A value whose parts a template can name.
///
/// The vocabulary is the one place that says which names there are, of which kind, and where their
/// values come from: templates are checked against it before anything is rendered, and rendering
/// looks values up through it, without reflection and only when a template asks.
package protocol TemplateRecord: Sendable {
    static var vocabulary: Vocabulary<Self> { get }
}

extension TemplateRecord {
    /// The names of the record with their kinds.
    static var kinds: [String: TemplateKind] { vocabulary.fields.mapValues(\.kind) }
}

/// The names a record has in templates.
package struct Vocabulary<Record>: Sendable {
    let fields: [String: Field<Record>]

    /// Creates a vocabulary; a name given twice is a bug.
    package init(_ fields: Field<Record>...) {
        self.fields = Dictionary(fields.map { ($0.name, $0) }) { one, _ in
            preconditionFailure("the name '\(one.name)' is given twice")
        }
    }
}

/// What a name stands for, and so how a template may use it.
enum TemplateKind: Sendable {
    /// Escaped where it is put: `{{title}}`.
    case text
    /// Put as it is: `{{{body}}}`.
    case html
    /// True or false: `{{#is_home}}…{{/is_home}}`.
    case flag
    /// Names of its own: `{{#page}}{{title}}{{/page}}` or `{{page.title}}`.
    case record(any TemplateRecord.Type)
    /// A section repeated for each: `{{#weeks}}…{{/weeks}}`.
    case list(any TemplateRecord.Type)
}

/// One name of a vocabulary: its kind and how to get its value.
package struct Field<Record>: Sendable {
    let name: String
    let kind: TemplateKind
    let value: @Sendable (Record) -> Any?

    /// A text, escaped in HTML; nil makes it absent.
    package static func text(
        _ name: String,
        _ get: @escaping @Sendable (Record) -> String?
    ) -> Field {
        Field(name: name, kind: .text) { get($0).map(TemplateText.init(escaping:)) }
    }

    /// HTML that is put as it is; nil makes it absent.
    package static func html(
        _ name: String,
        _ get: @escaping @Sendable (Record) -> String?
    ) -> Field {
        Field(name: name, kind: .html) { get($0).map(TemplateText.init(html:)) }
    }

    /// A condition.
    package static func flag(
        _ name: String,
        _ get: @escaping @Sendable (Record) -> Bool
    ) -> Field {
        Field(name: name, kind: .flag) { get($0) }
    }

    /// A record with names of its own; nil makes it absent.
    package static func record<Other: TemplateRecord>(
        _ name: String,
        _ get: @escaping @Sendable (Record) -> Other?
    ) -> Field {
        Field(name: name, kind: .record(Other.self)) { get($0).map(TemplateScope.init) }
    }

    /// A list of records.
    package static func list<Other: TemplateRecord>(
        _ name: String,
        _ get: @escaping @Sendable (Record) -> [Other]
    ) -> Field {
        Field(name: name, kind: .list(Other.self)) { get($0).map(TemplateScope.init) }
    }
}
