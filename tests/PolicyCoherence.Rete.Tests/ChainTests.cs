using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PolicyCoherence.Rete.Tests.Rules;

namespace PolicyCoherence.Rete.Tests;

/// <summary>Long rules over one type of fact, which is on every side of every join at once.</summary>
[Properties(Arbitrary = [typeof(KindScripts)])]
public class ChainTests
{
    private static readonly ISessionFactory Factory = Engine.Load(typeof(Chain), typeof(GroupsBehindAMatch)).Compile();

    [Property(MaxTest = 400)]
    public void A_chain_with_absence_and_existence_in_it_agrees_with_nested_loops(KindOf[] script)
    {
        var report = new Report();
        var session = Factory.CreateSession();
        session.Insert(report);
        var facts = new HashSet<KindOf>();
        foreach (var kind in script)
        {
            if (facts.Add(kind))
            {
                session.Insert(kind);
            }
            else
            {
                facts.Remove(kind);
                session.Retract(kind);
            }
        }

        session.Fire();
        report.Sorted().ShouldBe(Expected(facts));
    }

    [Property(MaxTest = 200)]
    public void So_it_does_when_all_facts_come_at_once(KindOf[] script) =>
        Engine.Findings([typeof(Chain), typeof(GroupsBehindAMatch)], script.Distinct()).ShouldBe(Expected([.. script]));

    [Fact]
    public void Many_retractions_leave_no_trace()
    {
        var report = new Report();
        var session = Engine.Session(typeof(PairsByAction), typeof(Exempted), typeof(NormsOfAnAction));
        session.InsertAll([report, new Exemption("admit", "all")]);
        session.Fire();
        report.Lines.Clear();
        for (var round = 0; round < 3; round++)
        {
            Norm[] norms = [.. Enumerable.Range(0, 200).Select(i => new Norm(i, "admit", Modality.Obligation, "all"))];
            session.InsertAll(norms);
            foreach (var norm in norms.Where(n => n.Id % 50 != 7))
                session.Retract(norm);
            session.Fire();
            report.Lines.Count.ShouldBe(6 + 4 + 1);
            report.Lines.Clear();
            foreach (var norm in norms.Where(n => n.Id % 50 == 7))
                session.Retract(norm);
            session.Fire().ShouldBe(1);
            report.Lines.Clear();
        }
    }

    private static IReadOnlyList<string> Expected(HashSet<KindOf> kinds)
    {
        var chains =
            from a in kinds
            from b in kinds
            where b.Specific == a.General && a != b
            where !kinds.Contains(new KindOf(a.Specific, b.General))
            from c in kinds
            where c.Specific == b.General && a != c
            where kinds.Any(k => k.General == c.General && k != c)
            select $"chain: {a.Specific} {a.General} {b.General} {c.General}";
        var groups =
            from a in kinds
            let others = kinds.Where(k => k.Specific == a.Specific && k.General != a.General).Select(k => k.General).Distinct().Order(StringComparer.Ordinal)
            select $"groups: {a} / {string.Join(' ', others)}";
        return [.. chains.Concat(groups).Order(StringComparer.Ordinal)];
    }
}

/// <summary>Kinds over five names.</summary>
public static class KindScripts
{
    public static Arbitrary<KindOf[]> Script() =>
        Gen.Choose(0, 24).Select(i => new KindOf($"k{i / 5}", $"k{i % 5}")).ArrayOf().ToArbitrary();
}
