import Content
import Testing

@Suite struct SlugTests {
    @Test(arguments: [
        ("Memory Service", "memory-service"), ("  C++ & Go!  ", "c-go"), ("Über uns", "über-uns"),
        ("日本語 タグ", "日本語-タグ"), ("v1.0_beta", "v1-0-beta"), ("---", ""), ("", ""),
        ("İstanbul", "i̇stanbul"), ("a/b\\c", "a-b-c"), ("½ x²", "x"),
    ])
    func `keeps letters and digits`(text: String, expected: String) {
        #expect(slug(of: text) == expected)
    }
}

@Suite struct PermalinkTests {
    @Test(arguments: [
        ("/", "/", "index.html", "/index.md", "/feed.atom"),
        ("/about/", "/about", "about.html", "/about.md", "/about/feed.atom"),
        ("/a/b", "/a/b", "a/b.html", "/a/b.md", "/a/b/feed.atom"),
    ])
    func `knows its files`(
        path: String,
        address: String,
        file: String,
        markdown: String,
        feed: String
    ) {
        let permalink = Permalink(path)
        #expect(permalink.description == address)
        #expect(permalink.file == file)
        #expect(permalink.markdown == markdown)
        #expect(permalink.appending("feed.atom") == feed)
    }

    @Test func `traps on a path without a slash`() async {
        await #expect(processExitsWith: .failure) { _ = Permalink("about") }
    }
}

@Suite struct GitRepositoryTests {
    @Test(arguments: [
        ("https://github.com/o/r.git/", "https://github.com/o/r", "o/r"),
        ("https://github.com/o/r.git", "https://github.com/o/r", "o/r"),
        ("https://github.com/o/r/", "https://github.com/o/r", "o/r"),
        ("https://codeberg.org/o/r", "https://codeberg.org/o/r", "codeberg.org/o/r"),
        (
            "https://github.com/o/r/tree/main", "https://github.com/o/r/tree/main",
            "github.com/o/r/tree/main"
        ),
    ])
    func `has an address and a label`(text: String, url: String, label: String) throws {
        let repository = try #require(GitRepository(text))
        #expect(repository.url == url)
        #expect(repository.label == label)
    }

    @Test(arguments: [
        "http://github.com/o/r", "https://github.com", "https://a//b", "https://a/b c",
    ])
    func `refuses what is no repository`(text: String) {
        #expect(GitRepository(text) == nil)
    }
}
