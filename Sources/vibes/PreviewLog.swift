import Content
import Diagnostics
import PreviewServer
import SiteBuilder

/// Tells the author on the terminal what happens to the preview.
struct PreviewLog: Sendable {
    let console: Console
    let isVerbose: Bool
    let opensBrowser: Bool

    /// Says what there is to say of an event.
    @Sendable func tell(_ event: PreviewEvent) {
        switch event {
        case .portTaken(let port): say("port \(port) is taken, trying the next one")
        case .polling(let reason): say("looking for changes several times a second: \(reason)")
        case .listening(let url): tell(url)
        case .built(let build): tell(build)
        case .failed(let failure, let changed, let isShowing):
            console.show(failure.diagnostics)
            let shown = isShowing ? "the last good site is shown" : "waiting for a change"
            say("\(lead(changed))\(failure.counts); \(shown)")
        case .answered(let method, let target, let status, let reason):
            if isVerbose { say("\(method) \(target) \(status): \(reason)") }
        }
    }

    private func tell(_ url: String) {
        say("the site is at \(url) (Ctrl-C stops)")
        if opensBrowser, !Machine.open(url) { say("there is no program to open a browser with") }
    }

    private func tell(_ build: PreviewBuild) {
        console.show(build.warnings)
        for note in build.notes { say("  \(note)") }
        for page in build.previewOnly {
            say("  only in the preview  \(page.path): \(page.reason.words)")
        }
        let pages = BuildReport.count(build.pages, "page")
        say("\(lead(build.changed))built \(pages) in \(BuildReport.milliseconds(build.took)) ms")
    }

    /// What changed, before what came of it.
    private func lead(_ changed: [String]) -> String {
        guard let first = changed.first else { return "" }
        return first + (changed.count > 1 ? " and \(changed.count - 1) more" : "") + ": "
    }

    private func say(_ line: String) {
        Machine.write(line + "\n", to: Machine.standardOutput)
    }
}
