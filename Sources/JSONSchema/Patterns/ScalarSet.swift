/// A set of Unicode scalars.
indirect enum ScalarSet: Sendable {
    /// The scalars with these numbers.
    case ranges([ClosedRange<UInt32>])

    /// The scalars for which a test holds.
    case property(@Sendable (Unicode.Scalar) -> Bool)
    case union([ScalarSet])
    case inverted(ScalarSet)

    /// One scalar alone.
    static func one(_ scalar: Unicode.Scalar) -> ScalarSet {
        .ranges([scalar.value...scalar.value])
    }

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        switch self {
        case .ranges(let ranges): ranges.contains { $0.contains(scalar.value) }
        case .property(let holds): holds(scalar)
        case .union(let sets): sets.contains { $0.contains(scalar) }
        case .inverted(let set): !set.contains(scalar)
        }
    }

    /// The number of the scalar, if there is one alone.
    var single: UInt32? {
        guard case .ranges(let ranges) = self, ranges.count == 1, ranges[0].count == 1 else {
            return nil
        }
        return ranges[0].lowerBound
    }
}

extension ScalarSet {
    /// What `\d` stands for.
    static let digits = ScalarSet.ranges([0x30...0x39])

    /// What `\w` stands for.
    static let wordParts = ScalarSet.ranges([
        0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A,
    ])

    /// What `\s` stands for: the blanks and line ends of ECMAScript.
    static let blanks = ScalarSet.ranges([
        0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029,
        0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
    ])

    /// What `.` stands for: all but line ends.
    static let inLine = ScalarSet.inverted(.ranges([0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029]))
}
