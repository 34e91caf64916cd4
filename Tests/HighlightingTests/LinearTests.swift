import Testing

@testable import Highlighting

/// Work is the bytes looked at and the rules tried: the same in every run and on every machine.
@Suite struct LinearTests {
    @Test(arguments: Language.all.map(\.name))
    func `works in time that grows as the code does`(name: String) throws {
        let language = try #require(Language.named(name))
        for opener in openers {
            let code = repeated(opener, 1_000)
            let tokens = Tokens(code, language)
            let work = Tokens(repeated(opener, 250), language).work
            #expect(tokens.cover(code.count), "\(opener)")
            #expect(tokens.work < 100 * code.count, "\(opener)")
            #expect(tokens.work < 5 * work + 1_000, "\(opener)")
        }
    }

    @Test(arguments: Language.all.map(\.name))
    func `nests 50,000 deep without a stack of that depth`(name: String) throws {
        let language = try #require(Language.named(name))
        for opener in ["(", "`", "\"\\("] {
            let code = repeated(opener, 50_000)
            let tokens = Tokens(code, language)
            #expect(tokens.cover(code.count) && tokens.work < 100 * code.count, "\(opener)")
        }
    }

    private func repeated(_ text: String, _ count: Int) -> [UInt8] {
        Array(String(repeating: text, count: count).utf8)
    }

    private let openers = [
        "(", "[", "{", "<", "\"", "'", "`", "/", "#", "\\", "\n", " ", "|", "-", "a", "9", "@", "$",
        ":",
        "/*", "<!--", "<!", "--[[", "--[=", "[=", "[[", "\"\"\"", "'''", "```", "${", "$(", "$((",
        "#{",
        "\\(", "\"\\(", "`${", "f\"{", "#\"", "##\"\\##(", "r#\"", "R\"x(", "<<A ", "<<A\n",
        "<<<A\n", "&", "&a",
        "<a", "<a b=\"", "<script>", "<style>", "<script", "</", "<?php ", "?>", "<![CDATA[", "=/[",
        "(/",
        "user@", "$ ", "> ", "- ", "- |\n", "? ", "a: |\n ", "%w[", "=begin", "\t$(", "1.", "1e",
        "0x",
        "$A$", "\"a\":", "a ", "a:", "a: [", "$'", "#[", "#![", "GET ", "\n\n", "HTTP/1.1 ",
        "[a]\n", "a = ",
        "<div>{", "<>", "<a<", "x\\\n", "]", "}", ")", ">", "*/", "-->",
    ]
}
