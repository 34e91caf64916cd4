import Content

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// What vibes asks of the machine it runs on.
enum Machine {
    /// The cores this process may use.
    static var processorCount: Int {
        #if canImport(Darwin)
        max(1, sysconf(_SC_NPROCESSORS_ONLN))
        #else
        max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        #endif
    }

    /// The day by `SOURCE_DATE_EPOCH` (reproducible-builds.org), else by the clock, in UTC.
    static var today: Day {
        let epoch = getenv("SOURCE_DATE_EPOCH").flatMap { Int(String(cString: $0)) }
        let seconds = epoch ?? now
        return Day(daysSince1970: Int((Double(seconds) / 86_400).rounded(.down)))
    }

    /// The seconds since 1970 by the clock.
    static var now: Int { Int(time(nil)) }

    /// Where programs keep what they can find out again, made if it is missing; nil if there is no home
    /// (XDG Base Directory Specification).
    static var madeCacheFolder: String? {
        cacheFolder.map { folder in
            mkdir(folder, 0o700)
            return folder
        }
    }

    private static var cacheFolder: String? {
        if let folder = getenv("XDG_CACHE_HOME"), folder.pointee != 0 {
            return String(cString: folder)
        }
        return getenv("HOME").map { String(cString: $0) + "/.cache" }
    }

    /// Whether a stream is a terminal whose user has not asked for plain text (no-color.org).
    static func showsColor(_ descriptor: Int32) -> Bool {
        isTerminal(descriptor) && (getenv("NO_COLOR").map { $0.pointee == 0 } ?? true)
    }

    /// Whether a stream is a terminal that understands escapes.
    static func isTerminal(_ descriptor: Int32) -> Bool {
        guard isatty(descriptor) == 1 else { return false }
        return getenv("TERM").map { String(cString: $0) != "dumb" } ?? false
    }

    static let standardOutput: Int32 = 1
    static let standardError: Int32 = 2

    /// Writes a text to a stream; a reader that has gone away is no reason to fail.
    static func write(_ text: String, to descriptor: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { bytes in
                #if canImport(Darwin)
                Darwin.write(descriptor, bytes.baseAddress, bytes.count)
                #elseif canImport(Musl)
                Musl.write(descriptor, bytes.baseAddress, bytes.count)
                #else
                Glibc.write(descriptor, bytes.baseAddress, bytes.count)
                #endif
            }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Whether a folder is at a path.
    static func isFolder(_ path: String) -> Bool {
        var info = stat()
        return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
    }

    /// Opens an address in the user's browser, as far as the desktop knows one.
    ///
    /// - Returns: Whether there was a program to ask.
    static func open(_ url: String) -> Bool {
        #if canImport(Darwin)
        let opener = "open"
        #else
        let opener = "xdg-open"
        #endif
        let words = [opener, url].map { (word: String) in strdup(word) }
        defer { for word in words { free(word) } }
        var process = pid_t()
        return posix_spawnp(&process, opener, nil, nil, words + [nil], environ) == 0
    }

    /// Everything there is to read on standard input.
    static func readStandardInput() -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = read(0, &buffer, buffer.count), count > 0 {
            bytes += buffer[..<count]
        }
        return bytes
    }
}
