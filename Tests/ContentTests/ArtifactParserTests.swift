import Content
import Diagnostics
import Testing

@Suite struct ArtifactParserTests {
    private static let full = """
        title: Autonomous Debugger
        week: 6
        status: shipped
        date: 2026-02-11
        summary: One sentence.
        main: false
        capability: Runtime reasoning
        builds_on: [5, 1]
        languages: [Go, Swift]
        license: MIT
        repository: https://github.com/o/r.git
        path: tools/debugger
        fork: {template: true, gitpod: true}
        post: https://52vibes.blog/x
        logs: https://52vibes.blog/y
        service: a memory that later weeks use
        service_for: 7
        roadmap: Something else
        packages:
          - go: 52vibes.dev/wk6-debugger
          - npm: "@52vibes/wk6-debugger"
        releases:
          - version: 1.0.0
            date: 2026-02-11
            notes: |
              First.

              - one
            files:
              - dist/a.whl
              - {url: https://x.org/a.tgz, sha256: \(String(repeating: "AB", count: 32))}
          - {version: 1.1.0-rc.1+b, date: 2026-02-12, notes: "Second"}
        """

    @Test func `reads every key of an artifact`() throws {
        let artifact = try artifact(Self.full)
        #expect(artifact.weeks.value.slug == "6")
        #expect(artifact.status == .shipped)
        #expect(!artifact.isMain)
        #expect(artifact.capability == "Runtime reasoning")
        #expect(artifact.buildsOn.map(\.value) == [5, 1])
        #expect(artifact.languages == ["Go", "Swift"])
        #expect(artifact.licence == "MIT")
        #expect(artifact.repository?.gitHubName == "o/r")
        #expect(artifact.repositoryPath == "tools/debugger")
        #expect(artifact.fork.template && artifact.fork.gitpod && !artifact.fork.codespaces)
        #expect(artifact.post == "https://52vibes.blog/x")
        #expect(artifact.logs == "https://52vibes.blog/y")
        #expect(artifact.service == "a memory that later weeks use")
        #expect(artifact.serviceFor.map(\.value) == [7])
        #expect(artifact.roadmap == "Something else")
    }

    @Test func `reads packages in their order`() throws {
        let packages = try artifact(Self.full).packages
        #expect(packages.map(\.ecosystem.value) == ["go", "npm"])
        #expect(packages.map(\.name) == ["52vibes.dev/wk6-debugger", "@52vibes/wk6-debugger"])
        #expect(packages.last?.ecosystem.position == Position(line: 22, column: 5, length: 3))
    }

    @Test func `takes a mapping of packages`() throws {
        let head = "title: T\nsummary: S.\nweek: 6\nstatus: building\n"
        let packages = try artifact(head + "packages: {go: x, npm: y}").packages
        #expect(packages.map(\.name) == ["x", "y"])
    }

    @Test func `reads releases with the place of their notes`() throws {
        let artifact = try artifact(Self.full)
        #expect(artifact.releases.map(\.version.value) == ["1.0.0", "1.1.0-rc.1+b"])
        #expect(artifact.latestRelease?.version.value == "1.1.0-rc.1+b")
        let notes = artifact.releases.compactMap(\.notes)
        #expect(notes.map(\.value) == ["First.\n\n- one\n", "Second"])
        #expect(notes.map(\.position.line) == [27, 33])
        #expect(notes.map(\.position.column) == [7, 55])
        #expect(
            artifact.releases[0].files.map(\.value) == [
                .local("dist/a.whl"),
                .remote(url: "https://x.org/a.tgz", sha256: String(repeating: "ab", count: 32)),
            ]
        )
    }

    @Test(arguments: ["\"6\"", "06", "6"])
    func `takes a week in any writing`(text: String) throws {
        let artifact = try artifact("title: T\nsummary: S.\nweek: \(text)\nstatus: planned")
        #expect(artifact.weeks.value.first == 6)
    }

    private func artifact(_ lines: String) throws -> Artifact {
        let result = PageParser.parse(
            path: "content/weeks/06-debugger.md",
            bytes: Array("---\n\(lines)\n---\n".utf8),
            configuration: .example
        )
        #expect(result.diagnostics == [])
        return try #require(result.page?.artifact)
    }
}
