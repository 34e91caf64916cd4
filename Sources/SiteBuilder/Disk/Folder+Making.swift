#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

extension Folder {
    /// Makes a folder.
    func makeFolder(_ path: DiskPath) throws(DiskError) {
        try call(.create, path) { mkdirat(self.descriptor, $0, 0o777) }
    }

    /// Makes a new file of bytes; there must be none of that name.
    func createFile(_ path: DiskPath, containing bytes: [UInt8]) throws(DiskError) {
        let file = try createEmptyFile(path)
        let written = bytes.withUnsafeBytes { write($0, to: file) }
        // Some file systems say only when a file is closed that there was no room for it.
        let closed = close(file) == 0 ? nil : errno
        if let code = written ?? closed {
            throw DiskError(.write, shown(path), .system(code))
        }
    }

    /// Gives a file of another folder a second name at the same path in this one; where that
    /// cannot be, makes a copy with the same times and permissions.
    func link(_ path: DiskPath, from other: Folder) throws(DiskError) {
        do {
            try call(.link, path) { linkat(other.descriptor, $0, self.descriptor, $0, 0) }
        } catch {
            guard [EPERM, EMLINK, ENOTSUP, EOPNOTSUPP, ENOSYS, EXDEV].contains(error.code) else {
                throw error
            }
            try copyFile(path, from: other)
        }
    }

    /// Makes a symbolic link that says the same as one of another folder.
    func copyLink(_ path: DiskPath, from other: Folder) throws(DiskError) {
        let destination = try other.destination(ofLink: path)
        try call(.create, path) { path in
            destination.withCString { symlinkat($0, self.descriptor, path) }
        }
    }

    /// Gives a folder the permissions and, as far as this process may, the owner of another.
    func setAttributes(ofFolder path: DiskPath, like status: FileStatus) throws(DiskError) {
        let path = path.isRoot ? "." : path
        if status.owner.user != geteuid() || status.owner.group != getegid() {
            _ = path.withCString {
                fchownat(descriptor, $0, status.owner.user, status.owner.group, 0)
            }
        }
        try call(.write, path) { fchmodat(self.descriptor, $0, mode_t(status.mode), 0) }
    }

    // MARK: - Parts

    private func createEmptyFile(_ path: DiskPath) throws(DiskError) -> Int32 {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
        return try call(.create, path) { openat(self.descriptor, $0, flags, 0o666) }
    }

    /// Writes all bytes.
    ///
    /// - Returns: The error number if that failed.
    private func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Int32? {
        var rest = bytes[...]
        while !rest.isEmpty {
            let part = UnsafeRawBufferPointer(rebasing: rest)
            do {
                let count = try retried { writeBytes(file, part.baseAddress, part.count) }
                rest = rest.dropFirst(count)
            } catch {
                return error.value
            }
        }
        return nil
    }

    private func copyFile(_ path: DiskPath, from other: Folder) throws(DiskError) {
        let status = try other.status(of: path)
        guard let status, status.kind == .file, let bytes = try other.readFile(path) else {
            throw DiskError(.read, other.shown(path), .specialFile)
        }
        try createFile(path, containing: bytes)
        try call(.write, path) { fchmodat(self.descriptor, $0, mode_t(status.mode), 0) }
        try call(.write, path) { utimensat(self.descriptor, $0, status.times, 0) }
    }
}

/// The system's `write`, whose name `Folder` needs for its own.
private func writeBytes(_ file: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
    write(file, start, count)
}
