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
        report.Add(EmptyScopeWording.NeverApplies(norm, why));
    }

    private static string? Why(Analysis analysis, Norm norm)
    {
        if (EmptyScopeWording.HasNoDay(norm)) return EmptyScopeWording.NeverInForce(norm);
        var solver = analysis.Solver;
        switch (norm)
        {
            case Position position:
                var instances = analysis.InstancesOf(position.Name);
                return instances.Length > 0 && instances.All(instance => !solver.Satisfiable(analysis.Scopes.Scope(instance, withSavingClause: false)))
                    ? EmptyScopeWording.Nobody(norm)
                    : null;
            case ExceptionNorm exception:
                var own = analysis.Scopes.OwnWords(exception, Role.Person);
                if (!solver.Satisfiable(own)) return EmptyScopeWording.Nobody(exception);
                var targets = exception.To.SelectMany(name => analysis.InstancesOf(name)).ToList();
                return targets.Count > 0 && targets.All(target => !solver.Overlap(analysis.Scopes.Scope(target), analysis.Scopes.OwnWords(exception, target.Role)))
                    ? EmptyScopeWording.NeverMet(exception)
                    : null;
            default:
                return solver.Satisfiable(analysis.Scopes.OwnWords(norm, Role.Person)) ? null : EmptyScopeWording.Nobody(norm);
        }
    }
}
