/// The tables of a program, on loan for one scan.
struct Tables {
    let firstBytes: UnsafePointer<UInt16>
    let candidates: UnsafePointer<UInt16>
    let instructions: UnsafePointer<Instruction>
    let stateKinds: UnsafePointer<TokenKind>
    let sets: UnsafePointer<Bool>
    let texts: UnsafePointer<UInt8>
    let slots: UnsafePointer<WordSlot>
}

extension Program {
    /// Lends the tables; none of them is empty.
    func withTables(_ body: (Tables) -> Void) {
        firstBytes.withUnsafeBufferPointer { firstBytes in
            candidates.withUnsafeBufferPointer { candidates in
                instructions.withUnsafeBufferPointer { instructions in
                    stateKinds.withUnsafeBufferPointer { stateKinds in
                        withWordTables { sets, texts, slots in
                            guard let firstBytes = firstBytes.baseAddress,
                                let candidates = candidates.baseAddress,
                                let instructions = instructions.baseAddress,
                                let stateKinds = stateKinds.baseAddress
                            else { return }
                            body(
                                Tables(
                                    firstBytes: firstBytes,
                                    candidates: candidates,
                                    instructions: instructions,
                                    stateKinds: stateKinds,
                                    sets: sets,
                                    texts: texts,
                                    slots: slots
                                )
                            )
                        }
                    }
                }
            }
        }
    }

    private func withWordTables(
        _ body: (UnsafePointer<Bool>, UnsafePointer<UInt8>, UnsafePointer<WordSlot>) -> Void
    ) {
        sets.withUnsafeBufferPointer { sets in
            texts.withUnsafeBufferPointer { texts in
                slots.withUnsafeBufferPointer { slots in
                    guard let sets = sets.baseAddress, let texts = texts.baseAddress,
                        let slots = slots.baseAddress
                    else { return }
                    body(sets, texts, slots)
                }
            }
        }
    }
}
