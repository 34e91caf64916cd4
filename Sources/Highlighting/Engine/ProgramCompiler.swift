/// Compiles states into the tables of a program.
struct ProgramCompiler {
    private(set) var program = Program()
    private var stateNumbers: [String: Int] = [:]
    private var setNumbers: [[Bool]: UInt32] = [:]
    private var candidateLists: [[UInt16]: UInt16] = [:]

    init(_ states: [State]) {
        for (number, state) in states.enumerated() {
            precondition(stateNumbers[state.name] == nil, "two states are called \(state.name)")
            stateNumbers[state.name] = number
        }
        for state in states {
            add(state)
        }
    }

    private mutating func add(_ state: State) {
        var lists = [[UInt16]](repeating: [], count: 256)
        for rule in state.rules {
            let number = UInt16(program.instructions.count)
            program.instructions.append(compiled(rule))
            let first = rule.matcher.firstBytes
            for byte in 0..<256 where first.members[byte] {
                lists[byte].append(number)
            }
        }
        program.stateKinds.append(state.text)
        for list in lists {
            program.firstBytes.append(list.isEmpty ? 0 : place(ofCandidates: list))
        }
    }

    private mutating func place(ofCandidates list: [UInt16]) -> UInt16 {
        if let known = candidateLists[list] {
            return known
        }
        let place = UInt16(program.candidates.count)
        program.candidates += list + [Program.noRule]
        candidateLists[list] = place
        return place
    }

    private mutating func compiled(_ rule: Rule) -> Instruction {
        Instruction(
            operation: operation(rule.matcher),
            transition: transition(rule.action),
            kind: rule.kind,
            effect: rule.effect,
            condition: rule.condition
        )
    }

    private mutating func transition(_ action: Action) -> Transition {
        switch action {
        case .stay: .stay
        case .pop: .pop
        case .push(let name): .push(number(ofState: name))
        case .set(let name): .set(number(ofState: name))
        case .embed(let name, let end): .embed(number(ofState: name), until: slice(end))
        }
    }

    private func number(ofState name: String) -> Int {
        guard let number = stateNumbers[name] else {
            preconditionFailure("a grammar names the state \(name), which it does not have")
        }
        return number
    }

    mutating func slice(_ text: String) -> Slice {
        let slice = Slice(offset: UInt32(program.texts.count), count: UInt32(text.utf8.count))
        program.texts += text.utf8
        return slice
    }

    mutating func number(ofSet set: ByteSet) -> UInt32 {
        if let known = setNumbers[set.members] {
            return known
        }
        let number = UInt32(program.sets.count / 256)
        program.sets += set.members
        setNumbers[set.members] = number
        return number
    }

    mutating func index(_ groups: [WordGroup], ignoringCase: Bool) -> WordIndex {
        let count = groups.reduce(0) { $0 + $1.words.count }
        var size = 4
        while size < count * 3 {
            size *= 2
        }
        var index = WordIndex(base: UInt32(program.slots.count), mask: UInt32(size - 1), longest: 0)
        program.slots += [WordSlot](repeating: WordSlot(), count: size)
        for group in groups {
            for word in group.words {
                insert(ignoringCase ? word.lowercased() : word, of: group, into: &index)
            }
        }
        return index
    }

    private mutating func insert(_ word: String, of group: WordGroup, into index: inout WordIndex) {
        let bytes = Array(word.utf8)
        let hash = WordIndex.hash(
            count: bytes.count,
            first: bytes[0],
            middle: bytes[bytes.count / 2],
            last: bytes[bytes.count - 1]
        )
        var slot = hash & Int(index.mask)
        while program.slots[Int(index.base) + slot].count > 0 {
            slot = (slot + 1) & Int(index.mask)
        }
        program.slots[Int(index.base) + slot] = WordSlot(
            offset: slice(word).offset,
            count: UInt16(bytes.count),
            kind: group.kind,
            expects: group.expects,
            effect: group.effect,
            isSoft: group.isSoft
        )
        index.longest = max(index.longest, UInt32(bytes.count))
    }
}
