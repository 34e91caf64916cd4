import Testing

@testable import JSONSchema

struct PatternTests {
    @Test(arguments: [
        ("", "", true), ("a", "bab", true), ("^a$", "a\n", false), ("^$", "", true),
        (".", "\n", false), (".", "🙂", true), ("^.$", "e\u{301}", false), ("[^]", "\n", true),
        ("[]", "a", false), ("^[a-c-]+$", "a-c", true), ("[^a-c]", "abc", false),
        (#"^[\w.-]+@\w+\.\w{2,}$"#, "a.b-c@d.ef", true), (#"^\d{3}$"#, "١٢٣", false),
        (#"^\s$"#, "\u{A0}", true), (#"^\S+$"#, "a b", false), (#"^\p{Lu}\p{L}*$"#, "Éa", true),
        (#"^\P{L}+$"#, "1 2", true), (#"^[^\P{L}x]$"#, "é", true), (#"^\p{gc=Nd}$"#, "٣", true),
        (#"^\x41\u0042\u{43}\u{1F642}$"#, "ABC🙂", true), (#"^\ud83d\ude42+$"#, "🙂🙂", true),
        (#"^[\b]\cJ\0$"#, "\u{8}\n\0", true), ("^(?:a|bc|)d$", "bcd", true),
        ("^(?:a|bc|)d$", "d", true), ("^(a{2,3}){2}$", "aaaaa", true),
        ("^(a{2,3}){2}$", "aaa", false), ("^a{0}$", "", true), ("^a*?b+?$", "aab", true),
        ("(?<year>[0-9]{4})-", "in 2026-01", true), ("^(|a)+$", "aaa", true), ("a||b", "", true),
    ])
    func `matches as ECMAScript does`(pattern: String, text: String, matches: Bool) throws {
        #expect(try Pattern(pattern).matches(text) == matches)
    }

    @Test(arguments: [
        "(", ")", "(?", "(?:a", "[", "[b-a]", #"[a-\d]"#, "*", "a**", "^*", "a{2,1}", "a{", "}",
        "]",
        #"\"#, #"\-"#, #"\e"#, #"\u12"#, #"\u{110000}"#, #"\ud83d"#, #"\x1"#, #"\c1"#, #"\00"#,
        #"\p{L"#, #"\pL"#, #"\1"#, #"\k<n>"#, "(?<n>a)(?<n>b)", "(?<1>a)", "(?=a)*", "(?<=a",
        #"[\1]"#, #"[\B]"#,
    ])
    func `knows what is no pattern`(pattern: String) {
        #expect(throws: PatternProblem.invalid) { try Pattern(pattern) }
    }

    @Test(arguments: [
        "(?=a)b", "(?!a)", "(?<=a)", "(?<!a)", #"\b"#, #"\B"#, #"(a)\1"#, #"\1(a)"#,
        #"(?<n>a)\k<n>"#,
    ])
    func `knows what looks around or back`(pattern: String) {
        #expect(throws: PatternProblem.looksAround) { try Pattern(pattern) }
    }

    @Test(arguments: ["Foo", "Script=Greek"])
    func `names a property that is not known`(name: String) {
        #expect(throws: PatternProblem.unknownProperty(name)) { try Pattern("\\p{\(name)}") }
    }

    @Test func `refuses what would take too long`() {
        #expect(throws: PatternProblem.tooLarge) { try Pattern("(a{1000}){1000}") }
        let nothing = (0..<5).reduce("(?:)") { pattern, _ in "(?:\(pattern){9999})" }
        #expect(throws: PatternProblem.tooLarge) { try Pattern(nothing) }
        #expect(throws: PatternProblem.tooLong) { try Pattern(String(repeating: "a", count: 1001)) }
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["^(a+)+$", "^(a|a)*$", "^(a?){50}a{50}$", "(.*)*b"])
    func `takes one look at each character`(pattern: String) throws {
        let text = String(repeating: "a", count: 5000) + "!"
        #expect(try Pattern(pattern).matches(text) == false)
    }
}
