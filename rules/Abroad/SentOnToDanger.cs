using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Abroad;

/// <summary>A person is brought to another state, and that state sends her on to where nobody may be sent.</summary>
[Name("PC1601")]
[Tag("abroad")]
[Priority(100)]
public sealed class SentOnToDanger : Rule
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
            .Match(() => sending, s => s.ToState == other.Name, s => SendsOn(s, other));
        Then()
            .Do(_ => Judge(report, sending, other));
    }

    /// <summary>Whether the other state sends somebody on to danger whom the instance brings there.</summary>
    public static bool SendsOn(NormInstance sending, OtherState other) => sending.Analysis.Abroad.SentOn(sending, other.Analysis) is not null;

    private static void Judge(Report report, NormInstance sending, OtherState other)
    {
        if (sending.Analysis.Abroad.SentOn(sending, other.Analysis) is { } found) AbroadWording.Add(report, "PC1601", found, other);
    }
}
