/// A box of the ISO base media file format (ISO/IEC 14496-12, 4.2), which may hold others.
struct ISOBox {
    let type: String
    let body: ByteView

    /// The version that the body of a full box begins with, before three bytes of flags.
    var version: Int? { body.bigEndian(at: 0, count: 1) }

    /// The whole boxes that follow each other; the list ends where the bytes are cut off.
    ///
    /// A size of 0, a box to the end of the file, ends it too: only media data are written so.
    static func list(_ bytes: ByteView?) -> [ISOBox] {
        var boxes: [ISOBox] = []
        var rest = bytes
        while let bytes = rest, let type = bytes.part(at: 4, count: 4),
            let (start, size) = extent(bytes),
            let body = bytes.part(at: start, count: size - start)
        {
            boxes.append(ISOBox(type: String(decoding: type.bytes, as: UTF8.self), body: body))
            rest = bytes.part(at: size)
        }
        return boxes
    }

    /// Where the body of the first box begins and ends; a size of 1 says that 64 bits follow.
    private static func extent(_ bytes: ByteView) -> (start: Int, end: Int)? {
        guard let size = bytes.bigEndian(at: 0, count: 4) else { return nil }
        if size != 1 { return size >= 8 ? (8, size) : nil }
        guard let size = bytes.bigEndian(at: 8, count: 8), size >= 16 else { return nil }
        return (16, size)
    }
}

extension [ISOBox] {
    /// The body of the first box of a type.
    subscript(type: String) -> ByteView? {
        first { $0.type == type }?.body
    }
}
