using System.Globalization;
using PolicyCoherence.Findings;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Reporting;

/// <summary>Every text that the reports add to what the rules say. The sentences stand in Wording.properties; the words that programs read stand here.</summary>
internal static class Wording
{
    private static readonly MessageFile Text = MessageFile.Of(typeof(Wording));

    public static string Where => Text.Say("where");

    public static string Who => Text.Say("who");

    public static string Against => Text.Say("against");

    public static string When => Text.Say("when");

    public static string Why => Text.Say("why");

    public static string Resolve => Text.Say("resolve");

    public static string NobodyInParticular => Text.Say("nobody-in-particular");

    public static string EachOther => Text.Say("each-other");

    public static string EveryoneReached => Text.Say("everyone-reached");

    public static string SomeReached => Text.Say("some-reached");

    public static string NothingSuggested => Text.Say("nothing-suggested");

    public static string SilentHeading => Text.Say("silent-heading");

    public static string AcceptedHeading => Text.Say("accepted-heading");

    public static string KnownHeading(BaselineResult baseline) => baseline.Known.IsEmpty ? Text.Say("known-heading.none", ("file", baseline.File)) : Text.Count("known-heading", baseline.Known.Length, ("file", baseline.File));

    public static string GoneHeading(BaselineResult baseline) => Text.Count("gone-heading", baseline.Gone.Length, ("file", baseline.File));

    public static string Gone(BaselineEntry entry) => Text.Say("gone", ("rule", entry.RuleId), ("names", string.Join(", ", entry.Subjects.Select(name => $"`{name}`"))));

    public static string SettingsHeading => Text.Say("settings-heading");

    public static string SpheresHeading => Text.Say("spheres-heading");

    public static string SpheresColumns => Text.Say("spheres-columns");

    public static string MatrixHeading => Text.Say("matrix-heading");

    public static string MatrixLegend => Text.Say("matrix-legend");

    public static string NoPair => Text.Say("no-pair");

    public static string ClaimsHeading => Text.Say("claims-heading");

    public static string Nothing => Text.Say("nothing");

    public static string NoFinding => Text.Say("no-finding");

    public static string Help => Text.Say("help");

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

    public static string NotUnderstood(DiagnosticSeverity severity) => severity == DiagnosticSeverity.Error ? Text.Say("not-understood") : Text.Say("please-check");

    /// <summary>The heading of an authority keeps apart what binds and what recommends.</summary>
    public static string AuthorityLead(Authority authority) => authority.Binding ? Text.Say("lead.binding") : authority.Treaty ? Text.Say("lead.treaty") : Text.Say("lead.framework");

    /// <summary>The authority on one line, with its heading.</summary>
    public static string AuthorityLine(Authority authority) => Text.Say("authority", ("lead", AuthorityLead(authority)), ("text", AuthorityText(authority)));

    public static string AuthorityText(Authority authority) => authority switch
    {
        // Where it does not bind the state on all the days of the finding, the days are said.
        { Binding: true, BindingDays: { From: { } from, Until: { } until } } => Text.Say("binds.from-to", ("authority", Cited(authority)), ("from", Day(from)), ("to", LastDay(until))),
        { Binding: true, BindingDays: { From: { } from } } => Text.Say("binds.from", ("authority", Cited(authority)), ("from", Day(from))),
        { Binding: true, BindingDays: { Until: { } until } } => Text.Say("binds.until", ("authority", Cited(authority)), ("until", LastDay(until))),
        { Binding: true } => Text.Say("binds", ("authority", Cited(authority))),
        { Treaty: true } => Text.Say("does-not-bind", ("authority", Cited(authority))),
        _ => Text.Say("recommends", ("authority", Cited(authority))),
    };

    public static string Cited(Authority authority) =>
        authority.Paragraph.Length == 0 ? authority.Document : $"{authority.Document}, {authority.Paragraph}";

    public static string Fact(CaseFact fact)
    {
        var text = fact.Value switch
        {
            "yes" => fact.Fact,
            "no" => Text.Say("fact.not", ("fact", fact.Fact)),
            _ => Text.Say("fact.value", ("fact", fact.Fact), ("value", fact.Value)),
        };
        return fact.Judgement ? Text.Say("fact.judgement", ("fact", text)) : text;
    }

    public static string CertaintyText(Finding finding) => (finding.Certainty, finding.Judgements.IsEmpty) switch
    {
        (Certainty.Unknown, _) when finding.Case is { Amounts: { IsEmpty: false } amounts } => Text.Say("depends.amounts", ("amounts", string.Join(", ", amounts))),
        (Certainty.DependsOnJudgement, true) => Text.Say("depends"),
        (Certainty.DependsOnJudgement, false) => Text.Say("depends.on", ("judgements", string.Join(", ", finding.Judgements))),
        (Certainty.Unknown, true) => Text.Say("unknown"),
        (Certainty.Unknown, false) => Text.Say("unknown.before", ("judgements", string.Join(", ", finding.Judgements))),
        _ => string.Empty,
    };

    public static string ResolvedBy(string what) => Text.Say("resolved-by", ("what", what));

    public static string Tension(string tension) => Text.Say("tension", ("tension", tension));

