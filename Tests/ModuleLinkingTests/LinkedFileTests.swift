import ModuleLinking
import Testing

struct LinkedFileTests {
    @Test(arguments: [
        (
            """
            import { b, c as d } from "./b.js";
            export const a = b + d;
            -- b.js
            export const b = 1;
            function e() {}
            export { e as c };
            """,
            """
            const m1 = (() => {
            const b = 1;
            function e() {}
            return { b, c: e };
            })();
            const { b, c: d } = m1;
            export const a = b + d;

            """
        ),
        // What others need comes first, each module once, in the order a browser has.
        (
            """
            import { c } from "./c.js";
            import { b } from "./b.js";
            c(b);
            -- b.js
            import { d } from "./d.js";
            export const b = d;
            -- c.js
            import { d } from "./d.js";
            export const c = (x) => x + d;
            -- d.js
            export const d = 1;
            """,
            """
            const m1 = (() => {
            const d = 1;
            return { d };
            })();
            const m2 = (() => {
            const { d } = m1;
            const c = (x) => x + d;
            return { c };
            })();
            const m3 = (() => {
            const { d } = m1;
            const b = d;
            return { b };
            })();
            const { c } = m2;
            const { b } = m3;
            c(b);

            """
        ),
        // A module that is there for what it does.
        (
            "import \"./b.js\"; a();\n-- b.js\nexport function b() {}\nb();\n",
            """
            const m1 = (() => {
            function b() {}
            b();
            return { b };
            })();
             a();

            """
        ),
        ("import './b.js'\n-- b.js\nb()\n", "(() => {\nb()\n})();\n"),
        // Every kind of export.
        (
            """
            import { a, b, c, d, e, f, g, h } from "./b.js";
            -- b.js
            export const a = () => { let i; }, b = [1, 2];
            export class c {}
            export function d() {}
            export function* e() {}
            export async function f() { await d(); }
            export async function *g() {}
            class i {}
            export { i as h, };
            """,
            """
            const m1 = (() => {
            const a = () => { let i; }, b = [1, 2];
            class c {}
            function d() {}
            function* e() {}
            async function f() { await d(); }
            async function *g() {}
            class i {}
            return { a, b, c, d, e, f, g, h: i };
            })();
            const { a, b, c, d, e, f, g, h } = m1;

            """
        ),
        // What a module imports it can export, under any name.
        (
            """
            import { if as a } from "./b.js";
            a();
            -- b.js
            import { x } from "./c.js";
            export { x as if };
            -- c.js
            export const x = 1;
            """,
            """
            const m1 = (() => {
            const x = 1;
            return { x };
            })();
            const m2 = (() => {
            const { x } = m1;
            return { if: x };
            })();
            const { if: a } = m2;
            a();

            """
        ),
        // No module may see the names that stand for others.
        (
            "import { b } from \"./b.js\";\nlet m1 = m_1;\n-- b.js\nexport const b = 1;\n",
            """
            const m__1 = (() => {
            const b = 1;
            return { b };
            })();
            const { b } = m__1;
            let m1 = m_1;

            """
        ),
        // Statements that end without a semicolon do not run into the next.
        (
            """
            let a = 1
            import { b } from "./b.js"
            ;[a].map(b)
            import { c } from "./b.js"
            (a)
            import { d } from "./b.js"
            /x/.test(a)
            import { e } from "./b.js"
            let f = e
            -- b.js
            export const b = 1, c = 2, d = 3, e = 4
            let f
            export { f as g }
            `x`
            """,
            """
            const m1 = (() => {
            const b = 1, c = 2, d = 3, e = 4
            let f;
            `x`
            return { b, c, d, e, g: f };
            })();
            const { b } = m1;
            const { c } = m1;
            const { d } = m1;
            const { e } = m1;
            let a = 1;
            [a].map(b);
            (a);
            /x/.test(a)
            let f = e

            """
        ),
        // `import` and `export` where they are something else.
        (
            """
            import { b } from "./b.js";
            const c = { import: 1, export: b.import };
            x.export = "import { y } from './y.js'";
            class D { import() {} export() {} }
            const e = import.meta.url;
            -- b.js
            export const b = `
            export { x } from "./x.js";
            `;
            """,
            """
            const m1 = (() => {
            const b = `
            export { x } from "./x.js";
            `;
            return { b };
            })();
            const { b } = m1;
            const c = { import: 1, export: b.import };
            x.export = "import { y } from './y.js'";
            class D { import() {} export() {} }
            const e = import.meta.url;

            """
        ),
    ])
    func `puts modules in one file`(modules: String, file: String) {
        #expect(Modules(modules).linked() == file)
    }

