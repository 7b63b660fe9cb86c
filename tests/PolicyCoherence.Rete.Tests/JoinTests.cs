using PolicyCoherence.Rete.Tests.Rules;

namespace PolicyCoherence.Rete.Tests;

public class JoinTests
{
    private static readonly Norm Admit = new(1, "admit", Modality.Obligation, "children");
    private static readonly Norm Refuse = new(2, "admit", Modality.Prohibition, "children");
    private static readonly Norm Return = new(3, "return", Modality.Prohibition, "adults");

    [Fact]
    public void Two_norms_on_one_action_are_paired_once() =>
        Engine.Findings([typeof(PairsByAction)], [Admit, Refuse, Return]).ShouldBe(["pairs by action: 1 / 2"]);

    [Fact]
    public void A_constant_and_two_equalities_select_the_clash() =>
        Engine.Findings([typeof(ObligedAndForbidden)], [Admit, Refuse, Return]).ShouldBe(["obliged and forbidden: 1 / 2"]);

    [Fact]
    public void Null_matches_null() =>
        Engine.Findings([typeof(PairsByAction)], [Admit with { Action = null }, Refuse with { Action = null }, Return])
            .ShouldBe(["pairs by action: 1 / 2"]);

    [Fact]
    public void Absence_holds_until_a_fact_comes_and_again_when_it_goes()
    {
        var report = new Report();
        var session = Engine.Session(typeof(ForbiddenWithoutExemption), typeof(Exempted));
        session.InsertAll([report, Return]);
        session.Fire().ShouldBe(1);
        session.Insert(new Exemption("return", "adults"));
        session.Insert(new Exemption("return", "children"));
        session.Fire().ShouldBe(1);
        session.Retract(new Exemption("return", "adults"));
        session.Fire().ShouldBe(1);
        report.Lines.ShouldBe(["forbidden without exemption: 3", "exempted: 3", "forbidden without exemption: 3"]);
    }

    [Fact]
    public void What_exists_twice_still_exists_when_one_of_the_two_goes()
    {
        var report = new Report();
        var session = Engine.Session(typeof(Exempted));
        session.InsertAll([report, Return, new Exemption("return", "adults"), new Exemption("return", "children")]);
        session.Retract(new Exemption("return", "adults"));
        session.Fire().ShouldBe(1);
        session.Retract(new Exemption("return", "children"));
        session.Insert(new Exemption("return", "women"));
        session.Fire().ShouldBe(1);
    }

    [Fact]
    public void A_match_whose_fact_is_retracted_before_it_fires_does_not_fire()
    {
        var report = new Report();
        var session = Engine.Session(typeof(PairsByAction));
        session.InsertAll([report, Admit, Refuse]);
        session.Retract(Refuse);
        session.Fire().ShouldBe(0);
        session.Insert(Refuse);
        session.Fire().ShouldBe(1);
    }

    [Fact]
    public void A_collection_is_there_even_when_it_is_empty() =>
        Engine.Findings([typeof(NormsOfAnAction)], [new Exemption("leave", "all"), Admit])
            .ShouldBe([$"norms of an action: {new Exemption("leave", "all")} / []"]);

    [Fact]
    public void A_collection_that_changes_is_a_new_match()
    {
        var report = new Report();
        var session = Engine.Session(typeof(NormsOfAnAction));
        var exemption = new Exemption("admit", "all");
        session.InsertAll([report, exemption, Admit, Refuse with { Id = 4, Absolute = true }]);
        session.Fire().ShouldBe(1);
        session.Insert(Refuse);
        session.Fire().ShouldBe(1);
        session.Retract(Admit);
        session.Fire().ShouldBe(1);
        session.Retract(Insert(session, Return));
        session.Fire().ShouldBe(0);
        report.Lines.ShouldBe([.. new[] { "[1]", "[1 2]", "[2]" }.Select(n => $"norms of an action: {exemption} / {n}")]);

        static Norm Insert(ISession session, Norm norm)
        {
            session.Insert(norm);
            return norm;
        }
    }

    [Fact]
    public void Groups_come_one_by_one_and_can_be_filtered() =>
        Engine.Findings([typeof(CrowdedGroups)], [Admit, Refuse, Return]).ShouldBe(["crowded groups: children / 1 2"]);

    [Fact]
    public void Derivation_runs_to_its_end_before_absence_is_judged()
    {
        Norm other = Admit with { Id = 7, Group = "people" };
        Engine.Findings(
            [typeof(Unreached), typeof(DirectReach), typeof(FurtherReach)],
            [Admit, other, new KindOf("children", "persons"), new KindOf("persons", "people")])
            .ShouldBe(["unreached: 1 / 1", "unreached: 7 / 1", "unreached: 7 / 7"]);
    }
}
