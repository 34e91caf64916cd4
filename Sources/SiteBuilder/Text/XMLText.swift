/// XML under construction, an element a line.
struct XMLText {
    private(set) var bytes: [UInt8] = []

    /// Adds a line as it is.
    mutating func line(_ markup: String) {
        bytes += markup.utf8
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Adds an element that holds text.
    mutating func element(
        _ name: String,
        _ contents: String,
        _ attributes: [(String, String)] = []
    ) {
        open(name, attributes)
        bytes.append(UInt8(ascii: ">"))
        bytes.appendMarkup(contents)
        line("</\(name)>")
    }

    /// Adds an element without contents.
    mutating func empty(_ name: String, _ attributes: [(String, String)]) {
        open(name, attributes)
        line("/>")
    }

    private mutating func open(_ name: String, _ attributes: [(String, String)]) {
        bytes += "<\(name)".utf8
        for (key, value) in attributes {
            bytes += " \(key)=\"".utf8
            bytes.appendMarkup(value)
            bytes.append(UInt8(ascii: "\""))
        }
    }
}
