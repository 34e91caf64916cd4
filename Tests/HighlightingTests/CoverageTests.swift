import Testing

@testable import Highlighting

@Suite struct CoverageTests {
    @Test(arguments: Sample.all)
    func `covers every prefix of a sample`(sample: Sample) throws {
        let language = try #require(Language.named(sample.language))
        let code = Array((sample.code + nasty).utf8)
        for count in 0...code.count {
            #expect(Tokens(Array(code[..<count]), language).cover(count), "\(count) bytes")
        }
    }

    @Test func `covers every sample in every language`() {
        for language in Language.all {
            for sample in Sample.all {
                let code = Array(sample.code.utf8)
                #expect(Tokens(code, language).cover(code.count), "\(sample.language)")
            }
        }
    }

    @Test(arguments: Language.all.map(\.name))
    func `covers random bytes, valid text or not`(name: String) throws {
        let language = try #require(Language.named(name))
        var random = Random(seed: 20_260_131)
        let likely = Array("\"'`#$@(){}[]<>/*\\\n\n \t:=-+|&0aF".utf8)
        for _ in 0..<300 {
            let code = (0..<120).map { _ in
                random.next() % 3 == 0
                    ? UInt8(truncatingIfNeeded: random.next())
                    : likely[Int(random.next() % 32) % likely.count]
            }
            #expect(Tokens(code, language).cover(code.count), "\(code)")
        }
    }

    private let nasty =
        "\n\"'`\0\u{7F}é\u{1F600}\\\r\n\t${#{\\(<<A <<<'B'\n/* <!-- [[ --[==[ r##\" R\"x( |\n"
}
