using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Texts;

/// <summary>A position or an exception has conditions that no case can meet; or an exception never meets what it is an exception to.</summary>
[Name("PC3101")]
[Tag("texts")]
[Priority(100)]
public sealed class ConditionNobodyMeets : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        NormText text = default!;

        When()
            .Match(() => report)
            .Match(() => text, t => NobodyMeets(report, t));
        Then()
            .Do(_ => Judge(report, text.Norm));
    }

    /// <summary>Whether no case meets the conditions of a norm, or those of an exception together with what it carves from.</summary>
    public static bool NobodyMeets(Report report, NormText text) => Why(report.Analysis, text.Norm) is not null;

    private static void Judge(Report report, Norm norm)
    {
        if (Why(report.Analysis, norm) is not { } why) return;
        var clauses = norm.When.Concat(norm.Unless).ToList();
        report.Add(new Finding(
            "PC3101",
            Severity.Warning,
            Certainty.Certain,
            why,
            [norm.Name],
            [Places.Named(norm, "can never apply", PlaceRole.Primary), .. clauses.Select(clause => new Place(clause.Span, PlaceRole.Involved, "one of its conditions"))],
            null,
            [],
            null,
            null,
            [Places.Step("No combination of facts meets all its conditions, given what the vocabulary declares to be true.", norm.Sentence)],
            ["Correct the condition that excludes the others, or delete the sentence."],
            null,
            [],
            []));
    }

    private static string? Why(Analysis analysis, Norm norm)
    {
        var solver = analysis.Solver;
        switch (norm)
        {
            case Position position:
                var instances = analysis.InstancesOf(position.Name);
                return instances.Length > 0 && instances.All(instance => !solver.Satisfiable(analysis.Scopes.Scope(instance, withSavingClause: false)))
                    ? $"nobody can meet the conditions of `{norm.Name}`."
                    : null;
            case ExceptionNorm exception:
                var own = analysis.Scopes.OwnWords(exception, Role.Person);
                if (!solver.Satisfiable(own)) return $"nobody can meet the conditions of the exception `{norm.Name}`.";
                var targets = exception.To.SelectMany(name => analysis.InstancesOf(name)).ToList();
                return targets.Count > 0 && targets.All(target => !solver.Overlap(analysis.Scopes.Scope(target), analysis.Scopes.OwnWords(exception, target.Role)))
                    ? $"the exception `{norm.Name}` never applies: {Phrasing.Names(exception.To)} already {(exception.To.Length == 1 ? "leaves" : "leave")} out everybody it speaks of."
                    : null;
            default:
                return solver.Satisfiable(analysis.Scopes.OwnWords(norm, Role.Person)) ? null : $"nobody can meet the conditions of `{norm.Name}`.";
        }
    }
}
