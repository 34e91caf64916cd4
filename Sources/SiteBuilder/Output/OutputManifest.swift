import Digests

/// The list of all files that a build wrote, which is published beside them.
///
/// By it the next build knows its own files from those of others, and anyone can check a site.
struct OutputManifest {
    /// The manifest's own path, which it does not list.
    static let path = "build.json"

    /// One file of the site.
    struct Entry {
        var path: DiskPath
        var digest: SHA256Digest
        var size: Int
    }

    /// The files in the order of their paths' bytes.
    var entries: [Entry]

    /// Lists files in the order of their paths' bytes.
    init(_ entries: [Entry]) {
        self.entries = entries
    }

    /// Lists the files of a plan.
    init(_ plan: WritePlan, _ outcomes: [FileStager.Outcome]) {
        entries = zip(plan.paths, outcomes).map { path, outcome in
            Entry(path: path, digest: outcome.digest, size: outcome.size)
        }
    }

    /// The manifest as JSON with one file a line; the same site is always the same text.
    var json: [UInt8] {
        var text = JSONBytes()
        text.reserve(entries.count * 140 + 100)
        text.add(Self.opening)
        text.addEscaped(Generator.version.utf8)
        text.add("\",\"files\":{")
        for (index, entry) in entries.enumerated() {
            text.add(index == 0 ? "\n\"" : ",\n\"")
            text.addEscaped(entry.path.bytes)
            text.add("\":{\"sha256\":\"")
            text.add(entry.digest.hexBytes)
            text.add("\",\"size\":\(entry.size)}")
        }
        text.add("\n}}\n")
        return text.bytes
    }

    /// How every manifest begins, whatever version of vibes wrote it.
    static let opening: StaticString = "{\"schema\":1,\"generator\":\"vibes "
}

/// JSON text in the making, as bytes.
private struct JSONBytes {
    private(set) var bytes: [UInt8] = []

    mutating func reserve(_ count: Int) {
        bytes.reserveCapacity(count)
    }

    mutating func add(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    mutating func add(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    mutating func add(_ text: [UInt8]) {
        bytes.append(contentsOf: text)
    }

    /// Adds the inside of a string; a reader of HTML may meet it too, so `<` is escaped as well.
    mutating func addEscaped(_ text: some Sequence<UInt8>) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0..<0x20, 0x7F, UInt8(ascii: "<"):
                let digits = String(byte, radix: 16)
                add("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
            default: bytes.append(byte)
            }
        }
    }
}
