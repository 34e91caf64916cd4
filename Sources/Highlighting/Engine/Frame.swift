/// What the scanner comes back to when a state ends.
struct Frame {
    var state: Int
    var delimiter: Range<Int>
    /// Where the surrounding code ends if the frame is the edge of an embedded language, or -1.
    var outerLimit = -1
    var outerFloor = 0
}
