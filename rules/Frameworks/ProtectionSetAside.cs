using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Frameworks;

/// <summary>A position on data stands "notwithstanding any other law", and so sets aside whatever protects the data elsewhere (meaning, decision 9).</summary>
[Name("PC1504")]
[Tag("frameworks")]
[Priority(100)]
public sealed class ProtectionSetAside : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        SetAsideUnderstanding understanding = default!;
        NormInstance instance = default!;

        When()
            .Match(() => report)
            .Match(() => understanding)
            .Match(() => instance, i => SetsAside(i, understanding));
        Then()
            .Do(_ => report.Add(DataWording.SetAside(report.Analysis, instance, understanding)));
    }

    /// <summary>Whether the understanding speaks of this position, and it sets aside any other law.</summary>
    public static bool SetsAside(NormInstance instance, SetAsideUnderstanding understanding)
    {
        var model = instance.Analysis.Model;
        return instance.Position.NotwithstandingAnyOtherLaw is not null
            && instance.LetsAuthorityAct
            && understanding.Acts.Any(act => model.Actions.IsKindOf(instance.Act.Action, act.Action)
                && (act.Data is null || (instance.Act.Data is { } data && model.DataKinds.IsKindOf(data, act.Data))));
    }
}
