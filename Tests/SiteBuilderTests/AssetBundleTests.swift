import Testing

@testable import SiteBuilder

struct AssetBundleTests {
    @Test func `names a file by its contents, and what includes it by its own`() throws {
        let one = bundle(["js/a.js": "import './b.js';\n", "js/b.js": "1\n"])
        let other = bundle(["js/a.js": "import './b.js';\n", "js/b.js": "2\n"])
        let urls = [one, other].compactMap { $0.assets["js/a.js"]?.url }
        #expect(urls.count == 2 && urls[0] != urls[1])
        let inner = try #require(one.assets["js/b.js"])
        let text = String(decoding: try #require(one.assets["js/a.js"]).bytes, as: UTF8.self)
        #expect(text == "import '\(inner.url)';\n")
        #expect(one.fragments["url/js/b.js"] == inner.url)
        #expect(one.fragments["integrity/js/b.js"] == inner.integrity)
    }

    @Test(arguments: [
        ("a.js", "import x from \"./b.js\";", true), ("a.js", "import(\"./b.js\")", true),
        ("a.js", "export { x } from './b.js'", true), ("a.js", "const x = \"./b.js\";", false),
        ("a.js", "// it's from \"b.js\"", false), ("a.css", "x { src: url(\"./b.js\") }", true),
        ("a.css", "@import \"./b.js\";", true), ("a.css", "x { content: \"./b.js\" }", false),
        ("a.txt", "import './b.js'", false),
    ])
    func `follows only what refers`(name: String, text: String, refers: Bool) throws {
        let bundle = bundle([name: text, "b.js": ""])
        let published = try #require(bundle.assets[name])
        #expect((String(decoding: published.bytes, as: UTF8.self) != text) == refers)
        #expect(bundle.diagnostics.isEmpty)
    }

    @Test func `keeps the names of files at the root`() {
        let bundle = bundle(["root/favicon.ico": "x", "root/.well-known/y": "z", "noext": "n"])
        #expect(
            bundle.outputs.map(\.path).sorted().suffix(2) == [
                "assets/noext.1b16b1df53", "favicon.ico",
            ]
        )
    }

    private func bundle(_ files: [String: String]) -> AssetBundle {
        AssetBundle(files.mapValues { Array($0.utf8) })
    }
}
