using PolicyCoherence.Model;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Abroad;

/// <summary>Another state favours the people of this one, an understanding asks for reciprocity, and this state does not return it.</summary>
[Name("PC1604")]
[Tag("abroad")]
[Priority(100)]
public sealed class FavourNotReturned : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        OtherState other = default!;
        MutualUnderstanding understanding = default!;

        When()
            .Match(() => report)
            .Match(() => other)
            .Match(() => understanding, u => IsNotReturned(report, other, u));
        Then()
            .Do(_ => Judge(report, other, understanding));
    }

    /// <summary>Whether this state withholds from somebody what the other does for her like.</summary>
    public static bool IsNotReturned(Report report, OtherState other, MutualUnderstanding understanding) => report.Analysis.Reciprocity.Find(understanding, other.Analysis) is not null;

    private static void Judge(Report report, OtherState other, MutualUnderstanding understanding)
    {
        if (report.Analysis.Reciprocity.Find(understanding, other.Analysis) is { } found) AbroadWording.Add(report, "PC1604", found, other);
    }
}
