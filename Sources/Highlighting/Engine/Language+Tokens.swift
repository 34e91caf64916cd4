extension Language {
    /// Calls `body` with ranges that cover the whole code in order; no two neighbours are of a kind.
    package func forEachToken(
        in code: UnsafeBufferPointer<UInt8>,
        _ body: (TokenKind, Range<Int>) -> Void
    ) {
        scan(code, body)
    }

    /// Gives the number of bytes looked at and rules tried, which a test holds against the length.
    @discardableResult
    func scan(
        _ code: UnsafeBufferPointer<UInt8>,
        _ body: (TokenKind, Range<Int>) -> Void
    ) -> Int {
        guard let bytes = code.baseAddress, !code.isEmpty else {
            return 0
        }
        var work = 0
        program().withTables { tables in
            withUnsafeTemporaryAllocation(of: Frame.self, capacity: Scanner.depthLimit) { stack in
                guard let frames = stack.baseAddress else { return }
                var scanner = Scanner(bytes, count: code.count, tables: tables, stack: frames)
                scanner.run(body)
                work = scanner.work
            }
        }
        return work
    }
}
