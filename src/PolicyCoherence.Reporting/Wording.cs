using System.Globalization;
using PolicyCoherence.Findings;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Reporting;

/// <summary>Every text that the reports add to what the rules say. To translate the reports, translate this file.</summary>
internal static class Wording
{
    public const string Where = "Where";
    public const string Who = "Who it hits";
    public const string Against = "Against what";
    public const string When = "When";
    public const string Why = "Why";
    public const string Resolve = "What would resolve it";
    public const string NobodyInParticular = "No single person shows this: it holds of the texts taken together.";
    public const string EachOther = "The state's own texts, against each other.";
    public const string EveryoneReached = "It hits everyone whom the position reaches.";
    public const string SomeReached = "It hits some of those whom the position reaches, not all.";
    public const string NothingSuggested = "No change of a single clause is known to resolve it: decide which of the places above is to prevail, and say so in the text.";
    public const string SilentHeading = "Silent: recommended, and not found in the encoded positions (no finding: it may just not be encoded)";
    public const string AcceptedHeading = "Accepted with a reason, and not counted";
    public const string SpheresHeading = "Positions by sphere";
    public const string SpheresColumns = "  positions  restrictive  enabling  protective  other";
    public const string MatrixHeading = "Findings between agencies";
    public const string MatrixLegend = "A cell says how many findings involve both agencies, and the first letter of the worst: error, warning, tension, low, note. A finding within one agency stands where it meets itself. A finding that names no agency stands nowhere here.";
    public const string NoPair = "Nothing was found that involves an agency.";
    public const string ClaimsHeading = "Taken on the author's word";
    public const string Nothing = "nothing";
    public const string NoFinding = "no findings";
    public const string Judgement = "a judgement";
    public const string Help = "what to write instead: ";

    public static string Name(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Tension => "tension",
        Severity.Low => "low",
        _ => "note",
    };

    public static string Name(Certainty certainty) => certainty switch
    {
        Certainty.Certain => "certain",
        Certainty.DependsOnJudgement => "dependsOnJudgement",
        _ => "unknown",
    };

    public static string Name(PlaceRole role) => role switch
    {
        PlaceRole.Primary => "primary",
        PlaceRole.Involved => "involved",
        _ => "offended",
    };

    public static string Name(DiagnosticSeverity severity) => severity == DiagnosticSeverity.Error ? "error" : "warning";

    public static string NotUnderstood(DiagnosticSeverity severity) => severity == DiagnosticSeverity.Error ? "not understood" : "please check";

    /// <summary>The heading of an authority keeps apart what binds and what recommends.</summary>
    public static string AuthorityLead(Authority authority) => authority.Binding ? "conflicts with " : authority.Treaty ? "compare " : "deviates from ";

    public static string AuthorityText(Authority authority) =>
        $"{Cited(authority)}, which {(authority.Binding ? Binds(authority) : authority.Treaty ? "does not bind the state as encoded" : "recommends and does not bind")}";

    // "binds the state from 1 May 2010 on" where it does not bind it on all the days of the finding.
    private static string Binds(Authority authority) => authority.BindingDays switch
    {
        { From: { } from, Until: { } until } => $"binds the state from {Day(from)} to {LastDay(until)}",
        { From: { } from } => $"binds the state from {Day(from)} on",
        { Until: { } until } => $"binds the state until {LastDay(until)}",
        _ => "binds the state",
    };

    public static string Cited(Authority authority) =>
        authority.Paragraph.Length == 0 ? authority.Document : $"{authority.Document}, {authority.Paragraph}";

    public static string Fact(CaseFact fact)
    {
        var text = fact.Value switch
        {
            "yes" => fact.Fact,
            "no" => $"not {fact.Fact}",
            _ => $"{fact.Fact} is {fact.Value}",
        };
        return fact.Judgement ? $"{text} ({Judgement})" : text;
    }

    public static string CertaintyText(Finding finding) => (finding.Certainty, finding.Judgements.IsEmpty) switch
    {
        (Certainty.Unknown, _) when finding.Case is { Amounts: { IsEmpty: false } amounts } => $"This depends on amounts, and no text says how they compare: {string.Join(", ", amounts)}.",
        (Certainty.DependsOnJudgement, true) => "This depends on a judgement: it holds if the judgement falls one way.",
        (Certainty.DependsOnJudgement, false) => $"This depends on a judgement, and holds if it falls one way: {string.Join(", ", finding.Judgements)}.",
        (Certainty.Unknown, true) => "Whether this holds, nobody can say before the judgements in it are made.",
        (Certainty.Unknown, false) => $"Whether this holds, nobody can say before these judgements are made: {string.Join(", ", finding.Judgements)}.",
        _ => string.Empty,
    };

