import Digests

/// Makes the files of a site, compares them with those that stand, and writes what differs into
/// the next site's folder.
struct FileStager: Sendable {
    let plan: WritePlan

    /// The output folder as it stands, if there is one.
    let standing: Folder?

    /// The next site's folder, in which all folders are made already.
    let next: Folder

    /// What came of one file.
    struct Outcome: Sendable {
        enum State: Sendable {
            case written
            case unchanged

            /// A foreign file with other bytes stands there.
            case conflict
        }

        var state: State
        var digest: SHA256Digest
        var size: Int
    }

    /// Makes and compares all files.
    ///
    /// - Parameters:
    ///   - jobs: How many workers run at once; with one, all is done in place.
    ///   - progress: Called with the number of files done so far, by one task only.
    /// - Returns: The outcomes in the order of the plan's files.
    /// - Throws: What one of the files could not be made or written for.
    func stage(jobs: Int, progress: (@Sendable (Int) -> Void)?) async throws -> [Outcome] {
        let chunks = Self.chunks(of: plan.files.count, jobs: jobs)
        var results: [[Outcome]] = Array(repeating: [], count: chunks.count)
        var done = 0
        func finish(_ index: Int, _ outcomes: [Outcome]) {
            results[index] = outcomes
            done += outcomes.count
            progress?(done)
        }
        guard jobs > 1, chunks.count > 1 else {
            for (index, chunk) in chunks.enumerated() { try finish(index, stage(chunk)) }
            return results.flatMap { $0 }
        }
        try await withThrowingTaskGroup(of: (Int, [Outcome]).self) { group in
            for (index, chunk) in chunks.enumerated() {
                if index >= jobs, let result = try await group.next() { finish(result.0, result.1) }
                group.addTask { try (index, stage(chunk)) }
            }
            for try await (index, outcomes) in group { finish(index, outcomes) }
        }
        return results.flatMap { $0 }
    }

    /// Short runs of files, so that heavy pages that lie together are shared out.
    private static func chunks(of count: Int, jobs: Int) -> [Range<Int>] {
        let length = max(1, min(64, count / (4 * max(1, jobs))))
        return stride(from: 0, to: count, by: length).map { $0..<min($0 + length, count) }
    }

    private func stage(_ chunk: Range<Int>) throws -> [Outcome] {
        try chunk.map { index in
            try Task.checkCancellation()
            return try stage(index)
        }
    }

    private func stage(_ index: Int) throws -> Outcome {
        let bytes = try plan.files[index].make()
        let state = try put(bytes, at: plan.paths[index], place: plan.places[index])
        return Outcome(state: state, digest: SHA256Digest(of: bytes), size: bytes.count)
    }

    /// Writes bytes into the next site, if the same do not stand in the last one.
    func put(
        _ bytes: [UInt8],
        at path: DiskPath,
        place: WritePlan.Place
    ) throws(DiskError) -> Outcome.State {
        if place != .free, let standing, try standing.hasFile(path, equalTo: bytes) {
            return .unchanged
        }
        if place == .foreign { return .conflict }
        try next.createFile(path, containing: bytes)
        return .written
    }
}
