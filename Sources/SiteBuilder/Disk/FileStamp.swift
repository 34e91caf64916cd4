#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// What tells one state of a file from another, without reading it.
package struct FileStamp: Hashable, Sendable {
    private let identity: FileStatus.Identity
    private let size: Int
    private let modified: Instant
    private let changed: Instant

    /// Whether the file was left alone long enough before it was looked at: a disk's clock ticks so
    /// slowly (two seconds on FAT) that two writes can leave the same stamp.
    let isSettled: Bool

    private struct Instant: Hashable {
        var seconds: Int
        var nanoseconds: Int

        init(_ time: timespec) {
            seconds = Int(time.tv_sec)
            nanoseconds = Int(time.tv_nsec)
        }
    }

    private static let settlingSeconds = 2

    /// The stamp by a status taken now.
    init(_ status: FileStatus) {
        identity = status.identity
        size = status.size
        modified = Instant(status.modified)
        changed = Instant(status.changed)
        isSettled = Int(time(nil)) - changed.seconds > Self.settlingSeconds
    }

    package static func == (one: FileStamp, other: FileStamp) -> Bool {
        one.identity == other.identity && one.size == other.size
            && one.modified == other.modified && one.changed == other.changed
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(identity)
        hasher.combine(changed)
    }
}
