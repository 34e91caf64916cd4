import CloudflarePages
import Testing

/// The types that the uploader chooses by extension.
@Suite struct MediaTypesTests {
    @Test(arguments: [
        ("html", "text/html"), ("htm", "text/html"), ("HTML", "text/html"), ("css", "text/css"),
        ("js", "application/javascript"), ("mjs", "application/javascript"),
        ("ts", "video/mp2t"), ("xml", "text/xml"), ("json", "application/json"),
        ("map", "application/json"), ("webmanifest", "application/manifest+json"),
        ("atom", "application/atom+xml"), ("rss", "application/rss+xml"),
        ("wasm", "application/wasm"), ("svg", "image/svg+xml"), ("md", "text/markdown"),
        ("txt", "text/plain"), ("png", "image/png"), ("jpg", "image/jpeg"),
        ("webp", "image/webp"), ("avif", "image/avif"), ("ico", "image/vnd.microsoft.icon"),
        ("woff2", "font/woff2"), ("ttf", "font/ttf"), ("mp4", "video/mp4"),
        ("webm", "video/webm"), ("mp3", "audio/mpeg"), ("ogg", "audio/ogg"),
        ("zip", "application/zip"), ("gz", "application/gzip"), ("tar", "application/x-tar"),
        ("xz", "application/x-xz"), ("deb", "application/octet-stream"),
        ("pdf", "application/pdf"), ("epub", "application/epub+zip"), ("csv", "text/csv"),
        ("yaml", "text/yaml"), ("toml", "application/toml"), ("sh", "application/x-sh"),
        ("rs", "application/rls-services+xml"), ("asc", "application/pgp-signature"),
    ])
    func `knows extensions`(name: String, type: String) {
        #expect(MediaTypes.type(ofExtension: name) == type)
    }

    @Test(arguments: ["mod", "info", "whl", "crate", "tgz", "swift", "go", "py", "zst", "", "*"])
    func `does not know extensions`(name: String) {
        #expect(MediaTypes.type(ofExtension: name) == nil)
    }

    @Test(arguments: [
        ("index.html", "text/html"), ("a/b.tar.gz", "application/gzip"),
        ("A/B.PNG", "image/png"), ("a/@v/list", "application/octet-stream"),
        ("a.git/config", "application/octet-stream"), ("a/b", "application/octet-stream"),
        ("a.html/b", "application/octet-stream"), ("a/.json", "application/octet-stream"),
        ("list", "text/plain"), ("install", "application/x-install-instructions"),
        (".json", "application/json"), ("config", "application/octet-stream"),
        ("", "application/octet-stream"),
    ])
    func `takes the whole name of a file at the root for its extension`(
        path: String,
        type: String
    ) {
        #expect(MediaTypes.type(ofPath: path) == type)
    }
}
