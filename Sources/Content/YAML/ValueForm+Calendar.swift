extension ValueForm<Day> {
    /// A day of the calendar.
    static let day = ValueForm("a day like 2026-01-31") { scalar throws(ValueProblem) in
        if let day = Day(scalar.text) { return day }
        try explain(scalar.text)
        return nil
    }
}

extension ValueForm<Moment> {
    /// A day, or a day with a time and a zone.
    static let moment = ValueForm(
        "a day like 2026-01-31 or a time like 2026-01-31T18:30:00Z"
    ) { scalar throws(ValueProblem) in
        if let moment = Moment(scalar.text) { return moment }
        try explain(scalar.text)
        return nil
    }
}

extension ValueForm<WeekSpan> {
    /// The weeks of an artifact.
    ///
    /// - Parameter weeks: How many weeks the study has.
    /// - Returns: A form for one week or a span of them.
    static func weeks(of weeks: Int) -> ValueForm {
        ValueForm("a number or a span like 2-3") { scalar throws(ValueProblem) in
            let numbers = scalar.text.split(separator: "-", omittingEmptySubsequences: false)
                .map { Int($0.trimmed) }
            guard (1...2).contains(numbers.count), let first = numbers[0],
                let last = numbers[numbers.count - 1]
            else { return nil }
            for number in [first, last] where !(1...weeks).contains(number) {
                throw outOfRange(number, weeks: weeks)
            }
            guard first <= last else {
                let hint = "did you mean \(last)-\(first)?"
                throw ValueProblem("% ends before it begins", hint: hint)
            }
            return WeekSpan(first, last)
        }
    }
}

extension ValueForm<Int> {
    /// The number of one week.
    ///
    /// - Parameter weeks: How many weeks the study has.
    /// - Returns: A form for one week.
    static func week(of weeks: Int) -> ValueForm {
        ValueForm("the number of a week") { scalar throws(ValueProblem) in
            guard let number = Int(scalar.text) else { return nil }
            guard (1...weeks).contains(number) else { throw outOfRange(number, weeks: weeks) }
            return number
        }
    }
}

private func outOfRange(_ week: Int, weeks: Int) -> ValueProblem {
    ValueProblem(
        "week \(week) is not one of the study's \(weeks) weeks",
        hint: "'weeks' in \(SiteConfiguration.path) sets their number"
    )
}

/// Tells a day that is only ill written from one that the calendar does not have.
private func explain(_ text: String) throws(ValueProblem) {
    let parts = text.prefix(10).split(separator: "-").map(String.init)
    let numbers = parts.compactMap { part in part.allSatisfy(\.isNumber) ? Int(part) : nil }
    guard parts.count == 3, numbers.count == 3, parts[0].count == 4 else { return }
    guard let day = Day(year: numbers[0], month: numbers[1], day: numbers[2]) else {
        throw ValueProblem("\(text.prefix(10)) is not a day of the calendar")
    }
    guard parts.joined(separator: "-") == day.description else {
        throw ValueProblem(
            "% must have two digits for month and day, not '\(text)'",
            hint: "did you mean \(day)?"
        )
    }
}
