/// Writes a site to its folder so that it is at any instant wholly the last one or wholly the next.
///
/// The next site is built beside the output folder: what changed is written, all else gets a second
/// name (a hard link). Then the two folders are exchanged at one instant, and the last one is
/// removed. Whatever is killed, and wherever, the output is whole, and the next build tidies up.
package struct OutputWriter: Sendable {
    /// The output folder, and the site folder.
    package let output: String
    package let site: String

    /// How long to wait for another build of the same output to end.
    private let patience: Duration

    /// Creates a writer.
    ///
    /// - Parameters:
    ///   - output: The folder to write to; it is made if it is missing.
    ///   - site: The site folder, which the output must not harm.
    ///   - patience: How long to wait for another build of the same output to end.
    package init(output: String, site: String, patience: Duration = .seconds(10)) {
        self.output = output
        self.site = site
        self.patience = patience
    }

    /// Writes the files, and removes those of an earlier build that are no longer made.
    ///
    /// - Parameters:
    ///   - files: The whole site but for the manifest, in any order.
    ///   - jobs: How many workers make and write files at once.
    ///   - progress: Called with the number of files done so far, one call at a time.
    /// - Returns: What was done.
    /// - Throws: `OutputFailure` if the output is left as it was, with the reasons;
    ///   `CancellationError` if the task was cancelled, with the same effect.
    package func write(
        _ files: [OutputFile],
        jobs: Int,
        progress: (@Sendable (Int) -> Void)? = nil
    ) async throws -> WriteReport {
        do {
            let location = try OutputLocation(output: output, site: site)
            if let problem = try problem(at: location) { throw OutputFailure([problem]) }
            try File.createFolder(location.parent)
            let (parent, note) = try await lockedParent(of: location)
            var notes = [note].compactMap { $0 }
            let workshop = Workshop(in: parent, for: location)
            if try workshop.remove() {
                notes.append("put back the site that a killed build had moved away")
            }
            var build = OutputBuild(parent, location, workshop)
            try await build.run(files, jobs: jobs, progress: progress)
            build.report.notes = notes + build.report.notes
            return build.report
        } catch let error as DiskError {
            throw OutputFailure(error)
        }
    }

    /// Opens the folder around the output and holds it against other builds.
    private func lockedParent(
        of location: OutputLocation
    ) async throws -> (folder: Folder, note: String?) {
        let folder = try Folder(location.parent)
        let deadline = ContinuousClock.now + patience
        while true {
            switch try folder.lock() {
            case .held: return (folder, nil)
            case .unsupported:
                return (folder, "this disk has no locks: run one build at a time")
            case .busy:
                guard ContinuousClock.now < deadline else {
                    throw DiskError(.lock, location.shownPath, .anotherBuild)
                }
                try await Task.sleep(for: .milliseconds(20))
            }
        }
    }
}
