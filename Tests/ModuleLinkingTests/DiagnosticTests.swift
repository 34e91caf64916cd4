import Diagnostics
import ModuleLinking
import Testing

struct DiagnosticTests {
    @Test(arguments: [
        // Exports.
        ("export default 1;", "1:8 vibes links no default exports", exportByName),
        ("export default function a() {}", "1:8 vibes links no default exports", exportByName),
        (
            "const a = 1;\nexport { a as default };", "2:15 vibes links no default exports",
            exportByName
        ),
        ("export let a = 1;", "1:12 vibes links no exports that can change", exportConstant),
        ("export var a = 2;", "1:12 vibes links no exports that can change", exportConstant),
        (
            "let a = 1;\nexport { a as b };", "2:10 vibes links no exports that can change",
            exportConstant
        ),
        (
            "let { a, c: [b] } = {};\nexport { b };", "2:10 vibes links no exports that can change",
            exportConstant
        ),
        ("export const { a } = b;", "1:14 vibes links no exports of a pattern", exportLater),
        ("export const a = 1, [b] = c;", "1:21 vibes links no exports of a pattern", exportLater),
        ("export { a } from \"./b.js\";", "1:14 vibes links no 'export … from'", exportImported),
        ("export * from \"./b.js\";", "1:8 vibes links no 'export *'", exportImported),
        ("export * as c from \"./b.js\";", "1:8 vibes links no 'export *'", exportImported),
        (
            "const a = 1;\nexport { a as \"b c\" };", "2:12 this export is not understood",
            writeExport
        ),
        ("export a;", "1:8 this export is not understood", writeExport),
        ("export async () => 1;", "1:8 this export is not understood", writeExport),
        ("export function () {}", "1:17 this export is not understood", writeExport),
        (
            "const long = 1;\nexport { lnog };", "2:10 'lnog' is not declared in this module",
            "did you mean 'long'?"
        ),
        ("export { a };", "1:10 'a' is not declared in this module", nil),
        ("const a = 1;\nexport { a, a };", "2:13 'a' is exported twice", nil),
        // Imports.
        ("import x from \"./b.js\";", "1:8 vibes links no default imports", importByName),
        ("import x, { a } from \"./b.js\";", "1:8 vibes links no default imports", importByName),
        (
            "import { default as x } from \"./b.js\";", "1:10 vibes links no default imports",
            importByName
        ),
        (
            "import * as x from \"./b.js\";\nexport { x };", "1:8 vibes links no 'import * as'",
            importByName
        ),
        ("import type { a } from \"./b.js\";", "1:8 this import is not understood", writeImport),
        (
            "import { \"a\" as b } from \"./b.js\";", "1:10 this import is not understood",
            writeImport
        ),
        ("import(`./b.js`)", "1:1 vibes links no import of a path that is put together", writePath),
        (
            "import(x ? \"./b.js\" : \"./c.js\")",
            "1:1 vibes links no import of a path that is put together", writePath
        ),
        (
            "import(\"./b\" + \".js\")", "1:1 vibes links no import of a path that is put together",
            writePath
        ),
        ("import(\"lit\")", "1:9 'lit' is not the relative path of a module", relative),
        ("import { a b } from \"./b.js\";", "1:12 this import is not understood", writeImport),
        ("import { a } form \"./b.js\";", "1:14 this import is not understood", writeImport),
        ("import { a } from b;", "1:14 this import is not understood", writeImport),
        (
            "import { a } from \"./b.js\" with { type: \"json\" };",
            "1:28 this import is not understood", writeImport
        ),
        ("import", "1:1 this import is not understood", writeImport),
        ("import { a } from \"lit\";", "1:20 'lit' is not the relative path of a module", relative),
        (
            "import \"https://a.example/x.js\";",
            "1:9 'https://a.example/x.js' is not the relative path of a module", relative
        ),
        ("import \"/b.js\";", "1:9 '/b.js' is not the relative path of a module", relative),
        ("import \"./c.css\";", "1:9 'c.css' is not a module", "modules end in .js"),
        ("import \"./bb.js\";", "1:9 there is no asset 'bb.js'", "did you mean 'b.js'?"),
        (
            "import(\"./wholly-else.js\")", "1:9 there is no asset 'wholly-else.js'",
            "assets beside it: a.js, b.js, c.css"
        ),
        ("import \"./x/y.js\";", "1:9 there is no asset 'x/y.js'", nil),
        ("import { ab } from \"./b.js\";", "1:10 'b.js' does not export 'ab'", "did you mean 'a'?"),
        (
            "import { long } from \"./b.js\";", "1:10 'b.js' does not export 'long'",
            "it exports: a, c"
        ),
        (
            "import { a, c as a } from \"./b.js\";", "1:18 'a' is imported twice",
            "leave one out, or call it otherwise: c as …"
        ),
        (
            "import { a } from \"./b.js\";\nimport { a } from \"./b.js\";",
            "2:10 'a' is imported twice", "leave one out, or call it otherwise: a as …"
        ),
        ("import \"./a.js\";", "1:9 './a.js' leads back to this file in a circle", nil),
        ("import(\"../a.js\");", "1:9 '../a.js' leads back to this file in a circle", nil),
        // Texts that end too early.
        ("a('b\n);", "1:3 the string is not closed", nil),
        ("a(`b ${c} d", "1:9 the template literal is not closed", nil),
        ("é = \"😀\" /* b\n", "1:9 the comment is not closed", nil),
        ("a = /b[/]c;\n", "1:5 the regular expression is not closed", nil),
        ("a(b", "1:2 '(' is not closed", nil),
        ("{ a[`${b} ]\n`) }", "1:4 '[' is not closed", nil),
        ("`${a", "1:1 '${' is not closed", nil),
        ("a }", "1:3 '}' closes nothing", nil),
    ])
    func `says what is not linked`(module: String, problem: String, hint: String?) {
        let files = ["a.js": module, "b.js": "export const a = 1, c = 2;\n", "c.css": ""]
        let graph = ModuleGraph(files.mapValues { Array($0.utf8) }, folder: "js/")
        #expect(graph.diagnostics.map(\.description) == ["js/a.js:" + problem.error])
        #expect(graph.diagnostics.first?.hint == hint)
    }

