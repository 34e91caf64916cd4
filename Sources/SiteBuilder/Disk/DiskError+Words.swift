#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

extension DiskError {
    /// Whether there is nothing at the path.
    var isMissing: Bool { code == ENOENT }

    /// What is wrong, without the path: `cannot be read: permission denied`.
    package var reason: String {
        let subject = item.map { "'\($0)' " } ?? ""
        return switch cause {
        case .system(let code):
            "\(subject)cannot be \(operation.rawValue): \(Self.words(for: code))"
        case .brokenLink: "\(subject)is a symbolic link that leads to nothing"
        case .linkLoop: "\(subject)is a symbolic link to a folder that it lies in"
        case .linkLeadsOut: "\(subject)is a symbolic link that leads out of the site folder"
        case .specialFile: "\(subject)is neither a file nor a folder"
        case .unreadableName: "\(subject)has a name that is not UTF-8"
        case .mountPoint: "\(subject)is a mount point, which cannot be switched as a whole"
        case .notOurs: "\(subject)is in the way, and vibes did not make it"
        case .anotherBuild: "\(subject)is being written by another build"
        }
    }

    private static func words(for code: Int32) -> String {
        plainWords[code] ?? String(cString: strerror(code)).lowercased()
    }

    private static let plainWords: [Int32: String] = [
        EACCES: "permission denied",
        EPERM: "permission denied",
        ENOENT: "there is no such file or folder",
        ENOTDIR: "a file stands where a folder must be",
        EISDIR: "a folder stands where a file must be",
        EEXIST: "there is one of that name already",
        ENOTEMPTY: "the folder is not empty",
        ENOSPC: "no space left on device",
        EDQUOT: "the disk quota is used up",
        EFBIG: "the file is larger than is allowed",
        EROFS: "the disk is read-only",
        ELOOP: "its symbolic links lead in a circle",
        ENAMETOOLONG: "the name is too long",
        EMFILE: "too many files are open",
        ENFILE: "too many files are open",
        EBUSY: "it is a mount point or in use",
        EXDEV: "it lies on another disk or in a lower layer of this one",
        EIO: "the disk does not answer",
    ]
}
