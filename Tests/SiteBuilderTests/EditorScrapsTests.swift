import SiteBuilder
import Testing

/// Which files are an editor's and not the author's.
struct EditorScrapsTests {
    @Test(arguments: [
        "4913", "a.md~", ".a.md.swp", ".a.md.swx", ".#a.md", "#a.md#", ".DS_Store",
        "a.md___jb_tmp___", ".goutputstream-X1",
    ])
    func `knows what editors leave`(name: String) {
        #expect(EditorScraps.contains(name))
    }

    @Test(arguments: ["a.md", "4913.md", "#", "a#", ".htaccess", "a~b.md", "swp", "_index.md", ""])
    func `takes nothing of the author's for it`(name: String) {
        #expect(!EditorScraps.contains(name))
    }
}
