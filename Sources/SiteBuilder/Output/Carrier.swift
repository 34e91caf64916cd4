/// Takes over into the next site what stays as it is.
struct Carrier {
    private let standing: Folder
    private let next: Folder

    init(from standing: Folder, to next: Folder) {
        self.standing = standing
        self.next = next
    }

    /// Takes over unchanged files, what vibes did not write, and the permissions of folders; the
    /// output folder itself gets its own last of all, for they may forbid what is still to be done.
    func carry(
        _ plan: WritePlan,
        _ outcomes: [FileStager.Outcome],
        _ site: StandingSite
    ) throws(DiskError) {
        for (path, outcome) in zip(plan.paths, outcomes) where outcome.state == .unchanged {
            try next.link(path, from: standing)
        }
        for item in plan.foreign {
            if item.kind == .link {
                try next.copyLink(item.path, from: standing)
            } else {
                try next.link(item.path, from: standing)
            }
        }
        let kept = Set(plan.folders)
        for folder in site.folders.reversed() where kept.contains(folder.path) {
            try next.setAttributes(ofFolder: folder.path, like: folder.status)
        }
    }
}
