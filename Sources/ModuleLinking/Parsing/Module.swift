import Diagnostics

/// A module as it was read: its tokens, and what it takes from others and gives to them.
struct Module: Sendable {
    /// A name taken from another module, and what it is called here.
    struct ImportedName: Sendable {
        var name: Located<String>
        var local: Located<String>
    }

    /// A declaration `import … from "./file.js"`.
    struct Import: Sendable {
        var path: Located<String>
        var names: [ImportedName]
    }

    /// A call `import("./file.js")`.
    struct DynamicImport: Sendable {
        var path: Located<String>
        /// The token that holds the path in its quotes.
        var token: Int
    }

    /// A name given to others, and what it is called here.
    struct Export: Sendable {
        var name: Located<String>
        var local: Located<String>
    }

    /// Tokens that linking leaves out.
    struct Cut: Sendable {
        var tokens: Range<Int>
        /// Whether it is a statement of its own, and so ends the one before it.
        var isStatement: Bool
        /// Whether the tokens stay where the module is the last of its file.
        var isExport: Bool
    }

    var text: ModuleText
    var tokens: [Token] = []
    var imports: [Import] = []
    var dynamicImports: [DynamicImport] = []
    var exports: [Export] = []

    /// What is left out, in the order of the text.
    var cuts: [Cut] = []

    /// What only the last module of a file can do, which is none that others import.
    var entryFeatures: [Located<Restriction>] = []

    /// Whether it gives more than `exports` says, as far as can be told.
    var hasUnknownExports = false
}
