/// SVG images (SVG 2, section 8.2): the root element's width and height, else its view box.
enum SVG {
    static func size(of head: Head) -> ImageSize? {
        guard
            let attributes = rootAttributes(
                String(decoding: head.bytes.prefix(65_536), as: UTF8.self)
            )
        else { return nil }
        let box = attributes["viewBox"].flatMap(viewBox)
        let width = attributes["width"].flatMap(pixels)
        let height = attributes["height"].flatMap(pixels)
        switch (width, height, box) {
        case (let width?, let height?, _): return rounded(width, height)
        case (let width?, nil, let box?): return rounded(width, width * box.height / box.width)
        case (nil, let height?, let box?): return rounded(height * box.width / box.height, height)
        case (nil, nil, let box?): return rounded(box.width, box.height)
        default: return nil
        }
    }

    private static func rounded(_ width: Double, _ height: Double) -> ImageSize? {
        let largest = 1_000_000.0
        guard (0.5...largest).contains(width), (0.5...largest).contains(height) else { return nil }
        return ImageSize(width: Int(width.rounded()), height: Int(height.rounded()))
    }

    // MARK: - Lengths

    /// The units of CSS in pixels (CSS Values 4, section 6.2).
    private static let units: [String: Double] = [
        "": 1, "px": 1, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4, "q": 96 / 101.6, "pt": 4.0 / 3,
        "pc": 16,
    ]

    /// A length in pixels; nil for percentages and what else depends on a surrounding.
    private static func pixels(_ text: String) -> Double? {
        let text = text.lowercased().filter { !$0.isWhitespace }
        let unit = text.reversed().prefix { $0.isLetter || $0 == "%" }.reversed()
        guard let factor = units[String(unit)], let number = Double(text.dropLast(unit.count))
        else {
            return nil
        }
        return number > 0 ? number * factor : nil
    }

    private static func viewBox(_ text: String) -> (width: Double, height: Double)? {
        let numbers = text.split { $0 == "," || $0.isWhitespace }.map { Double($0) }
        guard numbers.count == 4, let width = numbers[2], let height = numbers[3], width > 0,
            height > 0
        else { return nil }
        return (width, height)
    }

    // MARK: - The root element

    /// The attributes of the root element if it is `svg`.
    private static func rootAttributes(_ text: String) -> [String: String]? {
        var rest = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        while rest.hasPrefix("<?") || rest.hasPrefix("<!") {
            let end = rest.hasPrefix("<!--") ? "-->" : ">"
            guard let found = rest.firstRange(of: end) else { return nil }
            rest = rest[found.upperBound...].drop(while: \.isWhitespace)
        }
        guard rest.hasPrefix("<svg"), let next = rest.dropFirst(4).first,
            next.isWhitespace || next == ">" || next == "/"
        else { return nil }
        return attributes(rest.dropFirst(4))
    }

    private static func attributes(_ text: Substring) -> [String: String] {
        var found: [String: String] = [:]
        var rest = text.drop(while: \.isWhitespace)
        while let first = rest.first, first != ">", first != "/" {
            let name = rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != ">" }
            rest = rest[name.endIndex...].drop(while: \.isWhitespace)
            guard rest.first == "=" else { return found }
            rest = rest.dropFirst().drop(while: \.isWhitespace)
            guard let quote = rest.first, quote == "\"" || quote == "'" else { return found }
            let value = rest.dropFirst().prefix { $0 != quote }
            guard value.endIndex < rest.endIndex else { return found }
            found[String(name)] = found[String(name)] ?? String(value)
            rest = rest[value.endIndex...].dropFirst().drop(while: \.isWhitespace)
        }
        return found
    }
}
