import Testing

@testable import Diagnostics

@Suite struct NearestNameTests {
    @Test(arguments: [
        ("", "", 0), ("abc", "abc", 0), ("abc", "", 3), ("", "abc", 3), ("abc", "abd", 1),
        ("abc", "acb", 1), ("tilte", "title", 1), ("kitten", "sitting", 3), ("ca", "abc", 3),
    ])
    func `counts edits`(one: String, other: String, distance: Int) {
        #expect(editDistance(Array(one.unicodeScalars), Array(other.unicodeScalars)) == distance)
    }

    @Test(arguments: [
        ("tilte", "title"), ("TITLE", "title"), ("dat", "date"), ("tag", "tags"), ("colour", nil),
        ("", nil),
    ])
    func `finds the name that was meant`(name: String, expected: String?) {
        #expect(nearestName(to: name, among: ["title", "date", "tags"]) == expected)
    }

    @Test func `prefers the earlier of two that are as near`() {
        #expect(nearestName(to: "bat", among: ["cat", "rat"]) == "cat")
        #expect(nearestName(to: "bat", among: [String]()) == nil)
    }

    @Test func `lists all names when none is near`() {
        let names = ["title", "date"]
        #expect(nameHint(for: "titel", among: names, noun: "keys") == "did you mean 'title'?")
        #expect(nameHint(for: "colour", among: names, noun: "keys") == "keys: title, date")
        #expect(nameHint(for: "colour", among: [], noun: "keys") == nil)
    }
}
