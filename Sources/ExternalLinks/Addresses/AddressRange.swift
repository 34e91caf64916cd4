import NIOCore

/// Where on the network an address lies, by IANA's registries of special-purpose addresses
/// (RFC 6890 and what followed it).
enum AddressRange: Sendable {
    /// Anywhere in the world.
    case global

    /// On this machine.
    case loopback

    /// In a private network, on the same cable, or set aside for something that is no host.
    case special

    /// The range of an address that a connection is made to.
    ///
    /// Where the bytes of the address begin in the system's value is the same everywhere: behind
    /// the family and the port, and with IPv6 behind the flow label too.
    init(of address: SocketAddress) {
        let bytes = address.withSockAddr { start, count in
            Array(UnsafeRawBufferPointer(start: start, count: count))
        }
        switch address {
        case .v4: self.init(ofIPv4: Self.word(bytes[4..<8]))
        case .v6: self.init(ofIPv6: (2..<6).map { Self.word(bytes[$0 * 4..<$0 * 4 + 4]) })
        case .unixDomainSocket: self = .special
        }
    }

    private static func word(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        bytes.reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// The range of an IPv4 address.
    init(ofIPv4 address: UInt32) {
        if address >> 24 == 127 {
            self = .loopback
        } else {
            let isSpecial = Self.specialIPv4.contains { prefix, length in
                address >> (32 - length) == prefix >> (32 - length)
            }
            self = isSpecial ? .special : .global
        }
    }

    /// The range of an IPv6 address, given as its four words of 32 bits.
    ///
    /// An address that stands for one of IPv4 (mapped, RFC 4291; NAT64, RFC 6052; 6to4, RFC 3056)
    /// is what that one is.
    private init(ofIPv6 words: [UInt32]) {
        let (first, second, third, last) = (words[0], words[1], words[2], words[3])
        switch (first, second, third) {
        case (0, 0, 0) where last == 1: self = .loopback
        case (0, 0, 0xFFFF), (0x0064_FF9B, 0, 0): self.init(ofIPv4: last)
        case _ where first >> 16 == 0x2002: self.init(ofIPv4: first << 16 | second >> 16)
        default:
            let isGlobal =
                first >> 29 == 0b001
                && !Self.specialIPv6.contains { prefix, length in
                    first >> (32 - length) == prefix >> (32 - length)
                }
            self = isGlobal ? .global : .special
        }
    }

    private static let specialIPv4: [(prefix: UInt32, length: UInt32)] = [
        (0x0000_0000, 8), // this network
        (0x0A00_0000, 8), // private
        (0x6440_0000, 10), // shared by customers of a provider
        (0xA9FE_0000, 16), // link-local
        (0xAC10_0000, 12), // private
        (0xC000_0000, 24), // protocol assignments
        (0xC000_0200, 24), // documentation
        (0xC0A8_0000, 16), // private
        (0xC612_0000, 15), // benchmarks
        (0xC633_6400, 24), // documentation
        (0xCB00_7100, 24), // documentation
        (0xE000_0000, 3), // multicast, reserved, broadcast
    ]

    private static let specialIPv6: [(prefix: UInt32, length: UInt32)] = [
        (0x2001_0000, 23), // protocol assignments
        (0x2001_0DB8, 32), // documentation
        (0x3FFF_0000, 20), // documentation
    ]
}

extension AddressRange {
    /// Why a host in this range is not asked; nil if it may be.
    func problem(allowsLoopback: Bool) -> AddressProblem? {
        switch self {
        case .global: nil
        case .loopback: allowsLoopback ? nil : .loopback
        case .special: .special
        }
    }
}
