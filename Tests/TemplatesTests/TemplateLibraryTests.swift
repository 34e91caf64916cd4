import Diagnostics
import Templates
import Testing

private struct Person: TemplateRecord {
    var name: String
    var biography: String?
    var friends: [Person] = []

    static let vocabulary = Vocabulary<Person>(
        .text("name") { $0.name },
        .html("biography") { $0.biography },
        .flag("is_popular") { $0.friends.count > 1 },
        .list("friends") { $0.friends },
        .record("best_friend") { $0.friends.first }
    )
}

struct TemplateLibraryTests {
    private let ann = Person(
        name: "Ann & <Co>",
        biography: "<p>b</p>",
        friends: [Person(name: "Bob"), Person(name: "Cid", biography: "<i>c</i>")]
    )

    @Test(arguments: [
        ("{{name}}", "Ann &amp; &lt;Co&gt;"),
        ("{{{biography}}}", "<p>b</p>"),
        ("{{#friends}}{{name}}{{^last()}}, {{/last()}}{{/friends}}", "Bob, Cid"),
        ("{{best_friend.name}}", "Bob"),
        ("{{#is_popular}}yes{{/is_popular}}{{^is_popular}}no{{/is_popular}}", "yes"),
        ("{{#best_friend}}{{^biography}}none{{/biography}}{{/best_friend}}", "none"),
        // An absent value ends the search: Bob must not get Ann's biography.
        ("{{#best_friend}}{{{biography}}}{{/best_friend}}", ""),
        ("{{#friends}}{{#biography}}{{name}}{{/biography}}{{/friends}}", "Cid"),
        ("a{{>partials/p}}b", "a[Ann &amp; &lt;Co&gt;]b"),
        ("{{>asset/x.css}}", "<link>"),
    ])
    func `renders`(template: String, text: String) {
        let (library, diagnostics) = load(template)
        #expect(diagnostics.isEmpty)
        #expect(library.check("layouts/t", against: Person.self).isEmpty)
        #expect(library.render("layouts/t", ann) == text)
    }

    @Test(arguments: [
        ("{{nme}}", "1:3: error: unknown name 'nme'", "did you mean 'name'?"),
        (
            "a\n  {{#friends}}{{nam}}{{/friends}}", "2:17: error: unknown name 'nam'",
            "did you mean 'name'?"
        ),
        (
            "{{best_friend.nam}}", "1:3: error: unknown name 'best_friend.nam'",
            "did you mean 'best_friend.name'?"
        ),
        (
            "{{biography}}", "1:3: error: 'biography' is HTML, which is put as it is",
            "write {{{biography}}}"
        ),
        ("{{{name}}}", "1:4: error: 'name' is text, which must be escaped", "write {{name}}"),
        (
            "{{friends}}", "1:3: error: 'friends' is not a text but a section",
            "write {{#friends}}…{{/friends}}"
        ),
        (
            "{{>partials/q}}", "1:4: error: there is no partial 'partials/q'",
            "did you mean 'partials/p'?"
        ),
        ("{{>url/x.js}}", "1:4: error: there is no partial 'url/x.js'", "it is in {{>url/y.js}}"),
        ("{{>layouts/t}}", "1:4: error: the partial 'layouts/t' includes itself", nil),
    ])
    func `names what a template gets wrong`(template: String, line: String, hint: String?) {
        let problems = load(template).0.check("layouts/t", against: Person.self)
        #expect(problems.map(\.description) == ["templates/layouts/t.mustache:\(line)"])
        #expect(problems.first?.hint == hint)
    }

    @Test(arguments: [
        ("a\n{{#friends}}", "a section is not closed before the end of the file"),
        ("{{#friends}}{{/friend}}", "this closes a section that is not the open one"),
        ("{{name", "the template ends inside a tag"),
        ("{{name x}}", "the tag is not finished: a name, then }}"),
    ])
    func `reports templates that do not parse`(template: String, message: String) {
        #expect(load(template).1.map(\.message) == [message])
    }

    @Test func `reads what a template says of itself`() {
        let (library, _) = load("{{! label: pip }}\n{{name}}")
        #expect(library.remark("label", of: "layouts/t") == "pip")
        #expect(library.remark("title", of: "layouts/t") == nil)
    }

    private func load(_ template: String) -> (TemplateLibrary, [Diagnostic]) {
        TemplateLibrary.load(
            [
                TemplateSource(path: "templates/layouts/t.mustache", text: template),
                TemplateSource(path: "templates/partials/p.mustache", text: "[{{name}}]"),
            ],
            fragments: ["asset/x.css": "<link>"],
            absent: ["url/x.js": "it is in {{>url/y.js}}"]
        )
    }
}
