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
        NormText lower = default!;
        NormText higher = default!;

        When()
            .Match(() => report)
            .Match(() => lower, l => SetsSomethingAside(l))
            .Match(() => higher, h => IsSetAside(lower, h));
        Then()
            .Do(_ => Judge(report, lower.Norm, higher.Norm));
    }

    /// <summary>Whether a text carves from another, or says that it prevails over another, by name.</summary>
    public static bool SetsSomethingAside(NormText text) => text.Norm is ExceptionNorm or Position { Notwithstanding.IsEmpty: false };

    /// <summary>Whether a text of lower rank names this one as what it sets aside.</summary>
    public static bool IsSetAside(NormText lower, NormText higher) =>
        lower.Norm.Instrument is { } text && higher.Norm.Instrument is { } over && text.Rank < over.Rank
        && (lower.Norm switch
        {
            ExceptionNorm exception => exception.To,
            Position position => position.Notwithstanding,
            _ => [],
        }).Contains(higher.Norm.Name, StringComparer.Ordinal);

    // A regulation may make the exceptions that the act under which it is made allows; a circular never may.
    private static void Judge(Report report, Norm lower, Norm higher) =>
        report.Add(TextWording.LowerRank(lower, higher, lower.Instrument is { OwnRank: Rank.Regulation } text && text.Under == higher.Instrument?.Name));
}
