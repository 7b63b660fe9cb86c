using PolicyCoherence.Rete.Fluent.Dsl;

namespace PolicyCoherence.Rete.Tests.Rules;

public static class Limits
{
    public static readonly string Few = "children";
    public static readonly string Many = "adults";
}

public static class IsOf
{
    public static bool Kind<T>(object value) => value is T;
}

[Name("let by action")]
public class LetByAction : Rule
{
    public override void Define()
    {
        Report report = default!;
        Norm norm = default!;
        string word = default!;
        When().Match(() => report).Match(() => norm).Let(() => word, () => Word(norm));
        Then().Do(_ => report.Add("let by action", word));
    }

    private static string Word(Norm norm) => $"{norm.Action}";
}

[Name("let by group")]
public class LetByGroup : Rule
{
    public override void Define()
    {
        Report report = default!;
        Norm norm = default!;
        string word = default!;
        When().Match(() => report).Match(() => norm).Let(() => word, () => Word(norm));
        Then().Do(_ => report.Add("let by group", word));
    }

    private static string Word(Norm norm) => norm.Group;
}

[Name("joined by action")]
public class JoinedByAction : Rule
{
    public override void Define()
    {
        Report report = default!;
        Norm norm = default!;
        Exemption exemption = default!;
        When().Match(() => report).Match(() => norm).Match(() => exemption, e => e.Action == norm.Action);
        Then().Do(_ => report.Add("joined by action", norm.Id, exemption));
    }
}

[Name("joined by group")]
public class JoinedByGroup : Rule
{
    public override void Define()
    {
        Report report = default!;
        Norm norm = default!;
        Exemption exemption = default!;
        When().Match(() => report).Match(() => norm).Match(() => exemption, e => e.Group == norm.Group);
        Then().Do(_ => report.Add("joined by group", norm.Id, exemption));
    }
}

[Name("joined by action again")]
public class JoinedByActionAgain : Rule
{
    public override void Define()
    {
        Report sink = default!;
        Norm first = default!;
        Exemption second = default!;
        When().Match(() => sink).Match(() => first).Match(() => second, s => s.Action == first.Action);
        Then().Do(_ => sink.Add("joined by action again", first.Id, second));
    }
}

[Name("few")]
public class OfTheFew : Rule
{
    public override void Define()
    {
        Report report = default!;
        Norm norm = default!;
        When().Match(() => report).Match(() => norm, n => n.Group == Limits.Few);
        Then().Do(_ => report.Add("few", norm.Id));
    }
}

[Name("many")]
public class OfTheMany : Rule
{
    public override void Define()
    {
        Report report = default!;
        Norm norm = default!;
        When().Match(() => report).Match(() => norm, n => n.Group == Limits.Many);
        Then().Do(_ => report.Add("many", norm.Id));
    }
}

[Name("kind norm")]
public class OfKindNorm : Rule
{
    public override void Define()
    {
        Report report = default!;
        object fact = default!;
        When().Match(() => report).Match(() => fact, f => IsOf.Kind<Norm>(f));
        Then().Do(_ => report.Add("kind norm", fact));
    }
}

[Name("kind exemption")]
public class OfKindExemption : Rule
{
    public override void Define()
    {
        Report report = default!;
        object fact = default!;
        When().Match(() => report).Match(() => fact, f => IsOf.Kind<Exemption>(f));
        Then().Do(_ => report.Add("kind exemption", fact));
    }
}

[Name("not of kind exemption")]
public class NotOfKindExemption : Rule
{
    public override void Define()
    {
        Report report = default!;
        object fact = default!;
        When().Match(() => report).Match(() => fact, f => !IsOf.Kind<Exemption>(f));
        Then().Do(_ => report.Add("not of kind exemption", fact.GetType().Name));
    }
}

[Name("groups by action")]
public class GroupsByAction : Rule
{
    public override void Define()
    {
        Report report = default!;
        IGrouping<string, int> group = default!;
        When().Match(() => report).Query(() => group, q => q.Match<Norm>().GroupBy(n => Key(n), n => n.Id));
        Then().Do(_ => report.Add("groups by action", group.Key, Order.Numbers(group)));
    }

    private static string Key(Norm norm) => $"{norm.Action}";
}

[Name("groups by group")]
public class GroupsByGroup : Rule
{
    public override void Define()
    {
        Report report = default!;
        IGrouping<string, int> group = default!;
        When().Match(() => report).Query(() => group, q => q.Match<Norm>().GroupBy(n => n.Group, n => n.Id));
        Then().Do(_ => report.Add("groups by group", group.Key, Order.Numbers(group)));
    }
}

[Name("groups by nothing")]
public class GroupsByNothing : Rule
{
    public override void Define()
    {
        Report report = default!;
        IGrouping<string, int> group = default!;
        When().Match(() => report).Query(() => group, q => q.Match<Norm>().GroupBy(n => Key(n), n => n.Id));
        Then().Do(_ => report.Add("groups by nothing", group.Key));
    }

    private static string Key(Norm norm) => norm.Action!;
}
