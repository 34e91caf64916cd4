import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOPosix

/// The one door to AsyncHTTPClient: asks once and takes nothing of the answer but its head.
struct WebClient: Sendable {
    private let client: HTTPClient
    private let userAgent: String
    private let timeout: TimeAmount

    /// Gives `body` a client, which is shut down when it is done, and in any case.
    static func use<Result>(
        limits: ExternalLimits,
        userAgent: String,
        _ body: (WebClient) async -> Result
    ) async -> Result {
        let client = HTTPClient(
            // The same loops on every platform, so that failures are the same values.
            eventLoopGroup: MultiThreadedEventLoopGroup.singleton,
            configuration: configuration(limits)
        )
        let timeout = TimeAmount(limits.timeout)
        let web = WebClient(client: client, userAgent: userAgent, timeout: timeout)
        let result = await body(web)
        // It throws where a request was still under way, which it then has ended.
        try? await client.shutdown()
        return result
    }

    private static func configuration(_ limits: ExternalLimits) -> HTTPClient.Configuration {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        configuration.timeout.connect = TimeAmount(limits.timeout)
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.httpVersion = .http1Only
        let allowsLoopback = limits.allowsLoopback
        configuration.http1_1ConnectionDebugInitializer = { channel in
            refuseForbiddenPeer(of: channel, allowsLoopback: allowsLoopback)
        }
        return configuration
    }

    /// Closes a connection before a request is sent on it, if it leads where none may.
    ///
    /// A public name may stand for a private address, and for another one each time it is looked
    /// up; what the connection itself says is the one answer that cannot change any more.
    private static func refuseForbiddenPeer(
        of channel: any Channel,
        allowsLoopback: Bool
    ) -> EventLoopFuture<Void> {
        let range = channel.remoteAddress.map(AddressRange.init(of:)) ?? .special
        guard let problem = range.problem(allowsLoopback: allowsLoopback) else {
            return channel.eventLoop.makeSucceededVoidFuture()
        }
        // The pool takes a failed connection off its list and leaves it open; closing it earlier
        // than that would be a second failure of the same connection.
        channel.eventLoop.execute { channel.close(promise: nil) }
        return channel.eventLoop.makeFailedFuture(RequestFailure.forbidden(problem))
    }

    /// Asks once.
    ///
    /// No body is read: when the response is let go, the connection is closed under it. An answer
    /// to HEAD has none, and once that is found out the connection serves the next request too.
    func ask(_ method: RequestMethod, _ address: WebAddress) async -> Answer {
        var request = HTTPClientRequest(url: address.text)
        request.method = HTTPMethod(rawValue: method.rawValue)
        request.headers.add(name: "User-Agent", value: userAgent)
        request.headers.add(name: "Accept", value: "*/*")
        do {
            let response = try await client.execute(request, timeout: timeout)
            if method == .head { await finish(response) }
            return .response(Response(status: Int(response.status.code), response.headers))
        } catch {
            return .failure(Task.isCancelled ? .cancelled : RequestFailure(error))
        }
    }

    /// Waits for the end of an answer without a body; what goes wrong there changes no status.
    private func finish(_ response: HTTPClientResponse) async {
        do {
            for try await _ in response.body {}
        } catch {
            return
        }
    }
}

extension Response {
    fileprivate init(status: Int, _ headers: HTTPHeaders) {
        self.init(
            status: status,
            location: headers.first(name: "Location"),
            retryAfter: headers.first(name: "Retry-After").flatMap(Int.init),
            setsCookie: headers.contains(name: "Set-Cookie")
        )
    }
}