    public static string ResolvedBy(string what) => $"What the text already does about it: {what}";

    public static string Tension(string tension) => $"The sources themselves pull in two directions here: {tension}";

    /// <summary>The interval as people say it; the end is the last day, not the first day after.</summary>
    public static string Interval(DayInterval interval) => interval switch
    {
        { From: { } from, Until: { } until } => $"From {Day(from)} to {LastDay(until)}.",
        { From: { } from } => $"From {Day(from)} on.",
        { Until: { } until } => $"Until {LastDay(until)}.",
        _ => "Without limit in time.",
    };

    /// <summary>Which agencies stand against each other.</summary>
    public static string Between(IEnumerable<string> agencies) => $"It lies between agencies: {string.Join(", ", agencies)}.";

    public static string Name(Standing standing) => standing switch
    {
        Standing.Upheld => "upheld",
        Standing.Partly => "partly",
        Standing.Silent => "silent",
        _ => "contradicted",
    };

    /// <summary>How many understandings stand how.</summary>
    public static string Standings(CheckReport report)
    {
        int Of(Standing standing) => report.Understandings.Count(each => each.Standing == standing);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Count(report.Understandings.Length, "understanding", "understandings")}: {Of(Standing.Upheld)} upheld, {Of(Standing.Partly)} partly, {Of(Standing.Silent)} silent, {Of(Standing.Contradicted)} contradicted.");
    }

    /// <summary>How much of the policy lies in the largest sphere. A figure, with no judgement in it.</summary>
    public static string Concentration(CheckReport report)
    {
        var largest = report.Spheres.MaxBy(sphere => sphere.Positions);
        var all = report.Spheres.Sum(sphere => sphere.Positions);
        return largest is null || all == 0
            ? string.Empty
            : string.Create(CultureInfo.InvariantCulture, $"The largest sphere, {largest.Title}, has {100 * largest.Positions / all} % of them.");
    }

    public static string MoreAbout(string ruleId) => $"To read about this kind of finding: coherence explain {ruleId}";

    public static string Accepted(AcceptedFinding accepted) => $"{UntilDay(accepted.Until)}, because: {accepted.Reason} ({accepted.Place})";

    /// <summary>Why a result of a SARIF log is suppressed.</summary>
    public static string Justification(AcceptedFinding accepted) => $"{accepted.Reason} ({UntilDay(accepted.Until)})";

    public static string MoreSilent(int count) => $"and {Count(count, "more", "more")}; --format json lists all of them";

    public static string Summary(CheckReport report)
    {
        var found = string.Join(", ", from severity in Enum.GetValues<Severity>().Reverse()
                                      let count = report.Findings.Count(finding => finding.Severity == severity)
                                      where count > 0
                                      select SeverityCount(severity, count));
        var unread = report.Diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var doubtful = report.Diagnostics.Length - unread;
        var counts = report.Counts;
        var checkedThings = $"checked {Count(counts.Files, "file", "files")}, {Count(counts.Positions, "position", "positions")}, "
            + $"{Count(counts.Understandings, "understanding", "understandings")}, {Count(counts.Rules, "rule", "rules")}";
        return (unread > 0 ? $"{Count(unread, "place", "places")} not understood, so this check is incomplete; " : string.Empty)
            + (found.Length > 0 ? found : NoFinding)
            + (report.Accepted.IsEmpty ? string.Empty : $"; {report.Accepted.Length.ToString(CultureInfo.InvariantCulture)} accepted")
            + (doubtful > 0 ? $"; {Count(doubtful, "place", "places")} to check in the wording" : string.Empty)
            + $"; {checkedThings}.";
    }

    private static string SeverityCount(Severity severity, int count) => severity switch
    {
        Severity.Error => Count(count, "error", "errors"),
        Severity.Warning => Count(count, "warning", "warnings"),
        Severity.Tension => Count(count, "tension", "tensions"),
        Severity.Low => Count(count, "low", "low"),
        _ => Count(count, "note", "notes"),
    };

    private static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    // "until" of an acceptance is written as a date, and printed as it was written: the first day on which the finding counts again.
    private static string UntilDay(DateOnly day) => $"accepted until {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    private static string LastDay(DateOnly firstDayAfter) => Day(firstDayAfter == DateOnly.MinValue ? firstDayAfter : firstDayAfter.AddDays(-1));
}
