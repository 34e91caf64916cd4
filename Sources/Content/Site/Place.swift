import Diagnostics

/// A place in a file as a hint names it: `content/a.md:3:1`.
struct Place: CustomStringConvertible {
    let file: String
    let position: Position

    var description: String { "\(file):\(position.line):\(position.column)" }
}

extension Page {
    /// Where the front matter says where the page lies.
    var place: Place { Place(file: path, position: position) }
}
