import Foundation
import Images
import Testing

/// A small file as a real encoder wrote it, and the size at which a browser shows it.
struct Sample: CustomTestStringConvertible, Sendable {
    static let all = raster + jpeg + webP + avif

    let name: String
    let width: Int
    let height: Int
    let bytes: [UInt8]

    var testDescription: String { name }

    init(_ name: String, _ width: Int, _ height: Int, _ base64: String) {
        self.name = name
        self.width = width
        self.height = height
        bytes = Data(base64Encoded: base64).map(Array.init) ?? []
    }

    /// Whether a size is that of the sample.
    func has(_ size: ImageSize?) -> Bool {
        size?.width == width && size?.height == height
    }

    /// The bytes with one run of them, found by its text, in the place of another.
    func replacing(_ text: String, with other: [UInt8]) -> [UInt8] {
        guard let place = bytes.firstRange(of: Array(text.utf8)) else { return [] }
        var changed = bytes
        changed.replaceSubrange(place, with: other)
        return changed
    }
}
