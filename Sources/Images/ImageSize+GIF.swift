extension ImageSize {
    /// The size of the logical screen (GIF89a, 17 and 18), on which frames may be smaller.
    init?(gif file: ByteView) {
        guard file.holds("GIF87a", at: 0) || file.holds("GIF89a", at: 0) else { return nil }
        self.init(
            width: file.littleEndian(at: 6, count: 2),
            height: file.littleEndian(at: 8, count: 2)
        )
    }
}
