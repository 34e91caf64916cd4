import TestSupport
import Testing

struct MarkdownCommandTests {
    @Test(
        arguments: [
            (
                [], "# A\n\n<b>x</b>\n",
                "<h1 id=\"a\">A<a class=\"anchor\" href=\"#a\" aria-label=\"Link to A\">#</a></h1>\n<p>x</p>\n"
            ),
            (["--raw-html"], "<b>x</b>\n", "<p><b>x</b></p>\n"),
            (
                ["--plain"], "# A\n\n<b>x</b> [a](javascript:b)\n",
                "<h1>A</h1>\n<p><b>x</b> <a href=\"javascript:b\">a</a></p>\n"
            ),
            (["--plain"], "", ""),
            (
                ["--text"],
                "# A *b*\n\nc `d`\ne[^1]\n\n- f\n\n|g|h|\n|-|-|\n\n```\ni\n```\n\n[^1]: j\n",
                "A b\nc d e\nf\ng\nh\nj\n"
            ),
        ] as [([String], String, String)]
    )
    func `turns standard input into HTML`(options: [String], input: String, html: String) throws {
        let directory = try TemporaryDirectory()
        let result = try VibesBinary(in: directory.path).run(["markdown"] + options, input: input)
        #expect(result.output == html)
        #expect(result.status == 0)
    }

    @Test func `reads a file, and says when it cannot`() throws {
        let directory = try TemporaryDirectory()
        try directory.write("*a*\n", to: "a.md")
        let vibes = VibesBinary(in: directory.path)
        #expect(try vibes.run(["markdown", "a.md"]).output == "<p><em>a</em></p>\n")
        let result = try vibes.run(["markdown", "b.md"])
        #expect(result.problems == "b.md: error: cannot be read: there is no such file or folder\n")
        #expect(result.status == 1)
    }

    @Test func `says what it leaves out`() throws {
        let directory = try TemporaryDirectory()
        let result = try VibesBinary(in: directory.path).run(
            ["markdown"],
            input: "```vibes:weeks\n```\n\n<!-- a --><b>\n"
        )
        #expect(
            result.problems == """
                standard input:1:4: warning: the block 'weeks' is left out
                  1 | ```vibes:weeks
                    |    ^~~~~~~~~~~
                  hint: its template needs the site around it: see vibes build

                standard input:4:1: warning: raw HTML is left out
                  4 | <!-- a --><b>
                    | ^~~~~~~~~~~~~
                  hint: write Markdown, or keep it with --raw-html


                """
        )
        #expect(result.status == 0)
    }
}
