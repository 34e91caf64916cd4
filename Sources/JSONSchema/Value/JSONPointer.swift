/// The way from a JSON value to one inside it, as RFC 6901 writes it: `/items/0/name`.
package struct JSONPointer: Hashable, Sendable {
    /// The text; empty for the whole value.
    package let text: String

    /// The whole value.
    package static let root = JSONPointer(text: "")

    /// Takes a text that begins with `/`, or is empty.
    package init(text: String) {
        self.text = text
    }

    /// The way to a member.
    package func appending(_ name: String) -> JSONPointer {
        let escaped = name.unicodeScalars.map { scalar in
            switch scalar {
            case "~": "~0"
            case "/": "~1"
            default: String(scalar)
            }
        }
        return JSONPointer(text: text + "/" + escaped.joined())
    }

    /// The way to an element.
    package func appending(_ index: Int) -> JSONPointer { JSONPointer(text: "\(text)/\(index)") }

    /// The way to what holds the value; nil for the whole.
    package var parent: JSONPointer? {
        text.utf8.lastIndex(of: UInt8(ascii: "/")).map { JSONPointer(text: String(text[..<$0])) }
    }

    /// How many members and items it leads through.
    var depth: Int { text.utf8.count { $0 == UInt8(ascii: "/") } }
}

extension JSONPointer {
    /// Takes a reference within the same document, `#/$defs/name`; nil for any other.
    init?(fragment: String) {
        guard fragment == "#" || fragment.hasPrefix("#/"),
            let text = fragment.dropFirst().withoutPercentEncoding
        else { return nil }
        self.init(text: text)
    }
}

extension JSONValue {
    /// The ways to all members inside whose names are forbidden.
    package var forbiddenNames: [JSONPointer] { forbiddenNames(at: .root) }

    private func forbiddenNames(at path: JSONPointer) -> [JSONPointer] {
        switch self {
        case .object(let object):
            object.members.flatMap { name, value in
                let place = path.appending(name)
                let own = JSONObject.forbiddenNames.contains(name) ? [place] : []
                return own + value.forbiddenNames(at: place)
            }
        case .array(let items):
            items.enumerated().flatMap { $1.forbiddenNames(at: path.appending($0)) }
        default: []
        }
    }
}

extension Substring {
    /// The text that percent signs with two digits stand for; nil if it is none.
    fileprivate var withoutPercentEncoding: String? {
        var bytes: [UInt8] = []
        var rest = utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            let digits = String(Substring(rest.prefix(2)))
            guard digits.utf8.count == 2, digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") }),
                let value = UInt8(digits, radix: 16)
            else { return nil }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
