using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Rules.Texts;

/// <summary>A position cites or refers to a text that was repealed before the position began.</summary>
[Name("PC3203")]
[Tag("texts")]
[Priority(100)]
public sealed class RestsOnRepealedText : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        NormText text = default!;

        When()
            .Match(() => report)
            .Match(() => text, t => RefersToTheRepealed(report, t));
        Then()
            .Do(_ => Judge(report, text.Norm));
    }

    /// <summary>Whether something that it cites or names had ended when it began.</summary>
    public static bool RefersToTheRepealed(Report report, NormText text) => !Repealed(report.Analysis, text.Norm).IsEmpty;

    private static void Judge(Report report, Norm norm)
    {
        foreach (var (what, until, from, span) in Repealed(report.Analysis, norm))
        {
            report.Add(TextWording.Repealed(norm, what, until, from, new Place(span, PlaceRole.Primary, "")));
        }
    }

    private static ImmutableArray<(string What, DateOnly Until, DateOnly From, SourceSpan Span)> Repealed(Analysis analysis, Norm norm)
    {
        if (norm.From is not { } from) return [];
        var names = norm switch
        {
            Position position => position.SubjectTo.Concat(position.Notwithstanding),
            ExceptionNorm exception => exception.To,
            _ => [],
        };

        // The first provision gives the position its own dates; that they leave no day is said where it is read.
        var cited = norm.Sources.Skip(1).Where(provision => provision.Instrument.Until <= from)
            .Select(provision => (provision.Instrument.Name, provision.Instrument.Until ?? from, from, provision.Span));
        var named = names.Distinct(StringComparer.Ordinal).SelectMany(analysis.NormsNamed)
            .Where(other => other.Until <= from)
            .Select(other => (other.Name, other.Until ?? from, from, other.Span));
        return [.. cited.Concat(named)];
    }
}
