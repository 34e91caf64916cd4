extension HostSite {
    /// Adds the headers that every answer has, then those of `_headers`, redirects and unknown paths
    /// included.
    func attachHeaders(to response: inout DraftResponse, _ request: HostRequest, at path: String) {
        response.headers.set("access-control-allow-origin", "*")
        response.headers.set("referrer-policy", "strict-origin-when-cross-origin")
        if response.headers["content-type"] != nil {
            response.headers.set("x-content-type-options", "nosniff")
        }
        let matches = headers.matches(path, host: request.hostname)
        response.decision.headerLines = matches.map(\.rule.line)
        apply(matches, to: &response.headers)
        // Nobody shall keep the news that something is missing, whatever a rule says.
        if response.status == 404 {
            response.headers.remove("cache-control")
            response.headers.set("cache-control", "no-store")
        }
    }

    /// The first rule that sets a header replaces what the host sends of itself, the next ones join
    /// their values to it.
    private func apply(
        _ matches: [(rule: HeaderRule, captures: Captures)],
        to headers: inout HostHeaders
    ) {
        var names: Set<String> = []
        for (rule, captures) in matches {
            for removal in rule.removals { headers.remove(removal.name) }
            for field in rule.sets {
                let value = captures.filled(in: field.value)
                if names.insert(field.name).inserted {
                    headers.set(field.name, value)
                } else {
                    headers.append(field.name, value)
                }
            }
        }
    }
}
