/// The width and height of an image in CSS pixels.
package struct ImageSize: Hashable, Sendable {
    package var width: Int
    package var height: Int

    /// How many bytes from the start of a file are enough to read its size.
    ///
    /// Metadata precedes the size in a JPEG: a colour profile, a thumbnail, an editor's history of
    /// some segments of 64 KiB each.
    package static let headLength = 262_144

    /// Reads the size; nil if the bytes are no image of a known kind or are cut off before it says
    /// its size.
    ///
    /// The content tells the kind: PNG, JPEG, GIF, WebP, AVIF or SVG. What lies behind `headLength`
    /// is not looked at.
    package init?(head: [UInt8]) {
        let file = ByteView(head.prefix(Self.headLength))
        let size =
            ImageSize(png: file) ?? ImageSize(jpeg: file) ?? ImageSize(gif: file)
            ?? ImageSize(webP: file) ?? ImageSize(avif: file) ?? ImageSize(svg: file)
        guard let size else { return nil }
        self = size
    }

    /// Takes both numbers as a file gives them; nil if one is missing or no side of an image: none
    /// is zero, and more than 31 bits stand in broken files only.
    init?(width: Int?, height: Int?) {
        let sides = 1...Int(Int32.max)
        guard let width, let height, sides.contains(width), sides.contains(height) else {
            return nil
        }
        self.width = width
        self.height = height
    }

    /// The size of the image turned by a quarter.
    var turned: ImageSize {
        var turned = self
        swap(&turned.width, &turned.height)
        return turned
    }
}
