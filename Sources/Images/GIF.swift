/// GIF images (GIF89a specification, section 18): the logical screen follows the signature.
enum GIF {
    static func size(of head: Head) -> ImageSize? {
        guard head.has("GIF87a", at: 0) || head.has("GIF89a", at: 0),
            let width = head.little(6, 2), let height = head.little(8, 2)
        else { return nil }
        return ImageSize(width: width, height: height)
    }
}
