extension PathPattern {
    /// What the captures stand for in a path; nil if the pattern does not match it.
    ///
    /// A pattern that names a host matches no path: see ``match(_:host:)``.
    package func match(_ path: String) -> Captures? { match(Array(path.utf8)) }

    /// As ``match(_:)``, for a request to a host, whose name has no port.
    package func match(_ path: String, host: String) -> Captures? {
        match(Array((hasHost ? "https://" + host + path : path).utf8))
    }

    /// As ``match(_:)``, for the text that the pattern is held against.
    ///
    /// Captures are as long as they can be, the first one before the others, as regular expressions
    /// have it. Time is the product of the lengths of pattern and text, at worst.
    func match(_ text: [UInt8]) -> Captures? {
        if case .literal(let prefix)? = pieces.first {
            guard text.starts(with: prefix) else { return nil }
            if pieces.count == 1 { return text.count == prefix.count ? Captures() : nil }
        }
        let reach = reach(in: text)
        return reach[0][0] ? captures(in: text, reach) : nil
    }

    /// For each piece and each index, whether this piece and those after it match the text from
    /// there to its end.
    private func reach(in text: [UInt8]) -> [[Bool]] {
        let end = text.count
        var rows = [[Bool](repeating: false, count: end) + [true]]
        for piece in pieces.reversed() {
            let next = rows[rows.count - 1]
            var row = [Bool](repeating: false, count: end + 1)
            switch piece {
            case .literal(let bytes):
                for index in 0...end where end - index >= bytes.count {
                    row[index] =
                        next[index + bytes.count] && text[index...].starts(with: bytes)
                }
            case .capture(_, let extent):
                let canBeEmpty = extent == .everything
                row[end] = canBeEmpty && next[end]
                for index in (0..<end).reversed() where extent.takes(text[index]) {
                    row[index] =
                        next[index + 1] || row[index + 1] || (canBeEmpty && next[index])
                }
            }
            rows.append(row)
        }
        return rows.reversed()
    }

    private func captures(in text: [UInt8], _ reach: [[Bool]]) -> Captures {
        var captures = Captures()
        var index = 0
        for (number, piece) in pieces.enumerated() {
            switch piece {
            case .literal(let bytes): index += bytes.count
            case .capture(let name, let extent):
                var end = text[index...].firstIndex { !extent.takes($0) } ?? text.count
                while end > index, !reach[number + 1][end] { end -= 1 }
                captures.values[name] = String(decoding: text[index..<end], as: UTF8.self)
                index = end
            }
        }
        return captures
    }
}

extension PathPattern.Extent {
    /// Whether a capture of this kind can hold the byte.
    func takes(_ byte: UInt8) -> Bool {
        switch self {
        case .everything: true
        case .segment: byte != UInt8(ascii: "/")
        case .label: byte != UInt8(ascii: "/") && byte != UInt8(ascii: ".")
        }
    }
}
