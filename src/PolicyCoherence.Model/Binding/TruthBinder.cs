using System.Collections.Immutable;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Model.Binding;

/// <summary>Binds what holds in every case, and what authors claim of judgements.</summary>
internal sealed class TruthBinder(Scope scope, ConditionBinder conditions, IReadOnlySet<SourceText> coreFiles)
{
    /// <summary>The truths, in an order that does not depend on where they stand.</summary>
    public ImmutableArray<Truth> BindTruths(IReadOnlyList<Statement> statements)
    {
        var truths = new List<Truth>();
        foreach (var statement in statements)
        {
            if (statement is ImpliesStatement implies) AddImplication(implies, truths);
            else if (statement is ExcludesStatement excludes) AddExclusions(excludes, truths);
            else if (statement is OrderStatement order) AddOrder(order, truths);
            else if (statement is AmountDeclaration { Value: { } value } amount) AddValue(amount, value, truths);
        }

        truths.RemoveAll(IsNotForThisFile);

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

    private void AddOrder(OrderStatement order, List<Truth> truths)
    {
        if (conditions.Bind(order.Order) is not { } condition) return;
        if (FactsIn(condition).OfType<Fact>().FirstOrDefault(fact => !fact.IsAmount) is { } other) scope.Log.Report(Messages.NotAnAmount(order.Order.Span, other));
        else truths.Add(new Truth(condition, order.Span) { SaysAmount = true });
    }

    private void AddValue(AmountDeclaration amount, Quantity value, List<Truth> truths)
    {
        if (scope.Peek(amount.Name.Text, NameKind.Fact) is Fact bound)
        {
            truths.Add(new Truth(new FactCompare(value.Span, bound, bound.FixedRole, Order.Equal, bound.Ordinary), amount.Span) { SaysAmount = true });
        }
    }

    /// <summary>Whether a file that is no part of a framework says what holds of the framework's words; reports it.</summary>
    private bool IsNotForThisFile(Truth truth)
    {
        if (truth.SaysAmount || truth.Span.Source is not { } source || coreFiles.Contains(source)) return false;
        var core = FactsIn(truth.Condition).FirstOrDefault(symbol => symbol.Span.Source is { } declared && coreFiles.Contains(declared));
        if (core is null) return false;
        scope.Log.Report(Messages.TruthAboutCore(truth.Span, core));
        return true;
    }

    /// <summary>The facts, judgements and groups that nothing defines, which a condition speaks of in the end.</summary>
    private static IEnumerable<Symbol> FactsIn(Condition condition) => condition switch
    {
        AllOf all => all.Parts.SelectMany(FactsIn),
        AnyOf any => any.Parts.SelectMany(FactsIn),
        Not not => FactsIn(not.Part),
        FactHolds { Fact: var fact } => fact.Definition is { } definition ? FactsIn(definition) : [fact],
        InGroup { Group: var group } => group.Definition is { } definition ? FactsIn(definition) : [group],
        FactIs { Fact: var fact } => [fact],
        FactIncludes { Fact: var fact } => [fact],
        FactCompare { Fact: var fact } => [fact],
        FactRelation { Fact: var fact, Other: var other } => [fact, other],
        SinceEvent { Event: var happening } => [happening],
        _ => [],
    };
}
