extension ImageSize {
    /// The size among the properties of the primary item (ISO/IEC 23008-12, 6.5.3), turned as
    /// another of them says; in a file that associates none, the first size there is.
    init?(avif file: ByteView) {
        guard let first = ISOBox.list(file).first, Self.isAVIF(first) else { return nil }
        let meta = ISOBox.list(ISOBox.list(file)["meta"]?.part(at: 4))
        let tables = ISOBox.list(meta["iprp"])
        let all = ISOBox.list(tables["ipco"])
        let own = ItemProperties(meta: meta, tables: tables).numbers
            .filter(all.indices.contains).map { all[$0] }
        if let size = own["ispe"] {
            self.init(extent: size)
            // A quarter or three of them (6.5.10).
            if let turns = own["irot"]?.bytes.first, turns % 2 == 1 { self = turned }
        } else if let size = all["ispe"] {
            self.init(extent: size)
        } else {
            return nil
        }
    }

    private init?(extent: ByteView) {
        self.init(
            width: extent.bigEndian(at: 4, count: 4),
            height: extent.bigEndian(at: 8, count: 4)
        )
    }

    /// Whether the file's major or a compatible brand is one of AVIF's (AVIF 1.1, 6).
    private static func isAVIF(_ box: ISOBox) -> Bool {
        guard box.type == "ftyp" else { return false }
        let brands = [0] + stride(from: 8, to: box.body.count, by: 4)
        return brands.contains { box.body.holds("avif", at: $0) || box.body.holds("avis", at: $0) }
    }
}