    @Test(arguments: [
        ("// @ts-check\n// a\n\n\nb();\n\n/** c */\n  d();\n", "b();\n  d();\n"),
        ("a(); // b\nc(/* d */);\n", "a();\nc( );\n"),
        ("a /* b */ + c;\n\t/* d */ e;\n", "a + c;\n\te;\n"),
        ("return/**/a+/**/+b\n", "return a+ +b\n"),
        ("a/*\n*/b /* c */ /* d */ e\n", "a\nb e\n"),
        ("/* a\n b */ c()\n", " c()\n"),
        ("/*! © A */\na(); /*! b */\n", "/*! © A */\na(); /*! b */\n"),
        ("a(\"// b\", '/* c */', /[/*]/, `// d\n\n  ${e /* f */}\n// g`);\n", nil),
        ("if (a) // b\n  c()   \n   \nd()", "if (a)\n  c()\nd()\n"),
        ("a();\r\n// b\r\n\r\nc(`d\r\ne`);\r\n", "a();\nc(`d\ne`);\n"),
        ("\u{FEFF}#!/usr/bin/node\nö(\"😀\") // é\n", "ö(\"😀\")\n"),
        ("const kinds = /** @type {const} */ ([]);\n", "const kinds = ([]);\n"),
        ("// a\n", ""), ("", ""),
    ])
    func `leaves out comments and blank lines`(module: String, file: String?) {
        // Where no file is given the module stays as it is, but for a comment in a substitution.
        let same = module.replacing("/* f */", with: "")
        #expect(Modules(module).linked() == file ?? same)
    }

    @Test func `gives the file of a call its address, in the quotes that are there`() {
        let modules = Modules(
            """
            import { b } from "./b.js";
            import('./c.js').then(b);
            -- b.js
            export const b = async () => await import("./d.json", { with: { type: "json" } });
            -- c.js
            export const c = 1;
            -- d.json
            {}
            """
        )
        #expect(modules.problems == "")
        #expect(modules.graph.assetsCalled(by: "a.js") == ["c.js", "d.json"])
        #expect(
            modules.linked().split(separator: "\n").filter { $0.contains("import(") } == [
                "const b = async () => await import(\"/d.json\", { with: { type: \"json\" } });",
                "import('/c.js').then(b);",
            ]
        )
    }

    @Test func `knows entries, and what they are made of`() {
        let modules = Modules(
            """
            import "./part.js";
            import "./both.js";
            import("./lazy.js"); import("./both.js");
            -- b.js
            import "./part.js";
            -- part.js
            import "./deep/inner.mjs";
            -- deep/inner.mjs
            1
            -- lazy.js
            2
            -- both.js
            3
            -- c.css
            a {}
            """
        )
        let graph = modules.graph
        #expect(modules.texts.keys.filter(graph.isPart).sorted() == ["deep/inner.mjs", "part.js"])
        #expect(modules.texts.keys.filter { !graph.isModule($0) } == ["c.css"])
        #expect(
            graph.entriesByPart == [
                "part.js": ["a.js", "b.js"], "deep/inner.mjs": ["a.js", "b.js"],
            ]
        )
        #expect(modules.linked().hasSuffix("import(\"/lazy.js\"); import(\"/both.js\");\n"))
    }
}
