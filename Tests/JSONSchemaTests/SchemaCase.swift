import Foundation
import JSONSchema
import Testing

/// A case of `Tests/SchemaCases`, which the browser's implementation is tested with, too.
struct SchemaCase: CustomTestStringConvertible, Sendable {
    let name: String
    let members: JSONObject

    var testDescription: String { name }

    var schema: Schema { Schema(members["schema"] ?? true) }

    /// The problems that are expected, as lines in the order of the lines.
    var expected: [String] {
        (members["problems"]?.array ?? []).compactMap(\.object).map { problem in
            let isWarning = problem["isWarning"]?.bool ?? false
            return line(
                problem["path"]?.string ?? "?",
                problem["message"]?.string ?? "?",
                isWarning: isWarning
            )
        }.sorted()
    }

    /// All cases of a file.
    static func all(in file: String) throws -> [SchemaCase] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let url = folder.appendingPathComponent("../SchemaCases/\(file)")
        let text = try String(contentsOf: url, encoding: .utf8)
        return try (JSONValue(parsing: text).array ?? []).compactMap(\.object).map { members in
            SchemaCase(name: members["name"]?.string ?? "?", members: members)
        }
    }
}

extension [SchemaProblem] {
    /// The problems as lines in the order of the lines.
    var lines: [String] {
        map { line($0.path.text, $0.message, isWarning: $0.isWarning) }.sorted()
    }
}

private func line(_ path: String, _ message: String, isWarning: Bool) -> String {
    "\(path) \(isWarning ? "warning" : "error"): \(message)"
}
