using PolicyCoherence.Rete.Fluent.Dsl;
using PolicyCoherence.Rete.RuleModel;

namespace PolicyCoherence.Rete.Tests.Rules;

public class UsesAliasTooEarly : Rule
{
    public override void Define()
    {
        Norm norm = default!;
        Norm other = default!;

        When()
            .Match(() => norm, n => n.Action == other.Action)
            .Match(() => other);
        Then().Do(ctx => ctx.TryInsert(new Clash(norm.Id, other.Id)));
    }
}

public class UsesItsOwnAlias : Rule
{
    public override void Define()
    {
        Norm norm = default!;

        When().Match(() => norm, n => n.Action == norm.Group);
        Then().Do(ctx => ctx.TryInsert(new Clash(norm.Id, norm.Id)));
    }
}

public class CapturesALocal : Rule
{
    public override void Define()
    {
        Norm norm = default!;
        var wanted = "admit" + Environment.NewLine;

        When().Match(() => norm, n => n.Action == wanted);
        Then().Do(ctx => ctx.TryInsert(new Clash(norm.Id, norm.Id)));
    }
}

public class CapturesAField : Rule
{
    private readonly int _limit = Environment.ProcessorCount;

    public override void Define()
    {
        Norm norm = default!;

        When().Match(() => norm, n => n.Id == _limit);
        Then().Do(ctx => ctx.TryInsert(new Clash(norm.Id, norm.Id)));
    }
}

public class CapturesALocalInAnAction : Rule
{
    public override void Define()
    {
        Norm norm = default!;
        var number = Environment.ProcessorCount;

        When().Match(() => norm);
        Then().Do(ctx => ctx.TryInsert(new Clash(norm.Id, number)));
    }
}

public class HasAnUpperCaseAlias : Rule
{
    public override void Define()
    {
        Norm Norm = default!;

        When().Match(() => Norm);
        Then().Do(ctx => ctx.TryInsert(new Clash(Norm.Id, Norm.Id)));
    }
}

public class BindsTwice : Rule
{
    public override void Define()
    {
        Norm norm = default!;

        When().Match(() => norm).Match(() => norm);
        Then().Do(ctx => ctx.TryInsert(new Clash(norm.Id, norm.Id)));
    }
}

public class ComparesWithLess : Rule
{
    public override void Define()
    {
        Norm norm = default!;

        When().Match(() => norm, n => n.Action == "admit" && n.Id < 3);
        Then().Do(ctx => ctx.TryInsert(new Clash(norm.Id, norm.Id)));
    }
}

public class TestsAType : Rule
{
    public override void Define()
    {
        object fact = default!;
        Norm norm = default!;

        When().Match(() => norm).Match(() => fact, f => f is Norm);
        Then().Do(ctx => ctx.TryInsert(new Clash(norm.Id, norm.Id)));
    }
}

public class NestsALambda : Rule
{
    public override void Define()
    {
        IGrouping<string, int> group = default!;

        When().Query(() => group, q => q.Match<Norm>().GroupBy(n => n.Group, n => n.Id).Where(g => g.Any(i => i > 2)));
        Then().Do(ctx => ctx.TryInsert(new Conclusion("x", group.Key)));
    }
}

public class CallsOnAnObject : Rule
{
    public override void Define()
    {
        Norm norm = default!;

        When().Match(() => norm, n => n.Group.Contains("child"));
        Then().Do(ctx => ctx.TryInsert(new Clash(norm.Id, norm.Id)));
    }
}

public class LetsAMember : Rule
{
    public override void Define()
    {
        Norm norm = default!;
        string group = default!;

        When().Match(() => norm).Let(() => group, () => norm.Group);
        Then().Do(ctx => ctx.TryInsert(new Conclusion("x", group)));
    }
}

public class LetsAForeignMethod : Rule
{
    public override void Define()
    {
        Norm norm = default!;
        bool before = default!;

        When().Match(() => norm).Let(() => before, () => Order.IsBefore(norm, norm));
        Then().Do(ctx => ctx.TryInsert(new Conclusion("x", norm.Group)));
    }
}

