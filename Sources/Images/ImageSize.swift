/// The width and height of an image in CSS pixels.
package struct ImageSize: Hashable, Sendable {
    package var width: Int
    package var height: Int

    /// How many bytes from the start of a file are enough: a JPEG may hold large blocks of metadata
    /// before it says its size.
    package static let headLength = 262_144

    /// Reads the size of a PNG, JPEG, GIF, WebP, AVIF or SVG image.
    ///
    /// The kind is told by the content. It is nil if the bytes are no image of these kinds, or end
    /// before the image says its size.
    package init?(head: [UInt8]) {
        let head = Head(bytes: head[...])
        let size =
            PNG.size(of: head) ?? JPEG.size(of: head) ?? GIF.size(of: head) ?? WebP.size(of: head)
            ?? AVIF.size(of: head) ?? SVG.size(of: head)
        guard let size, size.width > 0, size.height > 0 else { return nil }
        self = size
    }

    /// Creates a size.
    init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }

    /// The size of the image when it is turned by a quarter.
    var turned: ImageSize { ImageSize(width: height, height: width) }
}