    /// <summary>The interval as people say it; the end is the last day, not the first day after.</summary>
    public static string Interval(DayInterval interval) => interval switch
    {
        { From: { } from, Until: { } until } => Text.Say("interval.from-to", ("from", Day(from)), ("to", LastDay(until))),
        { From: { } from } => Text.Say("interval.from", ("from", Day(from))),
        { Until: { } until } => Text.Say("interval.until", ("until", LastDay(until))),
        _ => Text.Say("interval.none"),
    };

    /// <summary>Which agencies stand against each other.</summary>
    public static string Between(IEnumerable<string> agencies) => Text.Say("between", ("agencies", string.Join(", ", agencies)));

    public static string Name(Standing standing) => standing switch
    {
        Standing.Upheld => "upheld",
        Standing.Partly => "partly",
        Standing.Silent => "silent",
        _ => "contradicted",
    };

    /// <summary>A heading about one of several states.</summary>
    public static string OfState(StateName state, string heading) => Text.Say("of-state", ("state", state.Title), ("heading", heading));

    /// <summary>How many understandings stand how.</summary>
    public static string Standings(CheckReport report)
    {
        int Of(Standing standing) => report.Understandings.Count(each => each.Standing == standing);
        return Text.Count(
            "standings", report.Understandings.Length, ("upheld", Of(Standing.Upheld)), ("partly", Of(Standing.Partly)), ("silent", Of(Standing.Silent)), ("contradicted", Of(Standing.Contradicted)));
    }

    /// <summary>How much of the policy lies in the largest sphere. A figure, with no judgement in it.</summary>
    public static string Concentration(IReadOnlyCollection<SphereFigures> spheres)
    {
        var largest = spheres.MaxBy(sphere => sphere.Positions);
        var all = spheres.Sum(sphere => sphere.Positions);
        return largest is null || all == 0
            ? string.Empty
            : Text.Say("largest", ("sphere", largest.Title), ("percent", 100 * largest.Positions / all));
    }

    public static string MoreAbout(string ruleId) => Text.Say("more-about", ("rule", ruleId));

    public static string Accepted(AcceptedFinding accepted) => Text.Say("accepted", ("until", UntilDay(accepted.Until)), ("reason", accepted.Reason), ("place", accepted.Place));

    /// <summary>Why a result of a SARIF log is suppressed.</summary>
    public static string Justification(AcceptedFinding accepted) => Text.Say("justification", ("reason", accepted.Reason), ("until", UntilDay(accepted.Until)));

    /// <summary>What a setting did, and the reason given for it.</summary>
    public static string Setting(AppliedSetting applied) => applied.Setting.Severity is { } severity
        ? Text.Count("setting.weighs", applied.Findings, ("rule", applied.Setting.RuleId), ("severity", Name(severity)), ("because", applied.Setting.Because), ("place", applied.Setting.Place))
        : Text.Count("setting.off", applied.Findings, ("rule", applied.Setting.RuleId), ("because", applied.Setting.Because), ("place", applied.Setting.Place));

    public static string ManySilent(int count) => Text.Say("many-silent", ("count", count));

    public static string Summary(CheckReport report)
    {
        var found = string.Join(", ", from severity in Enum.GetValues<Severity>().Reverse()
                                      let count = report.Findings.Count(finding => finding.Severity == severity)
                                      where count > 0
                                      select SeverityCount(severity, count));
        var unread = report.Diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var doubtful = report.Diagnostics.Length - unread;
        var counts = report.Counts;
        List<string> parts = [found.Length > 0 ? found : NoFinding];
        if (unread > 0) parts.Insert(0, Text.Count("summary.unread", unread));
        if (!report.Accepted.IsEmpty) parts.Add(Text.Say("summary.accepted", ("accepted", report.Accepted.Length)));
        if (report.Baseline is { Known.IsEmpty: false } baseline) parts.Add(Text.Say("summary.known", ("known", baseline.Known.Length)));
        if (report.Settings.Where(applied => applied.Setting.Severity is null).Sum(applied => applied.Findings) is > 0 and var leftOut) parts.Add(Text.Say("summary.left-out", ("findings", leftOut)));
        if (doubtful > 0) parts.Add(Text.Count("summary.doubtful", doubtful));
        var (files, positions, understandings, rules) =
            (Text.Count("files", counts.Files), Text.Count("positions", counts.Positions), Text.Count("understandings", counts.Understandings), Text.Count("rules", counts.Rules));
        parts.Add(counts.Procedures == 0
            ? Text.Say("summary.checked", ("files", files), ("positions", positions), ("understandings", understandings), ("rules", rules))
            : Text.Say("summary.checked.procedures", ("files", files), ("positions", positions), ("procedures", Text.Count("procedures", counts.Procedures)), ("understandings", understandings), ("rules", rules)));
        return Text.Say("summary", ("parts", string.Join("; ", parts)));
    }

    private static string SeverityCount(Severity severity, int count) => severity switch
    {
        Severity.Error => Text.Count("severity.error", count),
        Severity.Warning => Text.Count("severity.warning", count),
        Severity.Tension => Text.Count("severity.tension", count),
        Severity.Low => Text.Count("severity.low", count),
        _ => Text.Count("severity.note", count),
    };

    public static string Day(DateOnly day) => day.ToString(Text.Say("day-format"), CultureInfo.InvariantCulture);

    // "until" of an acceptance is written as a date, and printed as it was written: the first day on which the finding counts again.
    private static string UntilDay(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string LastDay(DateOnly firstDayAfter) => Day(firstDayAfter == DateOnly.MinValue ? firstDayAfter : firstDayAfter.AddDays(-1));
}