public class HandsTheContextOn : Rule
{
    public override void Define()
    {
        Norm norm = default!;

        When().Match(() => norm);
        Then().Do(ctx => Conclude(ctx, norm));
    }

    private static void Conclude(IContext context, Norm norm) => context.TryInsert(new Clash(norm.Id, norm.Id));
}

public class InsertsAnything : Rule
{
    public override void Define()
    {
        Norm norm = default!;

        When().Match(() => norm);
        Then().Do(ctx => ctx.TryInsert(Anything(norm)));
    }

    private static object Anything(Norm norm) => norm.Id > 0 ? norm : "nothing";
}

public class ComputesInTheAction : Rule
{
    public override void Define()
    {
        Norm norm = default!;

        When().Match(() => norm);
        Then().Do(ctx => ctx.TryInsert(new Clash(norm.Id, norm.Id + 1)));
    }
}

public class HasNoAction : Rule
{
    public override void Define()
    {
        Norm norm = default!;

        When().Match(() => norm);
    }
}

public class HasNoCondition : Rule
{
    public override void Define() => Then().Do(ctx => ctx.TryInsert(new Clash(1, 2)));
}

public class MissesWhatItDerives : Rule
{
    public override void Define()
    {
        Norm norm = default!;

        When().Match(() => norm).Not<Clash>(c => c.First == norm.Id);
        Then().Do(ctx => ctx.TryInsert(new Clash(norm.Id, norm.Id)));
    }
}

[Name("misses clashes")]
[Priority(5)]
public class MissesClashes : Rule
{
    public override void Define()
    {
        Norm norm = default!;

        When().Match(() => norm).Not<Clash>(c => c.First == norm.Id);
        Then().Do(ctx => ctx.TryInsert(new Conclusion("free", norm.Group)));
    }
}

[Name("gathers clashes")]
public class GathersClashes : Rule
{
    public override void Define()
    {
        IEnumerable<Clash> clashes = default!;

        When().Query(() => clashes, q => q.Match<Clash>().Collect());
        Then().Do(ctx => ctx.TryInsert(Summary(clashes)));
    }

    private static Conclusion Summary(IEnumerable<Clash> clashes) => new("all", $"{clashes.Count()}");
}

[Name("derives clashes")]
public class DerivesClashes : Rule
{
    public override void Define()
    {
        Conclusion conclusion = default!;

        When().Match(() => conclusion);
        Then().Do(ctx => ctx.TryInsert(new Clash(1, 1)));
    }
}

[Name("derives clashes early")]
[Priority(10)]
public class DerivesClashesEarly : Rule
{
    public override void Define()
    {
        Conclusion conclusion = default!;

        When().Match(() => conclusion);
        Then().Do(ctx => ctx.TryInsert(new Clash(1, 1)));
    }
}

public static class Holder
{
    public class NestedRule : Rule
    {
        public override void Define()
        {
            Norm norm = default!;

            When().Match(() => norm);
            Then().Do(ctx => ctx.TryInsert(new Clash(norm.Id, norm.Id)));
        }
    }
}

internal sealed class InternalRule : Holder.NestedRule
{
}

[Name("its condition throws")]
public class ItsConditionThrows : Rule
{
    public override void Define()
    {
        Norm norm = default!;

        When().Match(() => norm, n => Fails(n));
        Then().Do(ctx => ctx.TryInsert(new Clash(norm.Id, norm.Id)));
    }

    internal static bool Fails(Norm norm) => throw new FormatException($"norm {norm.Id} is odd");
}

[Name("throws as well")]
public class ThrowsAsWell : Rule
{
    public override void Define()
    {
        Norm norm = default!;

        When().Match(() => norm, n => ItsConditionThrows.Fails(n));
        Then().Do(ctx => ctx.TryInsert(new Clash(norm.Id, norm.Id)));
    }
}

[Name("its action throws")]
public class ItsActionThrows : Rule
{
    public override void Define()
    {
        Norm norm = default!;

        When().Match(() => norm);
        Then().Do(ctx => ctx.TryInsert(Fails(norm)));
    }

    private static Clash Fails(Norm norm) => throw new FormatException($"norm {norm.Id} is odd");
}
