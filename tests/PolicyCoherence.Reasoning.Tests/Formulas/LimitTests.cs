using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning.Tests.Formulas;

/// <summary>Each bound of the reasoning on formulas: what is just within it is answered, what is just beyond it says which one was hit.</summary>
public sealed class LimitTests
{
    private readonly FormulaTable _table = new();

    private Formula Fact(string key, long value = 1) => _table.Literal(_table.Variable(key, ValueSet.YesOrNo, 0), value);

    private Formula Either(params Formula[] parts) => _table.Or(parts);

    private Formula All(params Formula[] parts) => _table.And(parts);

    private Variable Number(string key, long from, long to) => _table.Variable(key, ValueSet.Range(from, to), from);

    private Solver With(SolverLimits limits) => new(_table, _ => [], limits);

    private static void Refused(string message, Action action) => Should.Throw<ReasoningLimitException>(action).Message.ShouldBe(message);

    [Fact]
    public void A_bound_without_a_name_says_that_one_was_hit()
    {
        new ReasoningLimitException().Message.ShouldBe("a bound of the reasoning was hit");
        var inner = new InvalidOperationException();
        var both = new ReasoningLimitException("many", inner);
        (both.Message, both.InnerException).ShouldBe(("many", inner));
    }

    [Fact]
    public void Conditions_are_nested_a_thousand_deep_and_no_deeper()
    {
        var formula = Fact("f0");
        for (var depth = 1; depth <= FormulaTable.MaximumDepth; depth++)
        {
            formula = depth % 2 == 0 ? All(formula, Fact($"f{depth}")) : Either(formula, Fact($"f{depth}"));
            if (depth is > 3 and < FormulaTable.MaximumDepth) continue;
            (formula.Depth, formula.Size, formula.Variables.Length).ShouldBe((depth, depth + 1, depth + 1));
        }

        for (var again = 0; again < 2; again++) Refused("conditions are nested too deeply", () => Either(formula, Fact("more")));
        Either(Fact("more"), Fact("f0")).Depth.ShouldBe(1, "the table goes on");
    }

    [Fact]
    public void The_size_of_a_formula_counts_every_literal_of_the_tree_up_to_a_largest_number()
    {
        var formula = Fact("start");
        var size = 1L;
        for (var level = 0; level < 58; level++)
        {
            formula = Either(All(formula, Fact($"a{level}")), All(formula, Fact($"b{level}")));
            formula.Size.ShouldBe(size = (2 * size) + 2);
            formula.Depth.ShouldBe(2 * (level + 1));
        }

        for (var level = 58; level < 62; level++) formula = Either(All(formula, Fact($"a{level}")), All(formula, Fact($"b{level}")));
        formula.Size.ShouldBe(1_000_000_000_000_000_000);
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(2, false)]
    public void What_is_left_of_a_choice_may_hold_so_many_facts(long size, bool within)
    {
        var formula = Either(All(Fact("x"), Fact("a")), All(Fact("y"), Fact("b")), All(Fact("x", 0), Fact("c")));
        string Left() => With(new SolverLimits { EliminationSize = size }).Exists(formula, variable => variable.Key is "x" or "y").ToString();
        if (within) Left().ShouldBe("a in {1} or b in {1} or c in {1}");
        else Refused("a formula grew too large while facts were set free", () => Left());
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(1, false)]
    public void What_the_kinds_of_value_leave_is_counted_together(long size, bool within)
    {
        var formula = All(Either(Fact("x"), Fact("a")), Either(Fact("x", 0), Fact("b")));
        string Left() => With(new SolverLimits { EliminationSize = size }).Exists(formula, variable => variable.Key == "x").ToString();
        if (within) Left().ShouldBe("a in {1} or b in {1}");
        else Refused("a formula grew too large while facts were set free", () => Left());
        var same = All(Either(Fact("x"), Fact("a")), Either(Fact("x", 0), Fact("a")));
        string LeftOfSame() => With(new SolverLimits { EliminationSize = size }).Exists(same, variable => variable.Key == "x").ToString();
        if (within) LeftOfSame().ShouldBe("a in {1}");
        else Refused("a formula grew too large while facts were set free", () => LeftOfSame());
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(1, false)]
    public void As_many_dead_ends_are_looked_at_as_are_allowed(int most, bool within)
    {
        // Either value of the first fact is one dead end.
        var formula = All(Either(Fact("x"), Fact("y")), Either(Fact("x"), Fact("y", 0)), Either(Fact("x", 0), Fact("y")), Either(Fact("x", 0), Fact("y", 0)));
        bool Possible() => With(new SolverLimits { Conflicts = most }).Satisfiable(formula);
        if (within) Possible().ShouldBeFalse();
        else Refused("too many dead ends in one search", () => Possible());
    }

