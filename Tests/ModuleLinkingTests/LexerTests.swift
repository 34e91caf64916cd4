import Testing

@testable import ModuleLinking

struct LexerTests {
    /// Regular expressions are shown as `R…`, strings as `S…`, parts of templates as `T…`, numbers as
    /// `N…` and comments as `C…`, each in brackets; names and punctuators as they are.
    @Test(arguments: [
        // A slash divides behind an operand.
        ("a / b / c", "a / b / c"),
        ("a++ / 2", "a ++ / N⟨2⟩"),
        ("f(x) / 2 / g", "f ( x ) / N⟨2⟩ / g"),
        ("a[0] / b / c", "a [ N⟨0⟩ ] / b / c"),
        ("({ a: 1 } / 2 / 3)", "( { a : N⟨1⟩ } / N⟨2⟩ / N⟨3⟩ )"),
        ("`a` / 2 / b", "T⟨`a`⟩ / N⟨2⟩ / b"),
        ("\"a\" / 2 / b", "S⟨\"a\"⟩ / N⟨2⟩ / b"),
        ("/a/ / 2 / b", "R⟨/a/⟩ / N⟨2⟩ / b"),
        ("this / 2 / a", "this / N⟨2⟩ / a"),
        ("x.return / a / b", "x . return / a / b"),
        ("x?.typeof / a / b", "x ? . typeof / a / b"),
        ("x.if (a) / b / c", "x . if ( a ) / b / c"),
        ("count / of / total", "count / of / total"),
        ("a / /b/ / c", "a / R⟨/b/⟩ / c"),
        ("1 /= a / 2", "N⟨1⟩ / = a / N⟨2⟩"),
        // It begins a regular expression everywhere else.
        ("/a/g.test(b)", "R⟨/a/g⟩ . test ( b )"),
        ("x = /[/\"]/g.test(\"//\")", "x = R⟨/[/\"]/g⟩ . test ( S⟨\"//\"⟩ )"),
        ("return /x/", "return R⟨/x/⟩"),
        ("typeof /x/ in /y/", "typeof R⟨/x/⟩ in R⟨/y/⟩"),
        ("if (a) /x/.test(b)", "if ( a ) R⟨/x/⟩ . test ( b )"),
        ("for await (const a of /x/) /y/", "for await ( const a of R⟨/x/⟩ ) R⟨/y/⟩"),
        ("while ((a)) /x/", "while ( ( a ) ) R⟨/x/⟩"),
        ("if (a) {} /x/", "if ( a ) { } R⟨/x/⟩"),
        ("function f() {}\n/x/", "function f ( ) { } R⟨/x/⟩"),
        (
            "class A { if(a) { return /x/; } }\n/y/",
            "class A { if ( a ) { return R⟨/x/⟩ ; } } R⟨/y/⟩"
        ),
        ("a => { }\n/x/", "a => { } R⟨/x/⟩"),
        ("else /x/", "else R⟨/x/⟩"),
        ("++/x/.lastIndex", "++ R⟨/x/⟩ . lastIndex"),
        ("[.../x/]", "[ ... R⟨/x/⟩ ]"),
        ("a ? /x/ : /y/", "a ? R⟨/x/⟩ : R⟨/y/⟩"),
        ("!/=/.test(a)", "! R⟨/=/⟩ . test ( a )"),
        ("(/\\//, /[\\]/]/)", "( R⟨/\\//⟩ , R⟨/[\\]/]/⟩ )"),
        ("/[^/]*\\/*/u", "R⟨/[^/]*\\/*/u⟩"),
        ("`${/}/}`", "T⟨`${⟩ R⟨/}/⟩ T⟨}`⟩"),
        // Strings and templates hold what looks like something else.
        ("\"https://a.example/*\"", "S⟨\"https://a.example/*\"⟩"),
        ("'it\\'s // \\\\' // it's", "S⟨'it\\'s // \\\\'⟩ C⟨// it's⟩"),
        ("'a\\\nb' // c", "S⟨'a\\\nb'⟩ C⟨// c⟩"),
        ("`${`//` + \"/*\"}`", "T⟨`${⟩ T⟨`//`⟩ + S⟨\"/*\"⟩ T⟨}`⟩"),
        (
            "`a // ${{ b: \"}\" }.b} /* ${c} */`",
            "T⟨`a // ${⟩ { b : S⟨\"}\"⟩ } . b T⟨} /* ${⟩ c T⟨} */`⟩"
        ),
        ("`\\`\\${//` // a", "T⟨`\\`\\${//`⟩ C⟨// a⟩"),
        ("`$${a}$`", "T⟨`$${⟩ a T⟨}$`⟩"),
        ("`\n// a\n`", "T⟨`\n// a\n`⟩"),
        ("\"</script>\" // </script>", "S⟨\"</script>\"⟩ C⟨// </script>⟩"),
        // Comments; the HTML-like ones of scripts are none in modules.
        ("#!/usr/bin/env node\na", "C⟨#!/usr/bin/env node⟩ a"),
        ("a/**/b/* c */", "a C⟨/**/⟩ b C⟨/* c */⟩"),
        ("a /* b\n// c */ / d", "a C⟨/* b\n// c */⟩ / d"),
        ("/* /* */ a", "C⟨/* /* */⟩ a"),
        ("// a \\\nb", "C⟨// a \\⟩ b"),
        ("a<!--b", "a < ! -- b"),
        ("a\n--> b", "a -- > b"),
        ("// a\u{2028}b // c\rd", "C⟨// a⟩ b C⟨// c⟩ d"),
        // Numbers and names.
        ("1e-5 / .5 / 0xe+1", "N⟨1e-5⟩ / N⟨.5⟩ / N⟨0xe⟩ + N⟨1⟩"),
        ("1..a / 1_000n / 5.e1", "N⟨1.⟩ . a / N⟨1_000n⟩ / N⟨5.e1⟩"),
        ("1e5.a / 1.5.a", "N⟨1e5⟩ . a / N⟨1.5⟩ . a"),
        ("this.#a / #b in c", "this . #a / #b in c"),
        ("größe\u{A0}/ 変数\u{3000}/ $_", "größe / 変数 / $_"),
        ("", ""),
    ])
    func `tells tokens apart`(text: String, tokens: String) throws {
        #expect(try shown(text) == tokens)
    }