    /// `await` and `import.meta` in a module that another imports.
    @Test(arguments: [
        ("await a;", ["1:1"]),
        ("const b = f(await a, [await c]);", ["1:13", "1:23"]),
        ("if (a) { for await (const b of c) {} }", ["1:14"]),
        ("try { await a } catch (e) { await b }", ["1:7", "1:29"]),
        ("const f = async () => await a;\nawait f;", ["2:1"]),
        ("const f = async () => await a\nawait f", ["2:1"]),
        ("const f = [async x => await x, await a];", ["1:32"]),
        ("const f = { async g() { await a }, h: await b };", ["1:39"]),
        ("const f = async () => { await a; }, b = await c;", ["1:41"]),
        ("`${await a} ${async () => await b}`;", ["1:4"]),
        ("const a = import.meta.url;", ["1:11"]),
        ("function f() { return import.meta.url; }", ["1:23"]),
        ("async function f() { await a; if (b) { await c; } }", []),
        ("const f = async (a) => a in await a && (await b, await c);", []),
        ("class A { async catch(e) { await e; } static if = async () => await b; }", []),
        ("a.await; const b = { await: 1 }; c = \"await d\"; // await e", []),
    ])
    func `lets no module wait that others import`(module: String, places: [String]) {
        let files = ["a.js": "import './b.js';", "b.js": module]
        let graph = ModuleGraph(files.mapValues { Array($0.utf8) }, folder: "")
        let found = graph.diagnostics.map(\.place)
        #expect(found == places.map { "b.js:\($0)" })
        let alone = ModuleGraph(["b.js": Array(module.utf8)], folder: "")
        #expect(alone.diagnostics.isEmpty)
    }

    @Test func `reports everything at once, at its place`() {
        let modules = Modules(
            """
            import { tow } from "./b.js";
            import def from "./c.js";
            import { x } from "./d.js";
            export let y = await x;
            -- b.js
            import "./c.js"; /* ü */ const url = await import.meta.url;
            export const two = 2;
            -- c.js
            export default "
            -- d.js
            import { two } from "./b.js";
            import { one } from "./e.js";
            export const x = two + one;
            -- e.js
            import { x } from "./d.js";
            export const one = x;
            """
        )
        #expect(
            modules.problems == """
                a.js:1:10: error: 'b.js' does not export 'tow'
                  1 | import { tow } from "./b.js";
                    |          ^~~
                  hint: did you mean 'two'?

                a.js:2:8: error: vibes links no default imports
                  2 | import def from "./c.js";
                    |        ^~~
                  hint: import by name: import { a, b as c } from …

                a.js:4:12: error: vibes links no exports that can change
                  4 | export let y = await x;
                    |            ^
                  hint: export a const, or a function that gives the value

                b.js:1:38: error: a module that others import cannot wait outside of functions
                  1 | import "./c.js"; /* ü */ const url = await import.meta.url;
                    |                                      ^~~~~
                  hint: move it to the module that no other imports

                b.js:1:44: error: a module that others import has no 'import.meta' of its own
                  1 | import "./c.js"; /* ü */ const url = await import.meta.url;
                    |                                            ^~~~~~
                  hint: move it to the module that no other imports

                c.js:1:16: error: the string is not closed
                  1 | export default "
                    |                ^

                e.js:1:20: error: './d.js' leads back to this file in a circle
                  1 | import { x } from "./d.js";
                    |                    ^~~~~~


                """
        )
    }

    @Test func `counts lines and columns as editors do`() {
        let text = "\u{FEFF}/* 😀\r\né */ import x from \"./b.js\";\r\n\rimport y from \"./b.js\";\n"
        let graph = ModuleGraph(["a.js": Array(text.utf8), "b.js": []], folder: "")
        #expect(graph.diagnostics.map(\.place) == ["a.js:2:13", "a.js:3:9"])
    }

    @Test func `takes no module that is not UTF-8`() {
        let graph = ModuleGraph(["a.js": [0x61, 0xFF]], folder: "js/")
        #expect(graph.diagnostics == [Diagnostic(in: "js/a.js", "the file is not UTF-8")])
    }

    private static let exportByName =
        "export it by its name: export function …, or export { name };"
    private static let exportConstant = "export a const, or a function that gives the value"
    private static let exportLater = "declare the names first, then write export { a, b };"
    private static let exportImported = "import the names, then write export { a, b };"
    private static let writeExport =
        "write export const, function or class, or export { a, b as c };"
    private static let importByName = "import by name: import { a, b as c } from …"
    private static let writeImport = "write import { a, b as c } from \"./file.js\";"
    private static let writePath = "write each path as it is: import(\"./file.js\")"
    private static let relative = "a path begins with ./ or ../"
}

extension String {
    /// A place and a message as a diagnostic prints them.
    fileprivate var error: String {
        replacing(" ", with: ": error: ", maxReplacements: 1)
    }
}
