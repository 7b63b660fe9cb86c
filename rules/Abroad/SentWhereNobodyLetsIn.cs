using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Abroad;

/// <summary>A person is sent to another state that does not let her in.</summary>
[Name("PC1602")]
[Tag("abroad")]
[Priority(0)]
public sealed class SentWhereNobodyLetsIn : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        OtherState other = default!;
        NormInstance sending = default!;

        When()
            .Match(() => report)
            .Match(() => other)
            .Match(() => sending, s => s.ToState == other.Name, s => ShutsOut(s, other));
        Then()
            .Do(_ => Judge(report, sending, other));
    }

    /// <summary>Whether the other state does not let somebody in whom the instance sends there.</summary>
    public static bool ShutsOut(NormInstance sending, OtherState other) => sending.Analysis.Abroad.KeptOut(sending, other.Analysis) is not null;

    private static void Judge(Report report, NormInstance sending, OtherState other)
    {
        if (sending.Analysis.Abroad.KeptOut(sending, other.Analysis) is { } found) AbroadWording.Add(report, "PC1602", found, other);
    }
}
