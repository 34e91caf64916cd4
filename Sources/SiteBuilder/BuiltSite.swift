package import Content
package import Diagnostics
import Digests
package import Markdown

/// A site that is built and not written: every file it has, each made when it is asked for.
package struct BuiltSite: Sendable {
    package let site: Site

    /// The rendered Markdown of the site's pages, by their indices.
    package let documents: [MarkdownDocument]

    /// All files in the order of their paths' bytes, the manifest included.
    package let files: [OutputFile]

    /// The files of `content/` that are published as they are, by the path of their copy.
    package let copies: [String: Copy]
    package let styleSheets: [StyleSheet]

    /// The texts of the templates, by their paths relative to the site folder.
    package let templates: [String: String]

    /// Where an author's own lines begin in the files for the host, which begin with vibes' own: the
    /// number of the first line, by the path of the file.
    package let ownHostLines: [String: Int]

    /// Pages that are here and that a build without drafts and the future leaves out.
    package let previewOnly: [LeftOut]
    package let warnings: [Diagnostic]

    /// Files that are left out, in a sentence each.
    package let notes: [String]

    /// A file that is published as it is.
    package struct Copy: Hashable, Sendable {
        /// The path relative to the site folder.
        package var source: String

        /// The state of the file when the site was built.
        package var stamp: FileStamp
        package var size: Int
    }

    /// A style sheet as pages name it.
    package struct StyleSheet: Hashable, Sendable {
        /// The address without its fingerprint, which stays the same when the sheet changes.
        package var key: String
        package var url: String
        package var integrity: String

        /// Names a style sheet.
        package init(key: String, url: String, integrity: String) {
            self.key = key
            self.url = url
            self.integrity = integrity
        }
    }
}

extension SiteBuilder {
    /// Reads, checks and plans the site, and writes nothing.
    ///
    /// - Parameter memory: What the last build left; afterwards, what this one leaves.
    /// - Returns: The site.
    /// - Throws: `BuildFailure` with every problem found.
    package func buildInMemory(remembering memory: inout BuildMemory) async throws -> BuiltSite {
        var clock = StageClock()
        let plan = try await plan(clock: &clock, remembering: &memory)
        let files: [OutputFile]
        do {
            files = try WritePlan(plan.outputs.map(\.file), over: .none).files
        } catch let failure as OutputFailure {
            throw BuildFailure(failure.diagnostics)
        }
        return BuiltSite(plan, files: files, today: options.today)
    }
}

extension BuiltSite {
    fileprivate init(_ plan: BuildPlan, files: [OutputFile], today: Day) {
        site = plan.site
        documents = plan.renderer.documents
        let manifest = OutputFile(path: OutputManifest.path) {
            try OutputManifest(making: files).json
        }
        let place = files.firstIndex { DiskPath(manifest.path) < DiskPath($0.path) }
        self.files =
            files[..<(place ?? files.endIndex)] + [manifest] + files[(place ?? files.endIndex)...]
        copies = plan.copies
        templates = plan.templates
        ownHostLines = plan.renderer.hostFiles.ownLines
        styleSheets = plan.assets.assets.sorted { $0.key < $1.key }
            .filter { $0.key.hasSuffix(".css") }
            .map {
                StyleSheet(
                    key: "/assets/\($0.key)",
                    url: $0.value.url,
                    integrity: $0.value.integrity
                )
            }
        let published = SiteOptions(today: today)
        previewOnly = plan.site.pages.compactMap { LeftOut($0, options: published) }
        warnings = plan.warnings
        notes = plan.notes
    }
}

extension OutputManifest {
    /// Makes all files of a site and lists them.
    ///
    /// - Parameter files: The files in the order of their paths' bytes.
    /// - Throws: What one of them could not be made for.
    fileprivate init(making files: [OutputFile]) throws {
        let entries = try files.map { file in
            let bytes = try file.make()
            return Entry(
                path: DiskPath(file.path),
                digest: SHA256Digest(of: bytes),
                size: bytes.count
            )
        }
        self.init(entries)
    }
}
