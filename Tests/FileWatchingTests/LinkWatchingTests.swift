import FileWatching
import TestSupport
import Testing

/// What lies behind symbolic links, whatever happens to them and to what they lead to.
struct LinkWatchingTests {
    /// Things that happen one after the other, each of which is to be noticed.
    struct Story: Sendable, CustomTestStringConvertible {
        var testDescription: String

        /// The symbolic links at the beginning, and where they lead.
        var links: [String: String] = [:]

        /// The path by which each step is known, and the step.
        var steps: [(path: String, make: @Sendable (TemporaryDirectory) throws -> Void)]
    }

    static let stories = [
        Story(
            testDescription: "a new link to a folder",
            steps: [
                ("content/l", { try $0.makeLink("content/l", to: "../shared") }),
                ("content/l/x.md", { try append("2", to: $0.absolute("shared/x.md")) }),
            ]
        ),
        Story(
            testDescription: "a new link to a file",
            steps: [
                ("content/l.md", { try $0.makeLink("content/l.md", to: "../shared/x.md") }),
                ("content/l.md", { try append("2", to: $0.absolute("shared/x.md")) }),
            ]
        ),
        Story(
            testDescription: "a link that is exchanged",
            links: ["content/l": "../shared", "new": "../other"],
            steps: [
                ("content/l", { try rename("new", "content/l", in: $0) }),
                ("content/l/y.md", { try append("2", to: $0.absolute("other/y.md")) }),
            ]
        ),
        Story(
            testDescription: "a file behind a link, moved away and written anew",
            links: ["content/l.md": "../shared/x.md"],
            steps: [
                ("content/l.md", { try $0.move("shared/x.md", to: "shared/x.md~") }),
                ("content/l.md", { try $0.write("2", to: "shared/x.md") }),
                ("content/l.md", { try append("3", to: $0.absolute("shared/x.md")) }),
            ]
        ),
        Story(
            testDescription: "a folder behind a link, moved away and made anew",
            links: ["content/l": "../shared"],
            steps: [
                ("content/l", { try $0.move("shared", to: "away") }),
                ("content/l", { try $0.move("other", to: "shared") }),
                ("content/l/y.md", { try append("2", to: $0.absolute("shared/y.md")) }),
            ]
        ),
        Story(
            testDescription: "a link to nothing that gets a target",
            links: ["content/l.md": "../later/z.md"],
            steps: [
                ("content/l.md", { try $0.write("1", to: "later/z.md") }),
                ("content/l.md", { try append("2", to: $0.absolute("later/z.md")) }),
            ]
        ),
        Story(
            testDescription: "a link to a link that is exchanged",
            links: [
                "content/l.md": "../shared/m.md", "shared/m.md": "x.md", "new": "../other/y.md",
            ],
            steps: [
                ("content/l.md", { try rename("new", "shared/m.md", in: $0) }),
                ("content/l.md", { try append("2", to: $0.absolute("other/y.md")) }),
            ]
        ),
    ]

    @Test(arguments: stories)
    func `are followed at each step`(story: Story) async throws {
        let directory = try site(links: story.links)
        let watch = Watch(directory, polls: false)
        for (number, step) in story.steps.enumerated() {
            try step.make(directory)
            #expect(await watch.sees(step.path), "step \(number + 1) is not noticed")
            try await watch.settle(in: directory)
        }
    }

    /// A poll knows a folder behind a link by its files.
    @Test(arguments: stories)
    func `are followed at each step by polling`(story: Story) async throws {
        let directory = try site(links: story.links)
        let watch = Watch(directory, polls: true)
        for (number, step) in story.steps.enumerated() {
            try step.make(directory)
            let isSeen = await watch.seesAll { $0.contains { $0.hasPrefix(step.path) } }
            #expect(isSeen, "step \(number + 1) is not noticed")
            try await watch.settle(in: directory)
        }
    }

    /// A link that the build refuses is no reason to go through a whole disk.
    @Test(arguments: [false, true])
    func `are not followed out of the site`(polls: Bool) async throws {
        let directory = try TemporaryDirectory()
        try directory.write("1", to: "outside/x.md")
        try directory.write("1", to: "site/content/a.md")
        try directory.makeFolder("site/templates")
        try directory.makeLink("site/content/l", to: "../../outside")
        let watch = Watch(directory, site: "site", polls: polls)
        try append("2", to: directory.absolute("outside/x.md"))
        try append("2", to: directory.absolute("site/content/a.md"))
        #expect(await watch.seesAll { $0.contains("content/a.md") })
        #expect(await watch.paths == ["content/a.md"])
    }

    @Test(arguments: [false, true])
    func `are followed where content itself is one`(polls: Bool) async throws {
        let directory = try TemporaryDirectory()
        try directory.write("1", to: "real/a.md")
        try directory.makeFolder("site/templates")
        let watch = Watch(directory, site: "site", polls: polls)
        try directory.makeLink("site/content", to: "../real")
        #expect(await watch.sees("content"))
        try append("2", to: directory.absolute("real/a.md"))
        #expect(await watch.sees("content/a.md"))
    }

    @Test(arguments: [false, true])
    func `follows a site folder that is exchanged`(polls: Bool) async throws {
        let directory = try TemporaryDirectory()
        try directory.write("1", to: "site/content/a.md")
        try directory.write("1", to: "new/content/a.md")
        let watch = Watch(directory, site: "site", polls: polls)
        try directory.move("site", to: "old")
        #expect(await watch.sees(polls ? "content/a.md" : "anything"))
        try directory.move("new", to: "site")
        #expect(await watch.sees(polls ? "content/a.md" : "anything"))
        try append("2", to: directory.absolute("site/content/a.md"))
        #expect(await watch.sees("content/a.md"))
    }

    private func site(links: [String: String]) throws -> TemporaryDirectory {
        let directory = try TemporaryDirectory()
        try directory.makeFolder("content")
        try directory.makeFolder("templates")
        try directory.write("X", to: "shared/x.md")
        try directory.write("Y", to: "other/y.md")
        for (link, destination) in links { try directory.makeLink(link, to: destination) }
        return directory
    }
}
