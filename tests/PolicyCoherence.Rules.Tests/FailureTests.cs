using PolicyCoherence.Checking;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Rules.Tests;

/// <summary>Whichever engine runs the rules: one that throws is named, and one that stops because the check is stopped has not failed.</summary>
public sealed class FailureTests
{
    public static TheoryData<Type, string> Failing { get; } = new()
    {
        { typeof(FailsInCondition), "PC0001" },
        { typeof(FailsInJoin), "PC0002" },
        { typeof(FailsInKey), "PC0003" },
        { typeof(FailsInAction), "PC0004" },
    };

    [Theory]
    [MemberData(nameof(Failing))]
    public void A_rule_that_throws_is_named_with_the_reason(Type rule, string name)
    {
        var problem = Should.Throw<Exception>(() => RuleRun.Fire([rule], ["a word", new Trap()], CancellationToken.None));

        problem.Message.ShouldStartWith($"rule `{name}`: ");
        problem.Message.ShouldEndWith($" failed: {Trap.Message}");
    }

    [Theory]
    [MemberData(nameof(Failing))]
    public void A_check_that_is_stopped_within_a_rule_is_stopped_and_has_not_failed(Type rule, string name)
    {
        using var stop = new CancellationTokenSource();

        var stopped = Should.Throw<OperationCanceledException>(() => RuleRun.Fire([rule], [name, new Trap(stop)], stop.Token));

        stopped.CancellationToken.ShouldBe(stop.Token);
    }

    [Theory]
    [MemberData(nameof(Failing))]
    public void A_bound_that_is_hit_within_a_rule_is_said_as_a_bound_and_names_the_rule(Type rule, string name)
    {
        var bound = Should.Throw<CheckLimitException>(() => RuleRun.Fire([rule], ["a word", new Trap(null, new ReasoningLimitException("too many dead ends"))], CancellationToken.None));

        bound.Message.ShouldBe($"too many dead ends (asked by rule {name})");
    }

    [Fact]
    public void A_check_that_is_stopped_beforehand_says_so() =>
        Should.Throw<OperationCanceledException>(() => RuleRun.Fire([], [], new CancellationToken(canceled: true)));
}
