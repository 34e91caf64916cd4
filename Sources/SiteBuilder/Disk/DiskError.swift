/// Something the disk refused, with the place and the reason in plain words.
package struct DiskError: Error, Hashable, Sendable {
    /// What was tried.
    package enum Operation: String, Sendable {
        case open = "opened"
        case read = "read"
        case list = "listed"
        case create = "created"
        case write = "written"
        case link = "linked"
        case remove = "removed"
        case move = "moved"
        case lock = "locked"
        case find = "found"
    }

    /// Why it was refused.
    package enum Cause: Hashable, Sendable {
        /// The system's error number.
        case system(Int32)

        /// A symbolic link leads to nothing.
        case brokenLink

        /// A symbolic link leads to a folder that it lies in.
        case linkLoop

        /// A symbolic link leads out of the site folder.
        case linkLeadsOut

        /// Neither file nor folder: a pipe, a socket, a device.
        case specialFile

        /// The name is not UTF-8, so it has no address.
        case unreadableName

        /// Another file system begins in the folder.
        case mountPoint

        /// The folder is in the way, and vibes did not make it.
        case notOurs

        /// Another build holds the folder.
        case anotherBuild
    }

    package var operation: Operation
    package var path: String
    package var cause: Cause

    /// What the path is called in `reason`, if that has to name it; set where the reader is told
    /// of another place than `path`.
    package var item: String?

    init(_ operation: Operation, _ path: String, _ cause: Cause, item: String? = nil) {
        self.operation = operation
        self.path = path
        self.cause = cause
        self.item = item
    }

    /// The error number, if the system gave one.
    package var code: Int32? {
        if case .system(let code) = cause { code } else { nil }
    }
}

extension DiskError: CustomStringConvertible {
    /// The path and the reason.
    package var description: String { "\(path): \(reason)" }
}
