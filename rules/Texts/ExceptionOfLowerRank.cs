using PolicyCoherence.Model;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Texts;

/// <summary>An exception, or a <c>notwithstanding</c>, stands in a text of lower rank than what it sets aside (meaning A3, line 2).</summary>
[Name("PC3106")]
[Tag("texts")]
[Priority(100)]
public sealed class ExceptionOfLowerRank : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        SetAside aside = default!;
        NormText higher = default!;

        When()
            .Match(() => report)
            .Match(() => aside)
            .Match(() => higher, h => h.Name == aside.Name, h => IsOfHigherRank(h, aside));
        Then()
            .Do(_ => Judge(report, aside.By, higher.Norm));
    }

    /// <summary>Whether a text is set aside by one of lower rank.</summary>
    public static bool IsOfHigherRank(NormText text, SetAside aside) => aside.By.Instrument is { } lower && text.Norm.Instrument is { } over && lower.Rank < over.Rank;

    // A regulation may make the exceptions that the act under which it is made allows; a circular never may.
    private static void Judge(Report report, Norm lower, Norm higher) =>
        report.Add(TextWording.LowerRank(lower, higher, lower.Instrument is { OwnRank: Rank.Regulation } text && text.Under == higher.Instrument?.Name));
}
