internal import Mustache

/// A record as Mustache asks for it: by name, without reflection.
struct TemplateScope<Record: TemplateRecord>: MustacheParent {
    let record: Record

    func child(named name: String) -> Any? {
        guard let field = Record.vocabulary.fields[name] else { return nil }
        return field.value(record) ?? TemplateAbsence()
    }
}

/// A name that is known but has no value here.
///
/// It ends the search: a missing summary must not become that of a record further out.
struct TemplateAbsence: MustacheCustomRepresentation {
    var representation: Any? { nil }
}

/// A text as Mustache renders it.
///
/// It answers for its (absent) children itself: a plain string would be searched by reflection each
/// time a name is looked up inside a section on it.
struct TemplateText: MustacheParent, MustacheCustomRenderable {
    let renderText: String
    var isNull: Bool { false }

    init(_ text: String) {
        renderText = text
    }

    func child(named name: String) -> Any? { nil }
}
