/// A page that is in `content/` but not in the site.
package struct LeftOut: Hashable, Sendable {
    package let path: String

    /// The address that the page would have.
    package let permalink: Permalink
    package let reason: Reason

    /// Why a page is left out.
    package enum Reason: Hashable, Sendable {
        case draft
        case future(Day)
    }
}

extension LeftOut.Reason {
    /// The reason for a reader: "it is a draft".
    package var words: String {
        switch self {
        case .draft: "it is a draft"
        case .future(let day): "it is dated \(day)"
        }
    }
}

extension LeftOut {
    /// A page that the options leave out, or nil if it is to be published.
    package init?(_ page: Page, options: SiteOptions) {
        if page.isDraft, !options.includeDrafts {
            self.init(path: page.path, permalink: page.permalink, reason: .draft)
        } else if let day = page.date?.day, day > options.today, !options.includeFuture {
            self.init(path: page.path, permalink: page.permalink, reason: .future(day))
        } else {
            return nil
        }
    }
}
