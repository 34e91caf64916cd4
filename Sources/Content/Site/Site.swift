import Diagnostics

/// A whole site, resolved: what is published and how it hangs together.
///
/// Pages are named by their index in `pages`; every list is in an order that depends on nothing
/// but the content.
package struct Site: Sendable {
    package let configuration: SiteConfiguration

    /// The published pages in the order of their addresses.
    package let pages: [Page]

    /// The pages of `content/` that are not published, in the order of their paths.
    package let leftOut: [LeftOut]

    /// The pages that are artifacts in the order of their weeks, the main one of a week first.
    package let artifacts: [Int]

    /// All weeks of the study, quarter by quarter.
    package let calendar: [Quarter]

    /// The tags of published pages in the order of their addresses.
    package let tags: [Tag]

    /// The list pages in the order of their addresses, except for the home page.
    package let sections: [Section]

    /// The former addresses of pages and where they lead now, in the order of the former.
    package let redirects: [(from: String, to: String)]

    let indexByPermalink: [String: Int]
    let indexByPath: [String: Int]
    let graph: ArtifactGraph
}

extension Site {
    /// The page at an address, `/guide/forking`.
    package func page(at permalink: Permalink) -> Page? {
        indexByPermalink[permalink.path].map { pages[$0] }
    }

    /// The index of the page that was read from a file, `content/guide/forking.md`.
    package func pageIndex(ofPath path: String) -> Int? { indexByPath[path] }

    /// The main artifact of a week.
    package func mainArtifact(ofWeek week: Int) -> Int? { graph.mainByWeek[week] }

    /// The main artifacts that an artifact builds on, each once, in the order of their weeks.
    package func dependencies(of page: Int) -> [Int] { graph.dependencies[page] ?? [] }

    /// The artifacts that build on a main artifact, in the order of their weeks.
    package func usedBy(_ page: Int) -> [Int] { graph.usedBy[page] ?? [] }

    /// The main artifact before this one in the year.
    package func previousArtifact(of page: Int) -> Int? { graph.previous[page] }

    /// The main artifact after this one in the year.
    package func nextArtifact(of page: Int) -> Int? { graph.next[page] }

    /// The companions of a main artifact: the other artifacts of its weeks.
    package func companions(of page: Int) -> [Int] { graph.companions[page] ?? [] }

    /// The main artifact that a companion stands beside.
    package func mainArtifact(ofCompanion page: Int) -> Int? { graph.mainOfCompanion[page] }
}

extension Site {
    /// When a page came out, for lists by date and feeds.
    ///
    /// A finished artifact without a date of its own came out with the main artifact of its weeks,
    /// and if that has none either at the end of them. Nil for pages that have no date and need none.
    package func publicationDate(of page: Int) -> Moment? {
        if let date = pages[page].date { return date }
        guard let artifact = pages[page].artifact, [.shipped, .failed].contains(artifact.status)
        else {
            return nil
        }
        let main = mainArtifact(ofCompanion: page).flatMap { pages[$0].date }
        return main ?? Moment(configuration.lastDay(ofWeek: artifact.weeks.value.last))
    }
}

/// What decides which pages a site has.
package struct SiteOptions: Sendable {
    package var includeDrafts: Bool
    package var includeFuture: Bool

    /// The day of the build: a page of a later day is in the future.
    package var today: Day

    /// Creates options; drafts and pages of the future are left out unless asked for.
    package init(includeDrafts: Bool = false, includeFuture: Bool = false, today: Day) {
        self.includeDrafts = includeDrafts
        self.includeFuture = includeFuture
        self.today = today
    }
}
