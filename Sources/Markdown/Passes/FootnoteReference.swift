/// References to footnotes in a marked text.
enum FootnoteReference {
    /// The numbers of the footnotes that a text refers to, in order.
    static func numbers(in text: UnsafeBufferPointer<UInt8>) -> [Int] {
        var numbers: [Int] = []
        var isInside = false
        for piece in MarkedText(text) {
            switch piece {
            case .mark(.noteStart): isInside = true
            case .mark: isInside = false
            case .text(let range) where isInside:
                numbers.append(Int(String(decoding: text[range], as: UTF8.self)) ?? 0)
            case .text, .escaped: break
            }
        }
        return numbers
    }
}
