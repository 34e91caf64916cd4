/// XML under construction, an element a line.
struct XMLText {
    private(set) var text = ""

    /// Adds a line as it is.
    mutating func line(_ markup: String) {
        text += markup
        text += "\n"
    }

    /// Adds an element that holds text.
    mutating func element(
        _ name: String,
        _ contents: String,
        _ attributes: [(String, String)] = []
    ) {
        line("<\(name)\(Self.text(of: attributes))>\(contents.escapedForMarkup)</\(name)>")
    }

    /// Adds an element without contents.
    mutating func empty(_ name: String, _ attributes: [(String, String)]) {
        line("<\(name)\(Self.text(of: attributes))/>")
    }

    private static func text(of attributes: [(String, String)]) -> String {
        attributes.map { " \($0.0)=\"\($0.1.escapedForMarkup)\"" }.joined()
    }
}
