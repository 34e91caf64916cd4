/// Links and images.
extension HTMLRenderer {
    mutating func openLink(_ node: CmarkNode) {
        writeLinkStart(note(destination(of: node), isImage: false, at: node), titledAs: node)
    }

    /// Writes the tag of a link, with the node's title if there is a node.
    mutating func writeLinkStart(_ link: ResolvedLink, titledAs node: CmarkNode? = nil) {
        html.write("<a href=\"")
        html.writeAddress(link.url)
        html.write("\"")
        if let node { writeTitle(of: node) }
        html.write(link.isExternal && isPage ? " rel=\"noopener\">" : ">")
    }

    mutating func openImage(_ node: CmarkNode) {
        let link = note(destination(of: node), isImage: true, at: node)
        openImages = 1
        html.write("<img src=\"")
        html.writeAddress(link.url)
        html.write("\"")
        if let size = link.size {
            html.write(verbatim: " width=\"\(size.width)\" height=\"\(size.height)\"")
        }
        html.write(" alt=\"")
        imageStart = html.bytes.count
        openImage = links.count - 1
    }

    /// The walk inside an image: everything is text of its description.
    mutating func describeImage(_ node: CmarkNode, isEntering: Bool) {
        switch node.kind {
        case .text, .code, .htmlInline:
            node.withLiteral { withRestored($0) { $0.html.writeEscaped($1) } }
        case .softBreak, .lineBreak: html.write(" ")
        case .image: isEntering ? openInnerImage() : closeImage(node)
        default: break
        }
    }

    private mutating func openInnerImage() {
        openImages += 1
    }

    private mutating func closeImage(_ node: CmarkNode) {
        openImages -= 1
        guard openImages == 0 else { return }
        links[openImage].isDescribed = html.bytes.count > imageStart
        html.write("\"")
        if caption == nil { writeTitle(of: node) }
        html.write(isPage ? " loading=\"lazy\" decoding=\"async\" />" : " />")
        smart.passMarkup()
    }

    private mutating func writeTitle(of node: CmarkNode) {
        node.withTitle { title in
            guard !title.isEmpty else { return }
            withRestored(title) { renderer, title in
                renderer.html.write(" title=\"")
                renderer.html.writeEscaped(title)
                renderer.html.write("\"")
            }
        }
    }

    private func destination(of node: CmarkNode) -> String {
        node.withDestination { bytes in
            String(decoding: isMarked ? MarkedText.restored(bytes) : Array(bytes), as: UTF8.self)
        }
    }

    /// Resolves a destination and keeps it for those who check links.
    mutating func note(_ destination: String, isImage: Bool, at node: CmarkNode) -> ResolvedLink {
        var resolved = options.resolve(destination, isImage)
        if !options.allowsRawHTML, isUnsafe(resolved.url) { resolved.url = "" }
        links.append(
            Link(
                destination: destination,
                url: resolved.url,
                isImage: isImage,
                place: place(of: node)
            )
        )
        return resolved
    }
}

/// Whether following the address would run code: libcmark's own list.
private func isUnsafe(_ url: String) -> Bool {
    guard let first = url.utf8.first, "djvf".utf8.contains(first | 0x20) else { return false }
    let start = url.prefix(16).lowercased()
    if start.hasPrefix("data:") {
        return !["png", "gif", "jpeg", "webp"].contains { start.hasPrefix("data:image/\($0)") }
    }
    return ["javascript:", "vbscript:", "file:"].contains { start.hasPrefix($0) }
}
