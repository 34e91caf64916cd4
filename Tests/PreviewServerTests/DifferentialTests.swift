import CloudflarePages
import Content
import Foundation
import SiteBuilder
import Synchronization
import TestSupport
import Testing

@testable import PreviewServer

/// The running server beside the pure function: over sockets, a thousand requests get what the rules
/// say, whatever a server and its library do to requests on the way.
struct DifferentialTests {
    @Test func `answers a thousand requests as the rules say`() async throws {
        let directory = try TemporaryDirectory()
        try layOut(in: directory)
        let options = try buildOptions(for: directory)
        var memory = BuildMemory()
        let site = PreviewSite(
            try await SiteBuilder(options).buildInMemory(remembering: &memory)
        )
        try await withServer(directory, options) { client in
            var requests = RequestGenerator(site.built.files.map(\.path), seed: 1)
            var statuses: [Int: Int] = [:]
            for _ in 0..<1000 {
                let request = requests.next(tag: { site.files.key(of: $0) })
                let answer = try await client.answer(to: request.text)
                let expected = site.host.response(to: request.value)
                expect(answer, expected, request, site)
                statuses[answer.status, default: 0] += 1
            }
            #expect(Set(statuses.keys).isSuperset(of: [200, 302, 304, 308, 404, 405]))
        }
    }

    private func expect(
        _ answer: RawClient.Answer,
        _ expected: HostResponse,
        _ request: RequestGenerator.Request,
        _ site: PreviewSite
    ) {
        #expect(answer.status == expected.status, "\(request.text)")
        var headers = answer.headers
        let length = headers.removeValue(forKey: "content-length")
        for name in ["date", "connection", "transfer-encoding"] { headers[name] = nil }
        let wanted = expected.headers.map { ($0.name, $0.value) }
        #expect(
            headers == Dictionary(wanted) { "\($0), \($1)" },
            "\(request.text) \(expected.decision)"
        )
        let body: [UInt8]? =
            switch expected.body {
            case .none: []
            case .text(let text): Array(text.utf8)
            case .asset(let path): try? site.files.bytes(of: path)
            }
        #expect(answer.body == body, "\(request.text)")
        if request.value.method != "HEAD", answer.status != 304 {
            #expect(length == String(body?.count ?? 0), "\(request.text)")
        }
    }

    // MARK: - The site and its server

    private func layOut(in directory: TemporaryDirectory) throws {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("SiteBuilderTests/Sites")
        let cases = try SiteCase.all(
            in: tests,
            templates: tests.appendingPathComponent("_templates")
        )
        for name in ["drafts-and-aliases", "sections-and-files"] {
            try #require(cases.first { $0.description == name }).layOut(in: directory)
        }
        try directory.write("<p>index</p>", to: "content/folder/index.html")
        try directory.write("<p>low</p>", to: "content/folder/404.html")
        try directory.write("<p>beside</p>", to: "content/folder.html")
        try directory.write("plain", to: "content/a b+ü.txt")
        try directory.write("{}", to: "content/data.json")
        try directory.write(
            """
            /data /data.json 200
            /old-folder/* /folder/:splat 302
            /by/:name/:kind /:kind/:name 301
            /away https://example.org/x 307
            """,
            to: "content/_redirects"
        )
        try directory.write(
            "/folder/*\n  X-Folder: yes\n  ! Referrer-Policy\n/*.json\n  X-Json: :splat\n",
            to: "content/_headers"
        )
    }

    private func buildOptions(for directory: TemporaryDirectory) throws -> BuildOptions {
        BuildOptions(
            site: directory.path,
            output: directory.absolute("public"),
            jobs: 2,
            today: try #require(Day("2026-02-01"))
        )
    }

    private func withServer(
        _ directory: TemporaryDirectory,
        _ build: BuildOptions,
        _ body: (RawClient) async throws -> Void
    ) async throws {
        let (addresses, address) = AsyncStream.makeStream(of: String.self)
        let options = PreviewOptions(
            site: directory.path,
            host: "127.0.0.1",
            port: 0,
            takesNextPort: false
        ) { build }
        let server = Task {
            try await PreviewServer(options) { event in
                if case .listening(let url) = event { address.yield(url) }
            }.run()
        }
        let url = try #require(await addresses.first { _ in true })
        let port = try #require(UInt16(url.split(separator: ":").last?.dropLast() ?? ""))
        defer { server.cancel() }
        try await body(RawClient(port: port))
    }
}
