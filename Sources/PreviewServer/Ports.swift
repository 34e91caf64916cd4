import NIOCore

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The ports that a server tries.
struct Ports {
    private let options: PreviewOptions

    /// The port to try now.
    private(set) var current: Int

    /// How many ports beyond the wanted one are tried.
    private static let reach = 20

    init(_ options: PreviewOptions) {
        self.options = options
        current = options.port
    }

    /// Goes on to the next port.
    ///
    /// - Throws: `PreviewError` if the author asked for just this one, or there are no more.
    mutating func moveOn() throws(PreviewError) {
        guard options.takesNextPort else {
            throw PreviewError.portTaken(current, free: Self.free(after: current, on: options.host))
        }
        guard current < min(options.port + Self.reach, Int(UInt16.max)) else {
            throw PreviewError.portTaken(options.port, free: nil)
        }
        current += 1
    }

    /// The failure for a reason that is none of a taken port.
    func failure(_ reason: String) -> PreviewError {
        PreviewError.cannotListen(host: options.host, port: current, reason: reason)
    }

    /// The first port after another one that nobody listens on.
    private static func free(after port: Int, on host: String) -> Int? {
        (port + 1...port + reach).first { $0 <= UInt16.max && !isTaken($0, on: host) }
    }

    /// Whether somebody listens on a port, by listening on it for a moment.
    private static func isTaken(_ port: Int, on host: String) -> Bool {
        guard let address = try? SocketAddress.makeAddressResolvingHost(host, port: port) else {
            return false
        }
        let stream: Int32
        #if canImport(Glibc)
        stream = Int32(SOCK_STREAM.rawValue)
        #else
        stream = SOCK_STREAM
        #endif
        let socket = socket(Int32(address.protocol.rawValue), stream, 0)
        guard socket >= 0 else { return false }
        defer { close(socket) }
        return address.withSockAddr { bind(socket, $0, socklen_t($1)) } != 0
    }
}

extension IOError {
    var isAddressInUse: Bool { errnoCode == EADDRINUSE }

    /// What is wrong, in the system's words.
    var words: String { String(cString: strerror(errnoCode)).lowercased() }
}
