package import Diagnostics

extension OutputWriter {
    /// Says why the output folder cannot be used, before anything is built.
    ///
    /// - Returns: One error, or none if a build may write there.
    package func check() -> [Diagnostic] {
        do {
            let location = try OutputLocation(output: output, site: site)
            return try problem(at: location).map { [$0] } ?? []
        } catch let error {
            return OutputFailure(error).diagnostics
        }
    }

    /// The first reason not to write to a folder.
    func problem(at location: OutputLocation) throws(DiskError) -> Diagnostic? {
        if let reason = try refusal(of: location) {
            return Diagnostic(in: output, reason, hint: "choose another folder with --output")
        }
        let parent = parentPath(location.path)
        guard let folder = try? Folder(parent, shownAs: parentPath(location.shownPath)) else {
            return nil
        }
        guard let status = try folder.status(of: location.name), status.kind != .folder else {
            return nil
        }
        return Diagnostic(
            in: location.shownPath,
            "a file stands where the output folder must be",
            hint: "move it away, or choose another folder with --output"
        )
    }

    /// What would be lost or mixed up if the output were written there.
    private func refusal(of location: OutputLocation) throws(DiskError) -> String? {
        let path = location.path
        if path == "/" { return "the output cannot be the root of the disk" }
        if let home = homePath(), isPath(home, in: path) {
            return "the output cannot be your home folder or one around it"
        }
        let site = try resolvedPath(site)
        if isPath(site, in: path) {
            return "the output cannot be the site folder or one around it"
        }
        for source in ["content", "templates"] {
            let folder = try resolvedPath(joinedPath(site, source))
            if isPath(path, in: folder) { return "the output cannot lie in \(source)/" }
            if isPath(folder, in: path) { return "the output cannot hold \(source)/" }
        }
        return nil
    }
}
