using PolicyCoherence.Rete.Fluent.Dsl;

namespace PolicyCoherence.Rete.Tests.Rules;

[Name("pairs by action")]
[Description("Two norms on one action, of which the first has the lower number.")]
[Tag("pair")]
[Tag("join")]
public class PairsByAction : Rule
{
    public override void Define()
    {
        Report report = default!;
        Norm norm = default!;
        Norm other = default!;

        When()
            .Match(() => report)
            .Match(() => norm)
            .Match(() => other, o => o.Action == norm.Action && Order.IsBefore(norm, o));
        Then()
            .Do(_ => report.Add("pairs by action", norm.Id, other.Id));
    }
}

[Name("obliged and forbidden")]
public class ObligedAndForbidden : Rule
{
    public override void Define()
    {
        Report report = default!;
        Norm duty = default!;
        Norm ban = default!;

        When()
            .Match(() => report)
            .Match(() => duty, n => n.Modality == Modality.Obligation)
            .Match(() => ban, n => n.Modality == Modality.Prohibition, n => n.Action == duty.Action, n => n.Group == duty.Group);
        Then()
            .Do(_ => report.Add("obliged and forbidden", duty.Id, ban.Id));
    }
}

[Name("forbidden without exemption")]
[Priority(-10)]
public class ForbiddenWithoutExemption : Rule
{
    public override void Define()
    {
        Report report = default!;
        Norm ban = default!;

        When()
            .Match(() => report)
            .Match(() => ban, n => n.Modality == Modality.Prohibition)
            .Not<Exemption>(e => e.Action == ban.Action, e => e.Group == ban.Group);
        Then()
            .Do(_ => report.Add("forbidden without exemption", ban.Id));
    }
}

[Name("exempted")]
public class Exempted : Rule
{
    public override void Define()
    {
        Report report = default!;
        Norm ban = default!;

        When()
            .Match(() => report)
            .Match(() => ban)
            .Exists<Exemption>(e => e.Action == ban.Action);
        Then()
            .Do(_ => report.Add("exempted", ban.Id));
    }
}

[Name("norms of an action")]
[Priority(-10)]
public class NormsOfAnAction : Rule
{
    public override void Define()
    {
        Report report = default!;
        Exemption exemption = default!;
        IEnumerable<Norm> norms = default!;
        string text = default!;

        When()
            .Match(() => report)
            .Match(() => exemption)
            .Query(() => norms, q => q.Match<Norm>(n => n.Action == exemption.Action).Where(n => !n.Absolute).Collect())
            .Let(() => text, () => Numbers(norms))
            .Having(() => Order.IsText(text));
        Then()
            .Do(_ => report.Add("norms of an action", exemption, text));
    }

    private static string Numbers(IEnumerable<Norm> norms) => $"[{string.Join(' ', norms.Select(n => n.Id).Order())}]";
}

[Name("crowded groups")]
[Priority(-10)]
public class CrowdedGroups : Rule
{
    public override void Define()
    {
        Report report = default!;
        IGrouping<string, int> group = default!;

        When()
            .Match(() => report)
            .Query(() => group, q => q
                .Match<Norm>()
                .GroupBy(n => n.Group, n => n.Id)
                .Where(g => Order.IsCrowd(g)));
        Then()
            .Do(_ => report.Add("crowded groups", group.Key, Order.Numbers(group)));
    }
}

[Name("direct reach")]
[Priority(10)]
public class DirectReach : Rule
{
    public override void Define()
    {
        KindOf kind = default!;

        When()
            .Match(() => kind);
        Then()
            .Do(ctx => ctx.TryInsert(new Reach(kind.Specific, kind.General)));
    }
}

[Name("further reach")]
[Priority(10)]
public class FurtherReach : Rule
{
    public override void Define()
    {
        Reach reach = default!;
        KindOf kind = default!;

        When()
            .Match(() => reach)
            .Match(() => kind, k => k.Specific == reach.To);
        Then()
            .Do(ctx => ctx.TryInsert(Join(reach, kind)));
    }

    private static Reach Join(Reach reach, KindOf kind) => new(reach.From, kind.General);
}

[Name("joined reach")]
[Priority(10)]
public class JoinedReach : Rule
{
    public override void Define()
    {
        Reach first = default!;
        Reach second = default!;

        When()
            .Match(() => first)
            .Match(() => second, s => s.From == first.To);
        Then()
            .Do(ctx => ctx.TryInsert(new Reach(first.From, second.To)));
    }
}

[Name("unreached")]
[Priority(-5)]
public class Unreached : Rule
{
    public override void Define()
    {
        Report report = default!;
        Norm norm = default!;
        Norm other = default!;

        When()
            .Match(() => report)
            .Match(() => norm)
            .Match(() => other, o => o.Action == norm.Action)
            .Not<Reach>(r => r.From == norm.Group, r => r.To == other.Group);
        Then()
            .Do(_ => report.Add("unreached", norm.Id, other.Id));
    }
}

public static class Order
{
    public static bool IsBefore(Norm first, Norm second) => first.Id < second.Id;

    public static bool IsText(string text) => text.Length > 0;

    public static bool IsCrowd(IEnumerable<int> group) => group.Count() > 1;

    public static string Numbers(IEnumerable<int> numbers) => string.Join(' ', numbers.Order());
}
