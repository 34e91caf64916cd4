import ExternalLinks
import TestSupport
import Testing

/// What is remembered between checks, and for how long.
@Suite struct CacheTests {
    private static let hour = 60 * 60
    private static let week = 7 * 24 * hour

    let folder: TemporaryDirectory
    let host: LinkHost

    init() throws {
        folder = try TemporaryDirectory(inMemory: true)
        host = try LinkHost.ofAllKinds()
    }

    private func check(_ paths: String..., at time: Int = 1_000_000) async -> [LinkVerdict?] {
        let cache = LinkCache(path: folder.absolute("links.json"))
        let urls = paths.map { host.url($0) }
        let checker = ExternalLinkChecker(cache: cache, at: time)
        let verdicts = await checker.check(urls, progress: nil)
        return urls.map { verdicts[$0] }
    }

    @Test func `holds addresses and verdicts, sorted`() async throws {
        _ = await check("/410", "/204#part", "/401", "/moved")
        let origin = host.url("")
        let text = """
            {"schema":1,"links":{
            "\(origin)/204":{"status":204,"time":1000000},
            "\(origin)/410":{"status":410,"time":1000000}
            }}

            """
        #expect(try folder.tree(of: "") == ["links.json": text])
    }

    @Test(
        arguments: [
            ("/200", .alive(status: 200), week), ("/404", .dead(status: 404), hour),
        ] as [(String, LinkVerdict, Int)]
    )
    func `saves requests until it is too old`(
        path: String,
        verdict: LinkVerdict,
        lifetime: Int
    ) async {
        #expect(await check(path, at: 5000) == [verdict])
        let count = host.visits.count
        #expect(await check(path, at: 5000 + lifetime - 1) == [verdict])
        #expect(host.visits.count == count)
        #expect(await check(path, at: 5000 + lifetime) == [verdict])
        #expect(host.visits.count == 2 * count)
    }

    @Test(arguments: ["/401", "/500", "/moved", "/breaks", "/circle"])
    func `does not hold what may pass`(path: String) async {
        let verdicts = await check(path)
        let count = host.visits.count
        #expect(await check(path) == verdicts)
        #expect(host.visits.count == 2 * count)
    }

    @Test func `does not believe in the future`() async {
        _ = await check("/200", at: 1001)
        _ = await check("/200", at: 1000)
        #expect(host.visits.count == 2)
    }

    @Test func `keeps what another check found, until it is too old`() async throws {
        _ = await check("/404", at: 0)
        _ = await check("/200", at: 10)
        #expect(try folder.text(of: "links.json").contains("/404"))
        _ = await check("/204", at: Self.hour)
        let text = try folder.text(of: "links.json")
        #expect(!text.contains("/404") && text.contains("/200") && text.contains("/204"))
    }

    @Test(arguments: [
        "", "{", "null", "[]", "{}", "\u{0}",
        #"{"schema":2,"links":{"URL":{"status":404,"time":1000000}}}"#,
        #"{"links":{"URL":{"status":404,"time":1000000}}}"#,
        #"{"schema":1,"links":{"URL":{"status":404,"time":1000000}}}x"#,
        #"{"schema":1,"links":{"URL":{"status":404,"time":-1}}}"#,
        #"{"schema":1,"links":{"URL":{"status":404,"time":1e3}}}"#,
        #"{"schema":1,"links":{"URL":{"status":302,"time":1000000}}}"#,
        #"{"schema":1,"links":{"URL":{"status":404}}}"#,
        #"{"schema":1,"links":{"URL":{"status":404,"time":1000000}},"more":1}"#,
        #"{"schema":1,"links":{"URL":{"status":404,"time":99999999999999999999}}}"#,
        #"{"schema":1,"links":{"URL\n":{"status":404,"time":1000000}}}"#,
        #"{"schema":1,"links":{"URL":{"status":404,"time":1000000}"#,
    ])
    func `is replaced where it cannot be read`(text: String) async throws {
        let url = host.url("/200")
        try folder.write(text.replacing("URL", with: url), to: "links.json")
        #expect(await check("/200") == [.alive(status: 200)])
        let line = #""\#(url)":{"status":200,"time":1000000}"#
        let expected = "{\"schema\":1,\"links\":{\n\(line)\n}}\n"
        #expect(try folder.text(of: "links.json") == expected)
    }

    @Test func `is read however it is spaced`() async throws {
        let text = """
             { "links" : { "\(host.url("/200"))" : { "time" : 1000000 , "status" : 299 } } ,
            \t"schema":1 }
            """
        try folder.write(text, to: "links.json")
        #expect(await check("/200") == [.alive(status: 299)])
        #expect(host.visits.isEmpty)
    }

    @Test func `may be impossible`() async throws {
        try folder.makeFolder("links.json")
        #expect(await check("/200") == [.alive(status: 200)])
        #expect(try folder.tree(of: "") == ["links.json/": ""])
    }
}
