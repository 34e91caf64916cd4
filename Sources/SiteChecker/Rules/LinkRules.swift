import CloudflarePages
import Content
import Diagnostics
import SiteBuilder

/// Links of pages, wherever on the page they come from, followed as the host would answer them.
struct LinkRules {
    let site: CheckedSite

    /// Answers by path: most links of a site lead to few addresses.
    private var answers: [String: HostResponse] = [:]

    init(_ site: CheckedSite) {
        self.site = site
    }

    /// Everything wrong with the links of all pages, each once for each place in the source.
    mutating func findings() -> [Finding] {
        var problems: [String: (problem: Problem, pages: [String])] = [:]
        for page in site.pages {
            for reference in page.references {
                guard let link = InternalLink(reference.address, on: page.file, of: site),
                    let problem = problem(of: link, reference, on: page)
                else { continue }
                let key = problem.rule.rawValue + reference.address
                problems[key, default: (problem, [])].pages.append(page.file)
            }
        }
        return problems.values.flatMap { findings(of: $0.problem, on: $0.pages) }
    }

    /// What is wrong with an address, wherever it stands.
    private struct Problem {
        var rule: CheckRule
        var severity: Diagnostic.Severity
        var address: String
        var message: String
        var hint: String?
    }

    private func findings(of problem: Problem, on pages: [String]) -> [Finding] {
        let places = pages.map { site.places.place(of: problem.address, on: $0) }
        let exact = Set(places.filter(\.isExact))
        // An address that a template puts together stands nowhere: the first page that has it will do.
        let shown = exact.isEmpty ? places.prefix(1) + [] : Array(exact)
        let others = exact.isEmpty ? Set(pages).count - 1 : 0
        let also = others > 0 ? " (also on \(BuildReport.count(others, "other page")))" : ""
        return shown.map { place in
            Finding(
                problem.rule,
                Diagnostic(
                    problem.severity,
                    in: place.file,
                    at: place.position,
                    problem.message + also,
                    hint: problem.hint
                )
            )
        }
    }

    private mutating func problem(
        of link: InternalLink,
        _ reference: PageFacts.Reference,
        on page: PageFacts
    ) -> Problem? {
        // A fragment of the page itself is looked up in what the reader has, not asked for.
        if reference.address.hasPrefix("#") {
            return fragmentProblem(of: link, reference.address, in: page.file)
        }
        let response = answer(to: link.path)
        switch (response.status, response.body) {
        case (200, .asset(let file)):
            return reference.isLink ? fragmentProblem(of: link, reference.address, in: file) : nil
        case (200, _): return nil
        case (300..<400, _):
            let target = response.headers.first { $0.name == "location" }?.value ?? ""
            return Problem(
                rule: .redirectedLink,
                severity: .warning,
                address: reference.address,
                message: "'\(reference.address)' is answered by a redirect (\(response.status))",
                hint: "link to '\(target)'"
            )
        default:
            let known = site.built.site.pages.map(\.permalink.path)
            return Problem(
                rule: .deadLink,
                severity: .error,
                address: reference.address,
                message: "nothing is published at '\(link.path)'",
                hint: nearestName(to: link.path, among: known).map { "did you mean '\($0)'?" }
            )
        }
    }

    private func fragmentProblem(
        of link: InternalLink,
        _ address: String,
        in file: String
    ) -> Problem? {
        // The top of a page needs no id (WHATWG HTML section 7.4.6.4).
        guard let id = link.fragment, !id.isEmpty, id.lowercased() != "top",
            let target = site.page(in: file), !target.ids.contains(id)
        else { return nil }
        return Problem(
            rule: .deadFragment,
            severity: .error,
            address: address,
            message: "'\(link.path)' has no id '\(id)'",
            hint: nearestName(to: id, among: target.ids.sorted()).map { "did you mean '\($0)'?" }
        )
    }

    private mutating func answer(to path: String) -> HostResponse {
        if let known = answers[path] { return known }
        let answer = site.answer(to: path)
        answers[path] = answer
        return answer
    }
}
