/// The lower-case hexadecimal digits of bytes, in ASCII.
func hexadecimal(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    Array(unsafeUninitializedCapacity: bytes.count * 2) { digits, count in
        for (index, byte) in bytes.enumerated() {
            digits[2 * index] = hexadecimalDigit(byte >> 4)
            digits[2 * index + 1] = hexadecimalDigit(byte & 15)
        }
        count = bytes.count * 2
    }
}

private func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}

/// Bytes in base64 with padding (RFC 4648, section 4).
func base64Text(_ bytes: UnsafeRawBufferPointer) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
        let group = bytes[start..<min(start + 3, bytes.count)]
        let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << (8 * (3 - group.count))
        for place in 0..<4 {
            let digit = alphabet[Int(bits >> (18 - 6 * place) & 63)]
            text.append(place <= group.count ? digit : UInt8(ascii: "="))
        }
    }
    return String(decoding: text, as: UTF8.self)
}
