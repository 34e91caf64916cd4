import Diagnostics

/// Holds the files themselves against the limits of an upload.
struct FileCheck {
    let files: [UploadedFile]

    /// In the order of the paths, after what is said of the site as a whole.
    var findings: [HostFinding] {
        let sorted = files.sorted { $0.path < $1.path }
        return [missingPage, tooMany].compactMap(\.self)
            + sorted.flatMap { [tooLarge($0), link($0)].compactMap(\.self) }
            + neverServed(sorted) + caseConflicts(sorted)
    }

    private var uploaded: [UploadedFile] { files.filter { UploadRules.isUploaded($0.path) } }

    private var missingPage: HostFinding? {
        guard !files.contains(where: { $0.path == "404.html" }) else { return nil }
        let hasHome = files.contains { $0.path == "index.html" }
        let diagnostic = Diagnostic(
            in: "404.html",
            hasHome
                ? "there is no such page, so the host answers every unknown path with the home page "
                    + "and status 200"
                : "there is no such page, so the host answers unknown paths with nothing at all"
        )
        return HostFinding(rule: .missing404, subject: .site, diagnostic: diagnostic)
    }

    private var tooMany: HostFinding? {
        let count = uploaded.count
        guard count > UploadRules.fileCount else { return nil }
        let diagnostic = Diagnostic(
            in: ".",
            "the site has \(count) files, and the host takes no more than "
                + "\(UploadRules.fileCount) on its free plan"
        )
        return HostFinding(rule: .tooManyFiles, subject: .site, diagnostic: diagnostic)
    }

    private func tooLarge(_ file: UploadedFile) -> HostFinding? {
        guard file.size > UploadRules.fileSize, UploadRules.isUploaded(file.path) else {
            return nil
        }
        return finding(
            .fileTooLarge,
            .error,
            file.path,
            "this file has \(file.size) bytes, and the host refuses an upload with a file of more "
                + "than \(UploadRules.fileSize) (25 MiB)",
            "publish it elsewhere, for example as a file of a release"
        )
    }

    private func link(_ file: UploadedFile) -> HostFinding? {
        guard file.isLink else { return nil }
        return finding(
            .symbolicLink,
            .warning,
            file.path,
            "this is a symbolic link, and the host gets whatever it points to on this machine",
            "publish the file itself"
        )
    }

    /// Two paths of which a disk that does not tell cases apart keeps one.
    private func caseConflicts(_ files: [UploadedFile]) -> [HostFinding] {
        var firsts: [String: String] = [:]
        return files.compactMap { file in
            let folded = file.path.lowercased()
            guard let first = firsts[folded] else {
                firsts[folded] = file.path
                return nil
            }
            return finding(
                .caseConflict,
                .warning,
                file.path,
                "this path differs from '\(first)' in case only, so that some disks keep just one "
                    + "of the two"
            )
        }
    }

    /// Something to say of one file.
    func finding(
        _ rule: HostCheckRule,
        _ severity: Diagnostic.Severity,
        _ path: String,
        _ message: String,
        _ hint: String? = nil
    ) -> HostFinding {
        HostFinding(
            rule: rule,
            subject: .file(path),
            diagnostic: Diagnostic(severity, in: path, message, hint: hint)
        )
    }
}
