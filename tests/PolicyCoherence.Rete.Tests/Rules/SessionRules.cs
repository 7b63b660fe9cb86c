using PolicyCoherence.Rete.Fluent.Dsl;

namespace PolicyCoherence.Rete.Tests.Rules;

[Name("early")]
[Priority(3)]
public class Early : Rule
{
    public override void Define()
    {
        Norm norm = default!;
        Report report = default!;

        When().Match(() => norm).Match(() => report);
        Then().Do(_ => report.Add("early", norm.Id));
    }
}

[Name("cancels")]
public class Cancels : Rule
{
    public override void Define()
    {
        Norm norm = default!;
        CancellationTokenSource source = default!;

        When().Match(() => source).Match(() => norm);
        Then().Do(_ => source.Cancel());
    }
}

[Name("reach by end")]
[Priority(-10)]
public class ReachByEnd : Rule
{
    public override void Define()
    {
        Report report = default!;
        IGrouping<string, Reach> group = default!;

        When()
            .Match(() => report)
            .Query(() => group, q => q
                .Match<Reach>()
                .GroupBy(r => r.To, r => r)
                .Where(g => Looked(report, g)));
        Then()
            .Do(_ => report.Add("reached", group.Key, group.Count()));
    }

    private static bool Looked(Report report, IGrouping<string, Reach> group)
    {
        report.Add("looked", group.Key);
        return true;
    }
}
