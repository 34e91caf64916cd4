/// How numbers differ from `12`, `0x1F`, `1_000`, `1.5e-3` and `10u8`, which all languages read.
struct NumberStyle: OptionSet, Sendable {
    let rawValue: UInt8

    /// A point may come first: `.5`.
    static let leadingDot = NumberStyle(rawValue: 1)
    /// A point may come last: `5.`.
    static let trailingDot = NumberStyle(rawValue: 2)
    /// An apostrophe may part digits: `1'000`.
    static let apostrophes = NumberStyle(rawValue: 4)
    /// A percent sign may end it: `50%`.
    static let percent = NumberStyle(rawValue: 8)
    /// It may be a date: `2026-01-31T10:00:00Z`.
    static let dates = NumberStyle(rawValue: 16)
    /// It may have a sign: `-1`.
    static let signed = NumberStyle(rawValue: 32)

    /// `contains` for one option, which the compiler leaves a call.
    @inline(__always)
    func has(_ option: NumberStyle) -> Bool {
        rawValue & option.rawValue != 0
    }
}
