/// The metadata of a camera (EXIF 2.3, section 4.6): a TIFF file in a JPEG's segment.
enum EXIF {
    /// Whether the orientation is one of the four that lie on their side: 5 to 8.
    static func isTurned(_ segment: Head) -> Bool {
        guard segment.has("Exif\0\0", at: 0) else { return false }
        let tiff = segment.slice(from: 6, to: segment.bytes.count)
        let isLittle = tiff.has("II", at: 0)
        guard isLittle || tiff.has("MM", at: 0) else { return false }
        func number(_ place: Int, _ count: Int) -> Int? {
            isLittle ? tiff.little(place, count) : tiff.big(place, count)
        }
        guard let directory = number(4, 4), let count = number(directory, 2) else { return false }
        for entry in 0..<count {
            let place = directory + 2 + entry * 12
            guard let tag = number(place, 2) else { return false }
            if tag == 0x0112 { return number(place + 8, 2).map((5...8).contains) ?? false }
        }
        return false
    }
}
