using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Export;

/// <summary>The questions that a check asks about a policy, as SMT-LIB: overlap and implication of the scopes of positions that could clash, and who is left out of an entitlement.</summary>
public static class PolicyQuestions
{
    /// <summary>The script for one policy; the same for the same policy in any order of files.</summary>
    public static SmtScript Script(Analysis analysis, CancellationToken cancellationToken = default)
    {
        var script = new SmtScript(analysis.Table, analysis.Solver, "The questions of Policy Coherence about the scopes of positions, as SMT-LIB.");
        var instances = analysis.Instances.OrderBy(instance => instance.Key, StringComparer.Ordinal).ToList();
        foreach (var instance in instances)
        {
            script.Ask($"somebody {instance.Key}", analysis.Solver.Satisfiable(analysis.Scopes.Scope(instance)), analysis.Scopes.Scope(instance));
        }

        var byAction = instances.ToLookup(instance => instance.Action, StringComparer.Ordinal);
        foreach (var first in instances.Where(instance => !instance.Bars))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var bar in Related(analysis.Model, first).SelectMany(action => byAction[action]).Where(bar => Clashes.KindOf(first, bar) is not null).OrderBy(bar => bar.Key, StringComparer.Ordinal))
            {
                Pair(script, analysis, first, bar);
            }
        }

        foreach (var understanding in analysis.Model.Understandings.OfType<EntitlementUnderstanding>().OrderBy(understanding => understanding.Name, StringComparer.Ordinal))
        {
            if (analysis.Entitlements.Uncovered(understanding) is not { } uncovered) continue;
            script.Ask($"left out of {understanding.Name}", analysis.Solver.Satisfiable(uncovered), uncovered);
        }

        return script;
    }

    private static void Pair(SmtScript script, Analysis analysis, NormInstance first, NormInstance bar)
    {
        var (one, other) = (analysis.Scopes.Scope(first), analysis.Scopes.Scope(bar));
        script.Ask($"overlap {first.Key} {bar.Key}", analysis.Solver.Overlap(one, other), one, other);
        Outside(script, analysis, first, bar);
        Outside(script, analysis, bar, first);
    }

    // The one lies inside the other exactly if nobody is in it and outside the other.
    private static void Outside(SmtScript script, Analysis analysis, NormInstance inside, NormInstance of)
    {
        var (one, other) = (analysis.Scopes.UntimedScope(inside), analysis.Scopes.UntimedScope(of));
        script.Ask($"outside {inside.Key} {of.Key}", !analysis.Solver.Implies(one, other), one, analysis.Table.Not(other));
    }

    private static IEnumerable<string> Related(PolicyModel model, NormInstance instance) =>
        model.Actions.GeneralsOf(instance.Action).Concat(model.Actions.KindsOf(instance.Action).Select(kind => kind.Name)).Distinct(StringComparer.Ordinal);
}
