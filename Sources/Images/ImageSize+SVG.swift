extension ImageSize {
    /// The size that the root element gives (SVG 2, 8.12): its lengths, else its view box's.
    init?(svg file: ByteView) {
        var scanner = XMLScanner(file.bytes)
        guard let root = scanner.rootTag(), root.name == "svg" || root.name.hasSuffix(":svg") else {
            return nil
        }
        let width = root["width"].flatMap(CSSLength.init)?.pixels
        let height = root["height"].flatMap(CSSLength.init)?.pixels
        let box = root["viewBox"].flatMap(SVGViewBox.init)
        switch (width, height) {
        case (let width?, let height?):
            self.init(width: width, height: height)
        case (let width?, nil):
            self.init(width: width, height: box.map { width * $0.height / $0.width })
        case (nil, let height?):
            self.init(width: box.map { height * $0.width / $0.height }, height: height)
        case (nil, nil):
            self.init(width: box?.width, height: box?.height)
        }
    }

    private init?(width: Double?, height: Double?) {
        self.init(
            width: width.flatMap { Int(exactly: $0.rounded()) },
            height: height.flatMap { Int(exactly: $0.rounded()) }
        )
    }
}
