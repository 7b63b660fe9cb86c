using PolicyCoherence.Rete.Tests.Rules;

namespace PolicyCoherence.Rete.Tests;

public class SessionTests
{
    private static readonly Norm Norm = new(1, "admit", Modality.Obligation, "children");

    [Fact]
    public void Equal_facts_in_one_insertion_are_refused_and_none_is_added()
    {
        var session = Engine.Session(typeof(DirectReach));
        Should.Throw<ArgumentException>(() => session.InsertAll([Norm, Norm with { Id = 2 }, Norm with { }]))
            .Message.ShouldContain("an equal fact is there already");
        session.Query<Norm>().ShouldBeEmpty();
    }

    [Fact]
    public void Trying_to_insert_an_equal_fact_says_no()
    {
        var session = Engine.Session(typeof(DirectReach));
        session.TryInsert(Norm).ShouldBeTrue();
        session.TryInsert(Norm with { }).ShouldBeFalse();
    }

    [Fact]
    public void What_is_not_there_cannot_be_retracted() =>
        Should.Throw<ArgumentException>(() => Engine.Session(typeof(DirectReach)).Retract(Norm));

    [Fact]
    public void Facts_of_a_type_include_derived_ones()
    {
        var session = Engine.Session(typeof(DirectReach), typeof(FurtherReach));
        session.InsertAll([new KindOf("girls", "children"), new KindOf("children", "minors")]);
        session.Fire();
        session.Query<Reach>().Count().ShouldBe(3);
    }

    [Fact]
    public void A_condition_that_throws_is_reported_with_its_rule_and_ends_the_session()
    {
        var session = Engine.Session(typeof(ItsConditionThrows));
        var failure = Should.Throw<RuleExecutionException>(() => session.Insert(Norm));
        failure.RuleName.ShouldBe("its condition throws");
        failure.Expression.ShouldBe("ItsConditionThrows.Fails(n)");
        failure.InnerException.ShouldBeOfType<FormatException>();
        Should.Throw<InvalidOperationException>(() => session.Fire());
    }

    [Fact]
    public void A_group_without_a_key_is_reported_with_its_rule()
    {
        var session = Engine.Session(typeof(GroupsByNothing));
        Should.Throw<RuleExecutionException>(() => session.InsertAll([new Report(), Norm with { Action = null }]))
            .RuleName.ShouldBe("groups by nothing");
    }

    [Fact]
    public void An_action_that_throws_is_reported_with_its_rule()
    {
        var session = Engine.Session(typeof(ItsActionThrows));
        session.Insert(Norm);
        var failure = Should.Throw<RuleExecutionException>(() => session.Fire());
        failure.RuleName.ShouldBe("its action throws");
        failure.InnerException.ShouldBeOfType<FormatException>();
    }

    [Fact]
    public void A_cancelled_token_stops_firing_without_an_exception()
    {
        var session = Engine.Session(typeof(DirectReach));
        session.Insert(new KindOf("girls", "children"));
        session.Fire(new CancellationToken(canceled: true)).ShouldBe(0);
        session.Fire().ShouldBe(1);
    }

    [Fact]
    public void Cancelling_while_rules_fire_stops_before_the_next_match()
    {
        using var source = new CancellationTokenSource();
        var session = Engine.Session(typeof(Cancels));
        session.InsertAll([source, Norm, Norm with { Id = 2 }, Norm with { Id = 3 }]);
        session.Fire(source.Token).ShouldBe(1);
        session.Fire().ShouldBe(2);
    }

    [Fact]
    public void Higher_priority_fires_first_whatever_was_loaded_or_inserted_first()
    {
        var report = new Report();
        var session = Engine.Session(typeof(Exempted), typeof(Early));
        session.InsertAll([report, new Exemption("admit", "all"), Norm]);
        session.Fire();
        report.Lines.ShouldBe(["early: 1", "exempted: 1"]);
    }

    [Fact]
    public void A_query_over_what_rules_derive_is_worked_out_before_the_first_rule_that_needs_it_and_not_for_each_fact()
    {
        var report = new Report();
        var session = Engine.Session(typeof(DirectReach), typeof(ReachByEnd));
        session.InsertAll([report, .. Enumerable.Range(0, 200).Select(i => new KindOf($"k{i}", i % 2 == 0 ? "even" : "odd"))]);
        session.Fire();
        report.Sorted().ShouldBe(["looked: even", "looked: odd", "reached: even / 100", "reached: odd / 100"]);
    }
}
