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

    /// Called for each symbolic link, before it is followed.
    var follow: (_ path: String) -> Void

    /// Called for each file, and for each symbolic link to none of the folders.
    var visit: (_ path: String) -> Void

    private let site: String
    private var seen: Set<Identity> = []

    /// The folders that links may lead into.
    private var bounds: [String] = []

    /// What tells one folder of the system from all others.
    private struct Identity: Hashable {
        var device: dev_t
        var number: ino_t
    }

    init(
        site: String,
        enter: @escaping (_ path: String) -> Void,
        follow: @escaping (_ path: String) -> Void = { _ in },
        visit: @escaping (_ path: String) -> Void
    ) {
        self.site = site
        self.enter = enter
        self.follow = follow
        self.visit = visit
    }

    /// Goes through folders of the site and those below, each once however many links lead there.
    mutating func walk(_ folders: [String]) {
        bounds = ([""] + folders).compactMap { realPath("\(site)/\($0)") }
        for folder in folders { walk(folder) }
    }

    private mutating func walk(_ path: String) {
        guard let identity = identity(ofFolder: path), seen.insert(identity).inserted else {
            return
        }
        enter(path)
        for (name, kind) in entries(of: path) {
            let below = "\(path)/\(name)"
            // Some file systems do not say what a name stands for.
            let mayBeLink = kind == DT_LNK || kind == DT_UNKNOWN
            if mayBeLink { follow(below) }
            if kind == DT_DIR || mayBeLink && isFolderInside(below) {
                walk(below)
            } else {
                visit(below)
            }
        }
    }

    /// Whether there is a folder, and one that a link may lead to: the build refuses all others, and
    /// the whole disk is not to be gone through.
    private func isFolderInside(_ path: String) -> Bool {
        guard identity(ofFolder: path) != nil, let target = realPath("\(site)/\(path)") else {
            return false
        }
        return bounds.contains { target == $0 || target.hasPrefix($0 == "/" ? $0 : "\($0)/") }
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

/// The path of what is at a path, without symbolic links; nil if nothing is there.
private func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
}
