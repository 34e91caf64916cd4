import Diagnostics

/// One build on its way to the disk, while it alone holds the output folder.
struct OutputBuild {
    private let parent: Folder
    private let location: OutputLocation
    private let workshop: Workshop
    var report = WriteReport()

    init(_ parent: Folder, _ location: OutputLocation, _ workshop: Workshop) {
        self.parent = parent
        self.location = location
        self.workshop = workshop
    }

    /// Does it all: look, plan, write beside, switch, tidy up.
    mutating func run(
        _ files: [OutputFile],
        jobs: Int,
        progress: (@Sendable (Int) -> Void)?
    ) async throws {
        let output = try standingFolder()
        let standing = try output.map { folder throws(DiskError) in try StandingSite(in: folder) }
        let plan = try WritePlan(files, over: standing ?? .none)
        try refuse(plan.conflicts)
        report.notes += [standing?.note].compactMap { $0 }
        let isPublished: Bool
        do {
            let next = try workshop.open()
            for folder in plan.folders { try next.makeFolder(folder) }
            let stager = FileStager(plan: plan, standing: output, next: next)
            let outcomes = try await stager.stage(jobs: jobs, progress: progress)
            try refuse(zip(plan.paths, outcomes).filter { $0.1.state == .conflict }.map(\.0))
            isPublished = try publish(outcomes, stager, standing ?? .none)
        } catch {
            // The reason why the build failed counts, not why its rest could not be removed.
            _ = try? workshop.remove()
            throw error
        }
        tidyUp(isPublished: isPublished)
    }

    // MARK: - Steps

    /// Opens the output folder, if there is one.
    private func standingFolder() throws(DiskError) -> Folder? {
        guard try parent.status(of: location.name) != nil else { return nil }
        let folder = try parent.folder(location.name, shownAs: location.shownPath)
        guard try folder.status().identity.device == parent.status().identity.device else {
            throw DiskError(.move, location.shownPath, .mountPoint)
        }
        try folder.requireWritable()
        return folder
    }

    /// Fails if foreign files are in the way.
    private func refuse(_ conflicts: [DiskPath]) throws {
        guard !conflicts.isEmpty else { return }
        throw OutputFailure(
            conflicts.map { path in
                Diagnostic(
                    in: joinedPath(location.shownPath, path.text),
                    "it is in the way of the site, and vibes did not write it",
                    hint: "move it away, or choose another folder with --output"
                )
            }
        )
    }

    /// Completes the next site and switches to it, unless it is the same as the one that stands.
    ///
    /// - Returns: Whether it was switched.
    private mutating func publish(
        _ outcomes: [FileStager.Outcome],
        _ stager: FileStager,
        _ standing: StandingSite
    ) throws(DiskError) -> Bool {
        report.add(stager.plan, outcomes)
        let manifest = OutputManifest(stager.plan, outcomes).json
        report.addManifest(size: manifest.count, isWritten: manifest != standing.manifest)
        if report.written.isEmpty && report.removed.isEmpty { return false }
        if let output = stager.standing {
            let carrier = Carrier(from: output, to: stager.next)
            try carrier.carry(stager.plan, outcomes, standing)
        }
        let path = DiskPath(OutputManifest.path)
        if let output = stager.standing, manifest == standing.manifest {
            try stager.next.link(path, from: output)
        } else {
            try stager.next.createFile(path, containing: manifest)
        }
        if let root = standing.folders.first {
            try stager.next.setAttributes(ofFolder: .root, like: root.status)
        }
        let isAtomic = try workshop.publish(replaces: stager.standing != nil)
        if !isAtomic {
            report.notes.append("this disk cannot exchange folders: switched in two steps")
        }
        return true
    }

    private mutating func tidyUp(isPublished: Bool) {
        do {
            try workshop.remove()
        } catch {
            let what = isPublished ? "the last site" : "the workshop"
            report.notes.append("\(what) could not be removed: \(error)")
        }
    }
}
