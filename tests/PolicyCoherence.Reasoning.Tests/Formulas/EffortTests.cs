using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning.Tests.Formulas;

/// <summary>Questions that could take long, and are answered within a few steps and dead ends.</summary>
public sealed class EffortTests
{
    private readonly FormulaTable _table = new();

    private Variable Number(string key, long from, long to) => _table.Variable(key, ValueSet.Range(from, to), from);

    private Formula Fact(string key, long value = 1) => _table.Literal(_table.Variable(key, ValueSet.YesOrNo, 0), value);

    // share * lesser + more <= other share * greater
    private Formula AtMost(Variable lesser, long share, long more, Variable greater, long otherShare = 1, long divisor = 1, long otherDivisor = 1) =>
        _table.AtMost(lesser, Rounded.Of(share, more, divisor), greater, Rounded.Of(otherShare, 0, otherDivisor));

    private Formula Chain(int length, long to, bool closed, long more = 1)
    {
        var all = Enumerable.Range(0, length).Select(index => Number($"n{index:d2}", 0, to)).ToArray();
        return _table.And(all.Zip(all.Skip(1), (one, next) => AtMost(one, 1, more, next)).Concat(closed ? [AtMost(all[^1], 1, more, all[0])] : []));
    }

    private Formula Example(string name)
    {
        var (x, y, z) = (Number("x", 0, 1000), Number("y", 0, 1000), Number("z", 0, 1000));
        return name switch
        {
            "apart" => _table.And([_table.Literal(x, ValueSet.Range(5, 9)), _table.Literal(y, ValueSet.Range(0, 3)), AtMost(x, 1, 0, y)]),
            "apart by one" => _table.And([_table.Literal(x, ValueSet.Range(4, 9)), _table.Literal(y, ValueSet.Range(0, 3)), AtMost(x, 1, 0, y)]),
            "touching" => _table.And([_table.Literal(x, ValueSet.Range(3, 9)), _table.Literal(y, ValueSet.Range(0, 3)), AtMost(x, 1, 0, y)]),
            "apart beside a fact" => _table.And([_table.Literal(x, ValueSet.Range(5, 9)), _table.Literal(y, ValueSet.Range(0, 3)), _table.Or(AtMost(x, 1, 0, y), Fact("f"))]),
            "settled by the numbers" => _table.And([_table.Literal(x, ValueSet.Range(0, 3)), _table.Literal(y, ValueSet.Range(3, 9)), _table.Or(_table.Not(AtMost(x, 1, 0, y)), Fact("f")), _table.Or(Fact("f", 0), Fact("g"))]),
            "not quite settled" => _table.And([_table.Literal(x, ValueSet.Range(0, 4)), _table.Literal(y, ValueSet.Range(3, 9)), _table.Or(_table.Not(AtMost(x, 1, 0, y)), Fact("f")), _table.Or(Fact("f", 0), Fact("g"))]),
            "settled and contradicted" => _table.And([_table.Literal(x, ValueSet.Range(0, 3)), _table.Literal(y, ValueSet.Range(3, 9)), _table.Or(_table.Not(AtMost(x, 1, 0, y)), AtMost(z, 1, 5, y)), _table.Literal(z, ValueSet.Range(6, 1000))]),
            "settled by a choice" => _table.And([_table.Or(Fact("f"), _table.Literal(x, ValueSet.Range(500, 1000))), _table.Or(Fact("f"), _table.Literal(y, ValueSet.Range(0, 400))), _table.Or(AtMost(x, 1, 0, y), Fact("g")), _table.Or(Fact("g", 0), Fact("f")), _table.Or(Fact("f", 0), _table.And(AtMost(y, 1, 1, x), Fact("g"))), _table.Or(Fact("f", 0), AtMost(x, 1, 0, z)), _table.Or(Fact("g", 0), _table.Literal(z, ValueSet.Range(0, 0)))]),
            "choices" => _table.And([_table.Or(AtMost(x, 1, 1, y), AtMost(x, 1, 1, z)), _table.Or(AtMost(y, 1, 1, x), AtMost(z, 1, 1, x)), _table.Or(AtMost(y, 1, 1, z), AtMost(z, 1, 1, y))]),
            "choices among few numbers" => _table.And([_table.Literal(x, ValueSet.Range(0, 12)), _table.Literal(y, ValueSet.Range(0, 12)), _table.Literal(z, ValueSet.Range(0, 12)), _table.Or(AtMost(x, 1, 3, y), AtMost(x, 1, 2, z)), _table.Or(AtMost(y, 1, 3, z), AtMost(y, 1, 4, x)), _table.Or(AtMost(z, 1, 3, x), AtMost(z, 1, 5, y))]),
            "a choice and its contrary" => _table.And([_table.Or(AtMost(x, 1, 1, y), Fact("f")), _table.Or(_table.Not(AtMost(x, 1, 1, y)), Fact("g")), _table.Literal(y, ValueSet.Range(0, 3)), _table.Literal(x, ValueSet.Range(3, 9))]),
            "chain" => Chain(6, 1000, closed: false),
            "chain that just fits" => Chain(6, 5, closed: false),
            "chain that does not fit" => Chain(6, 4, closed: false),
            "long chain" => Chain(12, 1000, closed: false),
            "long chain that just closes" => _table.And(Chain(12, 1000, closed: false), AtMost(Number("n11", 0, 1000), 1, -11, Number("n00", 0, 1000))),
            "long chain that does not close" => _table.And(Chain(12, 1000, closed: false), AtMost(Number("n11", 0, 1000), 1, -10, Number("n00", 0, 1000))),
            "slowly downwards" => _table.And(AtMost(x, 101, 0, y, 100), AtMost(y, 1, 0, x)),
            "slowly downwards to nothing" => _table.And([AtMost(x, 101, 0, y, 100), AtMost(y, 1, 0, x), _table.Literal(x, ValueSet.Range(1, 1000))]),
            "rounded round" => _table.And([AtMost(x, 1, 3, y, 1, 2, 3), AtMost(y, 1, 0, x, 1, 3, 2), _table.Literal(x, ValueSet.Range(0, 400)), _table.Literal(y, ValueSet.Range(0, 600))]),
            "rounded on one side of two" => _table.And([AtMost(x, 1, 4, y, 1, 2, 3), AtMost(y, 1, 0, z, 2), AtMost(z, 6, 1, x)]),
            "a circle and another way" => _table.And([_table.Or(AtMost(x, 1, 2, y), Fact("f")), AtMost(y, 1, 0, x), _table.Or(Fact("f", 0), AtMost(x, 1, 5, z))]),
            _ => throw new ArgumentException(name),
        };
    }

