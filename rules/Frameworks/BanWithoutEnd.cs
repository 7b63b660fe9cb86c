using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Frameworks;

/// <summary>People are forbidden something without an end where a ban is accepted only for a limited time.</summary>
[Name("PC2405")]
[Tag("frameworks")]
[Priority(100)]
public sealed class BanWithoutEnd : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        BanUnderstanding understanding = default!;
        NormInstance ban = default!;

        When()
            .Match(() => report)
            .Match(() => understanding, u => u.ForALimitedTime == true)
            .Match(() => ban, b => b.Modality == Modality.Prohibition, b => Reaches(b, understanding));
        Then()
            .Do(_ => Judge(report, ban, understanding));
    }

    /// <summary>Whether the instance forbids somebody what the understanding speaks of.</summary>
    public static bool Reaches(NormInstance ban, BanUnderstanding understanding) =>
        Bans.Concerns(ban, understanding) && ban.Analysis.Bans.Find(ban, understanding) is not null;

    private static void Judge(Report report, NormInstance ban, BanUnderstanding understanding)
    {
        if (report.Analysis.Bans.Find(ban, understanding) is { } offending) report.Add(BanWording.Finding(report.Analysis, "PC2405", offending));
    }
}
