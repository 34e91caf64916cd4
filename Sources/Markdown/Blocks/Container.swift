/// A block that holds other blocks, as far as a line scanner has to know it.
enum Container {
    case quote

    /// An item of a list: the columns its content is indented by, and whether it has any content.
    case item(indent: Int, hasContent: Bool)

    /// The definition of a footnote: four columns of indent continue it.
    case footnote
}

/// The block at the end of the text read so far that may go on with the next line.
enum Leaf: Equatable {
    case none
    case paragraph
    case fence(Fence)
    case html(HTMLBlockKind)
    case indentedCode
    case table

    /// An open fence of code.
    struct Fence: Equatable {
        var byte: UInt8
        var length: Int
    }
}
