using System.Collections.Immutable;
using PolicyCoherence.Language.Generated;
using PolicyCoherence.Language.Syntax;
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
            return c.comparison() is { } comparison ? Comparison(c, NameOf(c.name), of, comparison) : new HoldsSyntax(SpanOf(c), NameOf(c.name), of, NameOrNull(c.place));
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

        if (c.quantity() is { } duration)
        {
            return new SinceSyntax(SpanOf(c), ComparisonOf(c.comparator()), QuantityOf(duration), NameOf(c.happening));
        }

        return c.way is not null ? new BySyntax(SpanOf(c), NameOf(c.way)) : Obtained(c.obtained());
    }

    private ConditionSyntax Comparison(Tree.AtomContext atom, Name name, Name? of, Tree.ComparisonContext c)
    {
        var span = SpanOf(atom);
        if (c.compared() is { } compared)
        {
            var comparison = compared.comparator() is { } comparator ? ComparisonOf(comparator)
                : compared.BEFORE() is not null ? Syntax.Comparison.Less : Syntax.Comparison.More;
            return compared.quantity() is { } amount
                ? new CompareSyntax(span, name, of, comparison, QuantityOf(amount))
                : new CompareDateSyntax(span, name, of, comparison, DateOf(compared.date));
        }

        var negated = c.IS_NOT() is not null;
        var equality = negated ? Syntax.Comparison.NotEqual : Syntax.Comparison.Equal;
        return c.quantity() is { } quantity ? new CompareSyntax(span, name, of, equality, QuantityOf(quantity))
            : c.date is not null ? new CompareDateSyntax(span, name, of, equality, DateOf(c.date))
            : new IsSyntax(span, name, of, negated, NameOf(c.value));
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
