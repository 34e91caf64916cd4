/// Who made the site: named in feeds, in the build manifest and by `--version`.
package enum Generator {
    package static let version = "0.1.0"
}