    [Fact]
    public void What_is_learned_is_bounded_too()
    {
        // Five persons into four rooms, each alone.
        var persons = Enumerable.Range(0, 5).Select(index => Number($"p{index}", 0, 3)).ToArray();
        var formula = _table.And(from i in Enumerable.Range(0, 5) from j in Enumerable.Range(0, i) from room in Enumerable.Range(0, 4) select Either(_table.Not(_table.Literal(persons[i], room)), _table.Not(_table.Literal(persons[j], room))));
        Refused("too much learned in one search", () => With(new SolverLimits { LearnedLiterals = 5 }).Satisfiable(formula));
        With(new SolverLimits { LearnedLiterals = 10_000 }).Satisfiable(formula).ShouldBeFalse();
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(2, false)]
    public void Two_facts_narrow_each_other_in_three_steps(int most, bool within)
    {
        var formula = _table.AtMost(Number("lesser", 0, 9), Rounded.Of(1, 1, 1), Number("greater", 0, 9), Rounded.Itself);
        string? Found() => With(new SolverLimits { ComparisonSteps = most }).FindCase(formula)?.ToString();
        if (within) Found().ShouldBe("greater = 1, lesser = 0");
        else Refused("comparisons of facts narrow each other in too many steps", () => Found());
    }

    [Theory]
    [InlineData(2_000, true)]
    [InlineData(200_000, false)]
    public void The_way_back_through_long_chains_of_rounded_shares_counts_too(long most, bool within)
    {
        // Each is a little more than the other, rounded, whatever the two facts are: a dead end at the end of a long chain, twice.
        var (one, other) = (Number("one", 0, most), Number("other", 0, most));
        var (less, more) = (Rounded.Of(3, 2, 2), Rounded.Of(3, 0, 2));
        Formula Each(Formula comparison, string fact) => All(Either(Fact(fact), comparison), Either(Fact(fact, 0), comparison));
        var formula = All(Each(_table.AtMost(one, less, other, more), "a"), Each(_table.AtMost(other, less, one, more), "b"));
        bool Possible() => With(SolverLimits.Default).Satisfiable(formula);
        if (within) Possible().ShouldBeFalse();
        else Refused("comparisons of facts narrow each other in too many steps", () => Possible());
    }

    [Fact]
    public void A_number_in_a_comparison_is_no_larger_than_any_value()
    {
        Rounded.Of(ValueSet.Largest, ValueSet.Smallest, 1).ShouldBe(new Rounded(ValueSet.Largest, ValueSet.Smallest, 1));
        Rounded.Itself.Plus(ValueSet.Largest).ShouldBe(new Rounded(1, ValueSet.Largest, 1));
        Rounded.Of(6, 9, 4).ShouldBe(new Rounded(3, 4, 2), "in lowest terms");
        Rounded.Of(6, -9, 4).ShouldBe(new Rounded(3, -5, 2), "rounded down");
        foreach (var (factor, offset, divisor) in new (Int128, Int128, Int128)[] { (ValueSet.Largest + 1, 0, 1), (1, ValueSet.Largest + 1, 1), (1, ValueSet.Smallest - 1, 1), (1, 0, ValueSet.Largest + 1) })
            Refused("the numbers in a comparison of two facts are too large", () => Rounded.Of(factor, offset, divisor));
        foreach (var (factor, divisor) in new (Int128, Int128)[] { (0, 1), (-1, 1), (1, 0), (1, -1) })
            Should.Throw<ArgumentOutOfRangeException>(() => Rounded.Of(factor, 0, divisor));
    }

