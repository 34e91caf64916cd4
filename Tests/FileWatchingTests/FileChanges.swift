import Foundation
import TestSupport

/// Writes at the end of a file, in place.
func append(_ text: String, to path: String) throws {
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.seekToEnd()
    try file.write(contentsOf: Data(text.utf8))
    try file.close()
}

/// Writes over the beginning of a file, in place.
func overwrite(_ text: String, in path: String) throws {
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.write(contentsOf: Data(text.utf8))
    try file.close()
}

/// Renames as editors do, over what is there.
func rename(_ path: String, _ newPath: String, in directory: TemporaryDirectory) throws {
    guard Foundation.rename(directory.absolute(path), directory.absolute(newPath)) == 0 else {
        throw CocoaError(.fileWriteUnknown)
    }
}

/// How many queues of inotify(7) this process has.
func queuesOfTheSystem() -> Int {
    let folder = "/proc/self/fd"
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    return (names ?? []).count { name in
        let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\(name)")
        return target == "anon_inode:inotify"
    }
}
