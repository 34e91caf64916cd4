/// An action as the scanner runs it, with states by number.
enum Transition: Sendable {
    case stay
    case push(Int)
    case pop
    case set(Int)
    case embed(Int, until: Slice)
}
