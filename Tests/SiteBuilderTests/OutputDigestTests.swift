import Digests
import Testing

/// Values of FIPS 180-4 and RFC 4648.
@Suite struct OutputDigestTests {
    @Test func `digests by SHA-256`() {
        let digest = SHA256Digest(of: Array("abc".utf8))
        #expect(digest.hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(digest.base64 == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
        #expect(digest.bytes.count == 32)
        #expect(digest == SHA256Digest(of: Array("abc".utf8)))
        #expect(digest != SHA256Digest(of: []))
    }

    @Test func `digests by SHA-384 for sub-resource integrity`() {
        let digest = SHA384Digest(of: Array("abc".utf8))
        #expect(digest.hex.hasPrefix("cb00753f45a35e8bb5a03d699ac65007272c32ab0eded163"))
        #expect(
            digest.integrity
                == "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn"
        )
    }
}
