/// A rule as the scanner runs it; trivial, so that reading one costs no reference counting.
struct Instruction: Sendable {
    let operation: Operation
    let transition: Transition
    let kind: TokenKind
    let effect: Effect
    let condition: Condition
}
