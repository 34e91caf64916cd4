import Diagnostics

/// A rule of `_headers` that the host keeps.
package struct HeaderRule: Sendable {
    /// The requests whose answers the rule changes.
    package let pattern: PathPattern

    /// The number of the pattern's line in the file, from 1.
    package let line: Int

    /// What is set, each name once: the host joins the values of one name with commas.
    var sets: [HeaderField] = []

    /// What is removed before anything is set.
    var removals: [HeaderField] = []
    let position: Position

    init(pattern: PathPattern, position: Position) {
        self.pattern = pattern
        self.position = position
        line = position.line
    }

    /// Whether there is anything in it; the host drops rules in which there is not.
    var isEmpty: Bool { sets.isEmpty && removals.isEmpty }

    /// Whether the rule removes a header, named in lower case.
    func removes(_ name: String) -> Bool { removals.contains { $0.name == name } }
}
