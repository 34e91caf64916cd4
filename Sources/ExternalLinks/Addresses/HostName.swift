import NIOCore

/// What can be said of a host by its name alone, without asking anybody.
enum HostName {
    /// Whether text in small letters can be a host: labels of ASCII letters, digits, `-` and `_`,
    /// an IPv4 address in its usual form, or an IPv6 address in brackets.
    ///
    /// A name whose last label is a number is an IPv4 address to resolvers, in forms such as
    /// `127.1` too, which nobody writes who does not want to hide something.
    static func isValid(_ host: String) -> Bool {
        if host.hasPrefix("[") { return address(host) != nil }
        let name = host.hasSuffix(".") ? host.dropLast() : host[...]
        let labels = name.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.allSatisfy(isLabel), let last = labels.last else { return false }
        let isNumber = last.utf8.allSatisfy(\.isDigit) || last.hasPrefix("0x")
        return !isNumber || address(host) != nil
    }

    private static func isLabel(_ label: Substring) -> Bool {
        1...63 ~= label.utf8.count
            && label.utf8.allSatisfy {
                $0.isDigit || $0.isSmallLetter || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
            }
    }

    /// What range a host lies in, as far as its name tells; nil for a name that must be looked up.
    ///
    /// The names are those that RFC 6761 (`localhost`), RFC 6762 (`local`), RFC 8375 (`home.arpa`)
    /// and ICANN's resolution 2024.07.29.06 (`internal`) keep out of the public name space.
    static func range(of host: String) -> AddressRange? {
        if let address = address(host) { return AddressRange(of: address) }
        let name = host.hasSuffix(".") ? host.dropLast() : host[...]
        if isName(name, under: "localhost") { return .loopback }
        let privateNames = ["local", "internal", "home.arpa"]
        return privateNames.contains { isName(name, under: $0) } ? .special : nil
    }

    private static func isName(_ name: Substring, under top: String) -> Bool {
        name == top || name.hasSuffix("." + top)
    }

    private static func address(_ host: String) -> SocketAddress? {
        let isBracketed = host.hasPrefix("[") && host.hasSuffix("]")
        let text = isBracketed ? String(host.dropFirst().dropLast()) : host
        guard isBracketed == text.contains(":") else { return nil }
        return try? SocketAddress(ipAddress: text, port: 0)
    }
}
