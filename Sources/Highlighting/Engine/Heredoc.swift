/// A heredoc that is announced and has not begun.
struct Heredoc {
    var delimiter = 0..<0
    var isRaw = false

    var isPending: Bool { !delimiter.isEmpty }
}
