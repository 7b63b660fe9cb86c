using FsCheck.Xunit;
using PolicyCoherence.Reasoning.Formulas;
using Case = PolicyCoherence.Reasoning.Formulas.Case;

namespace PolicyCoherence.Reasoning.Tests.Formulas;

/// <summary>
/// A question is decided near its own words, however many others the truths tie to them. The case is the same as if all of them
/// were looked at.
/// </summary>
public sealed class NearbySearchTests
{
    private FormulaTable _table = new();
    private readonly List<Formula> _truths = [];

    private Variable Word(string key, long ordinary = 0) => _table.Variable(key, ValueSet.YesOrNo, ordinary);

    private Formula Fact(string key, long value = 1) => _table.Literal(Word(key), value);

    private void Implies(Formula one, Formula other) => _truths.Add(_table.Or(_table.Not(one), other));

    private Solver Solver() => new(_table, variable => _truths.Where(truth => truth.Mentions(variable)));

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(9)]
    [InlineData(300)]
    public void A_chain_of_truths_is_followed_to_its_end(int links)
    {
        for (var link = 0; link < links; link++) Implies(Fact($"c{link:d3}"), Fact($"c{link + 1:d3}"));
        Implies(Fact($"c{links:d3}"), Fact("other", 0));
        var found = Solver().FindCase(Fact("c000")).ShouldNotBeNull();
        found.Values.Sum().ShouldBe(links + 1);
        found.Variables.Length.ShouldBe(links + 2);
        Solver().Overlap(Fact("c000"), Fact("other")).ShouldBeFalse();
        Solver().Overlap(Fact("c000", 0), Fact("other")).ShouldBeTrue();
    }

    [Fact]
    public void What_the_ordinary_rest_contradicts_at_a_distance_changes_the_case_there()
    {
        // far is ordinarily so, and excluded by what follows from the question
        Implies(Fact("near"), Fact("middle"));
        _truths.Add(_table.Or(Fact("middle", 0), _table.Literal(Word("far", ordinary: 1), 0)));
        _truths.Add(_table.Or(_table.Literal(Word("far", 1), 1), Fact("a-consequence")));
        Solver().FindCase(Fact("near")).ShouldNotBeNull().ToString().ShouldBe("a-consequence = 1, far = 0, middle = 1, near = 1");
        Solver().FindCase(Fact("middle", 0)).ShouldNotBeNull().ToString().ShouldBe("a-consequence = 0, far = 1, middle = 0, near = 0");
    }

    [Fact]
    public void What_comes_first_by_its_key_stays_ordinary_even_where_only_the_truths_speak_of_it()
    {
        // one of the two must give way, and it is the one whose key comes later, though the question begins with it
        Implies(Fact("q"), _table.Or(Fact("a"), Fact("z")));
        Solver().FindCase(Fact("q")).ShouldNotBeNull().ToString().ShouldBe("a = 0, q = 1, z = 1");
        Implies(Fact("z"), Fact("a"));
        Solver().FindCase(Fact("q")).ShouldNotBeNull().ToString().ShouldBe("a = 1, q = 1, z = 0");
    }

    [Fact]
    public void Where_the_truths_keep_facts_from_their_ordinary_values_those_are_the_start_and_can_change_together()
    {
        // ordinarily neither, but one of the two must be
        _truths.Add(_table.Or(Fact("first"), Fact("second")));
        Implies(Fact("second"), Fact("third"));
        Implies(Fact("third"), Fact("fourth", 0));
        Solver().FindCase(Fact("third")).ShouldNotBeNull().ToString().ShouldBe("first = 0, fourth = 0, second = 1, third = 1");
        Solver().FindCase(Fact("fourth")).ShouldNotBeNull().ToString().ShouldBe("first = 1, fourth = 1, second = 0, third = 0");
        Solver().FindCase(Fact("first")).ShouldNotBeNull().ToString().ShouldBe("first = 1, fourth = 0, second = 0, third = 0");
        Solver().Satisfiable(_table.And(Fact("first", 0), Fact("fourth"))).ShouldBeFalse();
    }

    [Fact]
    public void Truths_that_contradict_each_other_leave_no_case_of_what_they_are_tied_to_and_leave_others_alone()
    {
        Implies(Fact("tied"), Fact("x"));
        _truths.Add(Fact("x"));
        _truths.Add(_table.Or(Fact("x", 0), Fact("y")));
        _truths.Add(_table.Or(Fact("y", 0), Fact("x", 0)));
        var solver = Solver();
        for (var again = 0; again < 2; again++)
        {
            solver.FindCase(Fact("tied", 0)).ShouldBeNull();
            solver.FindCase(Fact("free"), [Fact("tied", 0)]).ShouldBeNull();
            solver.Overlap(Fact("free"), Fact("tied")).ShouldBeFalse();
            solver.Satisfiable(Fact("free")).ShouldBeTrue();
        }
    }

    [Fact]
    public void A_question_after_one_that_hit_a_bound_while_the_truths_were_looked_at_hits_it_too()
    {
        // nine persons into eight rooms, each alone
        var persons = Enumerable.Range(0, 9).Select(i => _table.Variable($"p{i}", ValueSet.Range(0, 7), 0)).ToList();
        _truths.AddRange(
            from i in Enumerable.Range(0, 9)
            from j in Enumerable.Range(0, i)
            from room in Enumerable.Range(0, 8)
            select _table.Or(_table.Not(_table.Literal(persons[i], room)), _table.Not(_table.Literal(persons[j], room))));
        var solver = new Solver(_table, variable => _truths.Where(truth => truth.Mentions(variable)), new SolverLimits { Conflicts = 50 });
        for (var again = 0; again < 3; again++) Should.Throw<ReasoningLimitException>(() => solver.Satisfiable(_table.Literal(persons[again], 3)));
        solver.Satisfiable(Fact("free")).ShouldBeTrue();
    }

    [Property(MaxTest = 60, QuietOnSuccess = true)]
    public void The_case_has_for_each_word_that_truths_tie_to_the_question_the_first_value_with_which_a_case_remains(int seed)
    {
        // one object is asked for all seeds
        (_table, var random) = (new FormulaTable(), new Random(seed));
        _truths.Clear();
        var words = Words(random, random.Next(5, 60));
        var near = random.Next(2, 9);
        for (var truth = random.Next(words.Length * 3 / 2); truth > 0; truth--)
        {
            // mostly such as hold ordinarily, and mostly between neighbours
            var start = random.Next(words.Length);
            _truths.Add(_table.Or(Enumerable.Range(0, random.Next(2, 4)).Select(part => Part(random, words, start, near, ordinary: part == 0 && random.Next(12) > 0))));
        }

        _truths.RemoveAll(truth => truth is TrueFormula or FalseFormula);
        var solver = Solver();
        for (var question = 0; question < 4; question++)
        {
            var start = random.Next(words.Length);
            Formula Asked() => _table.And(Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(3) == 0
                ? _table.Or(Enumerable.Range(0, 2).Select(_ => _table.And(Part(random, words, start, near, ordinary: false), Part(random, words, start, near, ordinary: false))))
                : Part(random, words, start, near, ordinary: false)));
            var (one, other) = (Asked(), Asked());
            var first = ByDefinition([one, other], [one, other]);
            solver.Overlap(one, other).ShouldBe(first is not null);
            var both = _table.And(one, other);
            var expected = first is null ? null : ByDefinition([both], [both]);
            var found = solver.FindCase(both);
            if (found is not null && expected is not null) ShouldBeRead(found, expected);
            found?.ToString().ShouldBe(expected?.ToString());
            found.ShouldBe(expected);
            solver.FindCase(one, [other])?.ToString().ShouldBe((first ?? ByDefinition([one], [one, other]))?.ToString());
            solver.Satisfiable(one).ShouldBe(ByDefinition([one], [one]) is not null);
        }
    }

    [Property(MaxTest = 100, QuietOnSuccess = true)]
    public void Words_and_truths_that_nothing_ties_to_the_question_change_nothing_of_its_case(int seed)
    {
        // one object is asked for all seeds
        (_table, var random) = (new FormulaTable(), new Random(seed));
        _truths.Clear();
        var words = Words(random, 12);
        for (var truth = 0; truth < 10; truth++) _truths.Add(_table.Or(Part(random, words, 0, 12, ordinary: truth > 1), Part(random, words, 0, 12, ordinary: false)));
        _truths.RemoveAll(truth => truth is TrueFormula or FalseFormula);
        var question = _table.And(Part(random, words, 0, 12, ordinary: false), _table.Or(Part(random, words, 0, 12, ordinary: false), Part(random, words, 0, 12, ordinary: false)));
        var before = Solver().FindCase(question)?.ToString();
        for (var more = 0; more < 50; more++) Implies(Fact($"more{random.Next(40)}"), Fact($"more{random.Next(40)}", random.Next(2)));
        _truths.RemoveAll(truth => truth is TrueFormula or FalseFormula);
        Solver().FindCase(question)?.ToString().ShouldBe(before);
    }

    /// <summary>
    /// The first case of the conjuncts by its definition: each variable that bears on the formulas takes, in the order of keys, the
    /// nearest value with which a case remains. The truths are part of each question here, and not known to the solver as truths.
    /// </summary>
    private Case? ByDefinition(Formula[] conjuncts, Formula[] about)
    {
        var variables = about.SelectMany(formula => formula.Variables).ToHashSet();
        var bearing = new HashSet<Formula>();
        while (_truths.FirstOrDefault(truth => !bearing.Contains(truth) && truth.Variables.Any(variables.Contains)) is { } next)
        {
            bearing.Add(next);
            variables.UnionWith(next.Variables);
        }

        var solver = new Solver(_table, _ => []);
        var said = _table.And([.. conjuncts, .. bearing]);
        if (!solver.Satisfiable(said)) return null;
        var values = new List<KeyValuePair<Variable, long>>();
        foreach (var variable in variables.Order())
        {
            var possible = Enumerable.Range(0, (int)variable.Domain.Count).Select(value => (long)value)
                .OrderBy(value => Math.Abs(value - variable.Ordinary)).ThenBy(value => value)
                .First(value => solver.Satisfiable(_table.And(said, _table.Literal(variable, value))));
            said = _table.And(said, _table.Literal(variable, possible));
            values.Add(KeyValuePair.Create(variable, possible));
        }

        return Case.Of(values);
    }

    // One value after the other, before the whole is written out.
    private void ShouldBeRead(Case found, Case expected)
    {
        foreach (var variable in expected.Variables)
        {
            found[variable].ShouldBe(expected[variable]);
            found.TryGet(variable.Key, out var byKey).ShouldBeTrue();
            byKey.ShouldBe(expected[variable]);
        }

        foreach (var other in _table.Variables.Except(expected.Variables))
            (found.TryGet(other, out _), found.TryGet(other.Key, out _)).ShouldBe((false, false));
    }

    private Variable[] Words(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(index => _table.Variable($"w{(index * 37) % 61:d2}", ValueSet.Range(0, random.Next(3) == 0 ? 6 : 1), random.Next(2)))];

    // About one of some words that are near each other, or two of them compared.
    private Formula Part(Random random, Variable[] words, int start, int near, bool ordinary)
    {
        var word = words[(start + random.Next(near)) % words.Length];
        if (!ordinary && random.Next(12) == 0) return _table.AtMost(word, Rounded.Of(1, random.Next(3), 1), words[(start + random.Next(near)) % words.Length], Rounded.Itself);
        var from = ordinary ? word.Ordinary : random.NextInt64(word.Domain.Max + 1);
        return _table.Literal(word, ValueSet.Range(from, random.Next(3) > 0 ? from : word.Domain.Max));
    }
}
