extension HeaderRule {
    /// Sets a header, or joins the value to that which the rule sets already.
    ///
    /// - Returns: The joining as a problem, unless that is how the header is meant.
    mutating func add(_ field: HeaderField) -> HeaderProblem? {
        guard let index = sets.firstIndex(where: { $0.name == field.name }) else {
            sets.append(field)
            return nil
        }
        sets[index].value += ", " + field.value
        return field.isList ? nil : .joined(field.name)
    }
}

extension HeaderField {
    /// Whether several values are several members of a list that no one of them has to know
    /// (RFC 8288, RFC 9110 section 12.5.5, RFC 6265, W3C Server Timing).
    var isList: Bool { ["link", "vary", "set-cookie", "server-timing"].contains(name) }
}
