// @ts-check

import { json, quoted } from "./literals.js";

/** @typedef {import("./code.js").Exported} Exported */

/**
 * A text of several lines in which nothing is an escape: as many number signs as it takes.
 * @param {string} text
 */
function rawText(text) {
  let signs = "#";
  while (text.includes('"' + signs) || text.includes("\\" + signs)) signs += "#";
  return [signs + '"""', text, '"""' + signs].join("\n");
}

const plain = [
  "struct Answer: Decodable {",
  "    struct Message: Decodable { let content: String? }",
  "    struct Choice: Decodable { let message: Message }",
  "    let choices: [Choice]",
  "}",
  "",
  "let (data, response) = try await URLSession.shared.data(for: request)",
  "if let status = (response as? HTTPURLResponse)?.statusCode, status != 200 {",
  '    print("Status \\(status): \\(String(decoding: data, as: UTF8.self))")',
  "    exit(1)",
  "}",
  'print(try JSONDecoder().decode(Answer.self, from: data).choices.first?.message.content ?? "")',
];

const streamed = [
  "struct Chunk: Decodable {",
  "    struct Delta: Decodable { let content: String? }",
  "    struct Choice: Decodable { let delta: Delta }",
  "    let choices: [Choice]",
  "}",
  "",
  "/// Prints the answer as it arrives, line by line.",
  "final class Printer: NSObject, URLSessionDataDelegate, @unchecked Sendable {",
  "    private var rest = Data()",
  "",
  "    func urlSession(_: URLSession, dataTask task: URLSessionDataTask, didReceive data: Data) {",
  "        if (task.response as? HTTPURLResponse)?.statusCode != 200 {",
  "            FileHandle.standardError.write(data)",
  "            return",
  "        }",
  "        rest += data",
  "        while let end = rest.firstIndex(of: 10) {",
  "            let line = String(decoding: rest[..<end], as: UTF8.self)",
  "            show(line.trimmingCharacters(in: .whitespaces.union(.newlines)))",
  "            rest = Data(rest[(end + 1)...])",
  "        }",
  "    }",
  "",
  "    private func show(_ line: String) {",
  '        guard line.hasPrefix("data: "), line != "data: [DONE]" else { return }',
  "        let data = Data(line.utf8.dropFirst(6))",
  "        guard let chunk = try? JSONDecoder().decode(Chunk.self, from: data) else {",
  '            FileHandle.standardError.write(data + Data("\\n".utf8))',
  "            return",
  "        }",
  '        let text = chunk.choices.first?.delta.content ?? ""',
  "        FileHandle.standardOutput.write(Data(text.utf8))",
  "    }",
  "",
  "    func urlSession(_: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {",
  '        print(error.map { "\\nThe answer was cut off: \\($0)" } ?? "")',
  "        let isFine = error == nil && (task.response as? HTTPURLResponse)?.statusCode == 200",
  "        exit(isFine ? 0 : 1)",
  "    }",
  "}",
  "",
  "let session = URLSession(configuration: .default, delegate: Printer(), delegateQueue: nil)",
  "session.dataTask(with: request).resume()",
  "RunLoop.main.run()",
];

/**
 * A script for Swift, with nothing but Foundation.
 * @param {Exported} request
 */
export function swift({ url, body, keyVariable }) {
  return [
    "// Save as request.swift and run: swift request.swift",
    "import Foundation",
    "#if canImport(FoundationNetworking)",
    "import FoundationNetworking",
    "#endif",
    "",
    `let body = ${rawText(json(body))}`,
    "",
    `var request = URLRequest(url: URL(string: ${quoted(url)})!)`,
    'request.httpMethod = "POST"',
    "request.httpBody = Data(body.utf8)",
    'request.setValue("application/json", forHTTPHeaderField: "Content-Type")',
    `let key = ProcessInfo.processInfo.environment["${keyVariable}"] ?? ""`,
    'request.setValue("Bearer \\(key)", forHTTPHeaderField: "Authorization")',
    "",
    ...(body.stream === true ? streamed : plain),
    "",
  ].join("\n");
}
