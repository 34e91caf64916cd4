#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The number by which the system says why a call failed.
struct ErrorNumber: Error, Equatable {
    var value: Int32
}

/// Makes a system call again for as long as signals interrupt it.
func retried<Value: SignedInteger>(_ call: () -> Value) throws(ErrorNumber) -> Value {
    while true {
        let result = call()
        if result >= 0 { return result }
        let code = errno
        guard code == EINTR else { throw ErrorNumber(value: code) }
    }
}
