#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

extension Folder {
    /// Reads a whole file, or nil if no regular file stands there.
    func readFile(_ path: DiskPath) throws(DiskError) -> [UInt8]? {
        guard let (file, size) = try openFile(path) else { return nil }
        defer { close(file) }
        do {
            return try readBytes(of: file, expecting: size)
        } catch {
            throw DiskError(.read, shown(path), .system(error.value))
        }
    }

    /// Whether a regular file stands there that holds just these bytes.
    func hasFile(_ path: DiskPath, equalTo bytes: [UInt8]) throws(DiskError) -> Bool {
        guard let (file, size) = try openFile(path) else { return false }
        defer { close(file) }
        guard size == bytes.count else { return false }
        do throws(ErrorNumber) {
            return try isFile(file, equalTo: bytes)
        } catch {
            throw DiskError(.read, shown(path), .system(error.value))
        }
    }

    /// Opens a regular file; a pipe must not block the build, nor a link lead it astray.
    private func openFile(_ path: DiskPath) throws(DiskError) -> (descriptor: Int32, size: Int)? {
        let flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
        let file: Int32
        do {
            file = try call(.read, path) { openat(self.descriptor, $0, flags) }
        } catch {
            if [ENOENT, ENOTDIR, ELOOP].contains(error.code) { return nil }
            throw error
        }
        guard let status = try? FileStatus(of: file), status.kind == .file else {
            close(file)
            return nil
        }
        return (file, status.size)
    }
}

/// Reads an open file from its start to its end.
///
/// - Parameters:
///   - file: The descriptor.
///   - size: How long the file is believed to be.
/// - Returns: All its bytes.
/// - Throws: The number of the error that the system gave.
func readBytes(of file: Int32, expecting size: Int) throws(ErrorNumber) -> [UInt8] {
    var bytes = try readBytes(of: file, upTo: size)
    if bytes.count == size { try readRest(of: file, into: &bytes) }
    return bytes
}

/// Reads so many bytes from where the file stands, or fewer if it ends before.
func readBytes(of file: Int32, upTo size: Int) throws(ErrorNumber) -> [UInt8] {
    var failure: ErrorNumber?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        do throws(ErrorNumber) {
            while count < size {
                let start = UnsafeMutableRawPointer(buffer.baseAddress)?.advanced(by: count)
                let got = try retried { read(file, start, size - count) }
                if got == 0 { return }
                count += got
            }
        } catch {
            failure = error
        }
    }
    if let failure { throw failure }
    return bytes
}

/// Reads what a file has grown by, or all of a file whose size the system does not know.
private func readRest(of file: Int32, into bytes: inout [UInt8]) throws(ErrorNumber) {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
        let got = try retried { read(file, &buffer, 4096) }
        if got == 0 { return }
        bytes += buffer.prefix(got)
    }
}

/// Compares an open file with bytes of the same length, piece by piece.
private func isFile(
    _ file: Int32,
    equalTo bytes: [UInt8]
) throws(ErrorNumber) -> Bool {
    let length = 65_536
    var buffer = [UInt8](unsafeUninitializedCapacity: length) { $1 = length }
    var done = 0
    while done < bytes.count {
        let got = try retried { read(file, &buffer, min(length, bytes.count - done)) }
        let isSame = got > 0 && isEqual(bytes, from: done, to: buffer, count: got)
        guard isSame else { return false }
        done += got
    }
    return true
}

private func isEqual(
    _ bytes: [UInt8],
    from start: Int,
    to other: [UInt8],
    count: Int
) -> Bool {
    bytes.withUnsafeBytes { bytes in
        guard let address = bytes.baseAddress else { return count == 0 }
        return memcmp(address + start, other, count) == 0
    }
}
