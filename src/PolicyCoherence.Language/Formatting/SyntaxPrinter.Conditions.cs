using PolicyCoherence.Language.Syntax;

namespace PolicyCoherence.Language.Formatting;

internal sealed partial class SyntaxPrinter
{
    private SyntaxPrinter Condition(ConditionSyntax condition)
    {
        switch (condition)
        {
            case AnySyntax any when any.Parts.Any(p => p is AllSyntax):
                return Write("either").Branches(any.Parts, ", or ", "and");
            case AllSyntax all when all.Parts.Any(p => p is AnySyntax):
                return Write("all of").Branches(all.Parts, ", and ", "or");
            case AnySyntax any:
                return Atoms(any.Parts, "or");
            case AllSyntax all:
                return Atoms(all.Parts, "and");
            default:
                return Atom(condition);
        }
    }

    private SyntaxPrinter Branches(IReadOnlyList<ConditionSyntax> parts, string outer, string inner)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0)
            {
                Write(outer.TrimEnd());
            }

            _ = (parts[i], inner) switch
            {
                (AllSyntax all, "and") => Atoms(all.Parts, inner),
                (AnySyntax any, "or") => Atoms(any.Parts, inner),
                var (part, _) => Atom(part),
            };
        }

        return this;
    }

    private SyntaxPrinter Atoms(IReadOnlyList<ConditionSyntax> atoms, string between)
    {
        for (var i = 0; i < atoms.Count; i++)
        {
            if (i > 0)
            {
                Write(between);
            }

            Atom(atoms[i]);
        }

        return this;
    }

    private SyntaxPrinter Atom(ConditionSyntax atom) => atom switch
    {
        AllSyntax or AnySyntax => Write("(").Condition(atom).Write(")"),
        NotSyntax not => Write("not").Atom(not.Part),
        HoldsSyntax holds => Name(holds.Name).Part("of", holds.Of).Part("in", holds.In),
        IsSyntax equal => Name(equal.Name).Part("of", equal.Of).Write(equal.Negated ? "is not" : "is").Name(equal.Value),
        CompareSyntax compare => Name(compare.Fact).Part("of", compare.Of).Part(SignOf(compare.Comparison), compare.Value),
        CompareDateSyntax compare => Name(compare.Fact).Part("of", compare.Of).Part(SignOf(compare.Comparison), compare.Value),
        RelateSyntax relate => Relate(relate),
        IncludesSyntax includes => Name(includes.Fact).Part("of", includes.Of).Part("includes", includes.Value),
        FoundSyntax found => Atom(found.Part).Part("as found by", found.Body),
        SinceSyntax since => Part(SignOf(since.Comparison), since.Duration).Part("after", since.Event),
        HappenedSyntax order => Part(order.Before ? "before" : "after", order.Event),
        BySyntax by => Part("by", by.Fact),
        ObtainedSyntax origin => Obtained(origin),
        _ => throw new NotSupportedException($"no words for {atom.GetType().Name}"),
    };

    private SyntaxPrinter Relate(RelateSyntax relate)
    {
        Name(relate.Fact).Part("of", relate.Of).Write(SignOf(relate.Comparison));
        if (relate.Distance is { } distance)
        {
            Quantity(distance).Write(relate.Relation switch
            {
                Relation.ShareOf => "of",
                Relation.After => "after",
                Relation.Before => "before",
                Relation.MoreThan => "more than",
                _ => "less than",
            });
        }

        return Name(relate.Other).Part("of", relate.OtherOf);
    }

    private static string SignOf(Comparison comparison) => comparison switch
    {
        Comparison.Less => "<",
        Comparison.AtMost => "<=",
        Comparison.Equal => "=",
        Comparison.NotEqual => "is not",
        Comparison.AtLeast => ">=",
        _ => ">",
    };
}
