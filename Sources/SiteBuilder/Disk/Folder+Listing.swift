#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

extension Folder {
    /// A name in a folder and what stands there.
    struct Entry {
        var name: DiskPath
        var kind: FileKind
    }

    /// Lists the folder, in the order of the disk.
    func entries() throws(DiskError) -> [Entry] {
        let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
        let copy = try call(.list, ".") { openat(self.descriptor, $0, flags) }
        guard let stream = fdopendir(copy) else {
            close(copy)
            throw DiskError(.list, shownPath, .system(errno))
        }
        defer { closedir(stream) }
        var entries: [Entry] = []
        while true {
            errno = 0
            guard let record = readdir(stream) else { break }
            let name = Self.name(of: record)
            if name == "." || name == ".." { continue }
            let kind = try kind(Int32(record.pointee.d_type), of: name)
            entries.append(Entry(name: name, kind: kind))
        }
        let code = errno
        guard code == 0 else { throw DiskError(.list, shownPath, .system(code)) }
        return entries
    }

    /// What stands at a path, or nil if there is nothing; if asked to follow links, what a symbolic
    /// link there leads to.
    func status(of path: DiskPath, followsLink: Bool = false) throws(DiskError) -> FileStatus? {
        do {
            let path = path.isRoot ? "." : path
            return try FileStatus.of(path, in: descriptor, followsLink: followsLink)
        } catch {
            throw DiskError(.find, shown(path), .system(error.value))
        }
    }

    /// The folder's own status.
    func status() throws(DiskError) -> FileStatus {
        do {
            return try FileStatus(of: descriptor)
        } catch {
            throw DiskError(.find, shownPath, .system(error.value))
        }
    }

    /// Whether this process may make and remove files in the folder.
    func requireWritable() throws(DiskError) {
        try call(.write, ".") { faccessat(self.descriptor, $0, W_OK | X_OK, AT_EACCESS) }
    }

    /// Where a symbolic link leads, as it is written in the link.
    func destination(ofLink path: DiskPath) throws(DiskError) -> DiskPath {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        let count = try call(.read, path) { path in
            Int32(readlinkat(self.descriptor, path, &buffer, Int(PATH_MAX)))
        }
        return DiskPath(bytes: buffer.prefix(Int(count)).map { UInt8(bitPattern: $0) })
    }

    /// The record's name, read in place: the system's record is shorter than its type.
    private static func name(of record: UnsafeMutablePointer<dirent>) -> DiskPath {
        let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
        let start = UnsafeRawPointer(record).advanced(by: offset)
        let length = strlen(start.assumingMemoryBound(to: CChar.self))
        return DiskPath(bytes: UnsafeRawBufferPointer(start: start, count: length))
    }

    private func kind(_ type: Int32, of name: DiskPath) throws(DiskError) -> FileKind {
        switch type {
        case Int32(DT_REG): .file
        case Int32(DT_DIR): .folder
        case Int32(DT_LNK): .link
        case Int32(DT_UNKNOWN): try status(of: name)?.kind ?? .special
        default: .special
        }
    }
}
