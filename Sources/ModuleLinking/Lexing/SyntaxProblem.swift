/// A text that ends in the middle of something; what follows it cannot be read.
struct SyntaxProblem: Error {
    /// The place among the scalars of the text.
    var place: Int
    var message: String
}
