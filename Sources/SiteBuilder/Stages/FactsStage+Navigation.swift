import Content
import Diagnostics

/// The status line.
extension FactsStage {
    /// The items that lead somewhere; a dead one is left out and reported.
    mutating func navigation() -> [SiteConfiguration.NavigationItem] {
        configuration.navigation.compactMap { item in
            let url = item.value.url
            let isKnown = !url.hasPrefix("/") || site.isKnown(Permalink(url))
            if isKnown { return item.value }
            diagnostics.append(
                Diagnostic(
                    .warning,
                    in: SiteConfiguration.path,
                    at: item.position,
                    "the navigation leads to '\(url)', which is not in the site; it is left out",
                    hint: nearestName(to: url, among: site.pages.map(\.permalink.path).sorted())
                        .map { "did you mean '\($0)'?" }
                )
            )
            return nil
        }
    }
}
