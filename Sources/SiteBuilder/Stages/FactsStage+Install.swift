import Content
import Diagnostics
import Templates

/// The ways to install an artifact, each through the template of its ecosystem.
extension FactsStage {
    /// Each package through the template of its ecosystem.
    mutating func installs(_ page: Page, _ artifact: Artifact) -> [InstallView] {
        artifact.packages.enumerated().compactMap { index, entry in
            let ecosystem = entry.ecosystem.value
            let template = "install/\(ecosystem)"
            guard templates.contains(template) else {
                report(entry.ecosystem, on: page)
                return nil
            }
            let context = InstallContext(
                entry: entry,
                artifact: artifact,
                title: page.title,
                permalink: page.permalink,
                configuration: configuration
            )
            return InstallView(
                ecosystem: ecosystem,
                label: templates.remark("label", of: template) ?? ecosystem,
                isFirst: index == 0,
                body: templates.render(template, context)
            )
        }
    }

    private mutating func report(_ ecosystem: Located<String>, on page: Page) {
        let known = templates.names(in: "install")
        let hint = nameHint(for: ecosystem.value, among: known, noun: "there are")
        let file = "templates/install/\(ecosystem.value).mustache"
        diagnostics.append(
            Diagnostic(
                in: page.path,
                at: ecosystem.position,
                "there is no install template for '\(ecosystem.value)'",
                hint: "\(hint.map { "\($0) " } ?? "")(an ecosystem is added by the file \(file))"
            )
        )
    }
}
