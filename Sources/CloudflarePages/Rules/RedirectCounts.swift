/// Counts redirects against the limits of their two kinds.
///
/// As the host does, it counts lines whose destination or status is refused later on.
struct RedirectCounts {
    /// The first line that is one too many.
    private(set) var firstDroppedStatic: RuleLine?

    /// How many static redirects are too many.
    private(set) var dropped = 0

    /// Whether the host reads no further.
    private(set) var isFull = false

    private var statics = 0
    private var dynamics = 0

    /// Counts a redirect; false if it is one too many.
    mutating func add(_ source: PathPattern, _ line: RuleLine) -> Bool {
        guard source.isStatic, dynamics == 0 else {
            dynamics += 1
            isFull = dynamics > RuleLimits.dynamicRedirects
            return !isFull
        }
        statics += 1
        if statics <= RuleLimits.staticRedirects { return true }
        dropped += 1
        firstDroppedStatic = firstDroppedStatic ?? line
        return false
    }
}
