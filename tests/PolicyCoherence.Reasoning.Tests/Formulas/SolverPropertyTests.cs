using FsCheck.Xunit;
using PolicyCoherence.Reasoning.Formulas;
using Case = PolicyCoherence.Reasoning.Formulas.Case;

namespace PolicyCoherence.Reasoning.Tests.Formulas;

/// <summary>Every answer of the solver against the answer found by trying all assignments.</summary>
[Properties(Arbitrary = [typeof(Sketches)], MaxTest = 2000, QuietOnSuccess = true)]
public sealed class SolverPropertyTests
{
    [Property]
    public void A_formula_is_satisfiable_exactly_if_some_assignment_satisfies_it_and_the_truths(Sketch sketch)
    {
        var world = new World(sketch);
        List<Formula> all = [world.First, .. world.Bearing(world.First)];
        world.Solver.Satisfiable(world.First).ShouldBe(world.Everything().Any(c => World.AllHold(all, c)));
    }

    [Property]
    public void Two_formulas_overlap_exactly_if_some_assignment_satisfies_both_and_the_truths(Sketch sketch)
    {
        var world = new World(sketch);
        List<Formula> all = [world.First, world.Second, .. world.Bearing(world.First, world.Second)];
        world.Solver.Overlap(world.First, world.Second).ShouldBe(world.Everything().Any(c => World.AllHold(all, c)));
        world.Solver.Overlap(world.Second, world.First).ShouldBe(world.Solver.Overlap(world.First, world.Second));
    }

    [Property]
    public void Literals_and_conjunctions_of_literals_overlap_exactly_if_some_assignment_says_so(Sketch sketch)
    {
        var world = new World(sketch);
        var left = world.Table.And(Leaves(sketch.First).Take(3).Select(r => world.Build(r)));
        var right = world.Table.And(Leaves(sketch.Second).Take(3).Select(r => world.Build(r)));
        List<Formula> all = [left, right, .. world.Bearing(left, right)];
        world.Solver.Overlap(left, right).ShouldBe(world.Everything().Any(c => World.AllHold(all, c)));
    }

    [Property]
    public void The_quick_way_to_a_case_of_literals_finds_the_case_that_the_search_finds(Sketch sketch)
    {
        var world = new World(sketch);
        var cube = world.Table.And(Leaves(sketch.First).Concat(Leaves(sketch.Second)).Take(4).Select(r => world.Build(r)));

        // A preference that every case meets changes nothing but the way.
        world.Solver.FindCase(cube).ShouldBe(world.Solver.FindCase(cube, [world.Table.True]));
    }

    [Property]
    public void A_formula_implies_another_exactly_if_every_possible_assignment_of_the_one_satisfies_the_other(Sketch sketch)
    {
        var world = new World(sketch);
        List<Formula> all = [world.First, .. world.Bearing(world.First, world.Second)];
        var implied = world.Everything().Where(c => World.AllHold(all, c)).All(c => World.Holds(world.Second, c));
        world.Solver.Implies(world.First, world.Second).ShouldBe(implied);
        world.Solver.Equivalent(world.First, world.Second)
            .ShouldBe(implied && world.Solver.Implies(world.Second, world.First));
    }

    [Property]
    public void A_case_is_found_exactly_if_there_is_one_and_it_is_the_first_in_the_order_of_preference(Sketch sketch)
    {
        var world = new World(sketch);
        var bearing = world.Bearing(world.First);
        List<Formula> all = [world.First, .. bearing];
        var variables = all.SelectMany(f => f.Variables).Distinct().OrderBy(v => v.Key, StringComparer.Ordinal).ToList();
        var possible = World.Assignments(variables).Where(c => World.AllHold(all, c)).ToList();
        foreach (var variable in variables)
        {
            if (possible.Count == 0) break;
            var nearest = possible.Min(c => Distance(variable, c));
            possible.RemoveAll(c => Distance(variable, c) != nearest);
        }

        world.Solver.FindCase(world.First).ShouldBe(possible.SingleOrDefault());

        static (long, long) Distance(Variable variable, Case @case) =>
            (Math.Abs(@case[variable] - variable.Ordinary), @case[variable]);
    }

    [Property]
    public void No_value_of_a_case_can_go_back_to_ordinary_by_itself(Sketch sketch)
    {
        var world = new World(sketch);
        if (world.Solver.FindCase(world.First) is not { } found) return;
        List<Formula> all = [world.First, .. world.Bearing(world.First)];
        World.AllHold(all, found).ShouldBeTrue();
        foreach (var variable in found.Variables.Where(v => found[v] != v.Ordinary))
            World.AllHold(all, found.With(variable, variable.Ordinary)).ShouldBeFalse();
    }

    [Property]
    public void Preferences_are_taken_in_turn_if_a_case_remains(Sketch sketch)
    {
        var world = new World(sketch);
        Formula[] preferences = [world.Second, world.Table.Not(world.Second), .. world.Second.Variables.Select(v => world.Table.Literal(v, v.Domain.Max))];
        List<Formula> taken = [world.First, .. world.Bearing([world.First, .. preferences])];
        var found = world.Solver.FindCase(world.First, preferences);
        if (!world.Everything().Any(c => World.AllHold(taken, c)))
        {
            found.ShouldBeNull();
            return;
        }

        foreach (var preference in preferences)
            if (world.Everything().Any(c => World.AllHold(taken.Append(preference), c))) taken.Add(preference);
        found.ShouldNotBeNull();
        World.AllHold(taken, found).ShouldBeTrue();
    }

    [Property]
    public void The_case_does_not_depend_on_what_was_created_first_or_asked_before(Sketch sketch)
    {
        var one = new World(sketch);
        var other = new World(sketch, shuffle: 7);
        other.Solver.FindCase(other.Second);
        other.Solver.Overlap(other.Second, other.First);
        var found = one.Solver.FindCase(one.First);
        var again = other.Solver.FindCase(other.First);
        (again?.ToString()).ShouldBe(found?.ToString());
    }

    internal static IEnumerable<Recipe> Leaves(Recipe recipe) => recipe switch
    {
        Recipe.All all => all.Parts.SelectMany(Leaves),
        Recipe.Any any => any.Parts.SelectMany(Leaves),
        Recipe.Not not => Leaves(not.Part),
        _ => [recipe],
    };
}
