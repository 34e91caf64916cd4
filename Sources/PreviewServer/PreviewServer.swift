import FileWatching
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle
import SiteBuilder

/// Serves a site as the host will, and shows every change of its files at once.
package struct PreviewServer: Sendable {
    private let options: PreviewOptions
    private let report: @Sendable (PreviewEvent) -> Void

    /// Creates a server.
    ///
    /// - Parameters:
    ///   - options: What to serve, and where.
    ///   - report: Told what happens, from any task.
    package init(_ options: PreviewOptions, report: @escaping @Sendable (PreviewEvent) -> Void) {
        self.options = options
        self.report = report
    }

    /// Builds the site and serves it until SIGINT, SIGTERM, or the end of the task.
    ///
    /// - Throws: `PreviewError` if the server cannot start.
    package func run() async throws {
        let preview = Preview()
        // What changes during the first build is seen too: the watcher is there before it.
        let watcher = watcher()
        var rebuilder = Rebuilder(options, preview: preview, watcher: watcher, report: report)
        await rebuilder.rebuild(after: [])
        let services: [any Service] = [rebuilder, Heartbeat(preview: preview)]
        try await listen(Ports(options)) { port in
            try await application(on: port, preview: preview, services: services)
                .runService()
        }
    }

    private func watcher() -> FileWatcher {
        let watcher = FileWatcher(
            site: options.site,
            folders: ["content", "templates"],
            ignoring: { EditorScraps.contains($0) }
        )
        if let reason = watcher.method.reason { report(.polling(reason: reason)) }
        return watcher
    }

    /// Runs the server on the first port that is free.
    private func listen(_ ports: Ports, _ run: (Int) async throws -> Void) async throws {
        var ports = ports
        while true {
            do {
                return try await run(ports.current)
            } catch let error as IOError {
                guard error.isAddressInUse else { throw ports.failure(error.words) }
                let taken = ports.current
                try ports.moveOn()
                report(.portTaken(taken))
            } catch is SocketAddressError.UnknownHost {
                throw ports.failure("there is no host of that name")
            }
        }
    }

    private func application(
        on port: Int,
        preview: Preview,
        services: [any Service]
    ) -> Application<Responder> {
        let host = options.host
        let report = report
        return Application(
            responder: Responder(
                preview: preview,
                requestGuard: RequestGuard(host: host),
                streams: EventStreams(preview: preview, site: options.site),
                reloads: options.reloads,
                report: report
            ),
            server: HTTPServerBuilder { OriginFormChannel(responder: $0) },
            configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
            services: services,
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? port
                let name = host.contains(":") ? "[\(host)]" : host
                report(.listening(url: "http://\(name):\(port)/"))
            },
            logger: Logger(label: "vibes") { _ in SwiftLogNoOpLogHandler() }
        )
    }
}

/// Signals now and then to those who look at the preview, so that connections stay open, and those
/// of readers who have gone are found.
private struct Heartbeat: Service {
    let preview: Preview

    private static let pause = Duration.seconds(15)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while (try? await Task.sleep(for: Self.pause)) != nil { preview.signal() }
        }
    }
}
