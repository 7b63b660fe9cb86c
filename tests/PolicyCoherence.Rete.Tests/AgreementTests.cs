using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PolicyCoherence.Rete.Tests.Rules;

namespace PolicyCoherence.Rete.Tests;

[Properties(Arbitrary = [typeof(Scripts)])]
public class AgreementTests
{
    // One factory for all runs of a property: the first runs are interpreted, the later ones compiled.
    private static readonly ISessionFactory Factory = Engine.Load([.. NaiveEngine.Incremental]).Compile();

    [Property(MaxTest = 300)]
    public void After_any_inserts_and_retracts_the_engine_finds_what_nested_loops_find(int[] script)
    {
        var (session, report) = Start();
        var facts = new HashSet<object>();
        foreach (var fact in script.Select(Fact))
            Toggle(session, facts, fact);
        session.Fire();

        report.Lines.Distinct().Order(StringComparer.Ordinal).ShouldBe(Sorted(NaiveEngine.Findings(facts, derive: false)));
    }

    [Property(MaxTest = 300)]
    public void After_each_step_exactly_what_is_new_fires(int[] script)
    {
        var (session, report) = Start();
        var facts = new HashSet<object>();
        var before = new HashSet<string>();
        foreach (var fact in script.Select(Fact))
        {
            Toggle(session, facts, fact);
            report.Lines.Clear();
            session.Fire();

            var now = NaiveEngine.Findings(facts, derive: false).ToHashSet();
            report.Sorted().ShouldBe(Sorted(now.Except(before)));
            before = now;
        }
    }

    [Property(MaxTest = 150)]
    public void The_order_of_facts_and_rules_changes_nothing(int[] script, int seed)
    {
        object[] facts = [.. script.Select(Fact).Distinct()];
        Type[] rules = [.. NaiveEngine.All];
        var expected = Sorted(NaiveEngine.Findings(facts, derive: true));
        Engine.Findings(rules, facts).ShouldBe(expected);

        var random = new Random(seed);
        random.Shuffle(facts);
        random.Shuffle(rules);
        Engine.Findings(rules, facts).ShouldBe(expected);
    }

    [Property(MaxTest = 100)]
    public void Each_rule_alone_finds_what_it_finds_among_all(int[] script)
    {
        object[] facts = [.. script.Select(Fact).Distinct()];
        var alone = NaiveEngine.Incremental.SelectMany(r => Engine.Findings([r], facts));
        Engine.Findings(NaiveEngine.Incremental, facts).ShouldBe(Sorted(alone));
    }

    [Property(MaxTest = 100)]
    public void One_by_one_or_all_at_once_is_the_same(int[] script)
    {
        object[] facts = [.. script.Select(Fact).Distinct()];
        var (session, report) = Start();
        foreach (var fact in facts)
            session.Insert(fact);
        session.Fire();
        report.Sorted().ShouldBe(Engine.Findings(NaiveEngine.Incremental, facts));
    }

    [Property(MaxTest = 100)]
    public void When_every_fact_has_gone_nothing_is_left(int[] script)
    {
        var (session, report) = Start();
        object[] facts = [.. script.Select(Fact).Distinct()];
        session.InsertAll(facts);
        foreach (var fact in facts)
            session.Retract(fact);
        session.Fire();
        report.Lines.ShouldBeEmpty();
        session.Query<object>().ShouldBe([report]);
    }

    private static (ISession Session, Report Report) Start()
    {
        var report = new Report();
        var session = Factory.CreateSession();
        session.Insert(report);
        return (session, report);
    }

    private static void Toggle(ISession session, HashSet<object> facts, object fact)
    {
        if (facts.Add(fact))
        {
            session.Insert(fact);
        }
        else
        {
            facts.Remove(fact);
            session.Retract(fact);
        }
    }

    private static IReadOnlyList<string> Sorted(IEnumerable<string> lines) => [.. lines.Order(StringComparer.Ordinal)];

    private static object Fact(int n)
    {
        string? action = (n % 4) switch { 0 => null, 1 => "admit", 2 => "return", _ => "detain" };
        string[] groups = ["children", "adults", "women", "all"];
        return (n % 10) switch
        {
            < 5 => new Norm(n, action, (Modality)(n % 3), groups[n / 4 % 4], n % 5 == 0),
            < 8 => new Exemption(action, groups[n / 4 % 4]),
            _ => new KindOf(groups[n / 3 % 4], groups[n / 7 % 4]),
        };
    }
}

/// <summary>Numbers of facts; over few facts, so that a script often takes back what it has put in.</summary>
public static class Scripts
{
    public static Arbitrary<int[]> Script() => Gen.Choose(0, 59).ArrayOf().ToArbitrary();
}
