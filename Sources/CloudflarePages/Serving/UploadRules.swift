/// Which files of the output folder the host takes (`wrangler/src/pages/validate.ts`).
package enum UploadRules {
    /// Bytes of a file, 25 MiB: a larger one ends the upload.
    package static let fileSize = 25 << 20

    /// Files of a deployment on the free plan.
    package static let fileCount = 20_000

    /// Whether a file is uploaded, and so can be served.
    ///
    /// The path is relative to the output folder, without `/` in front. One with empty or dot segments
    /// names no file.
    package static func isUploaded(_ path: String) -> Bool {
        let segments = path.split(separator: "/", omittingEmptySubsequences: false)
        return segments.first.map { !skippedAtRoot.contains(String($0)) } ?? false
            && segments.allSatisfy { !skipped.contains(String($0)) }
    }

    /// Names of files and folders that are left out at the root of the output.
    static let skippedAtRoot: Set = [
        "_headers", "_redirects", "_routes.json", "_worker.js", "functions", ".wrangler",
    ]

    /// Names that are left out everywhere, and segments that no file has.
    private static let skipped: Set = [".DS_Store", "node_modules", ".git", "", ".", ".."]
}