    @Test func `gives every scalar to one token`() throws {
        let text = Array(
            "#!a\n\tb = `c ${d / e /* f */} g`; // h\u{2029}\u{FEFF}i\r\n".unicodeScalars
        )
        let tokens = try Lexer.tokens(of: text)
        let ends = [0] + tokens.map(\.range.upperBound)
        #expect(tokens.map(\.range.lowerBound) + [text.count] == ends)
    }

    /// Each would take hours if time grew with the square of the length.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "(", "`${", "[{", "/*", "\"", "/[", "a\n", "/a/\n", "x=>", "/", "`", "\\", "1e",
        ]
    )
    func `takes time that is linear in the length`(piece: String) {
        let text = String(repeating: piece, count: 50_000)
        _ = try? Lexer.tokens(of: Array(text.unicodeScalars))
    }

    private func shown(_ text: String) throws -> String {
        let scalars = Array(text.unicodeScalars)
        return try Lexer.tokens(of: scalars).compactMap { token in
            let text = String(scalars[token.range])
            return switch token.kind {
            case .word, .punctuator: text
            case .number: "N⟨\(text)⟩"
            case .string: "S⟨\(text)⟩"
            case .template: "T⟨\(text)⟩"
            case .regularExpression: "R⟨\(text)⟩"
            case .comment: "C⟨\(text)⟩"
            case .blank, .lineBreak: nil
            }
        }.joined(separator: " ")
    }
}
