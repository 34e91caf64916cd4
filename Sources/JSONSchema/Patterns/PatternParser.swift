/// Reads a pattern by the grammar of ECMAScript's regular expressions with the flag `u`.
struct PatternParser {
    /// UTF-16 units that no honest pattern has, and groups in groups.
    static let maximumLength = 1000
    private static let maximumDepth = 200

    private var scalars: ArraySlice<Unicode.Scalar>
    private var depth = 0
    private var groups = 0
    private var names: Set<String> = []

    /// What is looked back at, and whether anything looks around.
    private var references = (number: 0, names: Set<String>())
    private var looksAround = false

    private init(_ text: String) {
        scalars = ArraySlice(Array(text.unicodeScalars))
    }

    /// The parts of a pattern.
    static func parse(_ text: String) throws(PatternProblem) -> PatternNode {
        guard text.utf16.count <= maximumLength else { throw .tooLong }
        var parser = PatternParser(text)
        let node = try parser.choice()
        let references = parser.references
        guard parser.scalars.isEmpty, references.number <= parser.groups,
            references.names.isSubset(of: parser.names)
        else { throw .invalid }
        if parser.looksAround { throw .looksAround }
        return node
    }

    // MARK: - Structure

    private mutating func choice() throws(PatternProblem) -> PatternNode {
        var alternatives = [try sequence()]
        while skip("|") { alternatives.append(try sequence()) }
        return alternatives.count == 1 ? alternatives[0] : .choice(alternatives)
    }

    private mutating func sequence() throws(PatternProblem) -> PatternNode {
        var parts: [PatternNode] = []
        while let next, next != "|", next != ")" { parts.append(try term()) }
        return .sequence(parts)
    }

    private mutating func term() throws(PatternProblem) -> PatternNode {
        switch take() {
        case "^": return .start
        case "$": return .end
        case "(": return try group()
        case "[": return try repeated(.one(bracketed()))
        case ".": return try repeated(.one(.inLine))
        case "\\": return try escapedTerm()
        case let scalar? where !"*+?{}])".unicodeScalars.contains(scalar):
            return try repeated(.one(.one(scalar)))
        default: throw .invalid
        }
    }

    // MARK: - Groups

    private mutating func group() throws(PatternProblem) -> PatternNode {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else { throw .invalid }
        let isLook = try opening()
        let node = try choice()
        guard skip(")") else { throw .invalid }
        if isLook { looksAround = true }
        return isLook ? node : try repeated(node)
    }

    /// What stands behind the parenthesis; whether the group looks around.
    private mutating func opening() throws(PatternProblem) -> Bool {
        guard skip("?") else {
            groups += 1
            return false
        }
        switch take() {
        case ":": return false
        case "=", "!": return true
        case "<":
            if skip("=") || skip("!") { return true }
            groups += 1
            guard names.insert(try name()).inserted else { throw .invalid }
            return false
        default: throw .invalid
        }
    }

    /// A name up to the bracket that closes it.
    private mutating func name() throws(PatternProblem) -> String {
        let name = scalars.prefix { $0 != ">" }
        scalars = scalars.dropFirst(name.count)
        guard let first = name.first,
            first.properties.isXIDStart || first == "_" || first == "$",
            name.allSatisfy({ $0.properties.isXIDContinue || $0 == "$" }), skip(">")
        else { throw .invalid }
        return String(String.UnicodeScalarView(name))
    }

    // MARK: - Escapes outside of brackets

    private mutating func escapedTerm() throws(PatternProblem) -> PatternNode {
        switch next {
        case "b", "B":
            _ = take()
            looksAround = true
            return .sequence([])
        case "k":
            _ = take()
            guard skip("<") else { throw .invalid }
            references.names.insert(try name())
        case let digit? where ("1"..."9").contains(digit):
            references.number = max(references.number, try count())
        default: return try repeated(.one(escape(inBrackets: false)))
        }
        looksAround = true
        return try repeated(.sequence([]))
    }

    // MARK: - Repetition

    private mutating func repeated(_ node: PatternNode) throws(PatternProblem) -> PatternNode {
        let range: (from: Int, through: Int?)
        switch next {
        case "*": range = (0, nil)
        case "+": range = (1, nil)
        case "?": range = (0, 1)
        case "{":
            _ = take()
            range = try counts()
        default: return node
        }
        _ = take()
        // Whether it takes as few as it can does not change whether it matches.
        _ = skip("?")
        return .repetition(node, from: range.from, through: range.through)
    }

    /// The numbers in braces, up to the brace that closes.
    private mutating func counts() throws(PatternProblem) -> (from: Int, through: Int?) {
        let from = try count()
        var through: Int? = from
        if skip(",") { through = next == "}" ? nil : try count() }
        guard next == "}", from <= through ?? .max else { throw .invalid }
        return (from, through)
    }

    private mutating func count() throws(PatternProblem) -> Int {
        let digits = scalars.prefix { ScalarSet.digits.contains($0) }
        guard !digits.isEmpty else { throw .invalid }
        scalars = scalars.dropFirst(digits.count)
        return Int(String(String.UnicodeScalarView(digits))) ?? .max
    }

    // MARK: - Scalars

    var next: Unicode.Scalar? { scalars.first }

    /// Takes the next scalar.
    mutating func take() -> Unicode.Scalar? { scalars.popFirst() }

    /// Takes the next scalar, if it is that one.
    mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        scalars.removeFirst()
        return true
    }
}
