using PolicyCoherence.Reasoning.Formulas;
using Case = PolicyCoherence.Reasoning.Formulas.Case;

namespace PolicyCoherence.Reasoning.Tests.Formulas;

/// <summary>A case has a value for every word that truths tie to the question, and none for others, however it is asked for one.</summary>
public sealed class ValuesOfACaseTests
{
    private readonly FormulaTable _table = new();
    private readonly List<Formula> _truths = [];

    private Variable Word(string key, long ordinary = 0) => _table.Variable(key, ValueSet.YesOrNo, ordinary);

    private Formula Fact(string key, long value = 1, long ordinary = 0) => _table.Literal(Word(key, ordinary), value);

    private void Implies(Formula one, Formula other) => _truths.Add(_table.Or(_table.Not(one), other));

    private Solver Solver() => new(_table, variable => _truths.Where(truth => truth.Mentions(variable)));

    // b is asked; c and f follow; a, d and e are tied to these and stay as they are, d at its ordinary yes; h to k are of another component
    private void Tie()
    {
        Implies(Fact("b"), Fact("c"));
        Implies(Fact("c"), Fact("f"));
        Implies(Fact("a"), Fact("b"));
        Implies(Fact("e"), Fact("d", 1, 1));
        Implies(Fact("f", 0), Fact("d", 1, 1));
        Implies(Fact("h"), Fact("j"));
        Implies(Fact("j"), Fact("k"));
        Word("z");
    }

    [Theory]
    [InlineData("b", "a = 0, b = 1, c = 1, d = 1, e = 0, f = 1")]
    [InlineData("a", "a = 1, b = 1, c = 1, d = 1, e = 0, f = 1")]
    [InlineData("e", "a = 0, b = 0, c = 0, d = 1, e = 1, f = 0")]
    [InlineData("f", "a = 0, b = 0, c = 0, d = 1, e = 0, f = 1")]
    [InlineData("not d", "a = 0, b = 0, c = 0, d = 0, e = 0, f = 1")]
    [InlineData("b and not d", "a = 0, b = 1, c = 1, d = 0, e = 0, f = 1")]
    [InlineData("b and h", "a = 0, b = 1, c = 1, d = 1, e = 0, f = 1, h = 1, j = 1, k = 1")]
    [InlineData("h", "h = 1, j = 1, k = 1")]
    [InlineData("k", "h = 0, j = 0, k = 1")]
    [InlineData("z", "z = 1")]
    public void Each_word_has_its_value_by_itself_by_its_name_and_in_the_list(string question, string expected)
    {
        Tie();
        var asked = _table.And(question.Split(" and ").Select(part => part.StartsWith("not ", StringComparison.Ordinal) ? Fact(part[4..], 0, 1) : Fact(part)));
        var values = expected.Split(", ").Select(part => part.Split(" = ")).ToDictionary(part => part[0], part => part[1] == "1" ? 1L : 0L);
        // one case is read word by word before it is written out, the other afterwards
        var found = Solver().FindCase(asked).ShouldNotBeNull();
        foreach (var writtenOut in new[] { false, true })
        {
            foreach (var variable in _table.Variables)
            {
                var has = values.TryGetValue(variable.Key, out var value);
                found.TryGet(variable, out var own).ShouldBe(has, variable.Key);
                own.ShouldBe(value, variable.Key);
                found.TryGet(variable.Key, out var named).ShouldBe(has, variable.Key);
                named.ShouldBe(value, variable.Key);
                if (has) found[variable].ShouldBe(value);
                else Should.Throw<KeyNotFoundException>(() => found[variable]).Message.ShouldContain(variable.Key);
            }

            found.TryGet("", out var before).ShouldBeFalse();
            found.TryGet("bb", out var between).ShouldBeFalse();
            found.TryGet("zz", out var after).ShouldBeFalse();
            (before + between + after).ShouldBe(0);
            if (!writtenOut) found.ToString().ShouldBe(expected);
        }

        found.ShouldBe(Case.Of(found.Variables.Select((variable, index) => KeyValuePair.Create(variable, found.Values[index]))));
        found.GetHashCode().ShouldBe(Case.Of(found.Variables.Select((variable, index) => KeyValuePair.Create(variable, found.Values[index]))).GetHashCode());
    }

    [Fact]
    public void A_case_that_differs_in_one_word_that_truths_tie_to_it_is_another()
    {
        Tie();
        var found = Solver().FindCase(Fact("b")).ShouldNotBeNull();
        var other = Solver().FindCase(_table.And(Fact("b"), Fact("e"))).ShouldNotBeNull();
        other.ShouldNotBe(found);
        found.With(Word("e"), 1).ShouldBe(other);
        found.With(Word("e"), 1)[Word("e")].ShouldBe(1);
        found[Word("e")].ShouldBe(0);
        other.With(Word("e"), 0).ShouldBe(found);
        Should.Throw<KeyNotFoundException>(() => found.With(Word("h"), 1));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(23)]
    [InlineData(24)]
    [InlineData(25)]
    [InlineData(60)]
    public void A_case_of_many_words_finds_the_first_the_last_and_every_other(int words)
    {
        var found = Solver().FindCase(_table.And(Enumerable.Range(0, words).Select(word => Fact($"w{word:d3}", word % 3 == 0 ? 1 : 0)))).ShouldNotBeNull();
        for (var word = 0; word < words; word++)
        {
            found[Word($"w{word:d3}")].ShouldBe(word % 3 == 0 ? 1 : 0);
            found.TryGet($"w{word:d3}", out var value).ShouldBeTrue();
            value.ShouldBe(word % 3 == 0 ? 1 : 0);
        }

        found.TryGet($"w{words:d3}", out _).ShouldBeFalse();
        found.TryGet(Word($"w{words:d3}"), out _).ShouldBeFalse();
    }

    [Fact]
    public void What_bears_on_a_question_is_listed_by_key()
    {
        Tie();
        Solver().Bearing(Fact("c")).Select(variable => variable.Key).ShouldBe(["a", "b", "c", "d", "e", "f"]);
        Solver().Bearing(_table.And([Fact("k"), Fact("c"), Fact("z")])).Select(variable => variable.Key).ShouldBe(["a", "b", "c", "d", "e", "f", "h", "j", "k", "z"]);
        Solver().Bearing(_table.True).ShouldBeEmpty();
    }

    [Fact]
    public void Of_two_numbers_the_truths_may_tie_one_below_the_other_and_the_case_tells_both()
    {
        var (low, high) = (_table.Variable("low", ValueSet.Range(0, 100), 10), _table.Variable("high", ValueSet.Range(0, 100), 20));
        _truths.Add(_table.AtMost(low, Rounded.Of(1, 5, 1), high, Rounded.Of(1, 0, 1)));
        Solver().FindCase(_table.Literal(low, ValueSet.Range(30, 100))).ShouldNotBeNull().ToString().ShouldBe("high = 35, low = 30");
        Solver().FindCase(_table.Literal(high, ValueSet.Range(0, 12))).ShouldNotBeNull().ToString().ShouldBe("high = 12, low = 7");
        Solver().FindCase(_table.Literal(high, ValueSet.Range(15, 30))).ShouldNotBeNull().ToString().ShouldBe("high = 20, low = 10");
        Solver().Satisfiable(_table.Literal(high, ValueSet.Range(0, 4))).ShouldBeFalse();
        Solver().Satisfiable(_table.Literal(high, ValueSet.Range(0, 5))).ShouldBeTrue();
    }
}