    [Theory]
    [InlineData("apart", "", 10)]
    [InlineData("apart by one", "", 10)]
    [InlineData("touching", "x = 3, y = 3", 10)]
    [InlineData("apart beside a fact", "f = 1, x = 5, y = 0", 10)]
    [InlineData("settled by the numbers", "f = 1, g = 1, x = 0, y = 3", 10)]
    [InlineData("not quite settled", "f = 0, g = 0, x = 4, y = 3", 10)]
    [InlineData("settled and contradicted", "", 10)]
    [InlineData("settled by a choice", "", 10)]
    [InlineData("choices", "x = 1, y = 0, z = 2", 15)]
    [InlineData("choices among few numbers", "", 250)]
    [InlineData("a choice and its contrary", "f = 1, g = 0, x = 3, y = 0", 10)]
    [InlineData("chain", "n00 = 0, n01 = 1, n02 = 2, n03 = 3, n04 = 4, n05 = 5", 30)]
    [InlineData("chain that just fits", "n00 = 0, n01 = 1, n02 = 2, n03 = 3, n04 = 4, n05 = 5", 30)]
    [InlineData("chain that does not fit", "", 15)]
    [InlineData("long chain", "n00 = 0, n01 = 1, n02 = 2, n03 = 3, n04 = 4, n05 = 5, n06 = 6, n07 = 7, n08 = 8, n09 = 9, n10 = 10, n11 = 11", 100)]
    [InlineData("long chain that just closes", "n00 = 0, n01 = 1, n02 = 2, n03 = 3, n04 = 4, n05 = 5, n06 = 6, n07 = 7, n08 = 8, n09 = 9, n10 = 10, n11 = 11", 150)]
    [InlineData("long chain that does not close", "", 100)]
    [InlineData("slowly downwards", "x = 0, y = 0", 750)]
    [InlineData("slowly downwards to nothing", "", 750)]
    [InlineData("rounded round", "", 550)]
    [InlineData("rounded on one side of two", "", 20)]
    [InlineData("a circle and another way", "f = 1, x = 0, y = 0, z = 5", 100)]
    public void Comparisons_are_answered_within_so_many_steps(string name, string found, int steps) => Within(new SolverLimits { ComparisonSteps = steps, Conflicts = 50 }, Example(name)).ShouldBe(found);

