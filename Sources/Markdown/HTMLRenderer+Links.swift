/// Links and images.
extension HTMLRenderer {
    mutating func openLink(_ node: borrowing CmarkNode) {
        let link = note(node, isImage: false)
        html.write("<a href=\"")
        html.writeAddress(link.url)
        html.write("\"")
        writeTitle(of: node)
        html.write(link.isExternal ? " rel=\"noopener\">" : ">")
    }

    mutating func openImage(_ node: borrowing CmarkNode) {
        let link = note(node, isImage: true)
        openImages = 1
        html.write("<img src=\"")
        html.writeAddress(link.url)
        html.write("\" alt=\"")
    }

    /// The walk inside an image: everything is text of its description.
    mutating func describeImage(_ node: borrowing CmarkNode, isEntering: Bool) {
        switch node.kind {
        case .text, .code, .htmlInline: node.withLiteral { html.writeEscaped($0) }
        case .softBreak, .lineBreak: html.write(" ")
        case .image: isEntering ? openInnerImage() : closeImage(node)
        default: break
        }
    }

    private mutating func openInnerImage() {
        openImages += 1
    }

    private mutating func closeImage(_ node: borrowing CmarkNode) {
        openImages -= 1
        guard openImages == 0 else { return }
        html.write("\"")
        writeTitle(of: node)
        html.write(options.decorates ? " loading=\"lazy\" decoding=\"async\" />" : " />")
    }

    private mutating func writeTitle(of node: borrowing CmarkNode) {
        node.withTitle { title in
            guard !title.isEmpty else { return }
            html.write(" title=\"")
            html.writeEscaped(title)
            html.write("\"")
        }
    }

    private mutating func note(_ node: borrowing CmarkNode, isImage: Bool) -> ResolvedLink {
        let destination = node.withDestination { String(decoding: $0, as: UTF8.self) }
        var resolved = options.resolve(destination)
        if !options.allowsRawHTML, isUnsafe(resolved.url) { resolved.url = "" }
        links.append(
            Link(
                destination: destination,
                url: resolved.url,
                isImage: isImage,
                place: node.place
            )
        )
        return resolved
    }
}

/// Whether following the address would run code: libcmark's own list.
private func isUnsafe(_ url: String) -> Bool {
    let start = url.prefix(16).lowercased()
    if start.hasPrefix("data:") {
        return !["png", "gif", "jpeg", "webp"].contains { start.hasPrefix("data:image/\($0)") }
    }
    return ["javascript:", "vbscript:", "file:"].contains { start.hasPrefix($0) }
}
