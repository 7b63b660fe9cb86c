using System.Collections.Immutable;
using PolicyCoherence.Findings;

namespace PolicyCoherence.Checking;

/// <summary>Does what users decided about rules: the last word on what a finding weighs, once everything else is known.</summary>
internal static class RuleSettings
{
    /// <summary>The report without findings of rules that are switched off, and with the weights that were asked for; it says what was done.</summary>
    public static CheckReport Applied(CheckReport report, ImmutableArray<RuleSetting> settings) => settings.IsEmpty ? report : report with
    {
        Findings = Weighed(report.Findings, settings),
        Timeline = [.. from entry in report.Timeline let weighed = Weighed(entry.Finding, settings) where weighed is not null select entry with { Finding = weighed }],
        Settings = Done(report.Findings, settings),
    };

    /// <summary>The findings that are left, each with its weight, in the same order.</summary>
    public static ImmutableArray<Finding> Weighed(ImmutableArray<Finding> findings, ImmutableArray<RuleSetting> settings) =>
        settings.IsEmpty ? findings : [.. findings.Select(finding => Weighed(finding, settings)).OfType<Finding>()];

    /// <summary>How many of the findings each setting touches, by rule.</summary>
    public static ImmutableArray<AppliedSetting> Done(IReadOnlyCollection<Finding> findings, ImmutableArray<RuleSetting> settings) =>
    [
        .. settings.OrderBy(setting => setting.RuleId, StringComparer.Ordinal)
            .Select(setting => new AppliedSetting(setting, findings.Count(finding => finding.RuleId == setting.RuleId && Weighed(finding, settings)?.Severity != finding.Severity))),
    ];

    private static Finding? Weighed(Finding finding, ImmutableArray<RuleSetting> settings) =>
        settings.FirstOrDefault(setting => setting.RuleId == finding.RuleId) is not { } setting ? finding
        : setting.Severity is { } severity ? finding with { Severity = Bounded(finding, severity) }
        : null;

    // What only recommends never makes an error, whoever wishes it (design: three rules that keep trust).
    private static Severity Bounded(Finding finding, Severity wanted)
    {
        var bound = finding.Authorities.IsEmpty || finding.Authorities.Any(authority => authority.Binding) ? Severity.Error : Severity.Warning;
        return wanted <= bound || wanted <= finding.Severity ? wanted : finding.Severity > bound ? finding.Severity : bound;
    }
}
