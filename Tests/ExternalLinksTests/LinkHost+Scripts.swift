import Foundation

extension LinkHost {
    /// A host with a page for each way to answer.
    static func ofAllKinds() throws -> LinkHost {
        try LinkHost { connection, path, turn in
            if let status = Int(path.dropFirst()) { return connection.answer(status) }
            if let location = redirects[path] {
                return connection.answer(location.status, "Location: \(location.to)")
            }
            if let answers = statuses[path] {
                let (status, headers) = answers[min(turn, answers.count) - 1]
                return connection.answer(status, headers)
            }
            misbehave(connection, path, turn)
        }
    }

    /// What a path is answered with, one time after the other; the last answer is repeated.
    private static let statuses: [String: [(Int, String)]] = [
        "/no-head": [(405, "Allow: GET"), (200, "X: 1")],
        "/wrong-head": [(404, "X: 1"), (200, "X: 1")],
        "/unknown-head": [(501, "X: 1"), (200, "X: 1")],
        "/trouble-once": [(500, "X: 1"), (200, "X: 1")],
        "/busy-once": [(429, "Retry-After: 0"), (204, "X: 1")],
        "/busy-twice": [(429, "Retry-After: 0"), (429, "Retry-After: 0"), (200, "X: 1")],
        "/busy-long": [(429, "Retry-After: 3600"), (200, "X: 1")],
        "/busy-date": [(429, "Retry-After: Fri, 31 Dec 1999 23:59:59 GMT"), (200, "X: 1")],
        "/nowhere": [(302, "X: 1")],
        "/cookie-circle": [(302, "Location: /cookie-circle\r\nSet-Cookie: seen=1")],
    ]

    private static let redirects: [String: (status: Int, to: String)] = [
        "/moved": (301, "/folder/./../moved-again?a=b#part"), "/moved-again?a=b": (308, "200"),
        "/found": (302, "/moved"), "/see": (303, "200"), "/moved-then-found": (301, "/see"),
        "/moved-to-dead": (301, "/404"), "/moved-to-login": (301, "/401"),
        "/circle": (302, "/circle/2"), "/circle/2": (302, "/circle"),
        "/hops/6": (302, "/hops/5"), "/hops/5": (302, "/hops/4"), "/hops/4": (302, "/hops/3"),
        "/hops/3": (307, "/hops/2"), "/hops/2": (303, "/hops/1"),
        "/hops/1": (302, "/200"), "/to-private": (302, "http://10.0.0.1/admin"),
        "/moved-to-private": (301, "//192.168.1.1/"), "/to-mail": (302, "mailto:a@b.example"),
        "/to-local": (302, "http://printer.local/"), "/to-hex": (302, "http://0x7f.1/"),
    ]

    private static func misbehave(_ connection: HostConnection, _ path: String, _ turn: Int) {
        switch path {
        case "/breaks-once" where turn > 1: connection.answer(200)
        case "/breaks", "/breaks-once": connection.breakOff()
        case "/slow-once" where turn > 1: connection.answer(200)
        case "/hangs", "/slow-once": connection.waitForClose()
        case "/garbage": connection.send("220 mail.example ESMTP\r\n\r\n")
        case "/half":
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf")
            // A connection that breaks off loses what the other side has not read yet.
            Thread.sleep(forTimeInterval: 0.4)
            connection.breakOff()
        case "/drips":
            connection.send("HTTP/1.1 200 OK\r\nX: ")
            while connection.send("x") { Thread.sleep(forTimeInterval: 0.05) }
        default: connection.answer(400)
        }
    }
}
