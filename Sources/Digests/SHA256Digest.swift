internal import Crypto

/// The SHA-256 digest of some bytes, kept without any storage of its own.
package struct SHA256Digest: Hashable, Sendable {
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// Digests bytes.
    package init(of bytes: [UInt8]) {
        self = bytes.withUnsafeBytes { SHA256Digest(of: $0) }
    }

    /// Digests the bytes of a buffer.
    package init(of buffer: UnsafeRawBufferPointer) {
        var function = SHA256()
        function.update(bufferPointer: buffer)
        words = function.finalize().withUnsafeBytes { digest in
            (
                digest.loadUnaligned(fromByteOffset: 0, as: UInt64.self),
                digest.loadUnaligned(fromByteOffset: 8, as: UInt64.self),
                digest.loadUnaligned(fromByteOffset: 16, as: UInt64.self),
                digest.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
            )
        }
    }

    /// The 32 bytes of the digest.
    package var bytes: [UInt8] { withUnsafeBytes(of: words) { Array($0) } }

    /// The digest as 64 lower-case hexadecimal digits.
    package var hex: String { String(decoding: hexBytes, as: UTF8.self) }

    /// The digits of `hex` as ASCII bytes.
    package var hexBytes: [UInt8] { withUnsafeBytes(of: words) { hexadecimal($0) } }

    /// The digest in base64, as `Digest` headers and `go.sum` files want it.
    package var base64: String { withUnsafeBytes(of: words) { base64Text($0) } }

    package static func == (one: SHA256Digest, other: SHA256Digest) -> Bool {
        one.words == other.words
    }

    package func hash(into hasher: inout Hasher) {
        withUnsafeBytes(of: words) { hasher.combine(bytes: $0) }
    }
}
