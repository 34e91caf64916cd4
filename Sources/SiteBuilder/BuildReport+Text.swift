import Content
import Diagnostics

extension BuildReport {
    /// The report a person reads: what was built, what was left out and why, what changed on disk.
    package var text: String {
        var lines = [builtLine]
        lines += leftOut.map { "  left out  \($0.path): \($0.reason.words)" }
        lines += foreign.isEmpty ? [] : ["  not vibes' own, left alone: \(Self.list(foreign))"]
        lines += notes.map { "  \($0)" }
        lines.append(diskLine)
        lines.append(timeLine)
        return lines.joined(separator: "\n") + "\n"
    }

    private var builtLine: String {
        "built \(Self.count(pages, "page")), \(Self.count(artifacts, "artifact")) among them"
            + (warnings.isEmpty ? "" : ", with \(Self.count(warnings.count, "warning"))")
    }

    private var diskLine: String {
        "  files: \(written.count) written, \(unchanged) unchanged, \(removed.count) removed"
            + (removed.isEmpty ? "" : " (\(Self.list(removed)))")
    }

    private var timeLine: String {
        let times = stages.map { "\($0.stage.rawValue) \(Self.milliseconds($0.duration))" }
        let total = stages.map(\.duration).reduce(.zero, +)
        return "  time: \(Self.milliseconds(total)) ms (\(times.joined(separator: ", ")))"
    }

    /// Up to five names, and how many more there are.
    private static func list(_ names: [String]) -> String {
        let shown = names.prefix(5).joined(separator: ", ")
        return names.count > 5 ? "\(shown) and \(names.count - 5) more" : shown
    }

    package static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }

    package static func milliseconds(_ duration: Duration) -> Int {
        let parts = duration.components
        return Int(parts.seconds) * 1000 + Int(parts.attoseconds / 1_000_000_000_000_000)
    }
}

extension BuildFailure {
    /// The last line of a failed build: `2 errors, 1 warning; nothing was written`.
    package var summary: String { counts + "; nothing was written" }

    /// How many problems there are: `2 errors, 1 warning`.
    package var counts: String {
        let errors = diagnostics.count { $0.severity == .error }
        let parts = [(errors, "error"), (diagnostics.count - errors, "warning")]
            .filter { $0.0 > 0 }
            .map { BuildReport.count($0.0, $0.1) }
        return parts.joined(separator: ", ")
    }
}
