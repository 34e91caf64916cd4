/// What earlier checks found out, in a file: addresses and verdicts, nothing else.
///
/// The cache only saves time. A file that cannot be read, or that somebody else wrote, is the same
/// as none, and one that cannot be written is not written.
package struct LinkCache: Sendable {
    /// A verdict and when it was found, in Unix seconds.
    struct Entry: Sendable, Hashable {
        var verdict: LinkVerdict
        var time: Int
    }

    private let path: String

    /// The cache in the file at a path; the folder it lies in has to be there.
    package init(path: String) {
        self.path = path
    }

    /// The entries that still hold at a time, by address.
    func entries(at now: Int) -> [String: Entry] {
        guard let bytes = CacheFile.bytes(at: path),
            let entries = try? CacheDocument(parsing: bytes).entries
        else { return [:] }
        return entries.filter { _, entry in
            guard let lifetime = entry.verdict.lifetime else { return false }
            return entry.time <= now && now < entry.time + lifetime
        }
    }

    /// Replaces the file; verdicts that are not worth keeping are left out.
    func store(_ entries: [String: Entry]) {
        let kept = entries.filter { $0.value.verdict.lifetime != nil }
        CacheFile.replace(path, with: CacheDocument(entries: kept).json)
    }
}

extension LinkVerdict {
    /// How long the verdict is taken for true, in seconds; nil if it is to be found anew each time.
    ///
    /// A page that is there will be there next week; a dead one may be one that the author is about
    /// to repair.
    fileprivate var lifetime: Int? {
        switch self {
        case .alive: 7 * 24 * 60 * 60
        case .dead: 60 * 60
        case .moved, .refused, .unreachable, .timedOut, .skipped: nil
        }
    }
}
