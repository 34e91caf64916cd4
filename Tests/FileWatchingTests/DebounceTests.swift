import FileWatching
import Testing

/// When changes are given out.
struct DebounceTests {
    @Test(arguments: [
        (1, 0, 8), (1, 500, 8), (30, 0, 8), (31, 0, 80), (5000, 900, 80), (5000, 950, 50),
        (1, 995, 5), (1, 1000, 0), (5000, 3000, 0),
    ])
    func `waits for a few a moment and for many longer`(count: Int, age: Int, wait: Int) {
        let waited = Debounce.standard.wait(after: count, age: .milliseconds(age))
        #expect(waited == .milliseconds(wait))
    }
}
