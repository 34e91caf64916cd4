/// Changes of files that came close together.
package struct ChangeBatch: Sendable, Equatable {
    /// The files that changed, as far as the system said so, relative to the site folder and sorted.
    package var paths: [String]

    /// Whether `paths` is all; if not, anything may have changed.
    package var isComplete: Bool

    /// Makes a batch.
    package init(paths: [String] = [], isComplete: Bool = true) {
        self.paths = paths
        self.isComplete = isComplete
    }

    /// Both batches as one.
    func merged(with other: ChangeBatch) -> ChangeBatch {
        ChangeBatch(
            paths: Set(paths).union(other.paths).sorted(),
            isComplete: isComplete && other.isComplete
        )
    }
}
