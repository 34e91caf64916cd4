import Markdown
import Testing

/// Runs the examples of the extensions in GFM's specification (0.29).
///
/// Like CommonMark's, the text is fetched by `make test`. How cmark-gfm renders thousands of other
/// documents is compared in Tests/Differential.
@Suite(.enabled(if: GFMExample.isAvailable, "the spec text is fetched by `make test`"))
struct GFMSpecTests {
    @Test(arguments: GFMExample.ofExtensions)
    func `renders as the specification says`(example: SpecExample) {
        #expect(example.html(options: .gfm).asWritten == example.html.asWritten)
    }

    @Test func `has every example of an extension`() {
        #expect(GFMExample.ofExtensions.count == 24)
    }

    /// The examples of CommonMark that the extensions change, each for a reason.
    private static let changed: [Int: String] = [
        170: "<script> is disallowed",
        171: "<textarea> is disallowed",
        172: "<style> is disallowed",
        173: "<style> is disallowed",
        176: "<style> is disallowed",
        178: "<script> is disallowed",
        601: "an address with a blank behind it is no autolink, but one without brackets",
        605: "an address with a backslash is no autolink, but one without brackets",
        607: "an address behind `< ` is one without brackets",
        610: "an address without brackets",
        611: "a mail address without brackets",
    ]

    @Test(
        .enabled(if: SpecExample.isAvailable, "the spec text is fetched by `make test`"),
        arguments: SpecExample.all
    )
    func `changes no example of CommonMark without a reason`(example: SpecExample) {
        let isSame = example.html(options: .gfm) == example.html
        #expect(isSame == (Self.changed[example.number] == nil))
    }
}

/// The examples of GFM's specification.
enum GFMExample {
    static let path = ".cache/spec/gfm.txt"
    static var isAvailable: Bool { SpecExample.isReadable(path) }
    static let ofExtensions = SpecExample.parse(SpecExample.readText(path)).filter {
        $0.section.hasSuffix("(extension)")
    }
}

extension String {
    /// HTML in which the forms that mean the same look the same: the specification writes boxes with
    /// their attributes in another order, and lines where libcmark has none.
    fileprivate var asWritten: String {
        replacing(#/<input( checked="")? disabled="" type="checkbox">/#) {
            "<input type=\"checkbox\"\($0.1 ?? "") disabled=\"\" />"
        }
        .replacing(#/>\s+</#, with: "><")
    }
}
