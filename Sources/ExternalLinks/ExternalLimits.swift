/// How much a check of external links may ask of other people's hosts and of the author's time.
///
/// Two limits have no number, because they never change: one host is asked one thing at a time,
/// and no body of an answer is read.
package struct ExternalLimits: Sendable {
    /// How many hosts are asked at the same time.
    package var concurrency = 8

    /// The least time between an answer of a host and the next question to it.
    package var pause: Duration = .milliseconds(500)

    /// The longest one request may take, from the look-up of the name to the status.
    package var timeout: Duration = .seconds(10)

    /// The longest the whole check may take; links that are left are skipped.
    package var totalTime: Duration = .seconds(300)

    /// How many redirects are followed.
    package var redirects = 5

    /// How often a target is asked for where it answers with 5xx, with 429 and a time to wait, or
    /// not in time.
    package var attempts = 2

    /// The longest time to wait that a host may ask for by `Retry-After`, in seconds; one that
    /// asks for more is left alone.
    package var longestWait = 10

    /// Whether this machine may be asked too, which is for tests.
    package var allowsLoopback = false

    /// What is right for the hosts of strangers.
    package static let standard = ExternalLimits()

    /// The limits for the hosts of strangers, to be changed one by one.
    package init() {}
}
