extension PatternParser {
    /// What stands between brackets, behind the first of them.
    mutating func bracketed() throws(PatternProblem) -> ScalarSet {
        let isInverted = skip("^")
        var sets: [ScalarSet] = []
        while let next, next != "]" {
            let first = try classPart()
            guard skip("-") else {
                sets.append(first)
                continue
            }
            if self.next == "]" {
                sets += [first, .one("-")]
            } else {
                sets.append(try range(from: first, through: classPart()))
            }
        }
        guard skip("]") else { throw .invalid }
        return isInverted ? .inverted(.union(sets)) : .union(sets)
    }

    private mutating func classPart() throws(PatternProblem) -> ScalarSet {
        guard let scalar = take() else { throw .invalid }
        return scalar == "\\" ? try escape(inBrackets: true) : .one(scalar)
    }

    private func range(
        from first: ScalarSet,
        through last: ScalarSet
    ) throws(PatternProblem) -> ScalarSet {
        guard let low = first.single, let high = last.single, low <= high else { throw .invalid }
        return .ranges([low...high])
    }

    /// What a backslash and the characters behind it stand for.
    mutating func escape(inBrackets: Bool) throws(PatternProblem) -> ScalarSet {
        guard let scalar = take() else { throw .invalid }
        switch scalar {
        case "d": return .digits
        case "D": return .inverted(.digits)
        case "w": return .wordParts
        case "W": return .inverted(.wordParts)
        case "s": return .blanks
        case "S": return .inverted(.blanks)
        case "p": return try property()
        case "P": return .inverted(try property())
        case "b" where inBrackets: return .one("\u{8}")
        case "-" where inBrackets: return .one("-")
        default: return .one(try character(escapedAs: scalar))
        }
    }

    private mutating func property() throws(PatternProblem) -> ScalarSet {
        guard skip("{") else { throw .invalid }
        var name = ""
        while let scalar = take() {
            guard scalar == "}" else {
                name.unicodeScalars.append(scalar)
                continue
            }
            guard let set = ScalarSet.named(name) else { throw .unknownProperty(name) }
            return set
        }
        throw .invalid
    }

    private mutating func character(
        escapedAs scalar: Unicode.Scalar
    ) throws(PatternProblem) -> Unicode.Scalar {
        switch scalar {
        case "t": return "\t"
        case "n": return "\n"
        case "v": return "\u{B}"
        case "f": return "\u{C}"
        case "r": return "\r"
        case "0":
            if let next, ScalarSet.digits.contains(next) { throw .invalid }
            return "\0"
        case "c":
            guard let letter = take(), letter.isASCII, letter.properties.isAlphabetic else {
                throw .invalid
            }
            return Unicode.Scalar(UInt8(letter.value % 32))
        case "x": return try self.scalar(digits(2))
        case "u": return try skip("{") ? braced() : unit()
        default:
            guard "^$\\.*+?()[]{}|/".unicodeScalars.contains(scalar) else { throw .invalid }
            return scalar
        }
    }

    // MARK: - Numbers

    /// A `\uXXXX`, with the second half behind a first one.
    private mutating func unit() throws(PatternProblem) -> Unicode.Scalar {
        let first = try digits(4)
        guard (0xD800..<0xDC00).contains(first) else { return try scalar(first) }
        guard skip("\\"), skip("u") else { throw .invalid }
        let second = try digits(4)
        guard (0xDC00..<0xE000).contains(second) else { throw .invalid }
        return try scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    }

    /// The digits up to a brace that closes.
    private mutating func braced() throws(PatternProblem) -> Unicode.Scalar {
        var value: UInt32 = 0
        repeat {
            value = try value << 4 | digits(1)
            guard value <= 0x10FFFF else { throw .invalid }
        } while !skip("}")
        return try scalar(value)
    }

    private mutating func digits(_ count: Int) throws(PatternProblem) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<count {
            guard let digit = take(), digit.isASCII,
                let number = Character(digit).hexDigitValue
            else { throw .invalid }
            value = value << 4 | UInt32(number)
        }
        return value
    }

    private func scalar(_ value: UInt32) throws(PatternProblem) -> Unicode.Scalar {
        guard let scalar = Unicode.Scalar(value) else { throw .invalid }
        return scalar
    }
}
