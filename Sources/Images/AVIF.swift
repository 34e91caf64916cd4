/// AVIF images (AV1 Image File Format over ISO/IEC 23008-12): boxes in boxes, in which the primary
/// item has a property that says its size, and may have one that turns it.
enum AVIF {
    static func size(of head: Head) -> ImageSize? {
        guard head.has("ftyp", at: 4), isAVIF(head), let meta = box("meta", in: head) else {
            return nil
        }
        // A version and flags stand before the boxes of `meta`.
        let inner = meta.slice(from: 4, to: meta.bytes.count)
        guard let properties = box("iprp", in: inner), let list = box("ipco", in: properties) else {
            return nil
        }
        let all = boxes(in: list)
        let own = associations(in: properties, of: primaryItem(in: inner)).compactMap { number in
            all.indices.contains(number - 1) ? all[number - 1] : nil
        }
        return size(among: own) ?? size(among: all)
    }

    private static func isAVIF(_ head: Head) -> Bool {
        guard let length = head.big(0, 4) else { return false }
        let brands = stride(from: 8, to: min(length, 256), by: 4)
        return brands.contains { head.has("avif", at: $0) || head.has("avis", at: $0) }
    }

    private static func size(among properties: [Box]) -> ImageSize? {
        guard let extent = properties.first(where: { $0.name == "ispe" })?.contents,
            let width = extent.big(4, 4), let height = extent.big(8, 4)
        else { return nil }
        let size = ImageSize(width: width, height: height)
        let turns = properties.first { $0.name == "irot" }?.contents.big(0, 1) ?? 0
        return turns & 1 == 1 ? size.turned : size
    }

    // MARK: - Items

    private static func primaryItem(in meta: Head) -> Int? {
        guard let box = box("pitm", in: meta), let version = box.big(0, 1) else { return nil }
        return box.big(4, version == 0 ? 2 : 4)
    }

    /// The numbers, from 1, of an item's properties (ISO/IEC 23008-12, section 9.3.1).
    private static func associations(in properties: Head, of item: Int?) -> [Int] {
        guard let box = box("ipma", in: properties), let version = box.big(0, 1),
            let flags = box.big(1, 3), let entries = box.big(4, 4)
        else { return [] }
        let (idWidth, width) = (version == 0 ? 2 : 4, flags & 1 == 1 ? 2 : 1)
        var place = 8
        for _ in 0..<entries {
            guard let id = box.big(place, idWidth), let count = box.big(place + idWidth, 1) else {
                return []
            }
            place += idWidth + 1
            if id == item {
                let mask = width == 2 ? 0x7FFF : 0x7F
                return (0..<count).compactMap {
                    box.big(place + $0 * width, width).map { $0 & mask }
                }
            }
            place += count * width
        }
        return []
    }

    // MARK: - Boxes

    private struct Box {
        var name: String
        var contents: Head
    }

    private static func box(_ name: String, in head: Head) -> Head? {
        boxes(in: head).first { $0.name == name }?.contents
    }

    /// The boxes one behind the other (ISO/IEC 14496-12, section 4.2).
    private static func boxes(in head: Head) -> [Box] {
        var found: [Box] = []
        var place = 0
        while let short = head.big(place, 4), let name = head.part(place + 4, 4) {
            let isLong = short == 1
            let rest = head.bytes.count - place
            let long = isLong ? head.big(place + 8, 8) ?? 0 : short
            // The last box may say 0 and reach to the end.
            let length = short == 0 ? rest : long
            let start = isLong ? 16 : 8
            guard length >= start else { break }
            let end = place + min(length, rest)
            found.append(
                Box(
                    name: String(decoding: name, as: UTF8.self),
                    contents: head.slice(from: place + start, to: end)
                )
            )
            place = end
        }
        return found
    }
}
