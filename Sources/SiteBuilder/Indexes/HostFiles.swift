import Content

/// The two files by which the host is told of headers and redirects (`_headers`, `_redirects`).
///
/// An author's own lines, in files of these names in `content/`, follow those that vibes makes.
struct HostFiles: Sendable {
    /// A page whose script may ask a host that is not the site's own.
    struct Door {
        /// The address of the page on the site.
        var page: String

        /// The origin it may ask, `https://api.example.com`.
        var origin: String
    }

    private let made: [String: String]
    private let own: [String: [UInt8]]

    static let names = ["_headers", "_redirects"]

    /// Makes the files.
    ///
    /// - Parameters:
    ///   - redirects: Former addresses and the present ones.
    ///   - doors: The pages that may ask another host.
    ///   - own: The author's lines, by the name of the file.
    init(
        _ redirects: [(from: String, to: String)],
        opening doors: [Door],
        adding own: [String: [UInt8]]
    ) {
        made = ["_headers": Self.headers(doors), "_redirects": Self.redirects(redirects)]
        self.own = own
    }

    /// The name of the file that a file of `content/` adds lines to; nil if it is none of those.
    static func name(of path: String) -> String? {
        names.first { path == "content/\($0)" }
    }

    /// The files to write.
    var outputs: [OutputFile] {
        Self.names.map { name in
            let bytes = Array((made[name] ?? "").utf8) + (own[name] ?? [])
            return OutputFile(path: name) { bytes }
        }
    }

    /// The number of the line on which the author's own ones begin, by the name of the file.
    var ownLines: [String: Int] {
        own.reduce(into: [:]) { lines, file in
            let text = made[file.key] ?? ""
            lines[file.key] = text.utf8.count { $0 == UInt8(ascii: "\n") } + 1
        }
    }
}

extension HostFiles {
    /// Header rules: one strict policy for every page, and long caching for what never changes.
    ///
    /// Each pattern stands once and no header is set by two matching rules, for the host would join
    /// their values: a page with a policy of its own first removes that of all pages.
    private static func headers(_ doors: [Door]) -> String {
        let rules: [(pattern: String, headers: [(String, String)])] = [
            ("/*", [("Content-Security-Policy", policy())] + everywhere),
            ("/assets/*", [("Cache-Control", "public, max-age=31536000, immutable")]),
            ("/*.md", [("Content-Type", "text/markdown; charset=utf-8")]),
            ("/*.txt", [("Content-Type", "text/plain; charset=utf-8")]),
            ("/*.rss", [("Content-Type", "application/rss+xml; charset=utf-8")]),
            ("/*.atom", [("Content-Type", "application/atom+xml; charset=utf-8")]),
        ]
        let common = rules.map { rule in
            ([rule.pattern] + rule.headers.map { "  \($0.0): \($0.1)" }).joined(separator: "\n")
        }
        return (common + doors.map(opening)).joined(separator: "\n") + "\n"
    }

    /// The rule of one page that may ask another host.
    private static func opening(_ door: Door) -> String {
        let name = "Content-Security-Policy"
        let policy = policy(connectingTo: " \(door.origin)")
        return "\(door.page.percentEncodedPath)\n  ! \(name)\n  \(name): \(policy)"
    }

    /// Redirects of former addresses, with and without a final slash; all are static rules.
    private static func redirects(_ redirects: [(from: String, to: String)]) -> String {
        redirects.flatMap { from, to -> [String] in
            let path = from.percentEncodedPath
            let twin = path.hasSuffix("/") ? String(path.dropLast()) : path + "/"
            return [path, twin].map { "\($0) \(to.percentEncodedPath) 301\n" }
        }.joined()
    }

    private static let everywhere = [
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Permissions-Policy", switchedOff.map { "\($0)=()" }.joined(separator: ", ")),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Strict-Transport-Security", "max-age=31536000; includeSubDomains"),
    ]

    /// Nothing but the site's own files, no inline script or style, no script that makes markup.
    private static func policy(connectingTo others: String = "") -> String {
        [
            "default-src 'none'", "script-src 'self'", "style-src 'self'",
            "img-src 'self' data:", "font-src 'self'", "connect-src 'self'\(others)",
            "manifest-src 'self'", "worker-src 'self'", "base-uri 'none'", "form-action 'none'",
            "frame-ancestors 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'",
        ].joined(separator: "; ")
    }

    private static let switchedOff = [
        "accelerometer", "autoplay", "browsing-topics", "camera", "display-capture",
        "encrypted-media", "fullscreen", "geolocation", "gyroscope", "magnetometer", "microphone",
        "midi", "payment", "picture-in-picture", "publickey-credentials-get",
        "screen-wake-lock", "usb", "xr-spatial-tracking",
    ]
}

extension Site {
    /// The pages with playgrounds, which may ask the API.
    var doors: [HostFiles.Door] {
        guard let origin = configuration.playground?.api.origin else { return [] }
        return pages.filter { $0.playground != nil }.map {
            HostFiles.Door(page: $0.permalink.path, origin: origin)
        }
    }
}
