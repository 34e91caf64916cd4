/// Which properties the primary item of a file has (ISO/IEC 23008-12, 9.3), as places in the list
/// of all properties.
struct ItemProperties {
    private(set) var numbers: [Int] = []

    /// Finds none if a table is missing or broken.
    init(meta: [ISOBox], tables: [ISOBox]) {
        guard let pitm = meta.first(where: { $0.type == "pitm" }),
            let item = pitm.body.bigEndian(at: 4, count: pitm.version == 0 ? 2 : 4)
        else { return }
        for table in tables where table.type == "ipma" {
            numbers += Self.numbers(of: item, in: table)
        }
    }

    private static func numbers(of item: Int, in table: ISOBox) -> [Int] {
        guard let isWide = table.body.bigEndian(at: 1, count: 3).map({ $0 & 1 == 1 }),
            let entries = table.body.bigEndian(at: 4, count: 4)
        else { return [] }
        let (idWidth, width) = (table.version == 0 ? 2 : 4, isWide ? 2 : 1)
        var offset = 8
        for _ in 0..<entries {
            guard let id = table.body.bigEndian(at: offset, count: idWidth),
                let count = table.body.bigEndian(at: offset + idWidth, count: 1),
                let list = table.body.part(at: offset + idWidth + 1, count: count * width)
            else { return [] }
            if id == item { return numbers(in: list, width: width) }
            offset += idWidth + 1 + count * width
        }
        return []
    }

    /// The highest bit of each says whether a reader has to know the property; the others count
    /// from 1.
    private static func numbers(in list: ByteView, width: Int) -> [Int] {
        stride(from: 0, to: list.count, by: width).compactMap { offset in
            list.bigEndian(at: offset, count: width).map { ($0 & (1 << (8 * width - 1) - 1)) - 1 }
        }
    }
}
