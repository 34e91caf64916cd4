/// Maps values in parallel, keeping their order.
///
/// Each of `jobs` workers takes every `jobs`-th element, so that long runs of heavy elements are
/// shared out; with one job everything runs in place.
///
/// - Parameters:
///   - elements: What to map.
///   - jobs: How many workers run at once, at least 1.
///   - transform: Called once for each element, from any worker.
/// - Returns: The results in the order of the elements.
package func concurrentMap<Element: Sendable, Result: Sendable>(
    _ elements: [Element],
    jobs: Int,
    _ transform: @escaping @Sendable (Element) -> Result
) async -> [Result] {
    let workers = min(jobs, elements.count)
    guard workers > 1 else { return elements.map(transform) }
    let shares = await withTaskGroup(of: (Int, [Result]).self) { group in
        for worker in 0..<workers {
            group.addTask {
                let indices = stride(from: worker, to: elements.count, by: workers)
                return (worker, indices.map { transform(elements[$0]) })
            }
        }
        var shares: [[Result]] = Array(repeating: [], count: workers)
        for await (worker, share) in group { shares[worker] = share }
        return shares
    }
    return elements.indices.map { shares[$0 % workers][$0 / workers] }
}
