import CloudflarePages
import Testing

/// The names by which reports call findings.
@Suite struct HostCheckRuleTests {
    @Test(arguments: HostCheckRule.allCases)
    func `are words with hyphens between them`(rule: HostCheckRule) throws {
        #expect(try /[a-z]+(-[a-z0-9]+)+/.wholeMatch(in: rule.rawValue) != nil)
    }
}
