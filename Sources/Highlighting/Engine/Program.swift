/// A compiled grammar: flat tables of trivial values, which the scanner reads through pointers.
struct Program: Sendable {
    /// Where the candidates for a state and a byte begin in `candidates`; 0 is none.
    var firstBytes: ContiguousArray<UInt16> = []
    /// Lists of rules, each ended by `noRule`.
    var candidates: ContiguousArray<UInt16> = [Program.noRule]
    var instructions: ContiguousArray<Instruction> = []
    var stateKinds: ContiguousArray<TokenKind> = []
    /// The byte sets, 256 entries each.
    ///
    /// The first one is empty: a table without entries would have no address.
    var sets = ContiguousArray<Bool>(repeating: false, count: 256)
    var texts: ContiguousArray<UInt8> = [0]
    var slots: ContiguousArray<WordSlot> = [WordSlot()]

    static let noRule = UInt16.max

    /// Compiles states; the first one is where code begins.
    init(_ states: [State]) {
        let compiler = ProgramCompiler(states)
        self = compiler.program
    }

    init() {}
}
