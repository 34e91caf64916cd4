import Diagnostics
import Yams

extension MappingReader {
    /// Reads a YAML text whose outermost value is a mapping.
    ///
    /// - Parameters:
    ///   - yaml: The text.
    ///   - file: The file it is from, for messages.
    ///   - firstLine: The line of the file on which it begins.
    ///   - position: What to mark when a key is missing.
    /// - Throws: `Diagnostic` if it is not YAML, or not a mapping.
    init(
        parsing yaml: String,
        file: String,
        firstLine: Int,
        position: Position?
    ) throws(Diagnostic) {
        let source = YAMLSource(yaml, file: file, firstLine: firstLine)
        if let hazard = YAMLHazards.first(in: yaml, of: source) { throw hazard }
        switch try Self.root(of: yaml, in: source) {
        case .mapping(let mapping):
            self.init(mapping, at: position, in: source)
        case nil:
            self.init(Node.Mapping([]), at: position, in: source)
        case let node?:
            throw Diagnostic(
                in: file,
                at: source.position(of: node),
                "lines of the form 'key: value' must stand here",
                hint: "for example 'title: About'"
            )
        }
    }

    /// Parses so that every scalar stays the text that the author wrote.
    ///
    /// The basic resolver spends no time on guessing types; and left without an encoding, Yams
    /// reads the whole environment for one each time.
    private static func root(
        of yaml: String,
        in source: YAMLSource
    ) throws(Diagnostic) -> Node? {
        do {
            return try Yams.compose(yaml: yaml, .basic, .default, .utf8)
        } catch let error as YamlError {
            throw Diagnostic(error, in: source, yaml: yaml)
        } catch {
            throw Diagnostic(in: source.file, "YAML: \(error)")
        }
    }
}
