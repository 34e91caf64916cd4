/// The part of the plane that a drawing shows (SVG 2, 8.6); its place does not matter here.
struct SVGViewBox {
    let width: Double
    let height: Double

    /// Nil if the text is not four numbers, or the box shows nothing.
    init?(_ text: ArraySlice<UInt8>) {
        let parts = text.split(maxSplits: 64) { $0.isXMLSpace || $0 == UInt8(ascii: ",") }
        let numbers = parts.compactMap(LeadingNumber.init).filter(\.rest.isEmpty).map(\.value)
        guard parts.count == 4, numbers.count == 4, numbers[2] > 0, numbers[3] > 0 else {
            return nil
        }
        width = numbers[2]
        height = numbers[3]
    }
}
