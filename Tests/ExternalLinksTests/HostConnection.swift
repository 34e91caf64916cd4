import Foundation
import Synchronization

/// A connection that a host has accepted.
///
/// It is a class because it has to close its socket when the last one lets it go.
final class HostConnection: Sendable {
    private let descriptor: Int32
    private let isKept = Atomic(false)

    init(_ descriptor: Int32) {
        self.descriptor = descriptor
        setOption(SO_RCVTIMEO, timeval(tv_sec: 5, tv_usec: 0))
        setOption(SO_SNDTIMEO, timeval(tv_sec: 5, tv_usec: 0))
    }

    deinit {
        close(descriptor)
    }

    /// What TLS begins with, which a host without it takes for a bad request.
    private static let handshake: UInt8 = 22

    /// The head of a request; nil if the connection is closed before one has come.
    func readRequest() -> LinkHost.Visit? {
        var bytes: [UInt8] = []
        while !String(decoding: bytes, as: UTF8.self).contains("\r\n\r\n") {
            guard let more = receive() else { return nil }
            bytes += more
            if bytes.first == Self.handshake {
                answer(400)
                return nil
            }
        }
        let text = String(decoding: bytes, as: UTF8.self)
        let words = text.prefix { $0 != "\r\n" }.split(separator: " ")
        guard words.count == 3 else { return nil }
        return LinkHost.Visit(
            method: String(words[0]),
            path: String(words[1]),
            headers: text,
            start: .now
        )
    }

    /// Answers with a head and no body, and says that this was all.
    func answer(_ status: Int, _ headers: String...) {
        let fields = (headers + ["Content-Length: 0", "Connection: close"])
            .joined(separator: "\r\n")
        send("HTTP/1.1 \(status) X\r\n\(fields)\r\n\r\n")
    }

    /// Whether another request may come.
    var staysOpen: Bool { isKept.load(ordering: .relaxed) }

    /// Answers a HEAD, and lets the connection serve the next request too.
    func answerAndStay(_ status: Int) {
        isKept.store(true, ordering: .relaxed)
        send("HTTP/1.1 \(status) X\r\nContent-Length: 7\r\n\r\n")
    }

    /// Sends text as it is; false if the other side has gone.
    @discardableResult func send(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return Foundation.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
    }

    /// Waits, for 5 seconds at most, until the other side goes.
    func waitForClose() {
        while receive() != nil {}
    }

    /// Makes closing the connection break it off, so that what was not yet read is lost.
    func breakOff() {
        setOption(SO_LINGER, linger(l_onoff: 1, l_linger: 0))
    }

    private func receive() -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        return count > 0 ? Array(buffer[..<count]) : nil
    }

    private func setOption<Value>(_ option: Int32, _ value: Value) {
        _ = withUnsafeBytes(of: value) { bytes in
            setsockopt(
                descriptor,
                SOL_SOCKET,
                option,
                bytes.baseAddress,
                socklen_t(bytes.count)
            )
        }
    }
}

extension HostConnection {
    /// A socket that listens at a free port of this machine.
    static func listener() throws -> Int32 {
        #if canImport(Darwin)
        let descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #else
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, size)
            }
        }
        guard result == 0, listen(descriptor, 64) == 0 else { throw POSIXError(.EADDRINUSE) }
        return descriptor
    }

    /// The port at which a socket listens.
    static func port(of descriptor: Int32) throws -> Int {
        var address = sockaddr_in()
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                getsockname(descriptor, $0, &size)
            }
        }
        guard result == 0 else { throw POSIXError(.EBADF) }
        return Int(UInt16(bigEndian: address.sin_port))
    }
}
