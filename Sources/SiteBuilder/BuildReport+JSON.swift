import Content
package import Diagnostics
package import JSONSchema

extension BuildReport {
    /// The report for programs; `schema` changes when a member changes its meaning.
    package var json: String {
        let value: JSONValue = [
            "schema": 1,
            "ok": true,
            "pages": .number(pages),
            "artifacts": .number(artifacts),
            "left_out": .array(
                leftOut.map { ["path": .string($0.path), "reason": .string($0.reason.words)] }
            ),
            "files": [
                "written": .array(written.map { .string($0) }),
                "unchanged": .number(unchanged),
                "removed": .array(removed.map { .string($0) }),
                "foreign": .array(foreign.map { .string($0) }),
                "bytes": .number(bytes),
            ],
            "notes": .array(notes.map { .string($0) }),
            "milliseconds": .object(
                JSONObject(
                    stages.map { ($0.stage.rawValue, .number(Self.milliseconds($0.duration))) }
                )
            ),
            "diagnostics": .array(warnings.sorted().map(\.json)),
        ]
        return String(decoding: value.pretty, as: UTF8.self)
    }
}

extension BuildFailure {
    /// The failure for programs, in the form of a report.
    package var json: String {
        let value: JSONValue = [
            "schema": 1,
            "ok": false,
            "diagnostics": .array(diagnostics.sorted().map(\.json)),
        ]
        return String(decoding: value.pretty, as: UTF8.self)
    }
}

extension Diagnostic {
    /// The diagnostic for programs.
    package var json: JSONValue {
        [
            "severity": .string(severity.rawValue),
            "file": .string(file),
            "line": position.map { .number($0.line) },
            "column": position.map { .number($0.column) },
            "message": .string(message),
            "hint": JSONValue(hint),
        ]
    }
}
