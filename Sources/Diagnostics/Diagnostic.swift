/// One thing an author can mend, with the place where it stands.
///
/// Every problem a site can have reaches the author as one of these: the stages of a build return
/// them beside their value, and the build fails with all of a stage's errors at once.
package struct Diagnostic: Error, Hashable, Sendable {
    /// How grave a diagnostic is: a warning never stops a build unless it is strict.
    package enum Severity: String, Sendable {
        case warning, error
    }

    package var severity: Severity

    /// The file's path relative to the site folder, with `/` as its separator.
    package var file: String

    /// Where in the file, or nil when the whole file is meant.
    package var position: Position?

    /// What is wrong: lower case, no full stop.
    package var message: String

    /// What to do about it, for example the nearest right name.
    package var hint: String?

    /// Creates a diagnostic; see the properties for the form of each part.
    package init(
        _ severity: Severity = .error,
        in file: String,
        at position: Position? = nil,
        _ message: String,
        hint: String? = nil
    ) {
        self.severity = severity
        self.file = file
        self.position = position
        self.message = message
        self.hint = hint
    }
}

extension Diagnostic: CustomStringConvertible {
    /// The one-line form that editors understand: `content/a.md:3:1: error: unknown key 'tilte'`.
    package var description: String {
        "\(place): \(severity.rawValue): \(message)"
    }

    /// The file with line and column, where they are known.
    package var place: String {
        guard let position else { return file }
        return "\(file):\(position.line):\(position.column)"
    }
}

extension Diagnostic: Comparable {
    /// Orders by place, so that a report reads in the order of the files.
    package static func < (one: Diagnostic, other: Diagnostic) -> Bool {
        let places = (one.position ?? .start, other.position ?? .start)
        return (one.file, places.0, one.message) < (other.file, places.1, other.message)
    }
}

extension Sequence<Diagnostic> {
    /// Whether any of them is an error.
    package var hasErrors: Bool { contains { $0.severity == .error } }
}
