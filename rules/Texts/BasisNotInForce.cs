using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Texts;

/// <summary>An instrument is made under another that had ended before, or that ends before it does.</summary>
[Name("PC3205")]
[Tag("texts")]
[Priority(100)]
public sealed class BasisNotInForce : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        MadeUnder made = default!;

        When()
            .Match(() => report)
            .Match(() => made, m => IsWithoutBasis(m));
        Then()
            .Do(_ => Judge(report, made));
    }

    /// <summary>Whether the instrument is in force on a day on which its basis is not any more.</summary>
    public static bool IsWithoutBasis(MadeUnder made) => made.Basis.Until is { } end && (made.Instrument.Until is null || made.Instrument.Until > end);

    private static void Judge(Report report, MadeUnder made)
    {
        if (made.Basis.Until is { } end) report.Add(TextWording.BasisGone(made.Instrument, made.Basis, end, outlives: made.Instrument.From is null || made.Instrument.From < end));
    }
}
