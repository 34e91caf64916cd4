extension Scanner {
    /// Does what a rule says to the stack.
    mutating func perform(_ transition: Transition) {
        switch transition {
        case .stay: break
        case .push(let target): push(target)
        case .pop: pop()
        case .set(let target): state = target
        case .embed(let target, let end): embed(target, until: end)
        }
    }

    private mutating func push(_ target: Int) {
        guard depth < Scanner.depthLimit else {
            surplus += 1
            return
        }
        (stack + depth).initialize(to: Frame(state: state, delimiter: delimiter))
        depth += 1
        state = target
        delimiter = captured
    }

    private mutating func pop() {
        if surplus > 0 {
            surplus -= 1
        } else if depth > floor {
            depth -= 1
            state = stack[depth].state
            delimiter = stack[depth].delimiter
        }
    }

    private mutating func embed(_ target: Int, until end: Slice) {
        guard depth < Scanner.depthLimit else { return }
        let frame = Frame(state: state, delimiter: delimiter, outerLimit: limit, outerFloor: floor)
        (stack + depth).initialize(to: frame)
        depth += 1
        floor = depth
        limit = find(end, from: position)
        state = target
        isAfterOperand = false
        heredoc = Heredoc()
    }

    /// Returns to the language around; the same place can end several.
    mutating func leaveEmbedded() {
        while position == limit && floor > 0 {
            depth = floor - 1
            let frame = stack[depth]
            state = frame.state
            delimiter = frame.delimiter
            limit = frame.outerLimit
            floor = frame.outerFloor
            surplus = 0
            heredoc = Heredoc()
        }
    }

    /// Where a text in lower case is found in any case, or the limit.
    private mutating func find(_ text: Slice, from start: Int) -> Int {
        var at = start
        // A line that a backslash continues has not ended.
        while at < limit && (!hasAnyCase(text, at: at) || isContinued(at)) {
            at &+= 1
        }
        work &+= at &- start
        return at
    }

    private mutating func isContinued(_ at: Int) -> Bool {
        code[at] == 0x0A && at > 0 && code[at - 1] == 0x5C
    }
}
