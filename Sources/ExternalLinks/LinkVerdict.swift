/// What asking for a link's target came to.
package enum LinkVerdict: Sendable, Hashable {
    /// The target is there; the status is in 200...299.
    case alive(status: Int)

    /// The target says it has moved for good (301 or 308), and at its new address it is not dead.
    ///
    /// Where permanent redirects follow each other, `to` is where the last of them leads; what
    /// comes after a temporary one is not part of it.
    case moved(status: Int, to: String)

    /// The host says that there is no such page: 404 or 410.
    case dead(status: Int)

    /// The host answers, but not with the page, so that nothing is known of it: it wants a login
    /// (401), does not like programs (403, 429, 999), or has troubles of its own (5xx).
    ///
    /// This is never the author's mistake.
    case refused(status: Int)

    /// No answer can be had; the reason is a clause such as "there is no host of that name".
    case unreachable(reason: String)

    /// The answer did not come in time, nor when it was asked for again.
    case timedOut

    /// The target was not asked for; the reason is a clause such as "it is not a web address".
    case skipped(reason: String)
}
