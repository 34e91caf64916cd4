import Foundation

/// The built command, run as a user runs it.
package struct VibesBinary: Sendable {
    /// What a run said and how it ended.
    package struct Result: Sendable {
        package var output: String
        package var problems: String
        package var status: Int32
    }

    /// The folder the command is run in.
    package let directory: String

    /// Prepares runs in a folder.
    package init(in directory: String) {
        self.directory = directory
    }

    /// Runs the command to its end.
    ///
    /// - Parameters:
    ///   - arguments: What stands behind `vibes`.
    ///   - input: What it reads on standard input.
    ///   - environment: What it finds set beside what the tests find set.
    /// - Returns: What it said; the folder it ran in is written as `SITE`.
    /// - Throws: If the command cannot be started.
    package func run(
        _ arguments: [String],
        input: String = "",
        environment: [String: String] = [:]
    ) throws -> Result {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
            .deletingLastPathComponent().appendingPathComponent("vibes")
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.currentDirectoryURL = URL(fileURLWithPath: directory)
        let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
        (process.standardInput, process.standardOutput) = (stdin, stdout)
        process.standardError = stderr
        try process.run()
        stdin.fileHandleForWriting.write(Data(input.utf8))
        try stdin.fileHandleForWriting.close()
        let output = text(of: stdout)
        let problems = text(of: stderr)
        process.waitUntilExit()
        return Result(output: output, problems: problems, status: process.terminationStatus)
    }

    private func text(of pipe: Pipe) -> String {
        String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            .replacingOccurrences(of: directory, with: "SITE")
    }
}
