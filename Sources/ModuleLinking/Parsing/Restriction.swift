/// What ECMAScript has and the linker has not.
///
/// Wrapping a module in a function keeps its meaning only if what it exports is there when the
/// function returns, and does not change after that.
enum Restriction: Hashable, Sendable {
    case defaultExport
    case changingExport
    case patternExport
    case exportFrom
    case exportAll
    case defaultImport
    case namespaceImport
    case topLevelAwait
    case importMeta
    case computedImport
    case unknownImport
    case unknownExport

    /// What is wrong.
    var message: String {
        switch self {
        case .defaultExport: "vibes links no default exports"
        case .changingExport: "vibes links no exports that can change"
        case .patternExport: "vibes links no exports of a pattern"
        case .exportFrom: "vibes links no 'export … from'"
        case .exportAll: "vibes links no 'export *'"
        case .defaultImport: "vibes links no default imports"
        case .namespaceImport: "vibes links no 'import * as'"
        case .topLevelAwait: "a module that others import cannot wait outside of functions"
        case .importMeta: "a module that others import has no 'import.meta' of its own"
        case .computedImport: "vibes links no import of a path that is put together"
        case .unknownImport: "this import is not understood"
        case .unknownExport: "this export is not understood"
        }
    }

    /// What to do instead.
    var hint: String {
        switch self {
        case .defaultExport: "export it by its name: export function …, or export { name };"
        case .changingExport: "export a const, or a function that gives the value"
        case .patternExport: "declare the names first, then write export { a, b };"
        case .exportFrom, .exportAll: "import the names, then write export { a, b };"
        case .defaultImport, .namespaceImport: "import by name: import { a, b as c } from …"
        case .topLevelAwait, .importMeta: "move it to the module that no other imports"
        case .computedImport: "write each path as it is: import(\"./file.js\")"
        case .unknownImport: "write import { a, b as c } from \"./file.js\";"
        case .unknownExport: "write export const, function or class, or export { a, b as c };"
        }
    }
}
