import Testing

@testable import ExternalLinks

/// Which hosts lie where no stranger may send us.
@Suite struct AddressRangeTests {
    @Test(
        arguments: [
            ("localhost", .loopback), ("a.localhost.", .loopback), ("127.0.0.1", .loopback),
            ("127.255.255.255", .loopback), ("[::1]", .loopback), ("[::ffff:127.0.0.1]", .loopback),
            ("0.0.0.0", .special), ("10.1.2.3", .special), ("100.64.0.1", .special),
            ("100.127.255.255", .special), ("169.254.169.254", .special), ("172.16.0.1", .special),
            ("172.31.255.255", .special), ("192.168.0.1", .special), ("198.19.0.1", .special),
            ("224.0.0.1", .special), ("255.255.255.255", .special), ("[::]", .special),
            ("[fe80::1]", .special), ("[fd00::1]", .special), ("[ff02::1]", .special),
            ("[::ffff:10.0.0.1]", .special), ("[64:ff9b::a00:1]", .special),
            ("[2002:c0a8:1::1]", .special), ("[2001:db8::1]", .special),
            ("printer.local", .special), ("a.internal", .special), ("x.home.arpa", .special),
            ("8.8.8.8", .global), ("100.128.0.1", .global), ("172.32.0.1", .global),
            ("192.169.0.1", .global), ("11.0.0.1", .global), ("223.255.255.255", .global),
            ("[2606:4700::1111]", .global), ("[::ffff:8.8.8.8]", .global),
            ("a.example", nil), ("notlocalhost", nil), ("localhost.example", nil), ("::1", nil),
        ] as [(String, AddressRange?)]
    )
    func `follow from the host`(host: String, range: AddressRange?) {
        #expect(HostName.range(of: host) == range)
    }

    @Test func `of a connection are looked at before a request is sent`() async throws {
        let host = try LinkHost { connection, _, _ in connection.answer(200) }
        let address = try WebAddress(host.url("/"))
        let answers = await WebClient.use(limits: .standard, userAgent: "a") { web in
            [await web.ask(.head, address), await web.ask(.get, address)]
        }
        #expect(answers == Array(repeating: .failure(.forbidden(.loopback)), count: 2))
        #expect(host.visits.isEmpty)
    }
}
