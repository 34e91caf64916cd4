#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// What stands at a path.
enum FileKind: Sendable {
    case file
    case folder
    case link

    /// A pipe, a socket, a device.
    case special
}

/// What the system knows of a file.
struct FileStatus: Sendable {
    private let raw: stat

    /// The status of what a path leads to, or of the link at its end.
    ///
    /// - Returns: nil if there is nothing; other failures throw the error number.
    static func of(
        _ path: DiskPath,
        in descriptor: Int32,
        followsLink: Bool = false
    ) throws(ErrorNumber) -> FileStatus? {
        var info = stat()
        let flags = followsLink ? 0 : AT_SYMLINK_NOFOLLOW
        do {
            _ = try retried { path.withCString { fstatat(descriptor, $0, &info, flags) } }
        } catch {
            if error.value == ENOENT || error.value == ENOTDIR { return nil }
            throw error
        }
        return FileStatus(raw: info)
    }

    /// The status of an open file.
    init(of descriptor: Int32) throws(ErrorNumber) {
        var info = stat()
        _ = try retried { fstat(descriptor, &info) }
        raw = info
    }

    private init(raw: stat) {
        self.raw = raw
    }

    var size: Int { Int(raw.st_size) }
    var identity: Identity { Identity(device: raw.st_dev, number: raw.st_ino) }
    var owner: (user: UInt32, group: UInt32) { (raw.st_uid, raw.st_gid) }

    /// The permission bits.
    var mode: UInt32 { UInt32(raw.st_mode) & 0o7777 }

    var kind: FileKind {
        switch raw.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        default: .special
        }
    }

    /// When the contents last changed.
    var modified: timespec { times[1] }

    /// When the contents or anything that the system keeps of the file last changed.
    var changed: timespec {
        #if canImport(Darwin)
        raw.st_ctimespec
        #else
        raw.st_ctim
        #endif
    }

    /// When the file was last read and changed, in the order `futimens` wants.
    var times: [timespec] {
        #if canImport(Darwin)
        [raw.st_atimespec, raw.st_mtimespec]
        #else
        [raw.st_atim, raw.st_mtim]
        #endif
    }

    /// The number of a file system.
    typealias Device = dev_t

    /// What tells one file of the system from all others.
    struct Identity: Hashable, Sendable {
        var device: Device
        var number: ino_t
    }
}
