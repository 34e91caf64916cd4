import Content
import Diagnostics
import Images
import Markdown

/// The sizes of the site's own images, so that a page keeps their places while it loads.
struct ImageSizes: Sendable {
    /// The sizes by the images' addresses on the site.
    private var sizes: [String: PixelSize] = [:]

    /// The addresses of images that do not say their size.
    private var unknown: Set<String> = []

    /// Reads the beginning of every image, in parallel.
    ///
    /// - Parameters:
    ///   - files: The content files that are not pages.
    ///   - routes: Where they lie on the site.
    ///   - jobs: How many workers read at once.
    ///   - memory: The sizes found before; afterwards, those found now.
    init(
        of files: [ContentFile],
        routes: ContentRoutes,
        jobs: Int,
        remembering memory: inout StampedMemory<PixelSize?>
    ) async {
        let images = files.filter { Self.isImage($0.path) }
        let known = memory
        let found = await concurrentMap(images, jobs: jobs) { image in
            known.value(of: image.path, image.stamp) ?? Self.size(of: image)
        }
        memory = StampedMemory()
        for (image, size) in zip(images, found) {
            memory.keep(size, of: image.path, image.stamp)
            let url = routes.url(of: image.path)
            sizes[url] = size
            if size == nil { unknown.insert(url) }
        }
    }

    private static func size(of image: ContentFile) -> PixelSize? {
        let head = try? File.readHead(image.location, limit: ImageSize.headLength)
        return head.flatMap { ImageSize(head: $0) }
            .map { PixelSize(width: $0.width, height: $0.height) }
    }

    /// The size of the image at an address; nil if it is none of the site's.
    subscript(url: String) -> PixelSize? { sizes[url] }

    private static let extensions = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"]

    private static func isImage(_ path: String) -> Bool {
        let name = path.lowercased()
        return extensions.contains { name.hasSuffix($0) }
    }

    /// A warning for each image in a document whose size is not known though its file is.
    func diagnostics(of document: MarkdownDocument, on page: Page) -> [Diagnostic] {
        document.links.filter { $0.isImage && unknown.contains($0.url) }.map { link in
            Diagnostic(
                .warning,
                in: page.path,
                at: link.place.position(
                    in: page.body,
                    firstLine: page.bodyLine,
                    underlining: link.destination
                ),
                "the image does not say its size, so the page moves while it loads",
                hint: link.url.hasSuffix(".svg")
                    ? "give its svg element a width and a height, or a viewBox"
                    : "is the file whole, and of the kind that its name says?"
            )
        }
    }
}
