import Diagnostics

extension FileCheck {
    /// Files that look published and are not; those of one folder are said once.
    func neverServed(_ files: [UploadedFile]) -> [HostFinding] {
        var seen: Set<String> = []
        return files.compactMap { file in
            guard let name = Self.cause(of: file.path), seen.insert(name).inserted else {
                return nil
            }
            return program(name, file.path) ?? hidden(name, file.path)
        }
    }

    /// The beginning of a path that keeps a file from being served, `_headers` and `_redirects`
    /// aside, which are there to be read.
    private static func cause(of path: String) -> String? {
        guard !["_headers", "_redirects"].contains(path), !UploadRules.isUploaded(path) else {
            return nil
        }
        let segments = path.split(separator: "/")
        let count = (1...max(1, segments.count)).first { count in
            !UploadRules.isUploaded(segments.prefix(count).joined(separator: "/"))
        }
        return segments.prefix(count ?? 1).joined(separator: "/")
    }

    /// What makes the host run a program, which a site of files has none of.
    private func program(_ name: String, _ path: String) -> HostFinding? {
        switch name {
        case "_worker.js":
            finding(
                .functionsInOutput,
                .error,
                path,
                "the host runs '_worker.js' for every request, and neither '_headers' nor "
                    + "'_redirects' has an effect on what it answers"
            )
        case "functions":
            finding(
                .functionsInOutput,
                .error,
                path,
                "the host takes a folder 'functions' for programs and serves nothing in it",
                "give the page or the folder another name"
            )
        case "_routes.json":
            finding(
                .functionsInOutput,
                .warning,
                path,
                "the host reads '_routes.json' for its programs, of which there are none"
            )
        default: nil
        }
    }

    private func hidden(_ name: String, _ path: String) -> HostFinding {
        finding(
            .neverServed,
            .warning,
            path,
            "the host does not serve '\(name)'" + (name == path ? "" : " or anything in it")
        )
    }
}
