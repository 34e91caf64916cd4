/// The segments of a JPEG in front of its first scan (ITU-T T.81, B.1.1).
struct JPEGSegments {
    private let file: ByteView
    private var offset = 2

    /// Nil if the file does not begin as a JPEG.
    init?(_ file: ByteView) {
        guard file.bytes.starts(with: [0xFF, 0xD8, 0xFF]) else { return nil }
        self.file = file
    }

    struct Segment {
        let marker: Int
        let body: ByteView

        /// Whether it is one of the start-of-frame markers, among which three others have a number.
        var isFrameHeader: Bool {
            (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
        }
    }

    /// The next whole segment; nil at the scan, the end of the image and the end of the bytes.
    mutating func next() -> Segment? {
        while let marker = nextMarker(), marker != 0xD9, marker != 0xDA {
            // Restart markers and TEM stand alone.
            if marker == 0x01 || (0xD0...0xD8).contains(marker) { continue }
            guard let length = file.bigEndian(at: offset, count: 2), length >= 2,
                let body = file.part(at: offset + 2, count: length - 2)
            else { return nil }
            offset += length
            return Segment(marker: marker, body: body)
        }
        return nil
    }

    /// Goes behind the next marker and over what is none, as decoders do.
    private mutating func nextMarker() -> Int? {
        var isMarker = false
        while let byte = file.bigEndian(at: offset, count: 1) {
            offset += 1
            if isMarker, byte != 0xFF, byte != 0 { return byte }
            isMarker = byte == 0xFF
        }
        return nil
    }
}
