/// PNG images (PNG specification, third edition, section 11.2.1): the header chunk comes first.
enum PNG {
    static func size(of head: Head) -> ImageSize? {
        guard head.big(0, 1) == 0x89, head.has("PNG\r\n\u{1A}\n", at: 1), head.has("IHDR", at: 12),
            let width = head.big(16, 4), let height = head.big(20, 4)
        else { return nil }
        return ImageSize(width: width, height: height)
    }
}