    [Fact]
    public void Shares_of_one_amount_are_compared_unless_they_are_too_close()
    {
        var (amount, few) = (Number("amount", -1_000_000, 1_000_000), Number("few", -10, 10));
        string Compared(Variable variable, long divisor) => _table.AtMost(variable, Rounded.Itself, variable, Rounded.Of(divisor + 1, 0, divisor)).ToString();
        Compared(amount, 100_000).ShouldBe("amount in {0..1000000}");
        Refused("two shares of one amount are too close to each other to be compared", () => Compared(amount, 100_001));
        Compared(few, 1_000_000_000).ShouldBe("few in {0..10}");
        _table.AtMost(amount, Rounded.Of(1, 1, 1), amount, Rounded.Itself).ShouldBeOfType<FalseFormula>("no trying is needed where the distance is always the same");
        _table.AtMost(amount, Rounded.Itself, amount, Rounded.Itself).ShouldBeOfType<TrueFormula>();
    }

    [Fact]
    public void A_fact_between_shares_of_several_amounts_is_not_set_free()
    {
        var (one, other, between) = (Number("one", 0, 9), Number("other", 0, 9), Number("between", 0, 9));
        var formula = All(_table.AtMost(one, Rounded.Of(1, 1, 2), between, Rounded.Of(1, 1, 3)), _table.AtMost(between, Rounded.Of(1, 0, 3), other, Rounded.Of(1, 0, 2)));
        Refused("a fact that is set free is compared with shares of several amounts, one through the other", () => With(SolverLimits.Default).Exists(formula, variable => variable == between));
    }

    [Fact]
    public void A_question_that_is_cancelled_ends_at_its_first_choice_and_at_its_first_dead_end()
    {
        var solver = new Solver(_table, _ => [], cancellation: new CancellationToken(canceled: true));
        Should.Throw<OperationCanceledException>(() => solver.FindCase(_table.Literal(Number("age", 0, 9), ValueSet.Range(3, 5)), [_table.True]));
        Should.Throw<OperationCanceledException>(() => solver.Satisfiable(All(Fact("a"), Fact("c", 0), Either(Fact("a", 0), Fact("b")), Either(Fact("b", 0), Fact("c")))));
    }

    [Fact]
    public void Setting_free_ends_when_it_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        var solver = new Solver(_table, _ => [], cancellation: source.Token);
        var (compared, chosen) = (_table.AtMost(Number("one", 0, 9), Rounded.Of(1, 1, 1), Number("other", 0, 9), Rounded.Itself), All(Either(Fact("x"), Fact("a")), Either(Fact("x", 0), Fact("b"))));
        (solver.Satisfiable(compared), solver.Satisfiable(chosen)).ShouldBe((true, true));
        source.Cancel();
        foreach (var formula in new[] { compared, chosen }) Should.Throw<OperationCanceledException>(() => solver.Exists(formula, variable => variable.Key is "x" or "one"));
    }

    [Fact]
    public void What_no_case_has_leaves_nothing_when_other_facts_are_set_free()
    {
        var truth = Fact("known", 0);
        var solver = new Solver(_table, variable => truth.Mentions(variable) ? [truth] : []);
        solver.Exists(All(Fact("known"), Fact("free")), variable => variable.Key == "free").ShouldBeOfType<FalseFormula>();
        solver.ForAll(Either(Fact("known", 0), Fact("free")), variable => variable.Key == "free").ShouldBeOfType<TrueFormula>();
    }

    [Fact]
    public void Every_formula_has_a_number_of_its_own_and_every_fact_its_place_in_the_order_of_keys()
    {
        Formula[] all = [_table.True, _table.False, Fact("m"), Fact("m", 0), Fact("b"), Fact("z"), All(Fact("m"), Fact("b")), Either(Fact("m"), Fact("b"))];
        all.Select(formula => formula.Id).Distinct().Count().ShouldBe(all.Length);
        _table.Variables.Select(variable => variable.Key).ShouldBe(["b", "m", "z"]);
        var solver = With(SolverLimits.Default);
        all.Select(solver.Satisfiable).ShouldBe([true, false, true, true, true, true, true, true]);
        all.Select(formula => solver.Exists(formula, variable => variable.Key == "m").ToString()).ShouldBe(["true", "false", "true", "true", "b in {1}", "z in {1}", "b in {1}", "true"]);
    }
}
