#if os(Linux)
#if canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A queue of what happens to files, of Linux's inotify(7).
struct InotifyQueue: ~Copyable {
    /// Something that happened.
    struct Event {
        var mask: UInt32

        /// The number of the watch that noticed it.
        var watch: Int32

        /// The name in the folder that is watched; empty for the folder itself.
        var name: String

        /// Whether any of some flags is set.
        func isAny(of flags: Int32...) -> Bool {
            flags.contains { mask & UInt32($0) != 0 }
        }
    }

    /// Readable when something has happened.
    let descriptor: Int32

    /// Makes an empty queue; nil if the system gives none.
    init?() {
        descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        guard descriptor >= 0 else { return nil }
    }

    deinit {
        close(descriptor)
    }

    /// Watches a folder; one that is watched already, for these events too.
    ///
    /// - Returns: The number of the watch, or the number of the system's error.
    func watch(_ folder: String, for events: Int32) -> (watch: Int32?, error: Int32) {
        let mask = UInt32(events | IN_ONLYDIR | IN_MASK_ADD)
        let watch = inotify_add_watch(descriptor, folder, mask)
        return watch < 0 ? (nil, errno) : (watch, 0)
    }

    /// Ends a watch.
    func remove(_ watch: Int32) {
        inotify_rm_watch(descriptor, watch)
    }

    /// Takes all that has happened.
    func forEachEvent(_ body: (Event) -> Void) {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let length = read(descriptor, &buffer, buffer.count), length > 0 {
            buffer.withUnsafeBytes { bytes in
                Self.forEachEvent(in: UnsafeRawBufferPointer(rebasing: bytes[..<length]), body)
            }
        }
    }

    private static func forEachEvent(
        in bytes: UnsafeRawBufferPointer,
        _ body: (Event) -> Void
    ) {
        let header = MemoryLayout<inotify_event>.size
        var offset = 0
        while offset + header <= bytes.count {
            let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
            let end = offset + header + Int(event.len)
            let name = bytes[offset + header..<end].prefix { $0 != 0 }
            let text = String(decoding: name, as: UTF8.self)
            body(Event(mask: event.mask, watch: event.wd, name: text))
            offset = end
        }
    }
}
#endif
