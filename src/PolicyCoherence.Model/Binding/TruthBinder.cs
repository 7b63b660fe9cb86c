using System.Collections.Immutable;
using PolicyCoherence.Language.Syntax;

namespace PolicyCoherence.Model.Binding;

/// <summary>Binds what holds in every case, and what authors claim of judgements.</summary>
internal sealed class TruthBinder(Scope scope, ConditionBinder conditions)
{
    /// <summary>The truths, in an order that does not depend on where they stand.</summary>
    public ImmutableArray<Truth> BindTruths(IReadOnlyList<Statement> statements)
    {
        var truths = new List<Truth>();
        foreach (var statement in statements)
        {
            if (statement is ImpliesStatement implies) AddImplication(implies, truths);
            else if (statement is ExcludesStatement excludes) AddExclusions(excludes, truths);
        }

        return [.. truths
            .OrderBy(truth => truth.Span.Words, StringComparer.Ordinal)
            .ThenBy(truth => truth.Condition.Span.Words, StringComparer.Ordinal)
            .ThenBy(truth => truth.Span)];
    }

    /// <summary>The claims that one judgement gives effect to another.</summary>
    public ImmutableArray<EffectClaim> BindClaims(IReadOnlyList<Statement> statements)
    {
        var claims = new List<EffectClaim>();
        foreach (var claim in statements.OfType<GivesEffectStatement>())
        {
            var judgement = scope.Find<Fact>(claim.Judgement, NameKind.OpenNorm);
            var to = scope.Find<Fact>(claim.To, NameKind.OpenNorm);
            if (judgement is not null && to is not null) claims.Add(new EffectClaim(judgement, to, claim.Span));
        }

        return [.. claims
            .OrderBy(claim => claim.Judgement.Name, StringComparer.Ordinal)
            .ThenBy(claim => claim.To.Name, StringComparer.Ordinal)
            .ThenBy(claim => claim.Span)];
    }

    private void AddImplication(ImpliesStatement implies, List<Truth> truths)
    {
        var premise = conditions.BindName(implies.If);
        var conclusion = conditions.Bind(implies.Then);
        if (premise is null || conclusion is null) return;
        truths.Add(new Truth(new AnyOf(implies.Span, [new Not(implies.If.Span, premise), conclusion]), implies.Span));
    }

    private void AddExclusions(ExcludesStatement excludes, List<Truth> truths)
    {
        var failures = scope.Log.Failures;
        var first = conditions.BindName(excludes.Name);
        var others = excludes.Others.Select(conditions.BindName).OfType<Condition>().ToList();
        if (first is null || scope.Log.Failures != failures) return;
        foreach (var other in others)
        {
            truths.Add(new Truth(new Not(other.Span, new AllOf(excludes.Span, [first, other])), excludes.Span));
        }
    }
}
