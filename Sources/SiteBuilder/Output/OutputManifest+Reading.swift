extension OutputManifest {
    /// What the file at the manifest's path tells.
    enum Found {
        /// vibes wrote it, but it cannot be read any more, or a later version wrote it.
        case damaged

        /// The paths of all files that the earlier build wrote.
        case paths(Set<DiskPath>)

        /// Something else stands there.
        case foreign
    }

    /// Reads a manifest in exactly the form it is written in; any other form is damaged.
    static func read(_ json: [UInt8]) -> Found {
        let beginning = opening.withUTF8Buffer { json.starts(with: $0) }
        guard beginning else { return .foreign }
        let lines = json.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard let first = lines.first, first.ends(with: "\",\"files\":{"), lines.count >= 3,
            lines[lines.count - 2].elementsEqual("}}".utf8), lines[lines.count - 1].isEmpty
        else { return .damaged }
        var paths: Set<DiskPath> = []
        let last = lines.count - 3
        paths.reserveCapacity(last)
        for index in 1..<max(1, last + 1) {
            guard let path = path(in: lines[index], isLast: index == last) else { return .damaged }
            paths.insert(path)
        }
        return .paths(paths)
    }

    /// The path in a line `"PATH":{"sha256":"DIGEST","size":SIZE},`, read from its end.
    private static func path(in line: ArraySlice<UInt8>, isLast: Bool) -> DiskPath? {
        var rest = line
        guard rest.removeSuffix(isLast ? "}" : "},") else { return nil }
        let size = rest.reversed().prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
        rest = rest.dropLast(size.count)
        guard !size.isEmpty, rest.removeSuffix("\",\"size\":") else { return nil }
        let digest = rest.suffix(64)
        rest = rest.dropLast(64)
        guard digest.count == 64, digest.allSatisfy(isHexadecimal) else { return nil }
        guard rest.removeSuffix("\":{\"sha256\":\""), rest.first == UInt8(ascii: "\"") else {
            return nil
        }
        return unescaped(rest.dropFirst()).map { DiskPath(bytes: $0) }
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }

    /// The inside of a string without the escapes that vibes writes.
    private static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        guard text.contains(UInt8(ascii: "\\")) else { return Array(text) }
        var bytes: [UInt8] = []
        var rest = text
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\") else {
                bytes.append(byte)
                continue
            }
            guard let escape = rest.popFirst() else { return nil }
            if escape == UInt8(ascii: "u") {
                let digits = String(decoding: rest.prefix(4), as: UTF8.self)
                guard let value = UInt8(digits, radix: 16) else { return nil }
                rest = rest.dropFirst(4)
                bytes.append(value)
            } else {
                bytes.append(escape)
            }
        }
        return bytes
    }
}

extension ArraySlice<UInt8> {
    fileprivate func ends(with text: StaticString) -> Bool {
        text.withUTF8Buffer { suffix($0.count).elementsEqual($0) }
    }

    /// Takes a text off the end, if it stands there.
    fileprivate mutating func removeSuffix(_ text: StaticString) -> Bool {
        guard ends(with: text) else { return false }
        removeLast(text.utf8CodeUnitCount)
        return true
    }
}
