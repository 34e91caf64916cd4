import HTTPTypes
import Hummingbird
import ServiceLifecycle
import SiteBuilder

/// Tells open pages about the state of the preview, by server-sent events (WHATWG HTML section 9.2).
struct EventStreams: Sendable {
    let preview: Preview

    /// The site folder, for the source lines in messages.
    let site: String

    /// The page that the query of a request for events names.
    static func page(in query: String) -> RequestTarget? {
        let values = query.split(separator: "&").filter { $0.hasPrefix("page=") }
        return values.first.flatMap { String($0.dropFirst("page=".count)).percentDecoded }
            .flatMap { RequestTarget($0) }
    }

    /// A stream that goes on until the reader or the server ends it.
    func response(for page: RequestTarget) -> Response {
        let site = site
        let message = StateMessage(target: page) { SiteBuilder.sourceText(of: $0, in: site) }
        let preview = preview
        let body = ResponseBody { writer in
            try await writer.write(ByteBuffer(string: "retry: 500\n\n"))
            var told = ""
            for await _ in preview.signals().cancelOnGracefulShutdown() {
                let news = message.json(of: preview.state)
                // A comment keeps the connection, and finds out that the reader has gone.
                let text = news == told ? ":\n\n" : "event: state\ndata: \(news)\n\n"
                told = news
                try await writer.write(ByteBuffer(string: text))
            }
            try await writer.finish(nil)
        }
        return Response(
            status: .ok,
            headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
            body: body
        )
    }
}
