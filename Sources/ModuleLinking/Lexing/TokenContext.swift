/// What the tokens so far say about the next one.
///
/// `/` divides where an operand has just ended, and begins a regular expression everywhere else. An
/// operand ends with a name, a literal, `]`, and with `)` unless the brackets are the head of `if`,
/// `while` and the like. After `}` it depends on what the brace began: an object is an operand, and
/// a block or the body of a function or class is not. A brace begins an object where an operand is
/// expected. That is exact but for three things that nobody writes: a regular expression right after
/// a block that follows a label or `case`, a division of a function or class, and an object's own
/// method of a name like `if`.
struct TokenContext {
    fileprivate struct Bracket {
        enum Kind {
            case parenthesis
            /// Around the condition of `if` and its kin.
            case head
            case square
            case object
            case block
            case classBody
            case function
            case substitution
        }

        var kind: Kind
        var place: Int
        var isInFunction: Bool
        /// Whether an arrow function without braces is being read between the brackets.
        var isInArrow = false
        /// Whether the next brace between the brackets begins the body of a class.
        var isInClassHead = false
    }

    /// Whether the last token ended an operand, so that an operator is to be expected.
    private(set) var endsOperand = false

    /// The last name or punctuator; empty after a literal and after the name of a property.
    private var last = ""

    /// The open brackets, innermost last; the first stands for the whole file.
    private var brackets = [Bracket(kind: .block, place: 0, isInFunction: false)]

    var isTopLevel: Bool { brackets.count == 1 }
    var isInFunction: Bool { innermost.isInFunction || innermost.isInArrow }

    /// Whether `}` goes on with a template literal.
    var isInSubstitution: Bool { innermost.kind == .substitution }

    private var innermost: Bracket {
        get { brackets[brackets.count - 1] }
        set { brackets[brackets.count - 1] = newValue }
    }

    /// Checks that everything is closed at the end of the text.
    func checkEnd() throws(SyntaxProblem) {
        if brackets.count > 1 { throw innermost.unclosed }
    }

    // MARK: - Taking tokens

    /// Takes a number, a string or a regular expression.
    mutating func takeLiteral() {
        (endsOperand, last) = (true, "")
    }

    /// Takes a name or a keyword.
    mutating func takeWord(_ word: String) {
        if last == "." {
            (endsOperand, last) = (true, "")
        } else if word != "await" || last != "for" {
            let precedesOperand = precedesOperand(word)
            // A name right behind an operand begins a statement, on a line of its own.
            if endsOperand, !Self.binaryWords.contains(word) { innermost.isInArrow = false }
            if word == "class" { innermost.isInClassHead = true }
            (endsOperand, last) = (!precedesOperand, word)
        }
    }

    /// Takes a part of a template literal, which may close a substitution and open one.
    mutating func takeTemplatePart(closes: Bool, opens: Bool, at place: Int) {
        if closes { brackets.removeLast() }
        if opens { open(.substitution, at: place) }
        (endsOperand, last) = (!opens, opens ? "${" : "")
    }

    /// Takes a bracket or an operator.
    mutating func takePunctuator(_ text: String, at place: Int) throws(SyntaxProblem) {
        switch text {
        case "(": open(isHeaded ? .head : .parenthesis, at: place)
        case "[": open(.square, at: place)
        case "{": openBrace(at: place)
        case ")", "]", "}": try close(text, at: place)
        case "++", "--": break
        case "=>": (endsOperand, innermost.isInArrow) = (false, true)
        case ",", ";": (endsOperand, innermost.isInArrow) = (false, false)
        default: endsOperand = false
        }
        last = text
    }

    // MARK: - Brackets

    private mutating func open(_ kind: Bracket.Kind, at place: Int) {
        let isInFunction = isInFunction || kind == .function
        brackets.append(Bracket(kind: kind, place: place, isInFunction: isInFunction))
        endsOperand = false
    }

    private mutating func openBrace(at place: Int) {
        let kind = braceKind
        innermost.isInClassHead = false
        if last == "=>" { innermost.isInArrow = false }
        open(kind, at: place)
    }

    private var braceKind: Bracket.Kind {
        if innermost.isInClassHead { return .classBody }
        if last == "=>" || (last == ")" && endsOperand) { return .function }
        return endsOperand || Self.statementStarts.contains(last) ? .block : .object
    }

    /// Whether a parenthesis now belongs to a statement; in a class, `if` is the name of a method.
    private var isHeaded: Bool {
        Self.headed.contains(last) && innermost.kind != .classBody
    }

    private mutating func close(_ text: String, at place: Int) throws(SyntaxProblem) {
        guard !isTopLevel else {
            throw SyntaxProblem(place: place, message: "'\(text)' closes nothing")
        }
        guard innermost.closing == text else { throw innermost.unclosed }
        switch brackets.removeLast().kind {
        case .parenthesis, .square, .object: endsOperand = true
        case .head, .block, .classBody, .function, .substitution: endsOperand = false
        }
    }

    // MARK: - Words

    /// Words whose parentheses are not followed by an operator.
    private static let headed: Set = ["if", "for", "while", "with", "switch", "catch"]
    private static let statementStarts: Set = ["", ";", "{", "}", ")", "=>", "else", "do"]
    private static let binaryWords: Set = ["in", "instanceof", "of"]
    private static let operandWords: Set = [
        "return", "typeof", "instanceof", "in", "new", "delete", "void", "throw", "case", "do",
        "else", "yield", "await", "extends",
    ]

    private func precedesOperand(_ word: String) -> Bool {
        // `of` is an operator between a name and what is looped over, and a name elsewhere.
        word == "of" ? endsOperand : Self.operandWords.contains(word)
    }
}

extension TokenContext.Bracket {
    fileprivate var opening: String {
        switch kind {
        case .parenthesis, .head: "("
        case .square: "["
        case .object, .block, .classBody, .function: "{"
        case .substitution: "${"
        }
    }

    fileprivate var closing: String {
        switch kind {
        case .parenthesis, .head: ")"
        case .square: "]"
        case .object, .block, .classBody, .function, .substitution: "}"
        }
    }

    /// What is wrong when the bracket stays open.
    fileprivate var unclosed: SyntaxProblem {
        SyntaxProblem(place: place, message: "'\(opening)' is not closed")
    }
}
