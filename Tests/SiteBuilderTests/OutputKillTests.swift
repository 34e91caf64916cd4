import Foundation
import SiteBuilder
import TestSupport
import Testing

/// Kills builds at random moments: the output must be one of two sites, whole, every time.
@Suite struct OutputKillTests {
    private static let lanes = 2
    private static let killsPerLane = 60

    /// Each lane kills in a folder of its own, so that they can run side by side.
    @Test(.timeLimit(.minutes(5)), arguments: 0..<lanes)
    func `a killed build leaves a whole site`(lane: Int) async throws {
        let site = try OutputFolder(inMemory: true)
        let expected = try await Self.expectedTrees()
        var moments = SplitMix(seed: UInt64(lane) &* 7919 &+ 52)
        var tally = Tally()
        var length = try await Self.time { try await site.build(KillSites.files(1)) }
        for turn in 0..<Self.killsPerLane {
            let before = expected[(turn + 1) % 2]
            // A busy machine is slower at everything: the kills fall into the first two builds,
            // however long those take.
            try await Self.buildUntilKilled(
                site,
                after: Int.random(in: 0..<(2 * length), using: &moments)
            )
            let after = try #require(try site.folder.tree(of: "public"))
            #expect(expected.contains(after), "lane \(lane), turn \(turn): neither site is whole")
            tally.count(isSwitched: before != after, hasLeftovers: try !site.leftovers().isEmpty)
            let next = turn % 2
            length = try await Self.time { try await site.build(KillSites.files(next)) }
            #expect(try site.folder.tree(of: "public") == expected[next], "the build after a kill")
            #expect(try site.leftovers().isEmpty)
        }
        // A run that never kills in the middle of a build, or never after a switch, shows nothing.
        #expect(tally.inTheMiddle > 2 && tally.switched > 2, "\(tally)")
    }

    /// How long something takes, in microseconds.
    private static func time(_ body: () async throws -> Void) async rethrows -> Int {
        let parts = try await ContinuousClock().measure { try await body() }.components
        return Int(parts.seconds) * 1_000_000 + Int(parts.attoseconds / 1_000_000_000_000) + 1
    }

    /// The two sites as they are when nothing goes wrong, with their manifests.
    private static func expectedTrees() async throws -> [[String: String]] {
        let site = try OutputFolder(inMemory: true)
        var trees: [[String: String]] = []
        for number in 0...1 {
            try await site.build(KillSites.files(number), to: "site\(number)")
            trees.append(try #require(try site.folder.tree(of: "site\(number)")))
        }
        return trees
    }

    /// Runs a process that writes the two sites in turns, and kills it some microseconds later.
    private static func buildUntilKilled(_ site: OutputFolder, after delay: Int) async throws {
        await #expect(processExitsWith: .signal(SIGKILL)) {
            [path = site.folder.path as String, delay = delay as Int] in
            let writer = OutputWriter(output: "\(path)/public", site: path)
            Thread.detachNewThread {
                usleep(UInt32(delay))
                kill(getpid(), SIGKILL)
            }
            for turn in 0... {
                _ = try await writer.write(OutputFile.all(KillSites.files(1 - turn % 2)), jobs: 2)
            }
        }
    }
}

/// Two sites with files in common, files of the same name with other texts, and files of their own.
private enum KillSites {
    static func files(_ number: Int) -> [String: String] {
        let filler = String(repeating: "vibes ", count: 200)
        var files: [String: String] = [:]
        for index in 0..<100 {
            files["shared/\(index % 5)/\(index).html"] = "shared \(index) \(filler)"
            files["page\(index).html"] = "\(number) \(index) \(filler)"
            files["only\(number)/\(index % 7)/\(index).html"] = "own \(index) \(filler)"
        }
        files[number == 0 ? "turn" : "turn/coat"] = "a file in one site, a folder in the other"
        return files
    }
}

/// What the kills of one run met with.
private struct Tally {
    var switched = 0
    var inTheMiddle = 0
    var idle = 0

    mutating func count(isSwitched: Bool, hasLeftovers: Bool) {
        if isSwitched { switched += 1 }
        if hasLeftovers { inTheMiddle += 1 } else { idle += 1 }
    }
}

/// A generator of random numbers that gives the same ones for the same seed (Steele et al., 2014).
private struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
