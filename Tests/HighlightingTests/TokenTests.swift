import Testing

@testable import Highlighting

@Suite struct TokenTests {
    @Test(arguments: Sample.all)
    func `gives the tokens of a sample`(sample: Sample) throws {
        let language = try #require(Language.named(sample.language))
        let code = Array(sample.code.utf8)
        #expect(Tokens(code, language).marked(code) == sample.marked)
    }

    @Test func `has a sample of every language`() {
        let sampled = Set(Sample.all.compactMap { Language.named($0.language)?.name })
        // JSX is JavaScript by another name.
        #expect(Set(Language.all.map(\.name)).subtracting(sampled) == ["jsx"])
    }

    @Test func `has a class of its own for every kind but plain`() {
        let classes = TokenKind.allCases.compactMap { $0.className?.description }
        #expect(classes.count == TokenKind.allCases.count - 1)
        #expect(Set(classes).count == classes.count)
    }
}
