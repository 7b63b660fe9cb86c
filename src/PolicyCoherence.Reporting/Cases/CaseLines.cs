using System.Globalization;
using PolicyCoherence.Findings;

namespace PolicyCoherence.Reporting.Cases;

/// <summary>The texts that reports about one person add to what the reasoning says.</summary>
internal static class CaseLines
{
    public static string Outcome(ExpectationOutcome outcome) => outcome switch
    {
        ExpectationOutcome.Holds => "holds",
        ExpectationOutcome.Fails => "does not hold",
        _ => "depends on a judgement",
    };

    /// <summary>The person and the day.</summary>
    public static string Person(CaseDescription person, DateOnly? day) =>
        day is { } on ? $"{person.Sentence}; on {on.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}" : person.Sentence;

    /// <summary>A reason with its place.</summary>
    public static string Step(ReasonStep step) => step.Span is { } span ? $"{step.Text} ({span})" : step.Text;

    public static string Depends(IEnumerable<string> judgements) => $"The answer turns on a judgement: {string.Join(", ", judgements)}.";

    public static string Assumed(IEnumerable<CaseFact> facts) => $"Not said of this person, taken to be ordinary, and decisive: {string.Join("; ", facts.Select(OfWhom))}.";

    /// <summary>A fact with whose it is, if it is not the person's own.</summary>
    public static string OfWhom(CaseFact fact) => fact.Role == "person" ? Wording.Fact(fact) : $"{Wording.Fact(fact)} ({fact.Role})";

    public static string Summary(CaseTestReport report)
    {
        var all = report.Cases.SelectMany(test => test.Expectations).ToList();
        int Of(ExpectationOutcome outcome) => all.Count(expectation => expectation.Outcome == outcome);
        var parts = new List<string>
        {
            Count(Of(ExpectationOutcome.Holds), "holds", "hold"),
            Count(Of(ExpectationOutcome.Fails), "does not hold", "do not hold"),
        };
        if (Of(ExpectationOutcome.DependsOnJudgement) is > 0 and var open) parts.Add(Count(open, "depends on a judgement", "depend on judgements"));
        var unread = report.Diagnostics.Count(diagnostic => diagnostic.Severity == Sources.DiagnosticSeverity.Error);
        return (unread > 0 ? $"{Count(unread, "place", "places")} not understood, so this test is incomplete; " : string.Empty)
            + $"{Count(report.Cases.Length, "case", "cases")}, {Count(all.Count, "expectation", "expectations")}: {string.Join(", ", parts)}.";
    }

    private static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
