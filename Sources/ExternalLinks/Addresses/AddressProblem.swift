/// Why an address is not asked for.
enum AddressProblem: Error, Equatable {
    /// Another scheme, or no address at all.
    case notWeb

    /// It holds a user name or a password, which are not to be sent around.
    case credentials

    /// The host's name holds what a name in ASCII cannot hold.
    case badHost

    /// The port is not a number in 1...65535.
    case badPort

    /// The host is this machine.
    case loopback

    /// The host is in a private network, or its address is set aside for other uses.
    case special

    /// The problem as a clause about the address.
    var reason: String {
        switch self {
        case .notWeb: "it is not an http or https address"
        case .credentials: "it holds a user name or password"
        case .badHost: "its host is not a name or address in ASCII"
        case .badPort: "its port is not a number from 1 to 65535"
        case .loopback: "it is an address of this machine"
        case .special: "it is an address in a private or reserved network"
        }
    }
}
