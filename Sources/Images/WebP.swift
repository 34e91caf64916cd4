/// WebP images (RFC 9649): lossy, lossless, or extended with a canvas.
enum WebP {
    static func size(of head: Head) -> ImageSize? {
        guard head.has("RIFF", at: 0), head.has("WEBP", at: 8) else { return nil }
        if head.has("VP8X", at: 12) { return extended(head) }
        if head.has("VP8L", at: 12) { return lossless(head) }
        return head.has("VP8 ", at: 12) ? lossy(head) : nil
    }

    /// Section 2.7: 24 bits each, one less than the size.
    private static func extended(_ head: Head) -> ImageSize? {
        guard let width = head.little(24, 3), let height = head.little(27, 3) else { return nil }
        return ImageSize(width: width + 1, height: height + 1)
    }

    /// Section 3.4: 14 bits each behind the signature, one less than the size.
    private static func lossless(_ head: Head) -> ImageSize? {
        guard head.big(20, 1) == 0x2F, let bits = head.little(21, 4) else { return nil }
        return ImageSize(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
    }

    /// RFC 6386, section 9.1: 14 bits each behind the start code of a key frame.
    private static func lossy(_ head: Head) -> ImageSize? {
        guard head.big(23, 3) == 0x9D012A, let width = head.little(26, 2),
            let height = head.little(28, 2)
        else { return nil }
        return ImageSize(width: width & 0x3FFF, height: height & 0x3FFF)
    }
}
