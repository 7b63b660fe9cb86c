using PolicyCoherence.Model;
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
        || known.OfType<ProhibitionUnderstanding>().Any(understanding => understanding.Acts.Any(act => report.Analysis.InstancesOf(position.Name).Any(instance => report.Analysis.Scopes.Touches(act, instance))));

    private static void Judge(Report report, Norm norm)
    {
        if (norm is not Position position) return;
        foreach (var treaty in position.Respecting.Where(treaty => !SpeaksOf(report, treaty, position))) report.Add(TextWording.SavesNothing(position, treaty));
    }
}
