/// What a node stands for that CommonMark has no type for.
enum NodeRole: Equatable {
    /// A table, by its number in the document.
    case table(Int)

    /// A row, by its number in its table; row 0 is the header.
    case row(Int)

    /// A paragraph that is a cell, by its column from 0.
    case cell(Int)

    /// An item with a check box.
    case task(isDone: Bool)

    /// A quote that is an alert, by its number in `Alert.allCases`.
    case alert(Int)

    /// The list of footnotes at the end.
    case footnotes

    /// The text of a footnote, by its place in the list, from 0.
    case footnote(Int)

    /// The role as one number that is never 0.
    var code: Int {
        switch self {
        case .table(let number): number << 3 | 1
        case .row(let number): number << 3 | 2
        case .cell(let column): column << 3 | 3
        case .task(let isDone): (isDone ? 1 : 0) << 3 | 4
        case .alert(let number): number << 3 | 5
        case .footnotes: 6
        case .footnote(let number): number << 3 | 7
        }
    }

    /// The role with this code; nil for 0, the mark of a node without one.
    init?(code: Int) {
        let value = code >> 3
        switch code & 7 {
        case 1: self = .table(value)
        case 2: self = .row(value)
        case 3: self = .cell(value)
        case 4: self = .task(isDone: value == 1)
        case 5: self = .alert(value)
        case 6: self = .footnotes
        case 7: self = .footnote(value)
        default: return nil
        }
    }
}
