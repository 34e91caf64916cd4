import Testing

@testable import CloudflarePages

/// What is said of the files of an output folder.
@Suite struct FileCheckTests {
    private func said(of files: [UploadedFile], with page: Bool = true) -> String {
        let page = page ? [UploadedFile(path: "404.html", size: 1)] : []
        return HostCheck(files: files + page, redirects: nil, headers: nil).findings.printed()
    }

    private func said(of paths: String..., with page: Bool = true) -> String {
        said(of: paths.map { UploadedFile(path: $0, size: 1) }, with: page)
    }

    @Test func `says nothing of a site that is right`() {
        #expect(said(of: "index.html", "a.html", "a/b.css", "_headers", "_redirects") == "")
    }

    @Test func `wants a page for unknown paths`() {
        #expect(
            said(of: "index.html", "a/404.html", with: false) == """
                missing-404: 404.html: error: there is no such page, so the host answers every \
                unknown path with the home page and status 200
                """
        )
        #expect(
            said(of: "a.html", with: false) == """
                missing-404: 404.html: error: there is no such page, so the host answers unknown \
                paths with nothing at all
                """
        )
    }

    @Test func `wants no file of more than 25 MiB`() {
        #expect(said(of: [UploadedFile(path: "a.zip", size: 26_214_400)]) == "")
        #expect(
            said(of: [UploadedFile(path: "node_modules", size: 26_214_401)]).contains("MiB")
                == false
        )
        #expect(
            said(of: [UploadedFile(path: "a.zip", size: 26_214_401)]) == """
                file-too-large: a.zip: error: this file has 26214401 bytes, and the host refuses \
                an upload with a file of more than 26214400 (25 MiB)
                  hint: publish it elsewhere, for example as a file of a release
                """
        )
    }

    @Test func `wants no more than 20000 files, rules not counted`() {
        let files = (1...19_999).map { UploadedFile(path: "\($0)", size: 1) }
        let rules = UploadedFile(path: "_headers", size: 1)
        #expect(said(of: files + [rules]) == "")
        #expect(
            said(of: files + [UploadedFile(path: "a", size: 1)]) == """
                too-many-files: .: error: the site has 20001 files, and the host takes no more \
                than 20000 on its free plan
                """
        )
    }

    @Test func `wants no paths that differ in case only`() {
        #expect(
            said(of: "b.html", "a/B.html", "A/b.html", "B.txt", "a.html") == """
                case-conflict: a/B.html: warning: this path differs from 'A/b.html' in case only, \
                so that some disks keep just one of the two
                """
        )
    }

    @Test func `wants no links`() {
        #expect(
            said(of: [UploadedFile(path: "a.html", size: 1, isLink: true)]) == """
                symbolic-link: a.html: warning: this is a symbolic link, and the host gets \
                whatever it points to on this machine
                  hint: publish the file itself
                """
        )
    }

    @Test func `wants no programs`() {
        #expect(
            said(of: "_routes.json", "_worker.js", "functions/a.html", "functions/b.html") == """
                functions-in-output: _routes.json: warning: the host reads '_routes.json' for its \
                programs, of which there are none
                functions-in-output: _worker.js: error: the host runs '_worker.js' for every \
                request, and neither '_headers' nor '_redirects' has an effect on what it answers
                functions-in-output: functions/a.html: error: the host takes a folder 'functions' \
                for programs and serves nothing in it
                  hint: give the page or the folder another name
                """
        )
    }

    @Test func `says what is never served, once a folder`() {
        #expect(
            said(of: ".DS_Store", "a/.git/HEAD", "a/.git/config", ".wrangler/a", "b/.gitignore")
                == """
                never-served: .DS_Store: warning: the host does not serve '.DS_Store'
                never-served: .wrangler/a: warning: the host does not serve '.wrangler' or \
                anything in it
                never-served: a/.git/HEAD: warning: the host does not serve 'a/.git' or anything \
                in it
                """
        )
    }
}
