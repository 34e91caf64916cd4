/// The members of a JSON object in the order they are given in; each name is there once.
package struct JSONObject: Sendable {
    /// A name with its value.
    package typealias Member = (name: String, value: JSONValue)

    /// The members in their order.
    package private(set) var members: [Member] = []

    /// Takes members; those that are nil are left out.
    package init(_ members: [(String, JSONValue?)] = []) {
        self.members = members.compactMap { name, value in value.map { (name, $0) } }
    }

    /// The value of a member.
    ///
    /// Setting a new one adds it at the end, and nil takes it out.
    package subscript(name: String) -> JSONValue? {
        get { members.first { $0.name.hasSameScalars(as: name) }?.value }
        set {
            let index = members.firstIndex { $0.name.hasSameScalars(as: name) }
            switch (index, newValue) {
            case (let index?, let value?): members[index].value = value
            case (let index?, nil): members.remove(at: index)
            case (nil, let value?): members.append((name, value))
            case (nil, nil): break
            }
        }
    }

    /// The names of the members.
    package var names: [String] { members.map(\.name) }

    /// Whether there are none.
    package var isEmpty: Bool { members.isEmpty }

    /// Names by which a browser's program could reach into its own objects.
    package static let forbiddenNames: Set = ["__proto__", "constructor", "prototype"]
}

extension JSONObject {
    /// The members of both, whose names must differ.
    package static func + (one: JSONObject, other: JSONObject) -> JSONObject {
        var sum = one
        sum.members += other.members
        return sum
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    /// Members that are nil are left out.
    package init(dictionaryLiteral elements: (String, JSONValue?)...) { self.init(elements) }
}

extension JSONObject: Equatable {
    /// Compares names and values; the order of members means nothing (RFC 8259, section 4).
    package static func == (one: JSONObject, other: JSONObject) -> Bool {
        one.members.count == other.members.count
            && one.members.allSatisfy { other[$0.name] == $0.value }
    }
}
