import Foundation
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
        ] as [([String], String, String)]
    )
    func `turns standard input into HTML`(options: [String], input: String, html: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
            .deletingLastPathComponent().appendingPathComponent("vibes")
        process.arguments = ["markdown"] + options
        let (stdin, stdout) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput) = (stdin, stdout)
        try process.run()
        stdin.fileHandleForWriting.write(Data(input.utf8))
        try stdin.fileHandleForWriting.close()
        let output = stdout.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(String(decoding: output, as: UTF8.self) == html)
        #expect(process.terminationStatus == 0)
    }
}
