import Content
import Markdown

/// What one build leaves for the next one of the same site, so that an edit of one page costs the
/// work of one page.
///
/// Every part holds results beside all that they were made from, and a result is used again only if
/// that is still the same: a build with a memory gives what a build without one gives. What a build
/// did not need is forgotten.
package struct BuildMemory: Sendable {
    /// The bytes of the files that were read.
    var files = StampedMemory<[UInt8]>()

    /// The sizes of images; nil within for files that do not say one.
    var images = StampedMemory<PixelSize?>()

    /// The digests of release files.
    var digests = StampedMemory<String>()
    var pages = PageMemory()
    var templates: TemplateMemory?
    var documents = DocumentMemory()

    /// A memory of nothing: the first build starts with it.
    package init() {}
}
