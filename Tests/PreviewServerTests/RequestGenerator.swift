import CloudflarePages

/// Makes requests of every sort around the files of a site, the same in every run.
struct RequestGenerator {
    private let paths: [String]
    private var state: UInt64

    /// A request for the pure function, and as it goes over the wire.
    struct Request {
        var value: HostRequest
        var text: String
    }

    init(_ paths: [String], seed: UInt64) {
        self.paths = paths
        state = seed
    }

    /// The next request.
    ///
    /// - Parameter tag: Gives the asset key of a file, for conditional requests.
    /// - Returns: A request that no other in the run need be like.
    mutating func next(tag: (String) -> String) -> Request {
        let file = pick(paths)
        let path = self.path(near: file)
        let method = pick(["GET", "GET", "GET", "GET", "GET", "GET", "HEAD", "POST", "DELETE"])
        let query = pick([nil, nil, nil, "a=b", "", "x=%20&y=?"])
        var headers = [
            "host": pick(["127.0.0.1", "localhost:80", "[::1]"]), "connection": "close",
        ]
        switch number(below: 8) {
        case 0: headers["if-none-match"] = "\"\(tag(file))\""
        case 1: headers["if-none-match"] = "W/\"\(tag(file))\""
        case 2: headers["if-none-match"] = pick(["*", "\"other\"", tag(file)])
        case 3: headers["authorization"] = "Basic x"
        case 4: headers["range"] = "bytes=0-1"
        case 5: headers["accept"] = "*/*"
        default: break
        }
        return request(method, path, query, headers)
    }

    private func request(
        _ method: String,
        _ path: String,
        _ query: String?,
        _ headers: [String: String]
    ) -> Request {
        let target = path + (query.map { "?\($0)" } ?? "")
        let fields = headers.sorted { $0.key < $1.key }.map { "\($0): \($1)\r\n" }.joined()
        let value = HostRequest(
            method: method,
            path: path,
            query: query,
            host: headers["host"],
            headers: headers
        )
        return Request(value: value, text: "\(method) \(target) HTTP/1.1\r\n\(fields)\r\n")
    }

    /// A path at which the file is, was, or might be looked for.
    private mutating func path(near file: String) -> String {
        let encoded = file.utf8.map { byte in
            byte < 0x21 || byte > 0x7E || byte == UInt8(ascii: "%")
                ? "%" + String(byte, radix: 16, uppercase: true)
                : String(UnicodeScalar(byte))
        }.joined()
        let clean = encoded.hasSuffix(".html") ? String(encoded.dropLast(5)) : encoded
        return pick([
            "/" + encoded, "/" + clean, "/" + clean, "/\(clean)/", "/\(clean)/index",
            "/\(clean)/index.html", "//" + clean, "/./\(clean)", "/x/../\(clean)",
            "/%2e%2e/\(clean)", "/\(clean)%2F", "/\(clean)/nothing/here", "/\(clean).html.html",
            "/" + encoded.uppercased(), "/nothing", "/", "/index", "/folder", "/folder/",
            "/folder/missing", "/folder/index", "/data", "/old-folder/x/y", "/old-folder/",
            "/by/a/folder", "/by/a", "/away", "/old", "/old/", "/_headers", "/_redirects",
            "/%zz", "/%00", "/%C3%28", "/a\\b", "/404", "/404.html", "/" + clean + ";x=y",
        ])
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[number(below: values.count)]
    }

    private mutating func number(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }
}
