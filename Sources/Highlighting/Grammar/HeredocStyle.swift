/// How a language opens a heredoc.
enum HeredocStyle: UInt8, Sendable {
    /// As in `<<EOF`, `<<-EOF`, `<<'EOF'`.
    case shell
    /// As in `<<~EOF`, `<<-EOF`, `<<EOF`; without a mark only in capitals, or it is a shift.
    case ruby
    /// As in `<<<EOF`, `<<<'EOF'`.
    case php
}
