using PolicyCoherence.Rete.Explanations;
using PolicyCoherence.Rete.Tests.Rules;

namespace PolicyCoherence.Rete.Tests;

public class ProofTests
{
    private static readonly Type[] Derivation = [typeof(DirectReach), typeof(FurtherReach), typeof(JoinedReach)];

    // A cycle, two ways of one length, a detour and a shortcut.
    private static readonly object[] Kinds =
    [
        new KindOf("a", "b"), new KindOf("b", "c"), new KindOf("c", "d"), new KindOf("d", "e"), new KindOf("a", "x"),
        new KindOf("x", "c"), new KindOf("c", "a"), new KindOf("b", "e"), new KindOf("e", "f"), new KindOf("f", "b"),
    ];

    [Fact]
    public void A_given_fact_needs_no_reason()
    {
        var session = Run(Kinds);
        var proof = session.Explain().Of(Kinds[0]).ShouldNotBeNull();
        proof.Because.ShouldBeNull();
        proof.Premises.ShouldBeEmpty();
    }

    [Fact]
    public void The_shortest_of_several_proofs_is_given()
    {
        var proof = Run(Kinds).Explain().Of(new Reach("b", "e")).ShouldNotBeNull();
        proof.Because.ShouldNotBeNull().Rule.ShouldBe("direct reach");
        proof.ToString().ShouldBe($"{new Reach("b", "e")} [direct reach]\n  {new KindOf("b", "e")}\n");
    }

    [Fact]
    public void A_fact_has_one_explanation_in_200_shuffles()
    {
        var random = new Random(4711);
        var expected = Explanations(Kinds, Derivation);
        for (var i = 0; i < 200; i++)
        {
            object[] facts = [.. Kinds];
            Type[] rules = [.. Derivation];
            random.Shuffle(facts);
            random.Shuffle(rules);
            Explanations(facts, rules).ShouldBe(expected);
        }
    }

    [Fact]
    public void So_it_has_when_facts_come_one_by_one()
    {
        var expected = Explanations(Kinds, Derivation);
        var session = Engine.Session(Derivation);
        foreach (var fact in Kinds.Reverse())
        {
            session.Insert(fact);
            session.Fire();
        }

        Explanations(session).ShouldBe(expected);
    }

    [Fact]
    public void Two_ways_of_one_length_are_decided_by_text()
    {
        var proof = Run(Kinds).Explain().Of(new Reach("a", "c")).ShouldNotBeNull();
        proof.Premises.Select(p => p.Fact).ShouldBe([new Reach("a", "b"), new KindOf("b", "c")]);
    }

    [Fact]
    public void What_rests_only_on_itself_has_no_proof()
    {
        Because[] reasons = [new("hen", "hatching", ["egg"]), new("egg", "laying", ["hen"]), new("nest", "building", ["straw"])];
        var proofs = new Proofs(reasons, new HashSet<object>());
        proofs.Of("hen").ShouldBeNull();
        proofs.Of("nest").ShouldNotBeNull().ToString().ShouldBe("nest [building]\n  straw\n");
        new Proofs(reasons, new HashSet<object> { "egg" }).Of("hen").ShouldNotBeNull();
    }

    [Fact]
    public void A_proof_that_doubles_at_every_step_stays_small_as_text()
    {
        var reasons = Enumerable.Range(1, 200).Select(i => new Because(i, "doubling", [i - 1, i - 1]));
        var proof = new Proofs(reasons, new HashSet<object> { 0 }).Of(200).ShouldNotBeNull();
        proof.ToString().Length.ShouldBeLessThan(100_000);
    }

    private static ISession Run(object[] facts)
    {
        var session = Engine.Session(Derivation);
        session.InsertAll(facts);
        session.Fire();
        return session;
    }

    private static List<string> Explanations(object[] facts, Type[] rules)
    {
        var session = Engine.Session(rules);
        session.InsertAll(facts);
        session.Fire();
        return Explanations(session);
    }

    private static List<string> Explanations(ISession session)
    {
        var proofs = session.Explain();
        return [.. session.Query<Reach>().Select(r => $"{proofs.Of(r)}").Order(StringComparer.Ordinal)];
    }
}
