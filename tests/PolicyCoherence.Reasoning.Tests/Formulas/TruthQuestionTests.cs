using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning.Tests.Formulas;

/// <summary>Questions about single facts that declared truths bear on: the ordinary case is only a quick way to the answer.</summary>
public sealed class TruthQuestionTests
{
    private static readonly string[] Keys = ["w", "x", "y", "z"];

    private readonly FormulaTable _table = new();

    private Variable Variable(string key) => _table.Variable(key, ValueSet.Range(0, 3), 0);

    private Formula Is(string key, params long[] values) => _table.Literal(Variable(key), ValueSet.Of(values));

    private Formula[] Truths(string name) => name switch
    {
        "none" => [],
        "one value is out" => [Is("x", 0, 1, 3)],
        "one value only" => [Is("x", 2)],
        "contradictory" => [Is("x", 0, 1), Is("x", 2, 3)],
        "contradictory in two steps" => [_table.Or(Is("x", 0), Is("y", 1)), _table.Or(Is("x", 0), Is("y", 2)), Is("x", 1, 2, 3)],
        "a chain" => [_table.Or(Is("w", 0), _table.And(Is("x", 1), Is("y", 1))), _table.Or(Is("x", 0), Is("y", 0))],
        "a chain that can be met" => [_table.Or(Is("w", 0), _table.And(Is("x", 1), Is("y", 1))), _table.Or(Is("y", 0), Is("z", 2, 3))],
        "a whole truth" => [_table.And(Is("x", 0, 1), _table.Or(Is("y", 0), Is("z", 1)))],
        "compared" => [_table.AtMost(Variable("x"), Rounded.Of(1, 1, 1), Variable("y"), Rounded.Itself), _table.Or(Is("w", 0), Is("y", 1))],
        _ => throw new ArgumentException(name),
    };

    [Theory]
    [InlineData("none")]
    [InlineData("one value is out")]
    [InlineData("one value only")]
    [InlineData("contradictory")]
    [InlineData("contradictory in two steps")]
    [InlineData("a chain")]
    [InlineData("a chain that can be met")]
    [InlineData("a whole truth")]
    [InlineData("compared")]
    public void What_two_conjunctions_leave_possible_is_what_some_case_of_the_truths_has(string name)
    {
        var truths = Truths(name);
        IEnumerable<Formula> About(Variable variable) => truths.Where(truth => truth.Mentions(variable));
        var tied = truths.SelectMany(truth => truth.Variables).ToHashSet();
        var cases = World.Assignments([.. Keys.Select(Variable)]).Where(each => truths.All(truth => FormulaEvaluator.Holds(truth, each))).ToList();
        var anyhow = World.Assignments([.. Keys.Select(Variable)]).ToList();
        var sets = new long[][] { [1], [2], [0, 3], [1, 2], [2, 3], [1, 2, 3] };
        List<Formula> cubes = [_table.True, .. Keys.SelectMany(key => sets.Select(set => Is(key, set))), .. Keys.Zip(Keys.Skip(1)).SelectMany(pair => sets.Select(set => _table.And(Is(pair.First, set), Is(pair.Second, 1, 2))))];
        var solver = new Solver(_table, About);
        foreach (var left in cubes)
        {
            foreach (var right in cubes)
            {
                // Truths that nothing in the question is tied to are not asked about.
                var among = left.Variables.Concat(right.Variables).Any(tied.Contains) ? cases : anyhow;
                var possible = among.Any(each => FormulaEvaluator.Holds(left, each) && FormulaEvaluator.Holds(right, each));
                solver.Overlap(left, right).ShouldBe(possible, $"{left} beside {right}");
            }

            var alone = left.Variables.Any(tied.Contains) ? cases : anyhow;
            solver.Satisfiable(left).ShouldBe(alone.Any(each => FormulaEvaluator.Holds(left, each)), left.ToString());
            (solver.FindCase(left) is not null).ShouldBe(alone.Any(each => FormulaEvaluator.Holds(left, each)), left.ToString());
        }

        solver.Overlap(_table.False, cubes[1]).ShouldBeFalse();
        solver.Overlap(cubes[1], _table.False).ShouldBeFalse();
    }

    [Fact]
    public void The_first_case_of_a_conjunction_has_the_ordinary_values_and_those_nearest_to_them()
    {
        var (age, far) = (_table.Variable("age", ValueSet.Range(0, 120), 30), _table.Variable("far", ValueSet.Range(-50, 50), 7));
        var truth = _table.Or(_table.Literal(age, ValueSet.Range(0, 60)), _table.Literal(far, ValueSet.Range(-50, 0)));
        Formula Asked(long from, long to, long low, long high) => _table.And(_table.Literal(age, ValueSet.Range(from, to)), _table.Literal(far, ValueSet.Range(low, high)));
        foreach (var (from, to, low, high, found, withTruth) in new[]
        {
            (0L, 119L, -49L, 50L, "age = 30, far = 7", "age = 30, far = 7"), (40, 50, 10, 20, "age = 40, far = 10", "age = 40, far = 10"), (0, 20, -20, -10, "age = 20, far = -10", "age = 20, far = -10"),
            (61, 70, -20, 20, "age = 61, far = 7", "age = 61, far = 0"), (61, 70, -20, -10, "age = 61, far = -10", "age = 61, far = -10"), (61, 70, 1, 20, "age = 61, far = 7", ""),
        })
        {
            (new Solver(_table, _ => []).FindCase(Asked(from, to, low, high))?.ToString() ?? "").ShouldBe(found);
            (new Solver(_table, variable => truth.Mentions(variable) ? [truth] : []).FindCase(Asked(from, to, low, high))?.ToString() ?? "").ShouldBe(withTruth);
        }
    }
}
