/// The kinds of findings; the raw value is the name by which a report calls one.
package enum HostCheckRule: String, CaseIterable, Sendable {
    // MARK: Files

    case missing404 = "missing-404"
    case fileTooLarge = "file-too-large"
    case tooManyFiles = "too-many-files"
    case caseConflict = "case-conflict"
    case functionsInOutput = "functions-in-output"
    case neverServed = "never-served"
    case symbolicLink = "symbolic-link"

    // MARK: The grammar and limits of `_redirects`

    case redirectSyntax = "redirect-syntax"
    case redirectLineLength = "redirect-line-length"
    case redirectFileSize = "redirect-file-size"
    case tooManyRedirects = "too-many-redirects"
    case redirectSource = "redirect-source"
    case redirectDestination = "redirect-destination"
    case redirectStatus = "redirect-status"
    case redirectDuplicate = "redirect-duplicate"
    case redirectOrder = "redirect-order"

    // MARK: Where redirects lead

    case redirectShadowsFile = "redirect-shadows-file"
    case redirectChain = "redirect-chain"
    case redirectLoop = "redirect-loop"
    case redirectDeadEnd = "redirect-dead-end"
    case redirectSlashTwin = "redirect-slash-twin"

    // MARK: The grammar and limits of `_headers`

    case headerSyntax = "header-syntax"
    case headerLineLength = "header-line-length"
    case tooManyHeaderRules = "too-many-header-rules"
    case headerPattern = "header-pattern"
    case headerEmptyRule = "header-empty-rule"
    case headerDuplicatePattern = "header-duplicate-pattern"
    case headerRepeated = "header-repeated"

    // MARK: Both files

    case placeholderUnmeant = "placeholder-unmeant"
    case placeholderUnknown = "placeholder-unknown"
}
