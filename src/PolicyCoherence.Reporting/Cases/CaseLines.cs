using PolicyCoherence.Findings;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Reporting.Cases;

/// <summary>The texts that reports about one person add to what the reasoning says.</summary>
internal static class CaseLines
{
    private static readonly MessageFile Text = MessageFile.Of(typeof(CaseLines));

    public static string Outcome(ExpectationOutcome outcome) => outcome switch
    {
        ExpectationOutcome.Holds => Text.Say("holds"),
        ExpectationOutcome.Fails => Text.Say("fails"),
        _ => Text.Say("depends"),
    };

    /// <summary>The person and the day.</summary>
    public static string Person(CaseDescription person, DateOnly? day) =>
        day is { } on ? Text.Say("on-a-day", ("person", person.Sentence), ("day", Wording.Day(on))) : person.Sentence;

    /// <summary>Of several states, whose law is asked.</summary>
    public static string Law(StateName state) => Text.Say("law", ("state", state.Title), ("name", state.Name));

    /// <summary>A reason with its place.</summary>
    public static string Step(ReasonStep step) => step.Span is { } span ? $"{step.Text} ({span})" : step.Text;

    public static string Depends(IEnumerable<string> judgements) => Text.Say("judgements", ("judgements", string.Join(", ", judgements)));

    public static string Assumed(IEnumerable<CaseFact> facts) => Text.Say("assumed", ("facts", string.Join("; ", facts.Select(OfWhom))));

    /// <summary>A fact with whose it is, if it is not the person's own.</summary>
    public static string OfWhom(CaseFact fact) => fact.Role == "person" ? Wording.Fact(fact) : Text.Say("of-another", ("fact", Wording.Fact(fact)), ("role", fact.Role));

    /// <summary>How much was not understood; null if all was.</summary>
    public static string? Incomplete(CaseTestReport report) =>
        report.Diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is > 0 and var unread ? Text.Count("incomplete", unread) : null;

    public static string Summary(CaseTestReport report)
    {
        var all = report.Cases.SelectMany(test => test.Expectations).ToList();
        int Of(ExpectationOutcome outcome) => all.Count(expectation => expectation.Outcome == outcome);
        var results = new List<string> { Text.Count("hold", Of(ExpectationOutcome.Holds)), Text.Count("fail", Of(ExpectationOutcome.Fails)) };
        if (Of(ExpectationOutcome.DependsOnJudgement) is > 0 and var open) results.Add(Text.Count("open", open));
        return Text.Say("summary", ("cases", Text.Count("cases", report.Cases.Length)), ("expectations", Text.Count("expectations", all.Count)), ("results", string.Join(", ", results)));
    }
}
