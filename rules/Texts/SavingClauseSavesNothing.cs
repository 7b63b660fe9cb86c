using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Texts;

/// <summary>A saving clause names a treaty that, as encoded, forbids nothing of what the position does: the reference leads to nothing.</summary>
[Name("PC3204")]
[Tag("texts")]
[Priority(100)]
public sealed class SavingClauseSavesNothing : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        NormText text = default!;

        When()
            .Match(() => report)
            .Match(() => text, t => SavesNothing(report, t));
        Then()
            .Do(_ => Judge(report, text.Norm));
    }

    /// <summary>Whether some treaty of a saving clause says nothing of the act.</summary>
    public static bool SavesNothing(Report report, NormText text) => text.Norm is Position position && position.Respecting.Any(treaty => !SpeaksOf(report, treaty, position));

    // Of a treaty that no framework of the check speaks of, nothing can be said.
    private static bool SpeaksOf(Report report, Treaty treaty, Position position) =>
        report.Analysis.Model.KnownUnderstandings.Where(understanding => understanding.AsIn.Any(article => article.Treaty.Name == treaty.Name)).ToList() is not { Count: > 0 } known
        || report.Analysis.InstancesOf(position.Name).Any(instance => known.Any(understanding => SpeaksOf(understanding, instance)));

    // What a treaty says of an act: that a state may not do it, may not forbid it to people, refuses only on some grounds, or gives what is kept back.
    private static bool SpeaksOf(Understanding understanding, NormInstance instance) => understanding switch
    {
        ProhibitionUnderstanding prohibition => prohibition.Acts.Any(act => instance.Analysis.Scopes.Touches(act, instance)),
        BanUnderstanding ban => Bans.Concerns(instance, ban),
        ClosedListUnderstanding list => list.Acts.Any(act => IsAbout(instance, act.Service)),
        OnlyWhenUnderstanding ground => ground.Acts.Any(act => IsAbout(instance, act.Service)),
        EntitlementUnderstanding entitlement => entitlement.Services.Any(service => IsAbout(instance, service)),
        _ => false,
    };

    private static bool IsAbout(NormInstance instance, Service? service) =>
        service is not null && instance.Act.Service is { } kind && (instance.Analysis.Model.Services.IsKindOf(kind, service) || instance.Analysis.Model.Services.IsKindOf(service, kind));

    private static void Judge(Report report, Norm norm)
    {
        if (norm is not Position position) return;
        foreach (var treaty in position.Respecting.Where(treaty => !SpeaksOf(report, treaty, position))) report.Add(TextWording.SavesNothing(position, treaty));
    }
}
