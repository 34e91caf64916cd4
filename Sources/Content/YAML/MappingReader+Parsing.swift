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

    /// Parses with the basic resolver: every scalar stays the text that the author wrote, and no
    /// time goes into guessing types.
    private static func root(
        of yaml: String,
        in source: YAMLSource
    ) throws(Diagnostic) -> Node? {
        do {
            return try Yams.compose(yaml: yaml, .basic)
        } catch let error as YamlError {
            throw Diagnostic(error, in: source, yaml: yaml)
        } catch {
            throw Diagnostic(in: source.file, "YAML: \(error)")
        }
    }
}
