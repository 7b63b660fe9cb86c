using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Reasoning.Timelines;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Time;

/// <summary>Deadlines of one procedure, or of several positions, that cannot all be met.</summary>
[Name("PC1306")]
[Tag("time")]
[Priority(100)]
public sealed class DeadlinesCannotAllBeMet : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        DeadlineSet deadlines = default!;

        When()
            .Match(() => report)
            .Match(() => deadlines, d => CannotBeMet(report, d));
        Then()
            .Do(_ => Judge(report, deadlines.Procedure));
    }

    /// <summary>Whether some of the deadlines cannot all be met.</summary>
    public static bool CannotBeMet(Report report, DeadlineSet deadlines) => !report.Analysis.Deadlines.Find(deadlines.Procedure).IsEmpty;

    private static void Judge(Report report, Procedure? procedure)
    {
        foreach (var impossible in report.Analysis.Deadlines.Find(procedure)) report.Add(Finding(report, impossible));
    }

    private static Finding Finding(Report report, ImpossibleDeadlines impossible)
    {
        var names = impossible.Norms.Select(norm => norm.Name).ToImmutableArray();
        var soft = impossible.Norms.Any(norm => norm is Position { Modality: Modality.SoftDuty or Modality.Power });
        var severity = impossible.Reporting switch
        {
            Reporting.Note => Severity.Note,
            Reporting.Low => Severity.Low,
            _ when impossible.DependsOnTheCalendar || soft => Severity.Warning,
            _ => Severity.Error,
        };
        var role = impossible.Norms.OfType<Procedure>().FirstOrDefault()?.Role
            ?? impossible.Norms.OfType<Position>().SelectMany(position => position.Acts).Select(act => act.Patient?.Role.Name).FirstOrDefault(name => name is not null) ?? Role.Person;
        var written = impossible.Rules.Where(rule => rule.Span is not null).DistinctBy(rule => rule.Span).ToImmutableArray();
        return new Finding(
            "PC1306",
            Grounds.Graded(severity, impossible.Answer.Grade),
            Grounds.Certainty(impossible.Answer.Grade),
            TimeWording.Impossible(impossible),
            names,
            [.. TimeWording.Spots(impossible, written)],
            CaseWording.Describe(report.Analysis, impossible.Answer, role),
            [],
            Days(impossible.Norms),
            null,
            TimeWording.Because(impossible, written),
            [TimeWording.ResolveImpossible],
            null,
            [],
            impossible.Answer.Judgements);
    }

    private static DayInterval? Days(ImmutableArray<Norm> norms)
    {
        var from = norms.Max(norm => norm.From);
        var until = norms.Min(norm => norm.Until);
        return from is null && until is null ? null : new DayInterval(from, until);
    }
}
