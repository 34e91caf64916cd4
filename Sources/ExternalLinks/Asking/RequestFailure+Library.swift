import AsyncHTTPClient
import NIOCore
import NIOPosix
import NIOSSL

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

extension RequestFailure {
    /// Says in our words what the library throws.
    init(_ error: any Error) {
        switch error {
        case let failure as RequestFailure: self = failure
        case is CancellationError: self = .cancelled
        case let error as HTTPClientError:
            self = Self.timeouts.contains(error) ? .timedOut : .broken
        case ChannelError.connectTimeout: self = .timedOut
        case let error as IOError: self.init(systemErrors: [error.errnoCode])
        case let error as NIOConnectionError: self.init(connecting: error)
        case let error as NIOSSLError: self.init(securing: error)
        case is NIOSSLExtraError: self = .unreachable("its certificate is for another host")
        default: self = .broken
        }
    }

    private static let timeouts: [HTTPClientError] = [
        .deadlineExceeded, .connectTimeout, .readTimeout, .writeTimeout, .tlsHandshakeTimeout,
        .getConnectionFromPoolTimeout,
    ]

    private init(connecting error: NIOConnectionError) {
        let attempts = error.connectionErrors.map(\.error)
        if attempts.isEmpty {
            self.init(lookingUp: [error.dnsAError, error.dnsAAAAError])
        } else {
            // What is no error of the system is the library's own time-out.
            self.init(systemErrors: attempts.map { ($0 as? IOError)?.errnoCode ?? ETIMEDOUT })
        }
    }

    /// A name may stand for several addresses; what one host says counts more than that another
    /// one cannot be reached.
    private init(systemErrors codes: [Int32]) {
        if codes.contains(ECONNREFUSED) {
            self = .unreachable("its host refuses the connection")
        } else if codes.contains(ETIMEDOUT) {
            self = .timedOut
        } else if codes.contains(where: [EHOSTUNREACH, ENETUNREACH].contains) {
            self = .unreachable("there is no way to its host")
        } else {
            self = .broken
        }
    }

    /// A name server that gives no answer says nothing about the name.
    private init(lookingUp errors: [(any Error)?]) {
        let codes = errors.compactMap { ($0 as? SocketAddressError.UnknownHost)?.errorCode }
        let isNameServerSilent = codes.contains(Int(EAI_AGAIN))
        self = isNameServerSilent ? .timedOut : .unreachable("there is no host of that name")
    }

    /// The library gives the cause of a failed handshake only as text.
    private init(securing error: NIOSSLError) {
        guard case .handshakeFailed = error else {
            self = .broken
            return
        }
        let isDistrusted = String(describing: error).contains("CERTIFICATE_VERIFY_FAILED")
        let problem = isDistrusted ? "its certificate is not trusted" : "it has no valid TLS"
        self = .unreachable(problem)
    }
}
