import CloudflarePages
import Diagnostics
import SiteBuilder

/// The limits and rules of the host (`CloudflarePages.HostCheck`), told at their places in the source.
struct HostRules {
    let site: CheckedSite

    /// Everything that the host would refuse, drop or take otherwise than meant.
    func findings() -> [Finding] {
        let check = HostCheck(
            files: site.files.map { UploadedFile(path: $0.path, size: $0.size, isLink: false) },
            redirects: site.files.text(of: "_redirects"),
            headers: site.files.text(of: "_headers")
        )
        return check.findings.map { finding in
            Finding(CheckRule(rawValue: finding.rule.rawValue), placed(finding))
        }
    }

    private func placed(_ finding: HostFinding) -> Diagnostic {
        var diagnostic = finding.diagnostic
        diagnostic.message = renumbered(diagnostic.message, in: diagnostic.file)
        diagnostic.hint = diagnostic.hint.map { renumbered($0, in: diagnostic.file) }
        guard let place = place(of: finding.subject) else { return diagnostic }
        diagnostic.file = place.file
        if let position = place.position {
            // In the author's own file the column stays, in front matter the alias has its own.
            let isOwn = place.file == "content/\(finding.diagnostic.file)"
            diagnostic.position =
                isOwn
                ? Position(
                    line: position.line,
                    column: finding.diagnostic.position?.column ?? 1,
                    length: finding.diagnostic.position?.length ?? 1
                )
                : position
        } else {
            diagnostic.position = nil
        }
        return diagnostic
    }

    /// A text whose line numbers are those of the author's own file, which is a part of the host's.
    private func renumbered(_ text: String, in file: String) -> String {
        guard let first = site.built.ownHostLines[file] else { return text }
        return text.replacing(/line (\d+)/) { match in
            guard let line = Int(match.1), line < first else {
                return "line \((Int(match.1) ?? first) - first + 1)"
            }
            return "line \(line) of what vibes makes"
        }
    }

    private func place(of subject: HostSubject) -> SourcePlaces.Place? {
        switch subject {
        case .site: nil
        case .file(let path): site.places.place(ofPage: path)
        case .headers(let line):
            site.places.place(ofHostFile: "_headers", line: line, redirecting: nil)
        case .redirects(let line):
            site.places.place(
                ofHostFile: "_redirects",
                line: line,
                redirecting: source(onLine: line)
            )
        }
    }

    /// The first word of a line of `_redirects`.
    private func source(onLine line: Int) -> String? {
        let lines = (site.files.text(of: "_redirects") ?? "")
            .split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.indices.contains(line - 1) else { return nil }
        return lines[line - 1].split(separator: " ").first.flatMap { String($0).percentDecoded }
    }
}
