#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

extension Folder {
    /// Removes a file or a symbolic link.
    func removeFile(_ path: DiskPath) throws(DiskError) {
        try call(.remove, path) { unlinkat(self.descriptor, $0, 0) }
    }

    /// Removes an empty folder.
    func removeEmptyFolder(_ path: DiskPath) throws(DiskError) {
        try call(.remove, path) { unlinkat(self.descriptor, $0, AT_REMOVEDIR) }
    }

    /// Removes a folder with everything in it; symbolic links are removed, never followed.
    func removeTree(_ path: DiskPath) throws(DiskError) {
        let tree = try openForRemoval(path)
        for entry in try tree.entries() {
            if entry.kind == .folder {
                try tree.removeTree(entry.name)
            } else {
                try tree.removeFile(entry.name)
            }
        }
        try removeEmptyFolder(path)
    }

    /// Opens a folder that is to be emptied, and takes the right to do so where it is missing.
    private func openForRemoval(_ path: DiskPath) throws(DiskError) -> Folder {
        if let mode = try status(of: path)?.mode, mode & 0o700 != 0o700 {
            try call(.remove, path) { fchmodat(self.descriptor, $0, mode_t(mode | 0o700), 0) }
        }
        return try folder(path)
    }
}
