extension ImageSize {
    /// The size in the frame header (ITU-T T.81, B.2.2), turned as the camera was held.
    ///
    /// The orientation has to stand before the frame, as Exif 2.32 (4.5.4) asks.
    init?(jpeg file: ByteView) {
        guard var segments = JPEGSegments(file) else { return nil }
        var orientation: ExifOrientation?
        while let segment = segments.next() {
            if segment.isFrameHeader {
                let height = segment.body.bigEndian(at: 1, count: 2)
                let width = segment.body.bigEndian(at: 3, count: 2)
                self.init(width: width, height: height)
                if orientation?.isOnItsSide == true { self = turned }
                return
            }
            if segment.marker == 0xE1, orientation == nil {
                orientation = ExifOrientation(segment.body)
            }
        }
        return nil
    }
}
