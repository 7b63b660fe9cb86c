using PolicyCoherence.Findings;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Reporting.Cases;

/// <summary>The texts of the report about one person.</summary>
internal static class AskLines
{
    private static readonly MessageFile Text = MessageFile.Of(typeof(AskLines));

    public static string Contradicts => Text.Say("contradicts");

    public static string Yields => Text.Say("yields");

    public static string Turns => Text.Say("turns");

    public static string Assumed => Text.Say("assumed");

    public static string LeftOut => Text.Say("left-out");

    /// <summary>That no position applies: of those that were understood, if some were not.</summary>
    public static string Nothing(bool all) => all ? Text.Say("nothing") : Text.Say("nothing.of-what-was-understood");

    /// <summary>How much was not understood; null if all was.</summary>
    public static string? Incomplete(AskReport report) =>
        report.Diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is > 0 and var unread ? Text.Count("incomplete", unread) : null;

    public static string Heading(BearerConducts bearer) => bearer.Group switch
    {
        BearerGroup.Person => Text.Say("person"),
        BearerGroup.EveryAuthority => Text.Say("every-authority"),
        _ => Text.Say("agency", ("title", bearer.Title), ("name", bearer.Name)),
    };

    public static string Conduct(ConductLine line)
    {
        var acts = string.Join(", ", line.Acts);
        return line.Kind switch
        {
            ConductKind.Must when line.Together == ActsTogether.OneOf => Text.Say("must.one-of", ("acts", acts), ("position", line.Position), ("source", line.Source), ("place", line.Span)),
            ConductKind.Should when line.Together == ActsTogether.OneOf => Text.Say("should.one-of", ("acts", acts), ("position", line.Position), ("source", line.Source), ("place", line.Span)),
            ConductKind.MustNot when line.Together == ActsTogether.NotAll => Text.Say("must-not.together", ("acts", acts), ("position", line.Position), ("source", line.Source), ("place", line.Span)),
            ConductKind.Must => Text.Say("must", ("acts", acts), ("position", line.Position), ("source", line.Source), ("place", line.Span)),
            ConductKind.Should => Text.Say("should", ("acts", acts), ("position", line.Position), ("source", line.Source), ("place", line.Span)),
            ConductKind.May => Text.Say("may", ("acts", acts), ("position", line.Position), ("source", line.Source), ("place", line.Span)),
            ConductKind.MustNot => Text.Say("must-not", ("acts", acts), ("position", line.Position), ("source", line.Source), ("place", line.Span)),
            ConductKind.NeedNot => Text.Say("need-not", ("acts", acts), ("position", line.Position), ("source", line.Source), ("place", line.Span)),
            _ when line.From is { } provider => Text.Say("is-entitled-to.from", ("acts", acts), ("provider", provider), ("position", line.Position), ("source", line.Source), ("place", line.Span)),
            _ => Text.Say("is-entitled-to", ("acts", acts), ("position", line.Position), ("source", line.Source), ("place", line.Span)),
        };
    }

    public static string Except(IEnumerable<string> except) => Text.Say("except", ("except", string.Join(", ", except)));

    /// <summary>A finding, and what resolves it if something does.</summary>
    public static IEnumerable<string> WithOrder(Finding finding) => finding.ResolvedBy is { } order ? [Text.Say("finding.resolved", ("finding", Finding(finding)), ("order", order))] : [Finding(finding)];

    public static string Finding(Finding finding) =>
        Text.Say("finding", ("severity", Wording.Name(finding.Severity)), ("rule", finding.RuleId), ("message", finding.Message), ("place", finding.Primary.Span));
}
