import Content
import Testing

@Suite struct AddressTests {
    @Test(arguments: [
        ("_index.md", "/"), ("index.md", "/"), ("404.md", "/404"), ("about.md", "/about"),
        ("guide/_index.md", "/guide"), ("guide/forking.md", "/guide/forking"),
        ("guide/forking/index.md", "/guide/forking"), ("guide/deep/x.md", "/guide/deep/x"),
        ("guide/deep/_index.md", "/guide/deep"), ("guide/404.md", "/guide/404"),
        ("weeks/_index.md", "/weeks"), ("weeks/06-debugger/notes.md", "/weeks/06-debugger/notes"),
        ("My Guide/Über Uns.md", "/my-guide/über-uns"), ("v1.0_b.md", "/v1.0_b"),
    ])
    func `follow from the path`(path: String, address: String) {
        #expect(permalink("content/\(path)", "title: A\nsummary: S.") == address)
    }

    @Test(arguments: [
        ("06-debugger.md", "6", "/wk6-debugger"), ("06-debugger/index.md", "6", "/wk6-debugger"),
        ("6_debugger.md", "6", "/wk6-debugger"), ("wk6-debugger.md", "6", "/wk6-debugger"),
        ("debugger.md", "6", "/wk6-debugger"), ("06-3d-printer.md", "6", "/wk6-3d-printer"),
        ("06-7-wonders.md", "6", "/wk6-7-wonders"), ("06.md", "6", "/wk6"),
        ("02-03-memory-service.md", "2-3", "/wk2-3-memory-service"), ("02-03.md", "2-3", "/wk2-3"),
        ("07-debugger.md", "6", "/wk6-debugger"), ("3d-printer.md", "6", "/wk6-3d-printer"),
    ])
    func `of artifacts have the week first`(file: String, week: String, address: String) {
        let lines = "title: A\nsummary: S.\nstatus: planned\nweek: \(week)"
        #expect(permalink("content/weeks/\(file)", lines) == address)
    }

    @Test(arguments: [
        ("content/guide/x.md", "/guide/other"), ("content/guide/x/index.md", "/guide/other"),
        ("content/weeks/06-x.md", "/other"),
    ])
    func `end in the slug`(path: String, address: String) {
        let lines = "title: A\nsummary: S.\nweek: 6\nstatus: planned\nslug: other"
        #expect(permalink(path, lines) == address)
    }

    private func permalink(_ path: String, _ lines: String) -> String? {
        let bytes = Array("---\n\(lines)\n---\n".utf8)
        let page = PageParser.parse(path: path, bytes: bytes, configuration: .example).page
        return page?.permalink.path
    }
}
