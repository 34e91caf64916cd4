package import JSONSchema

/// A parameter of chat completions that a browser can make use of.
///
/// The one list of them: it checks `params`, makes the controls of a page, and tells the page's
/// script what each control takes.
package struct ChatParameter: Sendable {
    /// What values it has.
    package enum Kind: String, Sendable {
        case number, integer
        /// One of some words.
        case choice
        case boolean
        /// A text, or a list of texts.
        case strings
        case text
        /// An object or a list.
        case json
    }

    /// The API's name.
    package var name: String

    /// The control's.
    package var label: String

    /// What values it has.
    package var kind: Kind

    /// The least number.
    package var minimum: JSONNumber?

    /// The greatest number.
    package var maximum: JSONNumber?

    /// The distance between numbers of a control.
    package var step: JSONNumber?

    /// The words to choose from.
    package var choices: [String] = []

    /// Most texts of a list.
    package var maximumItems: Int?

    /// What it does, in one plain sentence.
    package var meaning: String

    /// The page of Groq's documentation that describes it.
    package var source: String
}

extension ChatParameter {
    /// The parameter of that name.
    package static func named(_ name: String) -> ChatParameter? { all.first { $0.name == name } }

    /// What it takes, to complete "'temperature' must be …".
    package var wanted: String {
        switch kind {
        case .number: numberWords(from: minimum, through: maximum, isWhole: false)
        case .integer: numberWords(from: minimum, through: maximum, isWhole: true)
        case .choice: "one of \(choices.joined(separator: ", "))"
        case .boolean: "true or false"
        case .strings: maximumItems.map { "text or a list of at most \($0) texts" } ?? "texts"
        case .text: "text"
        case .json: "a mapping or a list"
        }
    }

    /// Whether it takes a value.
    package func takes(_ value: JSONValue) -> Bool {
        switch (kind, value) {
        case (.number, .number(let number)): isInRange(number)
        case (.integer, .number(let number)): number.isWhole && isInRange(number)
        case (.choice, .string(let text)): choices.contains(text)
        case (.boolean, .bool), (.strings, .string), (.text, .string), (.json, .object),
            (.json, .array):
            true
        case (.strings, .array(let items)):
            items.count <= maximumItems ?? .max && items.allSatisfy { $0.string != nil }
        default: false
        }
    }

    private func isInRange(_ number: JSONNumber) -> Bool {
        (minimum?.value ?? -.infinity)...(maximum?.value ?? .infinity) ~= number.value
    }

    /// What a control shows for a value; of several texts each stands on a line of its own.
    package func text(of value: JSONValue) -> String {
        switch value {
        case .string(let text): kind == .strings ? text.onOneLine : text
        case .array(let items) where kind == .strings:
            items.compactMap(\.string?.onOneLine).joined(separator: "\n")
        case .number(let number): number.shown
        default: value.readable
        }
    }
}

extension String {
    /// The text with its line ends and tabs written as the page's script reads them.
    fileprivate var onOneLine: String {
        replacing("\\", with: "\\\\").replacing("\n", with: "\\n").replacing("\r", with: "\\r")
            .replacing("\t", with: "\\t")
    }
}

/// A range in words: "a whole number from 1 to 10".
func numberWords(from minimum: JSONNumber?, through maximum: JSONNumber?, isWhole: Bool) -> String {
    let noun = isWhole ? "a whole number" : "a number"
    return switch (minimum, maximum) {
    case (let minimum?, let maximum?): "\(noun) from \(minimum) to \(maximum)"
    case (let minimum?, nil): "\(noun) of at least \(minimum)"
    case (nil, let maximum?): "\(noun) of at most \(maximum)"
    case (nil, nil): noun
    }
}
