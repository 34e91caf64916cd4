import CloudflarePages
import HTTPTypes
import Hummingbird
import SiteBuilder

/// Answers requests: as the host would, but for the preview's own addresses.
struct Responder: HTTPResponder {
    typealias Context = BasicRequestContext

    let preview: Preview
    let requestGuard: RequestGuard
    let streams: EventStreams

    /// Whether pages in a browser get the script that reloads them.
    let reloads: Bool
    let report: @Sendable (PreviewEvent) -> Void

    func respond(to request: Request, context: Context) async throws -> Response {
        let reply = reply(to: request)
        report(
            .answered(
                method: request.method.rawValue,
                target: request.target,
                status: reply.response.status.code,
                reason: reply.reason
            )
        )
        guard request.method == .head else { return reply.response }
        return reply.response.createHeadResponse()
    }

    /// A response and why it is the one.
    private typealias Reply = (response: Response, reason: String)

    private func reply(to request: Request) -> Reply {
        let text = request.target
        let refusal =
            requestGuard.refusal(ofTarget: text, hosts: request.hosts)
            ?? requestGuard.refusal(of: request.asker, host: request.head.authority ?? "")
        if let refusal {
            return (.plain(refusal.status, refusal.words + "\n"), refusal.words)
        }
        guard let target = RequestTarget(text) else { return (.plain(400, "\n"), "no path") }
        switch target.path {
        case ReloadScript.path: return (.script(ReloadScript.source), "the preview's own script")
        case ReloadScript.events: return events(target)
        default: break
        }
        guard let site = preview.state.site else {
            return (unbuilt(request), "the site could not be built yet")
        }
        return answer(request, at: target, from: site)
    }

    /// What the host would answer, with the script that reloads if a browser shows it as a page.
    private func answer(
        _ request: Request,
        at target: RequestTarget,
        from site: PreviewSite
    ) -> Reply {
        let isPage = reloads && request.isNavigation
        var headers = request.headers.byLowerCaseName
        // A page with the script in it is not what a tag stands for: it is always sent anew.
        if isPage { headers["if-none-match"] = nil }
        let response = site.host.response(
            to: HostRequest(
                method: request.method == .head ? "GET" : request.method.rawValue,
                path: target.path,
                query: target.query,
                host: request.head.authority,
                headers: headers
            )
        )
        let reason = response.decision.description
        do {
            let bytes = try site.bytes(of: response.body)
            var reply = Response(response, bytes)
            if isPage, reply.isPage {
                reply.addReload(to: bytes, version: site.version(of: target))
            }
            return (reply, reason)
        } catch {
            return (.plain(500, "a file of the site cannot be read: \(error)\n"), "\(error)")
        }
    }

    private func events(_ target: RequestTarget) -> Reply {
        guard let page = target.query.flatMap(EventStreams.page) else {
            return (.plain(400, "page=/path is missing\n"), "no page is named")
        }
        return (streams.response(for: page), "the state of \(page.path), as server-sent events")
    }

    /// What is shown before the first good build: the reasons are told over the events.
    private func unbuilt(_ request: Request) -> Response {
        var response = Response.plain(503, "the site has errors and could not be built yet\n")
        guard reloads, request.isNavigation else { return response }
        let page = """
            <!doctype html><html lang="en"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark"><title>Not built yet</title></head>
            <body><p>The site has errors and could not be built yet. This page shows them, and \
            then the site.</p></body></html>
            """
        response.headers[.contentType] = "text/html; charset=utf-8"
        response.addReload(to: Array(page.utf8), version: StateMessage.noVersion)
        return response
    }
}

extension PreviewSite {
    /// The bytes that a response carries.
    fileprivate func bytes(of body: HostBody) throws -> [UInt8] {
        switch body {
        case .none: []
        case .text(let text): Array(text.utf8)
        case .asset(let path): try files.bytes(of: path) ?? []
        }
    }
}
