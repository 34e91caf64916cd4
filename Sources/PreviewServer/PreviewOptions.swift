package import SiteBuilder

/// How a site is previewed.
package struct PreviewOptions: Sendable {
    /// The site folder.
    package var site: String

    /// Gives the options of each build: what day is today may differ from one to the next.
    package var build: @Sendable () -> BuildOptions

    /// The name or address to listen on.
    package var host: String

    /// The port to listen on; 0 lets the system choose.
    package var port: Int

    /// Whether another free port will do where that one is taken.
    package var takesNextPort: Bool

    /// Whether pages in a browser get the script that reloads them; without it they are sent as the
    /// host would send them.
    package var reloads: Bool

    /// Creates options.
    package init(
        site: String,
        host: String,
        port: Int,
        takesNextPort: Bool,
        reloads: Bool = true,
        build: @escaping @Sendable () -> BuildOptions
    ) {
        self.site = site
        self.host = host
        self.port = port
        self.takesNextPort = takesNextPort
        self.reloads = reloads
        self.build = build
    }
}
