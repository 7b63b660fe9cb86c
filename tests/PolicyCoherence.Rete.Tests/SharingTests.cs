using System.Linq.Expressions;
using PolicyCoherence.Rete.Expressions;
using PolicyCoherence.Rete.Sessions;
using PolicyCoherence.Rete.Tests.Rules;

namespace PolicyCoherence.Rete.Tests;

/// <summary>NRules shares nodes of rules that differ in a place it does not compare, and is then silently wrong.</summary>
public class SharingTests
{
    private static readonly Type[] Lookalikes =
    [
        typeof(LetByAction), typeof(LetByGroup), typeof(JoinedByAction), typeof(JoinedByGroup), typeof(JoinedByActionAgain),
        typeof(OfTheFew), typeof(OfTheMany), typeof(OfKindNorm), typeof(OfKindExemption), typeof(NotOfKindExemption),
        typeof(GroupsByAction), typeof(GroupsByGroup),
    ];

    private static readonly object[] Facts =
    [
        new Norm(1, "admit", Modality.Obligation, "children"), new Norm(2, "return", Modality.Prohibition, "adults"),
        new Exemption("admit", "adults"), new Exemption("return", "women"),
    ];

    [Fact]
    public void Rules_that_differ_in_one_place_find_together_what_each_finds_alone() =>
        Engine.Findings(Lookalikes, Facts).ShouldBe(Lookalikes.SelectMany(r => Engine.Findings([r], Facts)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void So_do_any_two_of_them(Type first, Type second) =>
        Engine.Findings([first, second], Facts)
            .ShouldBe(Engine.Findings([first], Facts).Concat(Engine.Findings([second], Facts)).Order(StringComparer.Ordinal));

    public static TheoryData<Type, Type> Pairs
    {
        get
        {
            var pairs = new TheoryData<Type, Type>();
            foreach (var (a, b) in from a in Lookalikes from b in Lookalikes where a != b select (a, b))
                pairs.Add(a, b);
            return pairs;
        }
    }

    [Fact]
    public void What_is_the_same_under_other_aliases_is_shared() =>
        Nodes(typeof(JoinedByAction), typeof(JoinedByActionAgain)).ShouldBe(Nodes(typeof(JoinedByAction)));

    [Fact]
    public void What_differs_in_a_member_is_not_shared() =>
        Nodes(typeof(JoinedByAction), typeof(JoinedByGroup)).ShouldBe(Nodes(typeof(JoinedByAction)) + 1);

    [Fact]
    public void Values_computed_by_methods_of_one_name_are_not_shared() =>
        Nodes(typeof(LetByAction), typeof(LetByGroup)).ShouldBe(Nodes(typeof(LetByAction)) + 1);

    [Fact]
    public void Expressions_are_the_same_only_if_they_provably_are()
    {
        var limit = 3;
        Expression<Func<object, int>>[] different =
        [
            x => 1, x => 2, x => limit, x => ((Norm)x).Id, x => ((Clash)x).First, x => x is Norm ? 1 : 2, x => x is Clash ? 1 : 2,
            x => Enumerable.Range(1, 2).Count(i => i > 1), x => Enumerable.Range(1, 2).Count(i => i > 2), x => new Clash(1, 2).First,
            x => new Clash(1, 3).First, x => x.GetHashCode(), x => x.ToString()!.Length, x => new List<int> { 1 }.Count,
        ];
        foreach (var (i, j) in from i in Enumerable.Range(0, different.Length) from j in Enumerable.Range(0, different.Length) select (i, j))
            StructuralComparer.Same(different[i].Body, different[j].Body).ShouldBe(i == j, $"{different[i]} and {different[j]}");
    }

    [Fact]
    public void A_shared_condition_that_throws_names_every_rule_that_has_it()
    {
        var session = Engine.Session(typeof(ItsConditionThrows), typeof(ThrowsAsWell));
        Should.Throw<RuleExecutionException>(() => session.Insert(Facts[0])).RuleName.ShouldBe("its condition throws, throws as well");
    }

    private static int Nodes(params Type[] rules) => ((SessionFactory)Engine.Load(rules).Compile()).Network.NodeCount;
}