    [Theory]
    [InlineData(new long[] { 1, 1 }, new long[] { 2, 0 }, 1_000_000_000, "", 100)]
    [InlineData(new long[] { 1, 1, 1 }, new long[] { 1, 1, 1 }, 1_000_000_000, "", 100)]
    [InlineData(new long[] { 1, 1, 1 }, new long[] { 5, -9, 3 }, 1_000_000_000, "n0 = 4, n1 = 9, n2 = 1", 15)]
    [InlineData(new long[] { 1, 1, 1 }, new long[] { 5, -9, 4 }, 1_000_000_000, "n0 = 5, n1 = 10, n2 = 1", 15)]
    [InlineData(new long[] { 1, 1, 1 }, new long[] { 5, -9, 5 }, 1_000_000_000, "", 100)]
    [InlineData(new long[] { 2, 3 }, new long[] { 2, 0 }, 1_000_000_000, "", 100)]
    [InlineData(new long[] { 2, 3, 5 }, new long[] { 7, -8, 2 }, 1_000_000_000, "", 100)]
    [InlineData(new long[] { 2, 3, 5 }, new long[] { 7, -8, 1 }, 1_000_000_000, "n0 = 13, n1 = 11, n2 = 5", 45)]
    [InlineData(new long[] { 7, 11, 13 }, new long[] { 7, -8, 1 }, 100_000, "n0 = 54, n1 = 35, n2 = 29", 400)]
    [InlineData(new long[] { 7, 11, 13 }, new long[] { 7, -8, 2 }, 100_000, "", 100)]
    [InlineData(new long[] { 7, 11, 13 }, new long[] { 7, -8, 0 }, 100_000, "n0 = 13, n1 = 9, n2 = 7", 100)]
    [InlineData(new long[] { 17, 19, 23, 29 }, new long[] { 3, -20, 5, 13 }, 10_000_000, "", 100)]
    [InlineData(new long[] { 29, 23, 19, 17 }, new long[] { -3, 20, -5, -11 }, 10_000_000, "", 100)]
    [InlineData(new long[] { 5, 4, 3 }, new long[] { -9, 20, -8 }, 1_000_000_000, "", 100)]
    [InlineData(new long[] { 100_000_001, 100_000_000 }, new long[] { 2, 0 }, 2000, "", 5500)]
    [InlineData(new long[] { 1_000_000_000_000_001, 1_000_000_000_000_000 }, new long[] { 2, 0 }, 200, "", 550)]
    [InlineData(new long[] { 3, 1_000_000_000_000_000 }, new long[] { 2, 0 }, 100_000_000_000_000_000, "", 800)]
    [InlineData(new long[] { 1_000_000_000_000_000, 3 }, new long[] { 2, 0 }, 100_000_000_000_000_000, "", 800)]
    [InlineData(new long[] { 1, 1 }, new long[] { 3_000_000_000_000_000, -2_000_000_000_000_000 }, 100_000_000_000_000_000, "", 250)]
    [InlineData(new long[] { 13, 11, 7 }, new long[] { -7, 8, -1 }, 100_000, "n0 = 64, n1 = 75, n2 = 119", 400)]
    [InlineData(new long[] { 13, 11, 7 }, new long[] { -7, 8, 0 }, 100_000, "", 100)]
    public void Numbers_that_are_each_at_most_the_next_all_round_are_met_or_told_to_be_impossible_within_so_many_steps(long[] shares, long[] more, long to, string found, int steps)
    {
        // shares[i] * number[i] + more[i] <= shares[i + 1] * number[i + 1], and so on round
        var all = shares.Select((_, index) => Number($"n{index}", 1, to)).ToArray();
        var round = Enumerable.Range(0, shares.Length).Select(index => (index + 1) % shares.Length is var next ? AtMost(all[index], shares[index], more[index], all[next], shares[next]) : _table.True);
        Within(new SolverLimits { ComparisonSteps = steps, Conflicts = 5 }, _table.And(round)).ShouldBe(found);
        if (found.Length > 0) more.Sum().ShouldBeLessThanOrEqualTo(0, "else nothing is at most itself");
    }

