using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning.Tests.Formulas;

/// <summary>Wide, deep and big: nothing here may overflow a stack or take more than a moment.</summary>
public sealed class SizeTests
{
    private const int Wide = 100_000;

    private readonly FormulaTable _table = new();
    private readonly Solver _solver;

    public SizeTests() => _solver = new Solver(_table, _ => []);

    [Fact]
    public void A_conjunction_of_a_hundred_thousand_facts_has_a_case()
    {
        var formula = _table.And(Enumerable.Range(0, Wide).Select(i => _table.Literal(Fact(i), 1)));
        var found = _solver.FindCase(formula).ShouldNotBeNull();
        found.Values.ShouldAllBe(v => v == 1);
        _solver.Matters(formula, found).Length.ShouldBe(Wide);
        _solver.Overlap(formula, _table.Literal(Fact(77), 0)).ShouldBeFalse();
        _solver.Exists(formula, v => v != Fact(5)).ShouldBe(_table.Literal(Fact(5), 1));
    }

    [Fact]
    public void A_disjunction_of_a_hundred_thousand_pairs_has_a_case()
    {
        var formula = _table.Or(Enumerable.Range(0, Wide).Select(i => _table.And(_table.Literal(Fact(i), 1), _table.Literal(Fact(i + 1), 1))));
        var found = _solver.FindCase(formula).ShouldNotBeNull();
        found.Values.Count(v => v == 1).ShouldBe(2);
        _solver.Satisfiable(_table.Not(formula)).ShouldBeTrue();
        _solver.Restrict(formula, Fact(0), 0).Mentions(Fact(0)).ShouldBeFalse();
        _solver.Exists(formula, v => v == Fact(9)).Mentions(Fact(9)).ShouldBeFalse();
    }

    [Fact]
    public void A_chain_of_a_hundred_thousand_implications_is_followed_to_its_end()
    {
        var chain = Enumerable.Range(0, Wide).Select(i => _table.Or(_table.Literal(Fact(i), 0), _table.Literal(Fact(i + 1), 1)));
        var formula = _table.And(chain.Prepend(_table.Literal(Fact(0), 1)));
        _solver.FindCase(formula).ShouldNotBeNull()[Fact(Wide)].ShouldBe(1);
        _solver.Overlap(formula, _table.Literal(Fact(Wide), 0)).ShouldBeFalse();
    }

    [Fact]
    public void Sixty_four_levels_of_nesting_are_decided()
    {
        var formula = Nested(64);
        var found = _solver.FindCase(formula).ShouldNotBeNull();
        FormulaEvaluator.Holds(formula, found).ShouldBeTrue();
        _solver.Overlap(formula, _table.Not(formula)).ShouldBeFalse();
        _solver.Implies(formula, _solver.Exists(formula, v => v.Key.EndsWith('3'))).ShouldBeTrue();
    }

    [Fact]
    public void The_deepest_nesting_allowed_fits_on_a_thread_with_a_small_stack_and_more_is_refused()
    {
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    var formula = Nested(FormulaTable.MaximumDepth);
                    var found = _solver.FindCase(formula).ShouldNotBeNull();
                    _ = formula.ToString();
                    _solver.Matters(formula, found);
                    _solver.Restrict(formula, Fact(FormulaTable.MaximumDepth), 0);
                    _solver.Exists(formula, v => v == Fact(FormulaTable.MaximumDepth));
                    Should.Throw<ReasoningLimitException>(() => Nested(FormulaTable.MaximumDepth + 1));
                }
                catch (ShouldAssertException e)
                {
                    failure = e;
                }
            },
            maxStackSize: 1 << 20);
        thread.Start();
        thread.Join();
        failure.ShouldBeNull();
    }

    [Fact]
    public void Amounts_up_to_a_million_million_and_dates_cost_no_more_than_yes_and_no()
    {
        var income = _table.Variable("income", ValueSet.Range(0, 1_000_000_000_000), 20_000);
        var first = new DateOnly(1900, 1, 1).DayNumber;
        var last = new DateOnly(2200, 1, 1).DayNumber;
        var entry = _table.Variable("entry", ValueSet.Range(first, last), new DateOnly(2020, 1, 1).DayNumber);
        var rich = _table.Literal(income, ValueSet.Range(999_999_999_999, 1_000_000_000_000));
        var late = _table.Literal(entry, ValueSet.Range(new DateOnly(2026, 6, 30).DayNumber, last));
        var poor = _table.Literal(income, ValueSet.Range(0, 2_499));

        var found = _solver.FindCase(_table.And(_table.Or(rich, late), _table.Or(poor, _table.Not(late)))).ShouldNotBeNull();
        found[entry].ShouldBe(entry.Ordinary);
        found[income].ShouldBe(999_999_999_999);
        _solver.Exists(_table.And(_table.Or(rich, late), _table.Or(poor, _table.Not(late))), v => v == income).ShouldBe(_table.True);
        _solver.FindCase(_table.And(_table.Not(rich), late)).ShouldNotBeNull()[entry].ShouldBe(new DateOnly(2026, 6, 30).DayNumber);
    }

    [Fact]
    public void A_thousand_thresholds_on_one_amount_are_searched_and_eliminated()
    {
        var income = _table.Variable("income", ValueSet.Range(0, 1_000_000_000_000), 500_000);
        var steps = Enumerable.Range(0, 1000).Select(i => _table.Or(
            _table.Literal(income, ValueSet.Range(0, (i * 1000L) - 1)),
            _table.And(_table.Literal(income, ValueSet.Range((i * 1000L) + 10, 1_000_000_000_000)), _table.Literal(Fact(i % 7), 1))));
        var formula = _table.And(steps);
        var found = _solver.FindCase(formula).ShouldNotBeNull();
        FormulaEvaluator.Holds(formula, found).ShouldBeTrue();
        _solver.Exists(formula, v => v == income).Mentions(income).ShouldBeFalse();
    }

    private Variable Fact(int i) => _table.Variable($"fact{i:d6}", ValueSet.YesOrNo, 0);

    private Formula Nested(int depth)
    {
        Formula formula = _table.Literal(Fact(0), 1);
        for (var i = 1; i <= depth; i++)
        {
            var next = _table.Literal(Fact(i), i % 3 == 0 ? 0 : 1);
            formula = i % 2 == 0 ? _table.And(formula, next) : _table.Or(formula, next);
        }

        return formula;
    }
}
