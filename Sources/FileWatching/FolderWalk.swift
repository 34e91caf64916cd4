#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The folders and files below some folders, symbolic links followed.
///
/// What cannot be read is as if it were not there: the build says what is wrong with it.
struct FolderWalk {
    /// Called for each folder with its path relative to the site, before the folder is listed.
    var enter: (_ path: String) -> Void

    /// Called for each file, and whether the name is a symbolic link.
    var visit: (_ path: String, _ isLink: Bool) -> Void

    private let site: String
    private var seen: Set<Identity> = []

    /// What tells one folder of the system from all others.
    private struct Identity: Hashable {
        var device: dev_t
        var number: ino_t
    }

    init(
        site: String,
        enter: @escaping (_ path: String) -> Void,
        visit: @escaping (_ path: String, _ isLink: Bool) -> Void
    ) {
        self.site = site
        self.enter = enter
        self.visit = visit
    }

    /// Goes through a folder and those below it, each once however many links lead there.
    mutating func walk(_ path: String) {
        guard let identity = identity(ofFolder: path), seen.insert(identity).inserted else {
            return
        }
        enter(path)
        for (name, kind) in entries(of: path) {
            let below = "\(path)/\(name)"
            switch kind {
            case DT_DIR: walk(below)
            case DT_LNK where self.identity(ofFolder: below) != nil: walk(below)
            default: visit(below, kind == DT_LNK)
            }
        }
    }

    private func identity(ofFolder path: String) -> Identity? {
        var info = stat()
        guard stat("\(site)/\(path)", &info) == 0, info.st_mode & S_IFMT == S_IFDIR else {
            return nil
        }
        return Identity(device: info.st_dev, number: info.st_ino)
    }

    private func entries(of path: String) -> [(name: String, kind: Int)] {
        guard let stream = opendir("\(site)/\(path)") else { return [] }
        defer { closedir(stream) }
        var entries: [(String, Int)] = []
        while let record = readdir(stream) {
            let name = withUnsafeBytes(of: &record.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { entries.append((name, Int(record.pointee.d_type))) }
        }
        return entries
    }
}
