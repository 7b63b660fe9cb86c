using System.Collections.Immutable;
using PolicyCoherence.Language.Generated;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;
using Tree = PolicyCoherence.Language.Generated.PolicyParser;

namespace PolicyCoherence.Language.Parsing;

internal sealed partial class TreeConverter
{
    private ConditionSyntax Condition(Tree.ConditionContext c)
    {
        if (c.EITHER() is not null)
        {
            return new AnySyntax(SpanOf(c), [.. c._branches.Select(b => b._atoms.Count == 1 ? Atom(b._atoms[0]) : new AllSyntax(SpanOf(b), Atoms(b._atoms)))]);
        }

        if (c.ALL_OF() is not null)
        {
            return new AllSyntax(SpanOf(c), [.. c._parts.Select(p => p._atoms.Count == 1 ? Atom(p._atoms[0]) : new AnySyntax(SpanOf(p), Atoms(p._atoms)))]);
        }

        if (c._atoms.Count == 1)
        {
            return Atom(c._atoms[0]);
        }

        return c.GetToken(PolicyLexer.AND, 0) is not null ? new AllSyntax(SpanOf(c), Atoms(c._atoms)) : new AnySyntax(SpanOf(c), Atoms(c._atoms));
    }

    private ImmutableArray<ConditionSyntax> Atoms(IList<Tree.AtomContext> atoms)
    {
        var conditions = ImmutableArray.CreateBuilder<ConditionSyntax>(atoms.Count);
        foreach (var atom in atoms)
        {
            conditions.Add(Atom(atom));
        }

        return conditions.MoveToImmutable();
    }

    private ConditionSyntax Atom(Tree.AtomContext c)
    {
        if (c.name is not null)
        {
            var of = NameOrNull(c.of);
            var span = c.body is null ? SpanOf(c) : SpanOf(c.name, c.comparison()?.Stop ?? c.place ?? c.of ?? c.name);
            ConditionSyntax atom = c.comparison() is { } comparison
                ? Comparison(span, NameOf(c.name), of, comparison)
                : new HoldsSyntax(span, NameOf(c.name), of, NameOrNull(c.place));
            return c.body is null ? atom : new FoundSyntax(SpanOf(c), atom, NameOf(c.body));
        }

        if (c.atom() is { } negated)
        {
            return new NotSyntax(SpanOf(c), Atom(negated));
        }

        // The parentheses have done their work: the records nest by themselves.
        if (c.condition() is { } inner)
        {
            return Condition(inner);
        }

        if (c.order is not null)
        {
            return new HappenedSyntax(SpanOf(c), c.order.Type == PolicyLexer.EVENT_BEFORE, NameOf(c.happening));
        }

        if (c.quantity() is { } duration)
        {
            return new SinceSyntax(SpanOf(c), ComparisonOf(c.comparator()), QuantityOf(duration), NameOf(c.happening));
        }

        return c.way is not null ? new BySyntax(SpanOf(c), NameOf(c.way)) : Obtained(c.obtained());
    }

    private ConditionSyntax Comparison(SourceSpan span, Name name, Name? of, Tree.ComparisonContext c)
    {
        if (c.compared() is { } compared)
        {
            return Compared(span, name, of, compared);
        }

        if (c.INCLUDES() is not null)
        {
            return new IncludesSyntax(span, name, of, NameOf(c.value));
        }

        var negated = c.IS_NOT() is not null;
        var equality = negated ? Syntax.Comparison.NotEqual : Syntax.Comparison.Equal;
        return c.quantity() is { } quantity ? WithNumber(span, name, of, equality, quantity, c.relation())
            : c.date is not null ? new CompareDateSyntax(span, name, of, equality, DateOf(c.date))
            : new IsSyntax(span, name, of, negated, NameOf(c.value));
    }

    private ConditionSyntax Compared(SourceSpan span, Name name, Name? of, Tree.ComparedContext c)
    {
        var comparison = c.comparator() is { } comparator ? ComparisonOf(comparator)
            : c.BEFORE() is not null ? Syntax.Comparison.Less : Syntax.Comparison.More;
        return c.quantity() is { } amount ? WithNumber(span, name, of, comparison, amount, c.relation())
            : c.other() is { } other ? new RelateSyntax(span, name, of, comparison, null, Relation.Itself, NameOf(other.name), NameOrNull(other.of))
            : new CompareDateSyntax(span, name, of, comparison, DateOf(c.date));
    }

    private ConditionSyntax WithNumber(SourceSpan span, Name name, Name? of, Comparison comparison, Tree.QuantityContext quantity, Tree.RelationContext? relation)
    {
        if (relation is null)
        {
            return new CompareSyntax(span, name, of, comparison, QuantityOf(quantity));
        }

        var related = relation.Start.Type switch
        {
            PolicyLexer.OF => Relation.ShareOf,
            PolicyLexer.AFTER => Relation.After,
            PolicyLexer.BEFORE => Relation.Before,
            PolicyLexer.MORE_THAN => Relation.MoreThan,
            _ => Relation.LessThan,
        };
        var other = relation.other();
        return new RelateSyntax(span, name, of, comparison, QuantityOf(quantity), related, NameOf(other.name), NameOrNull(other.of));
    }

    private static Comparison ComparisonOf(Tree.ComparatorContext c) => c.Start.Type switch
    {
        PolicyLexer.LT or PolicyLexer.LESS_THAN => Syntax.Comparison.Less,
        PolicyLexer.LE or PolicyLexer.AT_MOST => Syntax.Comparison.AtMost,
        PolicyLexer.EQ => Syntax.Comparison.Equal,
        PolicyLexer.GE or PolicyLexer.AT_LEAST => Syntax.Comparison.AtLeast,
        _ => Syntax.Comparison.More,
    };

    private ObtainedSyntax Obtained(Tree.ObtainedContext c) => c.kind.Type switch
    {
        PolicyLexer.OBTAINED_FROM => new ObtainedSyntax(SpanOf(c), NameOf(c.name), null),
        PolicyLexer.OBTAINED_IN => new ObtainedSyntax(SpanOf(c), null, NameOf(c.name)),
        _ => new ObtainedSyntax(SpanOf(c), null, null),
    };
}
