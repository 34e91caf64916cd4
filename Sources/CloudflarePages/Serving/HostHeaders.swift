/// The headers of a response while it is made, in the order in which they are sent.
struct HostHeaders: Sendable {
    private(set) var list: [HostHeader] = []

    /// The first value of a header, by its name in lower case.
    subscript(name: String) -> String? {
        list.first { $0.name == name }?.value
    }

    /// Sets a header in its place, or at the end.
    mutating func set(_ name: String, _ value: String) {
        guard let index = list.firstIndex(where: { $0.name == name }) else {
            list.append(HostHeader(name: name, value: value))
            return
        }
        list[index].value = value
        let rest = list[(index + 1)...].filter { $0.name != name }
        list.replaceSubrange((index + 1)..., with: rest)
    }

    /// Joins a value to that of a header with a comma; cookies, which cannot be joined, get a header
    /// each.
    mutating func append(_ name: String, _ value: String) {
        guard name != "set-cookie", let index = list.firstIndex(where: { $0.name == name }) else {
            list.append(HostHeader(name: name, value: value))
            return
        }
        list[index].value += ", " + value
    }

    /// Removes all headers of a name.
    mutating func remove(_ name: String) {
        list.removeAll { $0.name == name }
    }
}

extension HostHeaders: ExpressibleByDictionaryLiteral {
    init(dictionaryLiteral elements: (String, String)...) {
        for (name, value) in elements { append(name, value) }
    }
}
