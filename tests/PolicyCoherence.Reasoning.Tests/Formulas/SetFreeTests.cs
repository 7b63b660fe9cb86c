using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning.Tests.Formulas;

/// <summary>What is left of a formula when some facts may be any: word for word, and how large it grows on the way.</summary>
public sealed class SetFreeTests
{
    private readonly FormulaTable _table = new();

    private Variable Variable(string key) => _table.Variable(key, key[0] is 'x' or 'y' or 'z' ? ValueSet.Range(0, 3) : ValueSet.Range(0, 9), 0);

    private Formula Is(string key, params long[] values) => _table.Literal(Variable(key), ValueSet.Of(values));

    private Formula Any(params Formula[] parts) => _table.Or(parts);

    private Formula All(params Formula[] parts) => _table.And(parts);

    private Formula AtMost(string lesser, string greater, long more = 0) => _table.AtMost(Variable(lesser), Rounded.Of(1, more, 1), Variable(greater), Rounded.Itself);

    private Formula Example(string name) => name switch
    {
        "one of each" => All(Any(Is("x", 1), Is("a", 1)), Any(Is("y", 1), Is("b", 1)), Is("c", 1)),
        "resolution" => All(Any(Is("x", 1), Is("a", 1)), Any(Is("x", 0, 2, 3), Is("b", 1))),
        "several values" => All(Any(Is("x", 0, 1), Is("a", 1)), Any(Is("x", 1, 2), Is("b", 1)), Any(Is("x", 2, 3), Is("c", 1)), Any(Is("x", 0, 3), Is("d", 1))),
        "two in turn" => All(Any(Is("x", 1), Is("y", 1), Is("a", 1)), Any(Is("x", 0), Is("b", 1)), Any(Is("y", 0), Is("c", 1)), Any(Is("y", 2), Is("z", 1), Is("d", 1)), Any(Is("z", 0), Is("e", 1))),
        "its own" => All(Any(All(Is("x", 1), Is("a", 1)), All(Is("x", 2), Is("b", 1))), Any(All(Is("y", 1), Is("z", 1), Is("c", 1)), Is("d", 1))),
        "nested" => Any(All(Is("x", 1), Any(Is("y", 1), Is("a", 1)), Any(Is("y", 0), Is("b", 1))), All(Is("x", 2), Is("c", 1))),
        "compared below" => All(AtMost("x", "p"), Any(Is("x", 2, 3), Is("a", 1))),
        "compared above" => All(AtMost("p", "x"), Any(Is("x", 0, 1), Is("a", 1))),
        "compared twice" => All(AtMost("p", "x", 1), AtMost("x", "q", 1)),
        "compared in turn" => All(AtMost("p", "x", 1), AtMost("x", "y"), AtMost("y", "q"), Any(Is("y", 1, 2), Is("a", 1))),
        "large beside small" => All(Any(Is("x", 1), Is("a", 1), Is("b", 1), Is("c", 1)), Any(Is("x", 0), Is("d", 1)), Any(Is("y", 1), Is("x", 2), Is("e", 1)), Any(Is("y", 0), Is("f", 1))),
        _ => throw new ArgumentException(name),
    };

    [Theory]
    [InlineData("one of each", "c in {1}", 1)]
    [InlineData("resolution", "a in {1} or b in {1}", 2)]
    [InlineData("several values", "(a in {1} and b in {1}) or (a in {1} and d in {1}) or (b in {1} and c in {1}) or (c in {1} and d in {1})", 8)]
    [InlineData("its own", "(a in {1} or b in {1}) and (c in {1} or d in {1})", 4)]
    [InlineData("nested", "a in {1} or b in {1} or c in {1} or (a in {1} and b in {1})", 5)]
    [InlineData("compared below", "a in {1} or p in {2..9}", 2)]
    [InlineData("compared above", "p in {0} or (p in {0..3} and (a in {1} or p in {0..1}))", 4)]
    [InlineData("compared twice", "p in {0..2} and p <= q + -2", 2)]
    [InlineData("compared in turn", "p in {0..2} and ((p in {0} and q in {1..9}) or (p in {0..2} and p <= q + -1 and (a in {1} or p in {0..1})))", 7)]
    [InlineData("two in turn", "(c in {1} and (a in {1} or b in {1} or (a in {1} and b in {1}))) or (c in {1} and (a in {1} or b in {1} or (a in {1} and b in {1})) and (d in {1} or e in {1} or (d in {1} and e in {1}))) or (c in {1} and (d in {1} or e in {1} or (d in {1} and e in {1}))) or ((a in {1} or b in {1} or (a in {1} and b in {1})) and (d in {1} or e in {1} or (d in {1} and e in {1})))", 27)]
    [InlineData("large beside small", "(d in {1} and (a in {1} or b in {1} or c in {1})) or (d in {1} and (a in {1} or b in {1} or c in {1}) and (e in {1} or f in {1} or (e in {1} and f in {1}))) or (d in {1} and (e in {1} or f in {1} or (e in {1} and f in {1}))) or ((a in {1} or b in {1} or c in {1}) and (e in {1} or f in {1} or (e in {1} and f in {1})))", 24)]
    public void What_is_left_is_written_so_and_grows_no_larger_on_the_way(string name, string left, int size)
    {
        var formula = Example(name);
        string Left(long most) => new Solver(_table, _ => [], new SolverLimits { EliminationSize = most }).Exists(formula, variable => variable.Key is "x" or "y" or "z").ToString();
        var found = Left(10_000);
        long least = 0;
        while (true)
        {
            try
            {
                Left(least).ShouldBe(found);
                break;
            }
            catch (ReasoningLimitException)
            {
                least++;
            }
        }

        (found, least).ShouldBe((left, (long)size));
        var free = formula.Variables.Where(variable => variable.Key is not ("x" or "y" or "z")).Take(4).ToList();
        var bound = formula.Variables.Where(variable => variable.Key is "x" or "y" or "z").ToList();
        var rest = formula.Variables.Except(free).Except(bound).ToList();
        var result = new Solver(_table, _ => []).Exists(formula, bound.Contains);
        foreach (var each in World.Assignments(free).Where(each => free.All(variable => each[variable] <= 3)))
        {
            var (asked, answered) = (formula, result);
            foreach (var variable in free) (asked, answered) = (new Solver(_table, _ => []).Restrict(asked, variable, each[variable]), new Solver(_table, _ => []).Restrict(answered, variable, each[variable]));
            foreach (var variable in rest) (asked, answered) = (new Solver(_table, _ => []).Restrict(asked, variable, 0), new Solver(_table, _ => []).Restrict(answered, variable, 0));
            (answered is TrueFormula).ShouldBe(new Solver(_table, _ => []).Satisfiable(asked), each.ToString());
        }
    }

    [Theory]
    [InlineData("w", "x in {1}")]
    [InlineData("x", "y in {1}")]
    [InlineData("x y", "z in {1}")]
    [InlineData("x y z", "w in {1}")]
    [InlineData("y z", "x in {1}")]
    public void Truths_reach_what_is_left_over_every_fact_that_is_set_free(string free, string left)
    {
        // x, y, z and w follow one from the other
        Formula[] truths = [Any(Is("x", 0, 2, 3), Is("y", 1)), Any(Is("y", 0, 2, 3), Is("z", 1)), Any(Is("z", 0, 2, 3), Is("w", 1))];
        var solver = new Solver(_table, variable => truths.Where(truth => truth.Mentions(variable)));
        solver.Exists(Is("x", 1), variable => free.Split(' ').Contains(variable.Key)).ToString().ShouldBe(left);
    }
}
