/// A deployment: answers requests as the host does (`pages-shared/asset-server/handler.ts`).
///
/// It is a pure function of the request, the rules and what the catalogue says.
package struct HostSite<Assets: AssetCatalogue>: Sendable {
    let assets: Assets
    let redirects: RedirectRules
    let headers: HeaderRules
    let policy: HostPolicy

    /// Takes the files and the rules of a deployment.
    package init(
        assets: Assets,
        redirects: RedirectRules,
        headers: HeaderRules,
        policy: HostPolicy = .pages
    ) {
        self.assets = assets
        self.redirects = redirects
        self.headers = headers
        self.policy = policy
    }

    /// The answer to a request.
    package func response(to request: HostRequest) -> HostResponse {
        let path = request.normalizedPath
        var response = answer(to: request, at: path)
        attachHeaders(to: &response, request, at: path)
        if request.method.uppercased() == "HEAD" { response.body = .none }
        return response.finished
    }

    /// Redirects come before everything else, for every method, and before files of the same path.
    private func answer(to request: HostRequest, at path: String) -> DraftResponse {
        guard let (rule, captures) = redirects.match(path) else {
            return file(at: path, request, rewrite: nil)
        }
        let target = RedirectTarget(captures.filled(in: rule.destination))
        let isRewrite = rule.status == 200
        let redirect = HostRedirect(
            line: rule.line,
            source: rule.source.text,
            location: isRewrite ? target.path : target.location(for: request),
            status: rule.status
        )
        if isRewrite { return file(at: target.path, request, rewrite: redirect) }
        return DraftResponse(redirect)
    }

    private func file(
        at path: String,
        _ request: HostRequest,
        rewrite: HostRedirect?
    ) -> DraftResponse {
        var response = fileResponse(at: path, request)
        response.decision.rewrite = rewrite
        return response
    }

    private func fileResponse(at path: String, _ request: HostRequest) -> DraftResponse {
        guard ["GET", "HEAD"].contains(request.method.uppercased()) else {
            return DraftResponse(405, .methodNotAllowed(request.method))
        }
        let lookup = lookUp(URLPath.decoded(path) ?? path)
        switch lookup.outcome {
        case .file(let file): return sending(file, for: lookup.reason, request)
        case .page(let file): return notFound(file, lookup.reason)
        case .location(let location):
            var response = DraftResponse(policy.cleanURLStatus, lookup.reason)
            response.headers.set("location", location + request.search)
            return response
        case .nothing: return DraftResponse(404, lookup.reason)
        }
    }

    /// A file with status 200; or 304 if the client sends its tag back, strong or weak, and nothing
    /// else beside it.
    private func sending(
        _ file: String,
        for reason: HostReason,
        _ request: HostRequest
    ) -> DraftResponse {
        let tag = "\"\(assets.key(of: file))\""
        let known = request.headers["if-none-match"]
        let isKnown = known == tag || known == "W/" + tag
        var response = DraftResponse(isKnown ? 304 : 200, reason)
        response.decision.isNotModified = isKnown
        response.headers.set("etag", tag)
        if isKnown { return response }
        response.body = .asset(file)
        response.headers.set("content-type", contentType(of: file))
        if request.headers["authorization"] == nil, request.headers["range"] == nil {
            response.headers.set("cache-control", "public, max-age=0, must-revalidate")
        }
        if request.isPreview { response.headers.set("x-robots-tag", "noindex") }
        return response
    }

    private func notFound(_ file: String, _ reason: HostReason) -> DraftResponse {
        var response = DraftResponse(404, reason)
        response.body = .asset(file)
        response.headers.set("content-type", contentType(of: file))
        return response
    }

    private func contentType(of file: String) -> String {
        let type = MediaTypes.type(ofPath: file)
        return policy.declaresCharset && type.hasPrefix("text/") ? type + "; charset=utf-8" : type
    }
}
