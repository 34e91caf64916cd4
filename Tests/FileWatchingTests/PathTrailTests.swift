import TestSupport
import Testing

@testable import FileWatching

/// On which names it depends where a path leads.
struct PathTrailTests {
    @Test(arguments: [
        ("a/b.md", ["/a", "a/b.md"]),
        ("missing/b.md", ["/missing", "missing/b.md"]),
        ("a/./../a//b.md", ["/a", "/a", "a/b.md"]),
        ("file", ["/file", "/a", "a/b.md"]),
        ("folder/b.md", ["/folder", "/a", "a/b.md"]),
        ("twice", ["/twice", "/file", "/a", "a/b.md"]),
        ("absolute", ["/absolute", "/a"]),
        ("up/a", ["/up", "/a", "a/up", "/a"]),
        ("nothing", ["/nothing", "/not", "not/there"]),
    ])
    func `names each turning once it is reached`(path: String, expected: [String]) throws {
        let directory = try TemporaryDirectory()
        try directory.write("B", to: "a/b.md")
        let links = [
            ("file", "a/b.md"), ("folder", "a"), ("twice", "file"), ("a/up", ".."), ("up", "a/up"),
            ("absolute", directory.absolute("a")), ("nothing", "not/there"),
        ]
        for (link, destination) in links { try directory.makeLink(link, to: destination) }
        let trail = PathTrail(of: directory.absolute(path)).steps
            .filter { $0.folder.hasPrefix(directory.path) }
            .map { "\($0.folder.dropFirst(directory.path.count + 1))/\($0.name)" }
        #expect(trail == expected)
    }

    @Test func `ends where links lead in a circle`() throws {
        let directory = try TemporaryDirectory()
        try directory.makeLink("one", to: "two")
        try directory.makeLink("two", to: "one")
        let steps = PathTrail(of: directory.absolute("one")).steps
        #expect(Set(steps.suffix(2).map(\.name)) == ["one", "two"])
    }
}
