import Testing

/// The head of an SVG file, and the size at which a page shows it; nil if it gives none.
struct Drawing: CustomTestStringConvertible, Sendable {
    let text: String
    let width: Int?
    let height: Int?

    var testDescription: String { text }

    init(_ text: String, _ width: Int? = nil, _ height: Int? = nil) {
        self.text = text
        self.width = width
        self.height = height
    }

    static let all = lengths + boxes + prologs + broken

    private static let lengths = [
        Drawing("<svg width='30' height=\"20\">", 30, 20),
        Drawing("<svg width=' 30px ' height='+2.05e1PX'/>", 30, 21),
        Drawing("<svg width='1in' height='2.54cm'>", 96, 96),
        Drawing("<svg width='254mm' height='101.6Q'>", 960, 96),
        Drawing("<svg width='72pt' height='6pc'>", 96, 96),
        Drawing("<svg width='.5' height='1.4'>", 1, 1),
        Drawing("<svg width='.4' height='1'>"),
        Drawing("<svg width='0' height='2' viewBox='0 0 8 4'>"),
        Drawing("<svg width='3' height='-2' viewBox='0 0 8 4'>"),
        Drawing("<svg width='1e99' height='2'>"),
        Drawing("<svg width='1e999' height='2'>"),
        Drawing("<svg width='4294967296' height='2'>"),
    ]

    private static let boxes = [
        Drawing("<svg viewBox='0 0 8 4'/>", 8, 4),
        Drawing("<svg viewBox=' -1.5,-1 ,\n8.4,\t4.6 '>", 8, 5),
        Drawing("<svg width='16' viewBox='0 0 8 4'>", 16, 8),
        Drawing("<svg viewBox='0 0 8 4' height='16'>", 32, 16),
        Drawing("<svg width='100%' height='100%' viewBox='0 0 8 4'>", 8, 4),
        Drawing("<svg width='100%' height='8' viewBox='0 0 8 4'>", 16, 8),
        Drawing("<svg width='auto' height='1em' viewBox='0 0 8 4'>", 8, 4),
        Drawing("<svg width='0x10' height='1 6' viewBox='0 0 8 4'>", 8, 4),
        Drawing("<svg width='3.' height='nan' viewBox='0 0 8 4'>", 8, 4),
        Drawing("<svg width='3'>"),
        Drawing("<svg height='3' viewBox='0 0 0 4'>"),
        Drawing("<svg viewBox='0 0 8'>"),
        Drawing("<svg viewBox='0 0 8 4 2'>"),
        Drawing("<svg viewBox='0 0 8 inf'>"),
        Drawing("<svg viewBox='0 0 8px 4px'>"),
        Drawing("<svg viewbox='0 0 8 4'>"),
    ]

    private static let prologs = [
        Drawing("\u{FEFF}<?xml version='1.0'?>\r\n<svg width='3' height='2'>", 3, 2),
        Drawing("\n<!-- <svg width='9' height='9'> --><svg width='3' height='2'>", 3, 2),
        Drawing("<!DOCTYPE svg PUBLIC '>' \"'>\"><svg width='3' height='2'>", 3, 2),
        Drawing(
            "<!DOCTYPE a [<!ENTITY a \"]>\"><!-- don't ]> --><?b]>?>]><svg width='3' height='2'>",
            3,
            2
        ),
        Drawing("<svg:svg xmlns:svg='a>b'\n\twidth = '3'\n height\n=\n'2' >", 3, 2),
        Drawing("<?a?><!----><?b?><svg data-width='9' width='3' height='2' />", 3, 2),
    ]

    private static let broken = [
        Drawing(""), Drawing("<"), Drawing("<svg>"), Drawing("< svg width='3' height='2'>"),
        Drawing("<svgx width='3' height='2'>"), Drawing("<SVG width='3' height='2'>"),
        Drawing("<html><svg width='3' height='2'>"), Drawing("text <svg width='3' height='2'>"),
        Drawing("<svg width=3 height=2>"), Drawing("<svg width height='2'>"),
        Drawing("<svg width='3' height='2'"), Drawing("<svg width='3' height='2' /"),
        Drawing("<svg width='3' height='2\">"), Drawing("<!-- <svg width='3' height='2'>"),
        Drawing("<!DOCTYPE svg [ > <svg width='3' height='2'>"),
    ]
}
