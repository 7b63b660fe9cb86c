using System.Collections.Immutable;
using PolicyCoherence.Model;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Texts;

/// <summary>Exceptions, and positions to which it yields, take everybody out of a position that reaches somebody by its own words. For powers, <see cref="PowerNeverUsable"/> says so.</summary>
[Name("PC3103")]
[Tag("texts")]
[Priority(100)]
public sealed class ExceptionsLeaveNothing : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        NormText text = default!;

        When()
            .Match(() => report)
            .Match(() => text, t => NothingIsLeft(report, t));
        Then()
            .Do(_ => Judge(report, text.Norm));
    }

    /// <summary>Whether a position or an exception reaches somebody by its own words, and nobody in the end.</summary>
    public static bool NothingIsLeft(Report report, NormText text) => text.Norm switch
    {
        Position { Modality: Modality.Power } => false,
        Position position => report.Analysis.Redundancy.NothingIsLeft(position),
        ExceptionNorm exception => report.Analysis.Redundancy.NothingIsLeft(exception),
        _ => false,
    };

    private static void Judge(Report report, Norm norm)
    {
        var scopes = report.Analysis.Scopes;
        report.Add(TextWording.NothingLeft(norm, [.. scopes.ExceptionsTo(norm.Name).Cast<Norm>().Concat(norm is Position ? scopes.PrevailingOver(norm.Name) : ImmutableArray<Norm>.Empty).OrderBy(other => other.Name, StringComparer.Ordinal)]));
    }
}
