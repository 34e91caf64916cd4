import CloudflarePages
import HTTPTypes
import Hummingbird

extension Response {
    /// The host's response with its bytes.
    init(_ response: HostResponse, _ bytes: [UInt8]) {
        var fields = HTTPFields()
        for header in response.headers {
            guard let name = HTTPField.Name(header.name) else { continue }
            fields.append(HTTPField(name: name, value: header.value))
        }
        let status = HTTPResponse.Status(code: response.status)
        self.init(
            status: status,
            headers: fields,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
        // A response without a body says nothing of its length (RFC 9110 section 8.6).
        if response.status == 304 { headers[.contentLength] = nil }
    }

    /// A text of the preview's own.
    static func plain(_ code: Int, _ text: String) -> Response {
        Response(
            status: HTTPResponse.Status(code: code),
            headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }

    static func script(_ source: [UInt8]) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: "text/javascript; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: source))
        )
    }

    /// Whether the body is a page that a script can stand in.
    var isPage: Bool {
        headers[.contentType]?.hasPrefix("text/html") == true && body.contentLength != 0
    }

    /// Puts the script that reloads into the page, and lets the page's policy allow it.
    mutating func addReload(to page: [UInt8], version: String) {
        let bytes = ReloadScript.added(to: page, version: version)
        body = ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        headers[.contentLength] = String(bytes.count)
        headers[.eTag] = nil
        headers[.cacheControl] = "no-store"
        if let policy = headers[.contentSecurityPolicy] {
            headers[.contentSecurityPolicy] = ContentPolicy(policy).allowingReload
        }
    }
}

extension Request {
    /// The target as it was sent.
    var target: String { String((head.path ?? "").drop { $0 == " " }) }

    /// All values of `Host`; the server keeps the first one apart from the other fields.
    var hosts: [String] {
        let others = headers.filter { $0.name.canonicalName == "host" }.map(\.value)
        return [head.authority].compactMap(\.self) + others
    }

    /// What a browser says of the page that asks.
    var asker: RequestGuard.Asker {
        RequestGuard.Asker(
            origin: headers[.origin],
            site: metadata("Site"),
            mode: metadata("Mode"),
            destination: metadata("Dest")
        )
    }

    private func metadata(_ name: String) -> String? {
        HTTPField.Name("Sec-Fetch-\(name)").flatMap { headers[$0] }
    }

    /// Whether a browser asks for this to show it as a page of its own (W3C Fetch Metadata).
    var isNavigation: Bool {
        guard method == .get || method == .head else { return false }
        if let destination = metadata("Dest") {
            return destination == "document"
        }
        return headers[.accept]?.contains("text/html") == true
    }
}

extension HTTPFields {
    /// The values by their names in lower case; several of one name are joined.
    var byLowerCaseName: [String: String] {
        Dictionary(map { ($0.name.canonicalName, $0.value) }) { "\($0), \($1)" }
    }
}
