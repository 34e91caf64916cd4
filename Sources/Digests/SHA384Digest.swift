internal import Crypto

/// The SHA-384 digest of some bytes, which browsers check sub-resources by.
package struct SHA384Digest: Hashable, Sendable {
    /// The 48 bytes of the digest.
    package let bytes: [UInt8]

    /// Digests bytes.
    package init(of bytes: [UInt8]) {
        var function = SHA384()
        bytes.withUnsafeBytes { function.update(bufferPointer: $0) }
        self.bytes = Array(function.finalize())
    }

    /// The digest as 96 lower-case hexadecimal digits.
    package var hex: String {
        String(decoding: bytes.withUnsafeBytes { hexadecimal($0) }, as: UTF8.self)
    }

    /// The digest in base64.
    package var base64: String { bytes.withUnsafeBytes { base64Text($0) } }

    /// The value of an `integrity` attribute: `sha384-` and the digest in base64.
    package var integrity: String { "sha384-\(base64)" }
}
