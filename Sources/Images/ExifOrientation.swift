/// How a camera was held (Exif 2.32, 4.6.4, tag 274), as an application segment of a JPEG says it.
struct ExifOrientation {
    private static let tag = 0x0112

    /// The type of a field that holds numbers of two bytes (TIFF 6.0, section 2).
    private static let short = 3

    /// From 1 to 8; the four from 5 on lie on their side.
    let value: Int

    var isOnItsSide: Bool { (5...8).contains(value) }

    /// Nil if the segment is of another kind or says no orientation.
    init?(_ segment: ByteView) {
        guard segment.holds("Exif\0\0", at: 0), let tiff = segment.part(at: 6),
            let isLittleEndian = Self.isLittleEndian(tiff)
        else { return nil }
        let number = { (offset: Int, count: Int) in
            isLittleEndian
                ? tiff.littleEndian(at: offset, count: count)
                : tiff.bigEndian(at: offset, count: count)
        }
        guard let directory = number(4, 4), let count = number(directory, 2) else { return nil }
        let fields = (0..<count).lazy.map { directory + 2 + 12 * $0 }.prefix { $0 < tiff.count }
        guard let field = fields.first(where: { number($0, 2) == Self.tag }),
            number(field + 2, 2) == Self.short, let value = number(field + 8, 2)
        else { return nil }
        self.value = value
    }

    /// The order of bytes that a TIFF header gives; nil if it is none.
    private static func isLittleEndian(_ tiff: ByteView) -> Bool? {
        if tiff.holds("II*\0", at: 0) { return true }
        return tiff.holds("MM\0*", at: 0) ? false : nil
    }
}
