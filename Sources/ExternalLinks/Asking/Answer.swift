/// What came back for one request.
enum Answer: Sendable, Equatable {
    /// The host answered.
    case response(Response)

    /// There is no answer.
    case failure(RequestFailure)
}

/// Of an answer, all that the check looks at.
struct Response: Sendable, Equatable {
    var status: Int

    /// Where a redirect leads, as it is written in the header.
    var location: String?

    /// The seconds that the host wants to be left alone; a date in their place is not read.
    var retryAfter: Int?

    /// Whether the host wants something remembered, as those do that send a visitor round once.
    var setsCookie = false
}

/// Why a request has no answer.
enum RequestFailure: Error, Equatable {
    /// There was none in time.
    case timedOut

    /// The connection broke off, or what came was not HTTP.
    case broken

    /// The name led to an address that must not be asked.
    case forbidden(AddressProblem)

    /// No connection can be made, for a reason that holds for all of the host.
    case unreachable(String)

    /// The check ends before the answer is there.
    case cancelled
}

/// The two questions that have no effect on a host.
enum RequestMethod: String, Sendable {
    case head = "HEAD"
    case get = "GET"
}

extension Answer {
    /// Whether a GET may be answered better than this HEAD was: many servers do not know HEAD, or
    /// refuse it to programs.
    var leavesHeadInDoubt: Bool {
        switch self {
        case .response(let response):
            switch response.status {
            case 401, 410, 429: false
            case 400..<500, 501: true
            default: false
            }
        case .failure(let failure): failure == .broken
        }
    }

    /// Whether the same question may be answered differently a little later.
    func isPassing(longestWait: Int) -> Bool {
        switch self {
        case .response(let response):
            switch response.status {
            case 429: response.wait(upTo: longestWait) != nil
            case 501: false
            default: 500..<600 ~= response.status
            }
        case .failure(let failure): failure == .timedOut
        }
    }
}

extension Response {
    /// The seconds to wait before asking again, if the host names a time that is short enough.
    func wait(upTo longest: Int) -> Int? {
        guard status == 429 || status == 503 else { return nil }
        return retryAfter.flatMap { 0...longest ~= $0 ? $0 : nil }
    }
}
