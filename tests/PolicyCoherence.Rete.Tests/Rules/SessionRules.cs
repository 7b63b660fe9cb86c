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
