using PolicyCoherence.Rules.Facts;

namespace PolicyCoherence.Rules.Frameworks;

/// <summary>
/// Derives, hop by hop, from which bodies knowledge of a person can come to one that acts against her. Backwards, because
/// the bodies that act are few and the services many. Whether it does, and against whom, is decided exactly where a
/// finding is made.
/// </summary>
[Name("PC2700 derives")]
[Tag("derives")]
[Priority(200)]
public sealed class KnowledgeMoves : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        LeadsToEnforcement end = default!;
        KnowledgeStep step = default!;

        When()
            .Match(() => end)
            .Match(() => step, s => s.To == end.Body);
        Then()
            .Do(ctx => ctx.TryInsert(new LeadsToEnforcement(step.From, end.Understanding)));
    }
}
