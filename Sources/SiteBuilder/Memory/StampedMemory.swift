/// What was found out about files, for as long as the files are the same.
struct StampedMemory<Value: Sendable>: Sendable {
    private var entries: [String: (stamp: FileStamp, value: Value)] = [:]

    /// What is known of the file at a path, if it still has the stamp that it had.
    func value(of path: String, _ stamp: FileStamp) -> Value? {
        guard stamp.isSettled, let entry = entries[path], entry.stamp == stamp else { return nil }
        return entry.value
    }

    /// What is known of the file at a path, or what `find` finds out now.
    func value<Failure: Error>(
        of path: String,
        _ stamp: FileStamp,
        else find: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        if let value = value(of: path, stamp) { return value }
        return try find()
    }

    /// Keeps what was found out about a file that had this stamp before it was looked at.
    mutating func keep(_ value: Value, of path: String, _ stamp: FileStamp) {
        entries[path] = (stamp, value)
    }
}
