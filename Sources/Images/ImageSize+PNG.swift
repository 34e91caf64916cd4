extension ImageSize {
    /// The size in the header chunk (PNG, third edition, 5.2 and 11.2.1), which has to come first.
    init?(png file: ByteView) {
        guard file.bytes.starts(with: [0x89]), file.holds("PNG\r\n\u{1A}\n", at: 1),
            file.holds("IHDR", at: 12)
        else { return nil }
        self.init(
            width: file.bigEndian(at: 16, count: 4),
            height: file.bigEndian(at: 20, count: 4)
        )
    }
}
