using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Abroad;

/// <summary>A position draws on data that a body of another state must not let out.</summary>
[Name("PC1603")]
[Tag("abroad")]
[Priority(100)]
public sealed class ReliesOnRefusedData : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        OtherState other = default!;
        NormInstance asking = default!;

        When()
            .Match(() => report)
            .Match(() => other)
            .Match(() => asking, a => a.LetsAuthorityAct == true, a => AsksInVain(a, other));
        Then()
            .Do(_ => Judge(report, asking, other));
    }

    /// <summary>Whether the instance draws on data that a body of the other state must not let out.</summary>
    public static bool AsksInVain(NormInstance asking, OtherState other) => asking.Analysis.Abroad.Refused(asking, other.Analysis) is not null;

    private static void Judge(Report report, NormInstance asking, OtherState other)
    {
        if (asking.Analysis.Abroad.Refused(asking, other.Analysis) is { } found) AbroadWording.Add(report, "PC1603", found, other);
    }
}
