/// The cache as JSON: `{"schema":1,"links":{ADDRESS:{"status":200,"time":1700000000}, ...}}`, one
/// address a line in the order of their bytes.
///
/// The status is the whole verdict: 404 and 410 are dead, 200...299 alive.
struct CacheDocument {
    private static let schema = 1

    var entries: [String: LinkCache.Entry]

    init(entries: [String: LinkCache.Entry]) {
        self.entries = entries
    }

    /// Reads what `json` writes; anything else is a foreign file.
    init(parsing bytes: [UInt8]) throws(JSONScanner.Mismatch) {
        var scanner = JSONScanner(bytes)
        var schema: Int?
        var entries: [String: LinkCache.Entry] = [:]
        try scanner.members { (scanner, name) throws(JSONScanner.Mismatch) in
            switch name {
            case "schema": schema = try scanner.integer()
            case "links":
                try scanner.members { (scanner, address) throws(JSONScanner.Mismatch) in
                    entries[address] = try Self.entry(&scanner)
                }
            default: throw JSONScanner.Mismatch()
            }
        }
        try scanner.end()
        try scanner.require(schema == Self.schema)
        self.entries = entries
    }

    private static func entry(
        _ scanner: inout JSONScanner
    ) throws(JSONScanner.Mismatch) -> LinkCache.Entry {
        var numbers: [String: Int] = [:]
        try scanner.members { (scanner, name) throws(JSONScanner.Mismatch) in
            numbers[name] = try scanner.integer()
        }
        guard let status = numbers["status"], let time = numbers["time"],
            let verdict = LinkVerdict(cached: status)
        else { throw JSONScanner.Mismatch() }
        return LinkCache.Entry(verdict: verdict, time: time)
    }

    /// The document as UTF-8.
    ///
    /// Addresses are percent-encoded, so that nothing in them has to be escaped.
    var json: [UInt8] {
        let lines = entries.sorted { $0.key < $1.key }.compactMap { address, entry in
            entry.verdict.cachedStatus.map { status in
                "\"\(address)\":{\"status\":\(status),\"time\":\(entry.time)}"
            }
        }
        let links = lines.joined(separator: ",\n")
        return Array("{\"schema\":\(Self.schema),\"links\":{\n\(links)\n}}\n".utf8)
    }
}

extension LinkVerdict {
    fileprivate init?(cached status: Int) {
        switch status {
        case 200..<300: self = .alive(status: status)
        case 404, 410: self = .dead(status: status)
        default: return nil
        }
    }

    fileprivate var cachedStatus: Int? {
        switch self {
        case .alive(let status), .dead(let status): status
        case .moved, .refused, .unreachable, .timedOut, .skipped: nil
        }
    }
}
