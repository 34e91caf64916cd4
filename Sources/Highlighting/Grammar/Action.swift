/// What a rule does to the stack of states.
enum Action: Sendable {
    case stay
    case push(String)
    case pop
    case set(String)
    /// Runs a state up to a text, whatever that state makes of it: `</script` ends JavaScript.
    case embed(String, until: String)

    /// The same inside another language; a name after `../` is one of that language.
    func prefixed(_ prefix: String) -> Action {
        switch self {
        case .stay, .pop: self
        case .push(let name):
            .push(name.hasPrefix("../") ? String(name.dropFirst(3)) : prefix + name)
        case .set(let name): .set(prefix + name)
        case .embed(let name, let end): .embed(prefix + name, until: end)
        }
    }
}
