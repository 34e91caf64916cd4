import Content
import Diagnostics
import Templates

/// Loads the templates and holds them against what they can name.
enum TemplateStage {
    /// All templates, every problem of theirs reported.
    static func load(
        _ sources: [SourceBytes],
        assets: AssetBundle,
        _ problems: inout [Diagnostic]
    ) -> TemplateLibrary {
        problems += assets.diagnostics
        let texts = sources.map { source -> TemplateSource in
            let text = String(validating: source.bytes, as: UTF8.self)
            if text == nil { problems.append(Diagnostic(in: source.path, "the file is not UTF-8")) }
            return TemplateSource(path: source.path, text: text ?? "")
        }
        let (library, broken) = TemplateLibrary.load(
            texts,
            fragments: assets.fragments,
            absent: assets.absentFragments
        )
        problems += broken
        problems += missingLayouts(in: library)
        problems += library.names(in: "layouts").flatMap {
            library.check("layouts/\($0)", against: RootView.self)
        }
        problems += library.names(in: "install").flatMap {
            library.check("install/\($0)", against: InstallContext.self)
        }
        problems += library.names(in: "blocks").flatMap {
            library.check("blocks/\($0)", against: BlockView.self)
        }
        // A partial is checked where it is included, so the same slip may be found several times.
        problems = Array(Set(problems)).sorted()
        return library
    }

    /// Pages that name a layout which is not there, or have a playground which theirs does not show.
    static func checkLayouts(of site: Site, _ library: TemplateLibrary) -> [Diagnostic] {
        unknownLayouts(of: site, library) + hiddenPlaygrounds(of: site, library)
    }

    private static func hiddenPlaygrounds(
        of site: Site,
        _ library: TemplateLibrary
    ) -> [Diagnostic] {
        site.pages.compactMap { page in
            let name = page.template?.value ?? page.layoutKind.rawValue
            guard let playground = page.playground, library.contains("layouts/\(name)"),
                !library.uses("page.playground", in: "layouts/\(name)")
            else { return nil }
            return Diagnostic(
                in: page.path,
                at: playground.position,
                "the layout '\(name)' shows no playground",
                hint: "write 'template: playground'"
            )
        }
    }

    private static func unknownLayouts(
        of site: Site,
        _ library: TemplateLibrary
    ) -> [Diagnostic] {
        site.pages.compactMap { page in
            guard let name = page.template, !library.contains("layouts/\(name.value)") else {
                return nil
            }
            return Diagnostic(
                in: page.path,
                at: name.position,
                "there is no layout '\(name.value)'",
                hint: nameHint(
                    for: name.value,
                    among: library.names(in: "layouts"),
                    noun: "layouts"
                )
            )
        }
    }

    private static func missingLayouts(in library: TemplateLibrary) -> [Diagnostic] {
        PageKind.allCases.filter { !library.contains($0.layout) }.map { kind in
            Diagnostic(
                in: "templates/\(kind.layout).mustache",
                "the layout is missing",
                hint: "every site needs it for its pages of the kind '\(kind.rawValue)'"
            )
        }
    }
}
