extension ImageSize {
    /// The size in the container's first chunk (RFC 9649, 2.4), of which there are three kinds.
    init?(webP file: ByteView) {
        guard file.holds("RIFF", at: 0), file.holds("WEBP", at: 8), let chunk = file.part(at: 20)
        else { return nil }
        if file.holds("VP8 ", at: 12) {
            self.init(vp8: chunk)
        } else if file.holds("VP8L", at: 12) {
            self.init(vp8L: chunk)
        } else if file.holds("VP8X", at: 12) {
            self.init(vp8X: chunk)
        } else {
            return nil
        }
    }

    /// The size behind the start code of a key frame (RFC 6386, 9.1), without the bits of scale.
    private init?(vp8 chunk: ByteView) {
        guard chunk.part(at: 3)?.bytes.starts(with: [0x9D, 0x01, 0x2A]) == true else { return nil }
        self.init(
            width: chunk.littleEndian(at: 6, count: 2).map { $0 & 0x3FFF },
            height: chunk.littleEndian(at: 8, count: 2).map { $0 & 0x3FFF }
        )
    }

    /// The size less one in 14 bits each behind the signature (RFC 9649, 3.4).
    private init?(vp8L chunk: ByteView) {
        guard chunk.bytes.first == 0x2F, let bits = chunk.littleEndian(at: 1, count: 4) else {
            return nil
        }
        self.init(width: (bits & 0x3FFF) + 1, height: (bits >> 14 & 0x3FFF) + 1)
    }

    /// The size of the canvas less one (RFC 9649, 2.7.1).
    private init?(vp8X chunk: ByteView) {
        self.init(
            width: chunk.littleEndian(at: 4, count: 3).map { $0 + 1 },
            height: chunk.littleEndian(at: 7, count: 3).map { $0 + 1 }
        )
    }
}
