package import Content

/// What the user of a build decides, apart from the content.
package struct BuildOptions: Sendable {
    /// The site folder: the one with `content/` and `templates/`.
    package var site: String

    /// The folder the site is written to.
    package var output: String

    /// Stands in for `base_url` of the configuration, for example for a preview deployment.
    package var baseURL: String?
    package var includesDrafts = false
    package var includesFuture = false

    /// Whether a warning fails the build.
    package var isStrict = false

    /// How many workers run at once.
    package var jobs: Int

    /// The day that decides what is future-dated; nothing else depends on it.
    package var today: Day

    /// Creates options with everything optional left off.
    package init(site: String, output: String, jobs: Int, today: Day) {
        self.site = site
        self.output = output
        self.jobs = jobs
        self.today = today
    }

    /// The part that decides which pages the site has.
    var siteOptions: SiteOptions {
        SiteOptions(
            includeDrafts: includesDrafts,
            includeFuture: includesFuture,
            today: today
        )
    }
}
