extension WebAddress {
    /// The address that a reference means on this page, by RFC 3986, section 5.2.
    func resolving(_ reference: String) throws(AddressProblem) -> WebAddress {
        let encoded = Self.percentEncoded(reference.trimmingBlanks, unless: \.isPrintable)
        let reference = encoded.prefix { $0 != "#" }
        if reference.hasScheme { return try WebAddress(String(reference)) }
        if reference.hasPrefix("//") {
            return try WebAddress("\(scheme.rawValue):\(reference)")
        }
        var address = self
        address.target = Self.target(merged(with: reference))
        return address
    }

    private func merged(with reference: Substring) -> String {
        let path = String(target.prefix { $0 != "?" })
        switch reference.first {
        case nil: return target
        case "/": return String(reference)
        case "?": return path + reference
        default:
            let folder = path[...(path.lastIndex(of: "/") ?? path.startIndex)]
            return String(folder + reference)
        }
    }
}

extension Substring {
    /// Whether a scheme stands in front: a colon before anything that can only follow one.
    fileprivate var hasScheme: Bool {
        let scheme = prefix { !":/?".contains($0) }
        guard let first = scheme.utf8.first, (first | 0x20).isSmallLetter else { return false }
        return scheme.endIndex < endIndex && self[scheme.endIndex] == ":"
    }
}

extension String {
    fileprivate var trimmingBlanks: String {
        let start = drop { $0 == " " || $0 == "\t" }
        let end = start.lastIndex { $0 != " " && $0 != "\t" }
        return end.map { String(start[...$0]) } ?? ""
    }
}
