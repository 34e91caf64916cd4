/// Cuts the text of a module into tokens, by the lexical grammar of ECMAScript.
///
/// Every scalar belongs to one token, so that nothing is lost when they are put together again. A
/// comment can only be told from what looks like one by somebody who knows strings, templates and
/// regular expressions; whether `/` begins one of the latter, `TokenContext` knows. There are no
/// HTML-like comments: modules do not have them.
struct Lexer {
    private let text: [Unicode.Scalar]
    private var index = 0
    private var context = TokenContext()
    private var tokens: [Token] = []

    /// All tokens of a text in order.
    ///
    /// - Throws: What is not closed, or closes nothing.
    static func tokens(of text: [Unicode.Scalar]) throws(SyntaxProblem) -> [Token] {
        var lexer = Lexer(text: text)
        if text.starts(with: ["#", "!"]) { lexer.add(lexer.lineComment(), from: 0) }
        while lexer.index < text.count { try lexer.readToken() }
        try lexer.context.checkEnd()
        return lexer.tokens
    }

    private init(text: [Unicode.Scalar]) {
        self.text = text
    }

    private mutating func readToken() throws(SyntaxProblem) {
        let start = index
        switch text[start] {
        case "/" where scalar(at: start + 1) == "/": add(lineComment(), from: start)
        case "/" where scalar(at: start + 1) == "*": add(try blockComment(), from: start)
        case "/" where !context.endsOperand: add(try regularExpression(), from: start)
        case "\"", "'": add(try string(), from: start)
        case "`": try addTemplate(from: start)
        case "}" where context.isInSubstitution: try addTemplate(from: start)
        case "0"..."9": add(number(), from: start)
        case "." where scalar(at: start + 1)?.isDigit == true: add(number(), from: start)
        case let scalar where scalar.isLineBreak:
            index += 1
            add(.lineBreak, from: start)
        case let scalar where scalar.isBlank:
            skip(while: \.isBlank)
            add(.blank, from: start)
        case let scalar where scalar.isWordPart: addWord(from: start)
        default: try addPunctuator(from: start)
        }
    }

    // MARK: - Adding

    private mutating func add(_ kind: Token.Kind, from start: Int) {
        let token = Token(
            kind: kind,
            range: start..<index,
            isTopLevel: context.isTopLevel,
            isInFunction: context.isInFunction
        )
        tokens.append(token)
        if [.number, .string, .regularExpression].contains(kind) { context.takeLiteral() }
    }

    private mutating func addWord(from start: Int) {
        skip(while: \.isWordPart)
        context.takeWord(String(text[start..<index]))
        add(.word, from: start)
    }

    private mutating func addPunctuator(from start: Int) throws(SyntaxProblem) {
        index += longPunctuator(at: start)?.count ?? 1
        let wasTopLevel = context.isTopLevel
        let isInFunction = context.isInFunction
        try context.takePunctuator(String(text[start..<index]), at: start)
        tokens.append(
            Token(
                kind: .punctuator,
                range: start..<index,
                isTopLevel: wasTopLevel || context.isTopLevel,
                isInFunction: isInFunction
            )
        )
    }

    private mutating func addTemplate(from start: Int) throws(SyntaxProblem) {
        let opens = try templatePart()
        add(.template, from: start)
        context.takeTemplatePart(closes: text[start] == "}", opens: opens, at: start)
    }

    // MARK: - Scanning

    private mutating func lineComment() -> Token.Kind {
        skip(while: { !$0.isLineBreak })
        return .comment
    }

    private mutating func blockComment() throws(SyntaxProblem) -> Token.Kind {
        let start = index
        index += 2
        while let scalar = scalar(at: index) {
            index += 1
            if scalar == "*", self.scalar(at: index) == "/" {
                index += 1
                return .comment
            }
        }
        throw SyntaxProblem(place: start, message: "the comment is not closed")
    }

    private mutating func string() throws(SyntaxProblem) -> Token.Kind {
        let start = index
        index += 1
        while let scalar = scalar(at: index), scalar != "\n", scalar != "\r" {
            index += scalar == "\\" ? 2 : 1
            if scalar == text[start] { return .string }
        }
        throw SyntaxProblem(place: start, message: "the string is not closed")
    }

    /// Goes behind the next `${`, or behind the end of the literal.
    ///
    /// - Returns: Whether it is a substitution that begins.
    private mutating func templatePart() throws(SyntaxProblem) -> Bool {
        let start = index
        index += 1
        while let scalar = scalar(at: index) {
            index += scalar == "\\" ? 2 : 1
            if scalar == "`" { return false }
            if scalar == "$", self.scalar(at: index) == "{" {
                index += 1
                return true
            }
        }
        throw SyntaxProblem(place: start, message: "the template literal is not closed")
    }

    private mutating func regularExpression() throws(SyntaxProblem) -> Token.Kind {
        let start = index
        var isInClass = false
        index += 1
        while let scalar = scalar(at: index), !scalar.isLineBreak {
            index += scalar == "\\" ? 2 : 1
            switch scalar {
            case "[": isInClass = true
            case "]": isInClass = false
            case "/" where !isInClass:
                skip(while: \.isWordPart)
                return .regularExpression
            default: break
            }
        }
        throw SyntaxProblem(place: start, message: "the regular expression is not closed")
    }

    private mutating func number() -> Token.Kind {
        let isDecimal = text[index] != "0" || scalar(at: index + 1)?.isRadixMark != true
        var mayHavePoint = isDecimal
        while let scalar = scalar(at: index) {
            switch scalar {
            case "." where mayHavePoint: mayHavePoint = false
            case "e", "E": mayHavePoint = false
            case "+" where isDecimal && text[index - 1].isExponentMark: break
            case "-" where isDecimal && text[index - 1].isExponentMark: break
            case let scalar where scalar.isWordPart: break
            default: return .number
            }
            index += 1
        }
        return .number
    }

    // MARK: - Reading

    private func scalar(at place: Int) -> Unicode.Scalar? {
        place < text.count ? text[place] : nil
    }

    /// The punctuator of several characters that matters as a whole, if one begins here.
    private func longPunctuator(at place: Int) -> String? {
        ["...", "=>", "++", "--"].first { text[place...].starts(with: $0.unicodeScalars) }
    }

    private mutating func skip(while matches: (Unicode.Scalar) -> Bool) {
        while let scalar = scalar(at: index), matches(scalar) { index += 1 }
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
    fileprivate var isRadixMark: Bool { ["x", "X", "o", "O", "b", "B"].contains(self) }
    fileprivate var isExponentMark: Bool { self == "e" || self == "E" }
}
