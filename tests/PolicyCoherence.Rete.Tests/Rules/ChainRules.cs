using PolicyCoherence.Rete.Fluent.Dsl;

namespace PolicyCoherence.Rete.Tests.Rules;

[Name("chain")]
public class Chain : Rule
{
    public override void Define()
    {
        Report report = default!;
        KindOf first = default!;
        KindOf second = default!;
        KindOf third = default!;

        When()
            .Match(() => first)
            .Match(() => second, s => s.Specific == first.General)
            .Not<KindOf>(k => k.Specific == first.Specific, k => k.General == second.General)
            .Match(() => third, t => t.Specific == second.General, t => Kinds.Differ(first, t))
            .Exists<KindOf>(k => k.General == third.General, k => Kinds.Differ(k, third))
            .Match(() => report)
            .Having(() => Kinds.Differ(first, second));
        Then().Do(_ => report.Add("chain", Kinds.Text(first, second, third)));
    }
}

[Name("groups behind a match")]
public class GroupsBehindAMatch : Rule
{
    public override void Define()
    {
        Report report = default!;
        KindOf kind = default!;
        IEnumerable<IGrouping<string, KindOf>> groups = default!;

        When()
            .Match(() => kind)
            .Query(() => groups, q => q
                .Match<KindOf>(k => k.Specific == kind.Specific)
                .GroupBy(k => k.General, k => k)
                .Where(g => Kinds.IsNotOf(g, kind))
                .Collect())
            .Match(() => report);
        Then().Do(_ => report.Add("groups", kind, Kinds.Names(groups)));
    }
}

public static class Kinds
{
    public static bool Differ(KindOf first, KindOf second) => first != second;

    public static bool IsNotOf(IGrouping<string, KindOf> group, KindOf kind) => group.Key != kind.General;

    public static string Text(KindOf first, KindOf second, KindOf third) =>
        $"{first.Specific} {first.General} {second.General} {third.General}";

    public static string Names(IEnumerable<IGrouping<string, KindOf>> groups) => string.Join(' ', groups.Select(g => g.Key).Order(StringComparer.Ordinal));
}
