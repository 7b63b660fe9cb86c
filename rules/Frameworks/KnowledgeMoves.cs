using PolicyCoherence.Rules.Facts;

namespace PolicyCoherence.Rules.Frameworks;

/// <summary>Derives, hop by hop, which bodies can come to know of a person who uses a service. Whether they do, and against whom, is decided exactly where a finding is made.</summary>
[Name("PC2700 derives")]
[Tag("derives")]
[Priority(200)]
public sealed class KnowledgeMoves : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Knows knows = default!;
        KnowledgeStep step = default!;

        When()
            .Match(() => knows)
            .Match(() => step, s => s.From == knows.Body);
        Then()
            .Do(ctx => ctx.TryInsert(new Knows(knows.Start, step.To)));
    }
}
