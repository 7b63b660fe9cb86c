using FsCheck.Xunit;
using PolicyCoherence.Reasoning.Formulas;
using Case = PolicyCoherence.Reasoning.Formulas.Case;

namespace PolicyCoherence.Reasoning.Tests.Formulas;

/// <summary>Elimination, restriction and what matters, against trying all assignments.</summary>
[Properties(Arbitrary = [typeof(Sketches)], MaxTest = 2000, QuietOnSuccess = true)]
public sealed class EliminationPropertyTests
{
    [Property]
    public void What_exists_is_exact_for_all_values_that_some_case_has(Sketch sketch)
    {
        var world = new World(sketch);
        var result = world.Solver.Exists(world.First, world.Picked);
        result.Variables.ShouldAllBe(v => !world.Picked(v));
        var bearing = world.Bearing(world.First);
        foreach (var group in Groups(world))
        {
            var possible = group.Where(c => World.AllHold(bearing, c)).ToList();
            if (possible.Count == 0) continue;
            World.Holds(result, group.First()).ShouldBe(possible.Any(c => World.Holds(world.First, c)));
        }
    }

    [Property]
    public void With_the_truths_conjoined_what_exists_is_exact_everywhere(Sketch sketch)
    {
        var world = new World(sketch);
        var truths = world.Solver.Truths(world.First);
        var result = world.Table.And(world.Solver.Exists(world.First, world.Picked), world.Solver.Exists(truths, world.Picked));
        List<Formula> all = [world.First, .. world.Bearing(world.First)];
        foreach (var group in Groups(world))
            World.Holds(result, group.First()).ShouldBe(group.Any(c => World.AllHold(all, c)));
    }

    [Property]
    public void What_holds_for_all_is_exact_for_all_values_that_some_case_has(Sketch sketch)
    {
        var world = new World(sketch);
        var result = world.Solver.ForAll(world.First, world.Picked);
        result.Variables.ShouldAllBe(v => !world.Picked(v));
        var bearing = world.Bearing(world.First);
        foreach (var group in Groups(world))
        {
            var possible = group.Where(c => World.AllHold(bearing, c)).ToList();
            if (possible.Count == 0) continue;
            World.Holds(result, group.First()).ShouldBe(possible.All(c => World.Holds(world.First, c)));
        }
    }

    [Property]
    public void A_restricted_formula_holds_where_the_formula_holds_with_that_value(Sketch sketch)
    {
        var world = new World(sketch);
        var variable = world.Variables[0];
        foreach (var value in (long[])[variable.Domain.Min, variable.Ordinary, variable.Domain.Max])
        {
            var restricted = world.Solver.Restrict(world.First, variable, value);
            restricted.Mentions(variable).ShouldBeFalse();
            foreach (var @case in world.Everything())
                World.Holds(restricted, @case).ShouldBe(World.Holds(world.First, @case.With(variable, value)));
        }
    }

    [Property]
    public void A_variable_matters_exactly_if_another_value_would_make_the_formula_false(Sketch sketch)
    {
        var world = new World(sketch);
        foreach (var @case in world.Everything().Take(40))
        {
            var expected = world.First.Variables.Where(v => v.Domain.Intervals
                .SelectMany(i => Enumerable.Range((int)i.From, (int)(i.To - i.From + 1)))
                .Any(x => x != @case[v] && !World.Holds(world.First, @case.With(v, x))));
            world.Solver.Matters(world.First, @case).ShouldBe(expected);
        }
    }

    /// <summary>All assignments, grouped by the values of the variables that are not eliminated.</summary>
    private static IEnumerable<List<Case>> Groups(World world) =>
        world.Everything()
            .GroupBy(c => string.Join(' ', world.Variables.Where(v => !world.Picked(v)).Select(v => c[v])))
            .Select(g => g.ToList());
}
