/// JPEG images (ITU-T T.81, section B.2): the frame header says the size, the EXIF block before it
/// whether a browser turns the image.
enum JPEG {
    static func size(of head: Head) -> ImageSize? {
        guard head.big(0, 2) == 0xFFD8 else { return nil }
        var place = 2
        var isTurned = false
        while let marker = head.big(place, 2) {
            // Any number of FF may fill the space before a marker.
            if marker == 0xFFFF {
                place += 1
                continue
            }
            guard marker >> 8 == 0xFF, let length = head.big(place + 2, 2), length >= 2 else {
                return nil
            }
            let segment = head.slice(from: place + 4, to: place + 2 + length)
            if marker == 0xFFE1 { isTurned = isTurned || EXIF.isTurned(segment) }
            if isFrame(marker & 0xFF) { return frame(segment, isTurned: isTurned) }
            place += 2 + length
        }
        return nil
    }

    /// The start-of-frame markers: C0 to CF without the tables DHT, JPG and DAC.
    private static func isFrame(_ marker: Int) -> Bool {
        (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
    }

    private static func frame(_ segment: Head, isTurned: Bool) -> ImageSize? {
        guard let height = segment.big(1, 2), let width = segment.big(3, 2) else { return nil }
        let size = ImageSize(width: width, height: height)
        return isTurned ? size.turned : size
    }
}
