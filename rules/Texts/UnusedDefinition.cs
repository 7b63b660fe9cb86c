using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Texts;

/// <summary>A fact, judgement or group that a state declares beside its positions, and that no sentence uses.</summary>
[Name("PC3105")]
[Tag("texts")]
[Priority(100)]
public sealed class UnusedDefinition : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        UnusedWord word = default!;

        When()
            .Match(() => report)
            .Match(() => word);
        Then()
            .Do(_ => Judge(report, word));
    }

    private static void Judge(Report report, UnusedWord word) => report.Add(TextWording.Unused(word.Symbol));
}
