/// A response while it is made.
struct DraftResponse: Sendable {
    var status: Int
    var headers = HostHeaders()
    var body = HostBody.none
    var decision: HostDecision

    init(_ status: Int, _ reason: HostReason) {
        self.status = status
        decision = HostDecision(reason: reason)
    }

    /// A redirect by a rule, with words that say where it leads to, but for 308.
    init(_ redirect: HostRedirect) {
        self.init(redirect.status, .redirect(redirect))
        headers.set("location", redirect.location)
        guard redirect.status != 308 else { return }
        body = .text("Redirecting to \(redirect.location)")
        headers.set("content-type", "text/plain;charset=UTF-8")
    }

    var finished: HostResponse {
        HostResponse(status: status, headers: headers.list, body: body, decision: decision)
    }
}
