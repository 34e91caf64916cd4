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

/// The record a template is rendered with, which keeps the records it was asked for.
///
/// Every name a layout uses begins here, `page.title`, and a record takes a copy to hand out; so
/// this is a class that one rendering makes, uses and drops.
final class TemplateRoot<Record: TemplateRecord>: MustacheParent {
    private let scope: TemplateScope<Record>
    private var found: [String: Any] = [:]

    init(_ record: Record) {
        scope = TemplateScope(record: record)
    }

    func child(named name: String) -> Any? {
        if let value = found[name] { return value }
        let value = scope.child(named: name)
        if let value { found[name] = value }
        return value
    }
}

/// A text as Mustache renders it.
///
/// It answers for its (absent) children itself: a plain string would be searched by reflection each
/// time a name is looked up inside a section on it.
struct TemplateText: MustacheParent, MustacheCustomRenderable {
    let renderText: String
    var isNull: Bool { false }

    init(html: String) {
        renderText = html
    }

    /// Takes a text, and escapes it for elements and quoted attributes.
    init(escaping text: String) {
        renderText = text.utf8.contains { Self.escape($0) != nil } ? Self.escaped(text) : text
    }

    func child(named name: String) -> Any? { nil }

    private static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            if let escape = escape(byte) { bytes += escape.utf8 } else { bytes.append(byte) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func escape(_ byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
