/// An absolute length (CSS Values and Units 4, 6.2), at 96 pixels an inch.
struct CSSLength {
    private static let units: [String: Double] = [
        "": 1, "px": 1, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4, "q": 96 / 101.6,
        "pt": 96 / 72.0,
        "pc": 16,
    ]

    let pixels: Double

    /// Nil for percentages and all else that has no length of its own: it counts as not given.
    init?(_ text: ArraySlice<UInt8>) {
        guard let number = LeadingNumber(text.trimmingXMLSpace()) else { return nil }
        let unit = String(decoding: number.rest.prefix(3), as: UTF8.self).lowercased()
        guard let factor = Self.units[unit] else { return nil }
        pixels = number.value * factor
    }
}
