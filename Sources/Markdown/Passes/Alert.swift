/// A quote that begins with `[!NOTE]` or one of its kin, as GitHub has them.
enum Alert: String, CaseIterable {
    case note
    case tip
    case important
    case warning
    case caution

    /// The alert whose marker a text is, in any case of letters; nil if it is none.
    init?(marker: some Collection<UInt8>) {
        guard marker.count > 3, marker.starts(with: "[!".utf8) else { return nil }
        let name = marker.dropFirst(2).dropLast().map(\.lowercased)
        guard Array(marker).last == UInt8(ascii: "]"),
            let alert = Alert(rawValue: String(decoding: name, as: UTF8.self))
        else { return nil }
        self = alert
    }
}
