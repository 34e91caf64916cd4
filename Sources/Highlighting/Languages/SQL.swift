extension Language {
    static let sql = Language(
        "sql",
        title: "SQL",
        aliases: ["mysql", "postgres", "postgresql", "sqlite", "psql", "plsql"]
    ) { .sql }
}

extension Program {
    fileprivate static let sql = Program([
        State("code", SQLGrammar.code),
        .string("dollars", [Rule(.recall("$", "$"), .string, .pop)]),
    ])
}

private enum SQLGrammar {
    static let code: [Rule] = [
        .comment("--"),
        .comment("/*", "*/"),
        Rule(.span(Span(prefix: "eEnNxXbB", open: "'", close: "'", doubled: true)), .string),
        Rule(.span(Span(open: "\"", close: "\"", doubled: true)), .plain),
        Rule(.span(Span(open: "`", close: "`")), .plain),
        Rule(.remember("$", .wordStart, "$"), .string, .push("dollars")),
        Rule(.prefixed("$", .digits), .attribute),
        Rule(.literal("::"), .operator),
        Rule(.prefixed(":", .word), .attribute),
        Rule(.prefixed("@", .word), .attribute),
        .words([.ignoresCase, .calls], words),
        .number([.leadingDot, .trailingDot]),
        .closers,
        .punctuation,
        .operators("+-*/%=<>!&|^~?"),
    ]

    private static let words = [
        WordGroup(
            .keyword,
            """
            add after all alter analyze and any as asc attach autoincrement auto_increment before begin \
            between by call cascade case cast check collate column commit concurrently conflict \
            constraint create cross cube current database declare default deferrable delete desc \
            describe detach distinct do drop each else elsif end escape except exclude execute exists \
            explain extension fetch filter first following for foreign from full function generated \
            grant group grouping having if ignore ilike in index inner insert instead intersect into is \
            join key language last lateral left like limit local lock loop materialized merge natural \
            next no not nothing nulls of offset on only or order outer over partition policy pragma \
            preceding primary procedure range recursive references rename replace restrict return \
            returning returns revoke right role rollback row rows savepoint schema select sequence set \
            similar some start table temp temporary then ties to transaction trigger truncate unbounded \
            union unique unlogged update use user using vacuum values view virtual when where while \
            window with without work
            """
        ),
        WordGroup(
            .type,
            """
            bigint bigserial binary bit blob bool boolean bytea char character clob date datetime decimal \
            double enum float inet int int2 int4 int8 integer interval json jsonb money nchar numeric \
            nvarchar precision real serial smallint text time timestamp timestamptz tinyint uuid \
            varbinary varchar varying
            """
        ),
        WordGroup(.number, "true false null unknown current_date current_time current_timestamp"),
    ]
}
