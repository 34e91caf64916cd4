import Diagnostics
import JSONSchema
import SiteBuilder

/// What an open page is told: how its newest version is called, where the style sheets are, and why
/// the site cannot be built, if it cannot.
///
/// It describes a state and not a change, so that a page that missed some of them is right after the
/// next.
struct StateMessage {
    /// The page, as the browser asked for it.
    var target: RequestTarget

    /// Gives the text of a source file.
    var source: @Sendable (String) -> String?

    /// The version of a page before the first good build.
    static let noVersion = "none"

    /// The message as the data of a server-sent event.
    func json(of state: Preview.State) -> String {
        let sheets = state.site?.built.styleSheets ?? []
        let value: JSONValue = [
            "version": .string(state.site?.version(of: target) ?? Self.noVersion),
            "styles": .array(
                sheets.map {
                    [
                        "key": .string($0.key), "url": .string($0.url),
                        "integrity": .string($0.integrity),
                    ]
                }
            ),
            "failure": state.failure.map { failure($0, isBuilt: state.site != nil) },
        ]
        return value.compact
    }

    private func failure(_ failure: BuildFailure, isBuilt: Bool) -> JSONValue {
        let printer = DiagnosticPrinter(source: source)
        let outcome = isBuilt ? "the last good site is shown" : "there is no site to show yet"
        return [
            "summary": .string("\(failure.counts); \(outcome)"),
            "diagnostics": .array(
                failure.diagnostics.sorted().map { diagnostic in
                    [
                        "severity": .string(diagnostic.severity.rawValue),
                        "place": .string(diagnostic.place),
                        "message": .string(diagnostic.message),
                        "hint": JSONValue(diagnostic.hint),
                        "frame": .array(printer.frame(of: diagnostic).map { .string($0) }),
                    ]
                }
            ),
        ]
    }
}
