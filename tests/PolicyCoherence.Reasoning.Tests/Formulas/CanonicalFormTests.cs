using PolicyCoherence.Reasoning.Formulas;
using Case = PolicyCoherence.Reasoning.Formulas.Case;

namespace PolicyCoherence.Reasoning.Tests.Formulas;

/// <summary>Formulas that say the same in another order, twice, or by a negation, are one object.</summary>
public sealed class CanonicalFormTests
{
    private readonly FormulaTable _table = new();

    private Formula Fact(string key, long value = 1) => _table.Literal(_table.Variable(key, ValueSet.Range(0, 2), 0), value);

    private Formula Compared(string lesser, string greater, long offset = 0) => _table.AtMost(_table.Variable(lesser, ValueSet.Range(-9, 9), 0), Rounded.Of(1, offset, 1), _table.Variable(greater, ValueSet.Range(-9, 9), 0), Rounded.Itself);

    private Formula[] Parts(bool conjunction)
    {
        Formula Inner(Formula one, Formula other) => conjunction ? _table.Or(one, other) : _table.And(one, other);
        return [Fact("m"), Inner(Fact("a"), Fact("b")), Inner(Fact("a"), Fact("c")), Inner(Fact("a", 0), Fact("b")), Inner(Inner(Fact("a"), Fact("b")), Fact("c")), Inner(Fact("a"), Compared("x", "y")), Inner(Fact("a"), Compared("x", "y", 2)), Inner(Compared("x", "y"), Compared("x", "z")), Compared("y", "z")];
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Whatever_the_order_and_however_often_a_part_is_said_the_whole_is_one(bool conjunction)
    {
        Formula Whole(IEnumerable<Formula> parts) => conjunction ? _table.And(parts) : _table.Or(parts);
        var parts = Parts(conjunction);
        for (var from = 0; from < parts.Length; from++)
        {
            for (var length = 2; length <= 3; length++)
            {
                Formula[] some = [.. Enumerable.Range(0, length).Select(index => parts[(from + (index * 2)) % parts.Length])];
                var whole = Whole(some);
                Whole(some.Reverse()).ShouldBeSameAs(whole);
                Whole([some[^1], .. some, some[0]]).ShouldBeSameAs(whole);
                Whole([some[0], some[0], .. some.Skip(1), some[^1]]).ShouldBeSameAs(whole);
                whole.ToString().ShouldBe(Whole(some.Skip(1).Append(some[0])).ToString());
            }
        }

        var all = Whole(parts);
        var random = new Random(7);
        for (var again = 0; again < 40; again++) Whole(parts.Concat(parts).OrderBy(_ => random.Next())).ShouldBeSameAs(all);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_negation_of_a_whole_is_the_other_whole_of_the_negations(bool conjunction)
    {
        var parts = Parts(conjunction);
        for (var from = 0; from < parts.Length; from++)
        {
            for (var to = from + 1; to < parts.Length; to++)
            {
                Formula[] some = [.. parts.Skip(from).Take(to - from + 1)];
                var (whole, opposite) = conjunction ? (_table.And(some), _table.Or(some.Select(_table.Not))) : (_table.Or(some), _table.And(some.Select(_table.Not)));
                _table.Not(whole).ShouldBeSameAs(opposite);
                _table.Not(opposite).ShouldBeSameAs(whole);
            }
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(24)]
    [InlineData(25)]
    [InlineData(60)]
    public void Of_many_facts_each_is_said_once_and_in_the_order_of_their_names(int count)
    {
        var facts = Enumerable.Range(0, count).Select(index => Fact($"f{index:d2}")).ToList();
        var expected = string.Join(" and ", Enumerable.Range(0, count).Select(index => $"f{index:d2} in {{1}}"));
        var ordered = _table.And(facts);
        ordered.ToString().ShouldBe(expected);
        var random = new Random(count);
        for (var again = 0; again < 5; again++) _table.And(facts.Concat(facts.Take(again)).OrderBy(_ => random.Next())).ShouldBeSameAs(ordered);
        _table.And(facts.AsEnumerable().Reverse().Append(_table.Literal(_table.Variable("f00", ValueSet.Range(0, 2), 0), ValueSet.Range(1, 2)))).ShouldBeSameAs(ordered, "it says less of the first than is said already");
        _table.And(facts.AsEnumerable().Reverse().Append(Fact("f01", 2))).ShouldBeSameAs(_table.False);
        _table.Or(facts.AsEnumerable().Reverse().Append(_table.Not(Fact("f01")))).ShouldBeSameAs(_table.True);
        _table.Not(_table.And(facts)).ShouldBeSameAs(_table.Or(facts.AsEnumerable().Reverse().Select(_table.Not)));
    }

    [Fact]
    public void Composite_parts_stand_in_the_order_of_what_they_say()
    {
        _table.And([_table.Or(Fact("a"), Fact("c")), _table.Or(Fact("a"), Fact("b")), _table.Or(Fact("a", 0), Fact("z")), _table.Or([Fact("a"), Fact("b"), Fact("c")]), Compared("x", "y"), Fact("n")]).ToString()
            .ShouldBe("n in {1} and x <= y and (a in {0} or z in {1}) and (a in {1} or b in {1}) and (a in {1} or b in {1} or c in {1}) and (a in {1} or c in {1})");
    }

    [Fact]
    public void Equal_cases_have_one_hash_and_cases_of_other_facts_or_values_mostly_another()
    {
        Case Of(string key, long value) => Case.Of([KeyValuePair.Create(_table.Variable(key, ValueSet.Range(0, 100), 0), value)]);
        Enumerable.Range(0, 50).Select(index => Of($"k{index}", 3).GetHashCode()).Distinct().Count().ShouldBeGreaterThan(40);
        Enumerable.Range(0, 50).Select(index => Of("k", index).GetHashCode()).Distinct().Count().ShouldBeGreaterThan(40);
        Of("k", 3).GetHashCode().ShouldBe(Of("k", 3).GetHashCode());
    }
}
