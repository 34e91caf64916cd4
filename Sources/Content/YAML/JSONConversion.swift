import Diagnostics
import JSONSchema
import Yams

/// Turns YAML into JSON and keeps the places.
struct JSONConversion {
    private let source: YAMLSource
    private(set) var places: [JSONPointer: Position] = [:]
    private(set) var problems: [Located<String>] = []

    init(_ source: YAMLSource) {
        self.source = source
    }

    /// The value of a node.
    ///
    /// - Parameters:
    ///   - node: The node.
    ///   - pointer: The way to it from the outermost value.
    ///   - position: Its place.
    /// - Returns: The value; what JSON cannot hold is a problem, and null.
    mutating func value(
        of node: Node,
        at pointer: JSONPointer,
        position: Position
    ) -> JSONValue {
        places[pointer] = position
        switch node {
        case .scalar(let scalar): return value(of: YAMLScalar(scalar), at: position)
        case .sequence(let items):
            return .array(
                items.enumerated().map { index, item in
                    let place = source.position(of: item)
                    return value(of: item, at: pointer.appending(index), position: place)
                }
            )
        case .mapping(let mapping):
            return .object(JSONObject(mapping.compactMap { member($0.key, $0.value, of: pointer) }))
        // Texts with aliases are refused before they are parsed.
        case .alias: return .null
        }
    }

    private mutating func member(
        _ key: Node,
        _ value: Node,
        of pointer: JSONPointer
    ) -> (String, JSONValue?)? {
        let place = source.position(of: key)
        guard case .scalar(let name) = key else {
            problems.append(Located("a key must be text", at: place))
            return nil
        }
        let position = source.position(of: value, under: place)
        let inner = pointer.appending(name.string)
        return (name.string, self.value(of: value, at: inner, position: position))
    }

    private mutating func value(of scalar: YAMLScalar, at position: Position) -> JSONValue {
        do throws(ValueProblem) {
            _ = try ValueForm.text.read(scalar)
            if let value = scalar.json { return value }
            problems.append(Located("'\(scalar.text)' is not a number of JSON", at: position))
        } catch {
            let message = error.message.replacing("%", with: "the text")
            problems.append(Located(message, at: position))
        }
        return .null
    }
}

extension MappingReader {
    /// Reads a value as JSON; nil, with errors, if it holds what JSON cannot.
    mutating func json(_ value: YAMLValue) -> PlacedJSON? {
        var conversion = JSONConversion(source)
        let json = conversion.value(of: value.node, at: .root, position: value.position)
        for problem in conversion.problems { fail(at: problem.position, problem.value) }
        return conversion.problems.isEmpty ? PlacedJSON(json, places: conversion.places) : nil
    }
}
