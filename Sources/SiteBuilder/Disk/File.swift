#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Whole files, read and made at once.
package enum File {
    /// Reads a regular file, through symbolic links.
    package static func read(_ path: String) throws(DiskError) -> [UInt8] {
        try read(path) { (file, size) throws(ErrorNumber) in
            try readBytes(of: file, expecting: size)
        }
    }

    /// Reads a regular file that lies in one of some folders, symbolic links resolved.
    static func read(_ path: String, within folders: [String]) throws(DiskError) -> [UInt8] {
        let target = try existingPath(path)
        for folder in folders where isPath(target, in: try existingPath(folder)) {
            return try read(target)
        }
        throw DiskError(.read, path, .linkLeadsOut)
    }

    /// Reads the first bytes of a regular file: `limit` of them, or all if it has no more.
    static func readHead(_ path: String, limit: Int) throws(DiskError) -> [UInt8] {
        try read(path) { (file, size) throws(ErrorNumber) in
            try readBytes(of: file, upTo: min(size, limit))
        }
    }

    private static func read(
        _ path: String,
        _ body: (_ file: Int32, _ size: Int) throws(ErrorNumber) -> [UInt8]
    ) throws(DiskError) -> [UInt8] {
        do throws(ErrorNumber) {
            let file = try retried { open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
            defer { close(file) }
            let status = try FileStatus(of: file)
            if status.kind == .special { throw ErrorNumber.specialFile }
            return try body(file, status.size)
        } catch {
            let cause: DiskError.Cause =
                error == .specialFile ? .specialFile : .system(error.value)
            throw DiskError(.read, path, cause)
        }
    }

    /// Makes a new file, and the folders it lies in where they are missing; there must be no file
    /// of that name, and if anything fails there is none afterwards either.
    package static func create(_ path: String, containing bytes: [UInt8]) throws(DiskError) {
        let (folder, name) = splitPath(path)
        try createFolder(folder)
        let place = try Folder(folder)
        do {
            try place.createFile(DiskPath(name), containing: bytes)
        } catch {
            if error.operation == .write { try? place.removeFile(DiskPath(name)) }
            throw DiskError(error.operation, path, error.cause)
        }
    }

    /// Makes a folder and the ones above it, as far as they are missing.
    static func createFolder(_ path: String) throws(DiskError) {
        let status: FileStatus?
        do {
            status = try FileStatus.of(DiskPath(path), in: AT_FDCWD, followsLink: true)
        } catch {
            throw DiskError(.find, path, .system(error.value))
        }
        if let status {
            guard status.kind == .folder else {
                throw DiskError(.create, path, .system(ENOTDIR))
            }
            return
        }
        let parent = splitPath(path).folder
        if parent != path { try createFolder(parent) }
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
            throw DiskError(.create, path, .system(errno))
        }
    }
}

extension ErrorNumber {
    /// Stands for what has no number: the file is a pipe or a device.
    fileprivate static let specialFile = ErrorNumber(value: -1)
}
