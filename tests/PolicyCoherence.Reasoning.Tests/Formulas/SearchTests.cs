using FsCheck.Xunit;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning.Tests.Formulas;

/// <summary>Questions that need real search: many clauses, few solutions.</summary>
public sealed class SearchTests
{
    [Property(MaxTest = 500, QuietOnSuccess = true)]
    public void With_many_clauses_the_case_is_still_the_first_of_all(int seed)
    {
        var random = new Random(seed);
        var (table, variables) = Variables(random, count: 6, values: 3);
        var clauses = Enumerable.Range(0, random.Next(15, 50)).Select(_ => Clause(table, variables, random, 3)).ToList();
        var half = clauses.Count / 2;
        var truths = clauses.Take(half).Where(t => t is not TrueFormula).ToList();
        var asked = table.And(clauses.Skip(half));
        var solver = new Solver(table, v => truths.Where(t => t.Mentions(v)));

        var everything = table.And([asked, .. truths, .. variables.Select(v => table.Or(table.Literal(v, 0), table.Not(table.Literal(v, 0))))]);
        var possible = World.Assignments(everything.Variables).Where(c => FormulaEvaluator.Holds(everything, c)).ToList();
        solver.Satisfiable(asked).ShouldBe(possible.Count > 0);
        var first = possible.MinBy(c => string.Join(' ', c.Variables.Select(v => $"{Math.Abs(c[v] - v.Ordinary)}:{c[v]}")));
        solver.FindCase(asked)?.ToString().ShouldBe(first?.ToString());
    }

    [Property(MaxTest = 300, QuietOnSuccess = true)]
    public void Nested_formulas_that_allow_few_cases_are_decided_exactly(int seed)
    {
        var random = new Random(seed);
        var (table, variables) = Variables(random, count: 7, values: 3);
        var parts = Enumerable.Range(0, 12).Select(_ =>
            table.Or(Enumerable.Range(0, 3).Select(_ => table.And(Clause(table, variables, random, 2), Clause(table, variables, random, 2)))));
        var asked = table.And(parts);
        var solver = new Solver(table, _ => []);
        var possible = World.Assignments(asked.Variables).Any(c => FormulaEvaluator.Holds(asked, c));
        solver.Satisfiable(asked).ShouldBe(possible);
        solver.Satisfiable(table.Not(asked)).ShouldBe(World.Assignments(asked.Variables).Any(c => !FormulaEvaluator.Holds(asked, c)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_hundred_and_twenty_facts_at_the_hardest_density_are_decided(int seed)
    {
        var random = new Random(seed);
        var (table, variables) = Variables(random, count: 120, values: 2);
        var asked = table.And(Enumerable.Range(0, 511).Select(_ => Clause(table, variables, random, 3)));
        if (new Solver(table, _ => []).FindCase(asked) is { } found) FormulaEvaluator.Holds(asked, found).ShouldBeTrue();
    }

    [Fact]
    public void A_question_beyond_the_bound_says_so_and_the_next_one_is_answered()
    {
        // nine persons into eight rooms, each alone: contradictory, but only after many dead ends
        var table = new FormulaTable();
        var persons = Enumerable.Range(0, 9).Select(i => table.Variable($"p{i}", ValueSet.Range(0, 7), 0)).ToList();
        var different =
            from i in Enumerable.Range(0, 9)
            from j in Enumerable.Range(0, i)
            from room in Enumerable.Range(0, 8)
            select table.Or(table.Not(table.Literal(persons[i], room)), table.Not(table.Literal(persons[j], room)));
        var asked = table.And(different);
        var solver = new Solver(table, _ => [], new SolverLimits { Conflicts = 50 });
        Should.Throw<ReasoningLimitException>(() => solver.Satisfiable(asked));
        solver.Satisfiable(table.Literal(persons[0], 3)).ShouldBeTrue();
        solver.FindCase(table.Or(table.Literal(persons[0], 3), table.Literal(persons[1], 2))).ShouldNotBeNull();
    }

    [Fact]
    public void A_cancelled_question_ends()
    {
        var (table, variables) = Variables(new Random(5), count: 120, values: 2);
        var random = new Random(5);
        var asked = table.And(Enumerable.Range(0, 511).Select(_ => Clause(table, variables, random, 3)));
        var solver = new Solver(table, _ => [], cancellation: new CancellationToken(canceled: true));
        Should.Throw<OperationCanceledException>(() => solver.FindCase(asked));
    }

    private static (FormulaTable Table, Variable[] Variables) Variables(Random random, int count, int values)
    {
        var table = new FormulaTable();
        var domain = ValueSet.Range(0, values - 1);
        return (table, [.. Enumerable.Range(0, count).Select(i => table.Variable($"f{(i * 37) % count:d3}", domain, random.Next(values)))]);
    }

    private static Formula Clause(FormulaTable table, Variable[] variables, Random random, int length)
    {
        var chosen = Enumerable.Range(0, length).Select(_ => variables[random.Next(variables.Length)]);
        return table.Or(chosen.Select(v => table.Literal(v, random.Next((int)v.Domain.Count))));
    }
}
