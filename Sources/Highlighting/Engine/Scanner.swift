/// Runs a program over code, one token at a time.
///
/// The files of this type are the only ones with unsafe pointers. Every read is below `limit`, or behind
/// `position` and not below 0. What is not inlined is `mutating`, also if it changes nothing: it would
/// get a copy of the scanner otherwise.
struct Scanner {
    let code: UnsafePointer<UInt8>
    let count: Int
    let tables: Tables
    let stack: UnsafeMutablePointer<Frame>

    var position = 0
    /// Where the code ends, or the embedded language that is being read.
    var limit: Int
    var state = 0
    var depth = 0
    /// The depth that the embedded language began at and cannot leave by itself.
    var floor = 0
    /// Pushes beyond the depth limit, which as many pops take back.
    var surplus = 0
    /// The bytes that the next `recall` looks for.
    var delimiter = 0..<0
    /// What the matcher just remembered; it becomes the delimiter when a state is pushed.
    var captured = 0..<0
    var heredoc = Heredoc()

    var isAfterOperand = false
    var expected = TokenKind.plain
    /// The kind, effect and expectation of the token being matched.
    var kind = TokenKind.plain
    var effect = Effect.none
    var expects = TokenKind.plain
    var work = 0

    /// The number of states that nest; deeper brackets are counted, not stacked.
    static let depthLimit = 100

    init(
        _ code: UnsafePointer<UInt8>,
        count: Int,
        tables: Tables,
        stack: UnsafeMutablePointer<Frame>
    ) {
        self.code = code
        self.count = count
        self.tables = tables
        self.stack = stack
        limit = count
    }

    /// Calls `body` with every token, equal neighbours in one.
    mutating func run(_ body: (TokenKind, Range<Int>) -> Void) {
        var start = 0
        var current = TokenKind.plain
        while position < count {
            let next = position
            let kind = step()
            // A token of no bytes only changes the state.
            guard kind != current, position > next else { continue }
            if next > start {
                body(current, start..<next)
            }
            start = next
            current = kind
        }
        if position > start {
            body(current, start..<position)
        }
    }

    /// Moves over one token, or over all bytes up to the next possible one, and gives its kind.
    @inline(__always)
    private mutating func step() -> TokenKind {
        if position == limit {
            leaveEmbedded()
        }
        let row = tables.firstBytes + state &* 256
        var at = position
        while at < limit && row[Int(code[at])] == 0 {
            at &+= 1
        }
        guard at == position else {
            work &+= at &- position
            position = at
            return tables.stateKinds[state]
        }
        return match(tables.candidates + Int(row[Int(code[at])]))
    }

    /// Tries the candidates in turn; without a match the byte is text.
    @inline(__always)
    private mutating func match(_ list: UnsafePointer<UInt16>) -> TokenKind {
        var candidate = list
        while candidate.pointee != Program.noRule {
            let rule = tables.instructions + Int(candidate.pointee)
            candidate += 1
            work &+= 1
            guard holds(rule.pointee.condition) else { continue }
            kind = rule.pointee.kind
            effect = rule.pointee.effect
            expects = .plain
            let end = end(of: rule.pointee.operation)
            guard end >= 0 else { continue }
            accept(rule.pointee.transition, end: end)
            return kind
        }
        position &+= 1
        return tables.stateKinds[state]
    }

    @inline(__always)
    private mutating func accept(_ transition: Transition, end: Int) {
        work &+= end &- position
        let isEmpty = end == position
        position = end
        if effect != .none {
            isAfterOperand = effect == .operand
            expected = expects
        }
        if case .stay = transition {
            return
        }
        let before = (depth, state)
        perform(transition)
        // An empty match that leaves no trace would come again for ever.
        if isEmpty && before == (depth, state) {
            position &+= 1
        }
    }

    @inline(__always)
    private mutating func holds(_ condition: Condition) -> Bool {
        if condition == .always {
            return true
        }
        return holdsHere(condition)
    }

    private mutating func holdsHere(_ condition: Condition) -> Bool {
        switch condition {
        case .always: true
        case .lineStart: position == 0 || code[position - 1] == 0x0A
        case .indentation: isIndentation()
        case .notAfterOperand: !isAfterOperand
        case .notAfterWord: position == 0 || !code[position - 1].isWordByte
        case .afterBlank: position == 0 || code[position - 1].isBlankOrLineEnd
        }
    }

    private mutating func isIndentation() -> Bool {
        var at = position
        while at > 0 && (code[at - 1] == 0x20 || code[at - 1] == 0x09) {
            at -= 1
        }
        work &+= position - at
        return at == 0 || code[at - 1] == 0x0A
    }
}
