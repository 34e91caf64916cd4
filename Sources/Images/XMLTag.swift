/// The start tag of an element (XML 1.0, 3.1), with the values of its attributes as written.
struct XMLTag {
    let name: String
    var attributes: [String: ArraySlice<UInt8>] = [:]

    subscript(attribute: String) -> ArraySlice<UInt8>? { attributes[attribute] }
}

extension UInt8 {
    /// Whether XML takes the byte for white space (XML 1.0, 2.3).
    var isXMLSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}

extension ArraySlice<UInt8> {
    func trimmingXMLSpace() -> ArraySlice<UInt8> {
        let start = drop(while: \.isXMLSpace)
        guard let last = start.lastIndex(where: { !$0.isXMLSpace }) else { return [] }
        return start[...last]
    }
}
