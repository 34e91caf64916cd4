/// The address that the paths of an API are appended to, as a browser writes it.
///
/// It stands in a content security policy, and browsers compare its host with that of requests: another
/// spelling of the same host would never be equal, and a sign too many another policy.
struct APIAddress {
    private let scheme: String
    private let host: String
    private let port: Int?
    private let path: String

    /// Takes an address apart; nil if no key should be sent there.
    ///
    /// That is `https` of a host, or `http` of this machine, with a path of plain segments.
    init?(_ text: String) {
        let parts = text.split(separator: "://", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        scheme = parts[0].lowercased()
        let authority = parts[1].prefix { $0 != "/" }
        path = String(parts[1].dropFirst(authority.count)).droppingLast("/")
        let ending = authority.wholeMatch(of: /(?<host>.*?)(:(?<port>[0-9]{1,5}))?/)
        guard let ending else { return nil }
        host = ending.host.lowercased()
        port = ending.port.flatMap { Int($0) }
        guard (1...65_535).contains(port ?? 1), hasPlainPath else { return nil }
        switch scheme {
        case "https": if !isHostName && !isLocal { return nil }
        case "http": if !isLocal { return nil }
        default: return nil
        }
    }

    /// The address in the one spelling, without a final slash: no capitals, no port that goes without saying.
    var text: String {
        let usual = scheme == "https" ? 443 : 80
        let ending = port == nil || port == usual ? "" : ":\(port ?? usual)"
        return "\(scheme)://\(host)\(ending)\(path)"
    }

    private var isLocal: Bool { ["localhost", "127.0.0.1", "[::1]"].contains(host) }

    /// Whether it is a name or four numbers that are not read in another way.
    private var isHostName: Bool {
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        let areLabels = labels.allSatisfy { label in
            label.wholeMatch(of: /[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?/) != nil
        }
        guard areLabels, let last = labels.last else { return false }
        // A last label that begins with a digit makes a number of the whole.
        guard last.first?.isASCIIDigit == true else { return true }
        return labels.count == 4
            && labels.allSatisfy { UInt8($0) != nil && ($0 == "0" || $0.first != "0") }
    }

    /// Whether each segment has letters, digits and a few signs, and none leads up.
    private var hasPlainPath: Bool {
        path.isEmpty || path.wholeMatch(of: /(\/(?!\.{1,2}(\/|$))[A-Za-z0-9._~-]+)+/) != nil
    }
}

extension String {
    fileprivate func droppingLast(_ character: Character) -> String {
        var text = self[...]
        while text.last == character { text.removeLast() }
        return String(text)
    }
}
