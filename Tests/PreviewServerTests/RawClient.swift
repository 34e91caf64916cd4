import Foundation

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Sends requests as they are, byte for byte: no library of a client would send some of them.
struct RawClient {
    var port: UInt16

    /// An answer, taken apart.
    struct Answer: Equatable {
        var status: Int
        var headers: [String: String]
        var body: [UInt8]
    }

    /// The answer to a request; the server closes the connection after it.
    ///
    /// The waiting is done on a thread of its own, for the server may be on all of this process's.
    func answer(to request: String) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(with: Result { try waitForAnswer(to: request) })
            }
        }
    }

    private func waitForAnswer(to request: String) throws -> Answer {
        let socket = try connected()
        defer { close(socket) }
        let bytes = Array(request.utf8)
        guard send(socket, bytes, bytes.count, 0) == bytes.count else { throw SocketError() }
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = recv(socket, &buffer, buffer.count, 0), count > 0 {
            answer += buffer[..<count]
        }
        return try Answer(answer)
    }

    private func connected() throws -> Int32 {
        #if canImport(Glibc)
        let kind = Int32(SOCK_STREAM.rawValue)
        #else
        let kind = SOCK_STREAM
        #endif
        let descriptor = socket(AF_INET, kind, 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard descriptor >= 0, result == 0 else { throw SocketError() }
        return descriptor
    }

    struct SocketError: Error {}
}

extension RawClient.Answer {
    /// Reads an HTTP/1.1 response whose body ends with its length or with the connection.
    fileprivate init(_ bytes: [UInt8]) throws {
        let end = Array("\r\n\r\n".utf8)
        guard let split = bytes.firstRange(of: end) else { throw RawClient.SocketError() }
        let lines = String(decoding: bytes[..<split.lowerBound], as: UTF8.self)
            .split(separator: "\r\n")
        guard let code = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
        else { throw RawClient.SocketError() }
        status = code
        let fields = lines.dropFirst().map { line -> (String, String) in
            let parts = line.split(separator: ":", maxSplits: 1)
            return (
                parts[0].lowercased(), parts.dropFirst().joined().drop(while: { $0 == " " }) + ""
            )
        }
        headers = Dictionary(fields) { "\($0), \($1)" }
        body = Array(bytes[split.upperBound...])
    }
}
