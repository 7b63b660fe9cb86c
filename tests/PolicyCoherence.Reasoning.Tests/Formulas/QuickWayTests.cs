using FsCheck.Xunit;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning.Tests.Formulas;

/// <summary>What makes questions quick must not show in an answer: the conjunction kept from question to question, and negations made late.</summary>
[Properties(Arbitrary = [typeof(Sketches)], MaxTest = 1000, QuietOnSuccess = true)]
public sealed class QuickWayTests
{
    [Property]
    public void Conjunctions_asked_about_one_after_the_other_get_the_answers_that_trying_all_assignments_gives(Sketch sketch, int seed)
    {
        var world = new World(sketch);
        Recipe[] leaves = [.. SolverPropertyTests.Leaves(sketch.First), .. SolverPropertyTests.Leaves(sketch.Second)];
        var random = new Random(seed);
        var cubes = Enumerable.Range(0, 5)
            .Select(_ => world.Table.And(Enumerable.Range(0, random.Next(4)).Select(_ => world.Build(leaves[random.Next(leaves.Length)]))))
            .Append(world.First)
            .ToArray();
        for (var question = 0; question < 12; question++)
        {
            var (one, other) = (cubes[random.Next(cubes.Length)], cubes[random.Next(cubes.Length)]);
            List<Formula> all = [one, other, .. world.Bearing(one, other)];
            var possible = world.Everything().Any(c => World.AllHold(all, c));
            world.Solver.Overlap(one, other).ShouldBe(possible);
            if (random.Next(2) == 0) continue;
            var both = world.Table.And(one, other);
            var found = world.Solver.FindCase(both);
            found.ShouldBe(new Solver(world.Table, v => world.Truths.Where(t => t.Variables.Contains(v))).FindCase(both, [world.Table.True]));
        }
    }

    [Property]
    public void Whether_a_formula_or_its_negation_is_made_first_they_are_the_same_two_objects(Sketch sketch)
    {
        var (one, other) = (new World(sketch), new World(sketch));
        Recipe.Not denied = new(sketch.First);
        var first = one.Table.Not(one.Build(sketch.First));
        one.Build(Mirrored(sketch.First)).ShouldBeSameAs(first);
        var late = other.Build(Mirrored(sketch.First));
        other.Build(denied).ShouldBeSameAs(late);
        other.Table.Not(late).ShouldBeSameAs(other.Build(sketch.First));
        other.Table.Not(other.Table.Not(late)).ShouldBeSameAs(late);
        late.ToString().ShouldBe(first.ToString());
        foreach (var assignment in one.Everything()) World.Holds(first, assignment).ShouldBe(!World.Holds(one.Build(sketch.First), assignment));
    }

    // The negation written out, every part denied: made without ever asking the table to negate a whole.
    private static Recipe Mirrored(Recipe recipe) => recipe switch
    {
        Recipe.All all => new Recipe.Any([.. all.Parts.Select(Mirrored)]),
        Recipe.Any any => new Recipe.All([.. any.Parts.Select(Mirrored)]),
        Recipe.Not not => not.Part,
        _ => new Recipe.Not(recipe),
    };
}