    [Theory]
    [InlineData(3, 2, "", 10, 10)]
    [InlineData(4, 3, "", 15, 15)]
    [InlineData(5, 4, "", 30, 100)]
    [InlineData(4, 4, "p0 = 0, p1 = 1, p2 = 2, p3 = 3", 5, 10)]
    public void Persons_find_rooms_within_so_many_dead_ends(int persons, int rooms, string found, int deadEnds, int learned)
    {
        var all = Enumerable.Range(0, persons).Select(index => _table.Variable($"p{index}", ValueSet.Range(0, rooms - 1), 0)).ToArray();
        var apart = from i in Enumerable.Range(0, persons) from j in Enumerable.Range(0, i) from room in Enumerable.Range(0, rooms) select _table.Or(_table.Not(_table.Literal(all[i], room)), _table.Not(_table.Literal(all[j], room)));
        Within(new SolverLimits { Conflicts = deadEnds, LearnedLiterals = learned }, _table.And(apart)).ShouldBe(found);
    }

    [Theory]
    [InlineData(0, "v000 v011 v022 v031 v040 v052 v062 v070 v082 v090 v101 v111 v120 v132 v140 v151 v160 v172")]
    [InlineData(1, "v000 v012 v022 v031 v042 v050 v061 v070 v082 v091 v102 v112 v120 v132 v141 v150 v160 v170")]
    [InlineData(2, "")]
    [InlineData(3, "v000 v011 v022 v031 v040 v052 v061 v071 v081 v090 v102 v112 v121 v132 v141 v150 v162 v171")]
    [InlineData(4, "v000 v011 v022 v031 v041 v050 v061 v070 v081 v092 v101 v110 v121 v131 v141 v150 v161 v171")]
    [InlineData(5, "v000 v012 v022 v031 v042 v050 v061 v072 v080 v090 v100 v110 v122 v130 v142 v150 v160 v170")]
    [InlineData(6, "")]
    [InlineData(7, "v001 v010 v022 v030 v041 v052 v060 v072 v082 v092 v102 v111 v122 v131 v142 v151 v162 v172")]
    [InlineData(8, "")]
    [InlineData(9, "")]
    public void Clauses_over_a_few_facts_take_few_dead_ends(int seed, string found)
    {
        // Always the same clauses of three for one seed.
        var next = (uint)(seed + 1) * 2654435761u;
        int Draw(int most) => (int)((next = (next * 1664525u) + 1013904223u) >> 16) % most;
        var facts = Enumerable.Range(0, 18).Select(index => _table.Variable($"v{index:d2}", ValueSet.Range(0, 2), index % 3)).ToArray();
        var clauses = Enumerable.Range(0, 32 + (2 * seed)).Select(_ => _table.Or(Enumerable.Range(0, 3).Select(_ => _table.Literal(facts[Draw(18)], ValueSet.Of(Draw(3)))))).ToList();
        clauses.Add(_table.Or(_table.And(_table.Literal(facts[0], 1), _table.Literal(facts[1], 0)), _table.And(_table.Literal(facts[2], 2), _table.Literal(facts[3], 1))));
        Within(new SolverLimits { Conflicts = 20, LearnedLiterals = 80 }, _table.And(clauses)).Replace(" = ", "", StringComparison.Ordinal).Replace(", ", " ", StringComparison.Ordinal).ShouldBe(found);
    }

    private string Within(SolverLimits limits, Formula formula) => new Solver(_table, _ => [], limits).FindCase(formula)?.ToString() ?? "";
}
