#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A small file, read as a whole and replaced as a whole.
enum CacheFile {
    /// Files above this are not ours: a hundred thousand links take less.
    private static let largestSize = 32 << 20

    /// The bytes of a regular file; nil if there is none that can be read.
    static func bytes(at path: String) -> [UInt8]? {
        // Not to wait for somebody to open the other end, should it be a pipe.
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            status.st_size <= largestSize
        else { return nil }
        return contents(of: file)
    }

    private static func contents(of descriptor: Int32) -> [UInt8]? {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= largestSize {
            let count = buffer.withUnsafeMutableBytes { unsafe in
                ignoringSignals { read(descriptor, unsafe.baseAddress, unsafe.count) }
            }
            guard count >= 0 else { return nil }
            if count == 0 { return bytes }
            bytes += buffer[..<count]
        }
        return nil
    }

    /// Writes beside the file and renames, so that there is always an old or a new one, whole;
    /// two at the same time have a file each to write to.
    static func replace(_ path: String, with bytes: [UInt8]) {
        var template = Array("\(path).XXXXXX".utf8CString)
        let file = mkstemp(&template)
        guard file >= 0 else { return }
        let isWritten = writeBytes(bytes, to: file)
        let isClosed = close(file) == 0
        if !isWritten || !isClosed || rename(template, path) != 0 { unlink(template) }
    }

    private static func writeBytes(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { unsafe in
                ignoringSignals { write(descriptor, unsafe.baseAddress, unsafe.count) }
            }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// Makes a system call again for as long as signals interrupt it.
    private static func ignoringSignals(_ call: () -> Int) -> Int {
        while true {
            let result = call()
            if result >= 0 || errno != EINTR { return result }
        }
    }
}
