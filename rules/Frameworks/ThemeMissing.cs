using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Frameworks;

/// <summary>A policy says nothing of what every policy should speak of, although the sphere is encoded in full (meaning A14).</summary>
[Name("PC2802")]
[Tag("frameworks")]
[Priority(0)]
public sealed class ThemeMissing : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        ComprehensiveUnderstanding comprehensive = default!;

        When()
            .Match(() => report)
            .Match(() => comprehensive, c => LeavesSomethingOut(report, c));
        Then()
            .Do(_ => Judge(report, comprehensive));
    }

    /// <summary>Whether the policy says nothing of some theme.</summary>
    public static bool LeavesSomethingOut(Report report, ComprehensiveUnderstanding comprehensive) => comprehensive.Themes.Any(theme => !report.Analysis.Balance.SpeaksOf(theme));

    private static void Judge(Report report, ComprehensiveUnderstanding comprehensive)
    {
        foreach (var theme in comprehensive.Themes.Where(theme => !report.Analysis.Balance.SpeaksOf(theme)))
        {
            if (report.Analysis.IsEncodedInFull(Balance.SphereOf(theme))) report.Add(BalanceWording.ThemeMissing(report.Analysis, comprehensive, theme));
            else report.Add(BalanceWording.ThemeNotEncoded(report.Analysis, comprehensive, theme));
        }
    }
}
