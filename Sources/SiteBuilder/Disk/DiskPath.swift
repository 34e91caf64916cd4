/// A path as the disk has it, byte for byte: a name need not be UTF-8, and two names that look the
/// same may differ in their bytes.
struct DiskPath: Hashable, Sendable {
    /// The bytes, closed by a zero for the system's sake.
    private let terminated: [UInt8]

    /// The path of a text.
    init(_ text: String) {
        var bytes = Array(text.utf8)
        bytes.append(0)
        terminated = bytes
    }

    /// The path of bytes that hold no zero.
    init(bytes: some Sequence<UInt8>) {
        terminated = bytes + [0]
    }

    /// The empty path: the folder that paths are relative to.
    static let root = DiskPath("")

    var isRoot: Bool { terminated.count == 1 }

    var bytes: ArraySlice<UInt8> { terminated.dropLast() }

    /// The path as text; bytes that are not UTF-8 are shown by a replacement character.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Whether the path is UTF-8, so that nothing is lost in `text`.
    var isText: Bool { String(validating: bytes, as: UTF8.self) != nil }

    /// The path of a name in this folder.
    func appending(_ name: DiskPath) -> DiskPath {
        isRoot ? name : DiskPath(bytes: bytes + [UInt8(ascii: "/")] + name.bytes)
    }

    /// The folder the path lies in; nil for the root.
    var parent: DiskPath? {
        guard !isRoot else { return nil }
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return .root }
        return DiskPath(bytes: bytes[..<slash])
    }

    /// Calls `body` with the path as the system wants it.
    func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        terminated.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { characters in
                guard let start = characters.baseAddress else {
                    preconditionFailure("a path has a closing zero, so it has an address")
                }
                return body(start)
            }
        }
    }

    func hash(into hasher: inout Hasher) {
        terminated.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
}

extension DiskPath: Comparable {
    static func < (one: DiskPath, other: DiskPath) -> Bool {
        one.terminated.withUnsafeBytes { first in
            other.terminated.withUnsafeBytes { first.lexicographicallyPrecedes($0) }
        }
    }
}

extension DiskPath: ExpressibleByStringLiteral {
    init(stringLiteral text: String) {
        self.init(text)
    }
}
