import CloudflarePages
import Digests
import SiteBuilder
import Synchronization

/// The files of one build, each made when it is first asked for and kept from then on.
///
/// It is a class with a lock because many requests share what one of them made. A file that is
/// published as it is is read anew each time, for it may be as large as the host allows.
final class MadeFiles: AssetCatalogue {
    private let files: [String: OutputFile]
    private let copied: Set<String>
    private let made = Mutex<[String: [UInt8]]>([:])

    init(of built: BuiltSite) {
        files = Dictionary(built.files.map { ($0.path, $0) }) { one, _ in one }
        copied = Set(built.copies.keys)
    }

    func contains(_ path: String) -> Bool { files[path] != nil }

    /// The bytes of a file; nil if there is none.
    ///
    /// - Throws: What kept a copied file from being read.
    func bytes(of path: String) throws -> [UInt8]? {
        if let known = made.withLock({ $0[path] }) { return known }
        guard let bytes = try files[path]?.make() else { return nil }
        if !copied.contains(path) { made.withLock { $0[path] = bytes } }
        return bytes
    }

    /// The text of a file, empty if there is none.
    func text(of path: String) -> String {
        let bytes = try? bytes(of: path)
        return String(decoding: bytes ?? [], as: UTF8.self)
    }

    /// What stands for the contents in a tag: of the form that the host's has, 32 digits, though it
    /// comes from another digest (the host's is BLAKE3, and the tag is opaque to everybody else).
    func key(of path: String) -> String {
        let bytes = try? bytes(of: path)
        return String(SHA256Digest(of: bytes ?? []).hex.prefix(32))
    }
}
