package import Diagnostics

/// One Markdown file of `content/`: its checked front matter and where its body is.
package struct Page: Sendable {
    package enum Kind: Sendable {
        /// `content/_index.md`.
        case home
        /// `content/404.md`.
        case notFound
        /// `_index.md` of any other folder: the page of a list.
        case section
        case page
        /// A file of `content/weeks/`.
        case artifact(Artifact)
    }

    package var kind: Kind

    /// The path relative to the site folder, `content/guide/forking.md`.
    package var path: String

    /// The address on the site, `/guide/forking`; the home page's is `/`.
    package var permalink: Permalink

    package var title: String

    /// One sentence for lists, feeds and search results; nil if the author gave none.
    package var summary: String?
    package var date: Moment?
    package var updated: Moment?
    package var isDraft: Bool
    package var tags: [Located<String>]

    /// Former addresses of the page, each beginning with `/`.
    package var aliases: [Located<String>]

    /// The order among the pages of a section: lighter first, pages without one last.
    package var weight: Int?

    /// The layout to use instead of the one for the page's kind.
    package var template: Located<String>?

    /// Whether to show a table of contents; nil leaves it to the layout's rule.
    package var toc: Bool?

    /// What a visitor can try on the page.
    package var playground: Playground?

    /// Free values of the author's, in the order given, for templates.
    package var extra: [ExtraValue]

    /// The whole file, and where in it the Markdown begins.
    package var source: [UInt8]
    package var bodyOffset: Int

    /// The line of the file on which the body begins, from 1.
    package var bodyLine: Int

    /// Where the front matter says where the page lies: the slug, else the title, else line 1.
    package var position: Position
}

extension Page {
    /// The artifact, if the page is one.
    package var artifact: Artifact? {
        guard case .artifact(let artifact) = kind else { return nil }
        return artifact
    }

    /// Whether the file stands for a folder, or is the home page.
    package var isIndex: Bool {
        switch kind {
        case .home, .section: true
        case .notFound, .page, .artifact: false
        }
    }

    /// The Markdown below the front matter, as UTF-8.
    package var body: ArraySlice<UInt8> { source[bodyOffset...] }

    /// The folder of the file relative to the site folder, `content/guide`.
    package var folder: String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
    }

    /// Whether the file is the `index.md` of a bundle, whose other files travel with it.
    package var isBundle: Bool { path.hasSuffix("/index.md") }
}

/// One line of `extra`.
package struct ExtraValue: Hashable, Sendable {
    package var name: String
    package var value: String

    /// Pairs a name with its value.
    package init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}
