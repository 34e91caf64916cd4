/// What writing a site did to the output folder; all paths are relative to it and sorted.
package struct WriteReport: Sendable, Equatable {
    /// Files that are new or changed, the manifest among them.
    package var written: [String] = []

    /// How many files were the same as before, and stayed.
    package var unchanged = 0

    /// Files of an earlier build that this one does not make.
    package var removed: [String] = []

    /// What vibes did not write, and left alone; an empty folder ends in `/`.
    package var foreign: [String] = []

    /// The size of all files of the site.
    package var bytes = 0

    /// The size of those that were written.
    package var bytesWritten = 0

    /// Something about the output folder worth saying, in a sentence.
    package var notes: [String] = []
}

extension WriteReport {
    /// Adds what came of the files of a plan.
    mutating func add(_ plan: WritePlan, _ outcomes: [FileStager.Outcome]) {
        for (file, outcome) in zip(plan.files, outcomes) {
            bytes += outcome.size
            if outcome.state == .written {
                written.append(file.path)
                bytesWritten += outcome.size
            } else {
                unchanged += 1
            }
        }
        removed = plan.stale.map(\.text)
        foreign = plan.foreign.map(\.path.text) + plan.foreignFolders.map { "\($0.text)/" }
        foreign.sort { DiskPath($0) < DiskPath($1) }
    }

    /// Adds the manifest, which has its place among the files.
    mutating func addManifest(size: Int, isWritten: Bool) {
        bytes += size
        guard isWritten else {
            unchanged += 1
            return
        }
        let path = OutputManifest.path
        let place = written.firstIndex { path.utf8.lexicographicallyPrecedes($0.utf8) }
        written.insert(path, at: place ?? written.endIndex)
        bytesWritten += size
    }
}
