import Diagnostics
import Testing

@testable import SiteBuilder

struct AssetBundleTests {
    @Test func `names a file by its contents, and by those of the modules in it`() throws {
        let texts = [
            "export const b = 1;\n", "export const b = 2;\n", "export const b = 1; // c\n",
        ]
        let bundles = texts.map { text in
            bundle(["js/a.js": "import { b } from './b.js';\nb();\n", "js/b.js": text])
        }
        let urls = bundles.compactMap { $0.assets["js/a.js"]?.url }
        #expect(urls.count == 3 && urls[0] != urls[1] && urls[0] == urls[2])
        #expect(bundles.map { $0.outputs.map { "/\($0.path)" } } == urls.map { [$0] })
        let text =
            "const m1 = (() => {\nconst b = 1;\nreturn { b };\n})();\nconst { b } = m1;\nb();\n"
        #expect(try self.text(of: "js/a.js", in: bundles[0]) == text)
    }

    @Test func `includes entries, and says where parts are`() throws {
        let bundle = bundle([
            "a.js": "import './part.js';", "b.js": "import './part.js';", "part.js": "",
        ])
        let entry = try #require(bundle.assets["a.js"])
        #expect(bundle.fragments["url/a.js"] == entry.url)
        #expect(bundle.fragments["integrity/a.js"] == entry.integrity)
        #expect(
            bundle.fragments["asset/a.js"]
                == "<script type=\"module\" src=\"\(entry.url)\" integrity=\"\(entry.integrity)\"></script>\n"
        )
        #expect(bundle.fragments.keys.filter { $0.hasSuffix("part.js") } == [])
        #expect(
            bundle.absentFragments == [
                "asset/part.js": "the module is a part of {{>asset/a.js}} and {{>asset/b.js}}",
                "url/part.js": "the module is a part of {{>url/a.js}} and {{>url/b.js}}",
                "integrity/part.js":
                    "the module is a part of {{>integrity/a.js}} and {{>integrity/b.js}}",
            ]
        )
    }

    @Test func `calls a module by the address it has by itself`() throws {
        let call = { (lazy: String) in
            bundle([
                "js/a.js": "import './b.js';",
                "js/b.js": "import('./c/lazy.js'); import('../d.css')",
                "js/c/lazy.js": lazy, "d.css": "d {}",
            ])
        }
        let bundles = [call("export const c = 1;"), call("export const c = 2;")]
        let lazy = try #require(bundles[0].assets["js/c/lazy.js"])
        let sheet = try #require(bundles[0].assets["d.css"])
        #expect(
            try text(of: "js/a.js", in: bundles[0])
                == "(() => {\nimport('\(lazy.url)'); import('\(sheet.url)')\n})();\n"
        )
        #expect(lazy.url.hasPrefix("/assets/js/c/lazy."))
        #expect(bundles[0].assets["js/a.js"]?.url != bundles[1].assets["js/a.js"]?.url)
    }

    @Test(arguments: [
        ("a.css", "x { src: url(\"./b.js\") }", true), ("a.css", "@import './b.js';", true),
        ("a.css", "x { content: \"./b.js\" }", false), ("a.css", "x { src: url(\"b.js\") }", false),
        ("a.txt", "import './b.js'", false),
    ])
    func `follows only what refers`(name: String, text: String, refers: Bool) throws {
        let bundle = bundle([name: text, "b.js": ""])
        #expect((try self.text(of: name, in: bundle) != text) == refers)
        #expect(bundle.diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("x { src: url(\"./a.css\") }", "'./a.css' leads back to this file in a circle", nil),
        ("x { src: url(\"./c.sgv\") }", "there is no asset 'c.sgv'", "did you mean 'c.svg'?"),
        ("x { src: url(\"./p.js\") }", "there is no asset 'p.js'", "did you mean 'b.js'?"),
    ])
    func `reports what a style sheet gets wrong`(text: String, message: String, hint: String?) {
        let bundle = bundle(["a.css": text, "b.js": "import './p.js'", "c.svg": "", "p.js": ""])
        #expect(
            bundle.diagnostics.map(\.description) == [
                "templates/assets/a.css:1:15: error: \(message)"
            ]
        )
        #expect(bundle.diagnostics.first?.hint == hint)
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

    private func text(of name: String, in bundle: AssetBundle) throws -> String {
        String(decoding: try #require(bundle.assets[name]).bytes, as: UTF8.self)
    }
}
