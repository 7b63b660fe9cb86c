using FsCheck;
using FsCheck.Fluent;
using PolicyCoherence.Reasoning.Formulas;
using Case = PolicyCoherence.Reasoning.Formulas.Case;

namespace PolicyCoherence.Reasoning.Tests.Formulas;

/// <summary>How a random formula is built, before any table sees it: so that one recipe can be built in two tables.</summary>
public abstract record Recipe
{
    public sealed record Value(int Variable, int Mask) : Recipe;

    /// <summary>A comparison of two variables, or of one with itself.</summary>
    public sealed record Compare(int Left, int LeftFactor, int Right, int RightFactor, int Offset) : Recipe;

    public sealed record All(Recipe[] Parts) : Recipe;

    public sealed record Any(Recipe[] Parts) : Recipe;

    public sealed record Not(Recipe Part) : Recipe;

    public override string ToString() => this switch
    {
        Value v => $"v{v.Variable}&{v.Mask:x}",
        Compare c => $"{c.LeftFactor} v{c.Left} <= {c.RightFactor} v{c.Right} + {c.Offset}",
        All a => $"({string.Join(" and ", a.Parts.Select(p => p.ToString()))})",
        Any a => $"({string.Join(" or ", a.Parts.Select(p => p.ToString()))})",
        Not n => $"not {n.Part}",
        _ => "?",
    };
}

/// <summary>A few variables with small domains, truths about them and two formulas.</summary>
public sealed record Sketch(int[] Kinds, int[] Ordinary, Recipe[] Truths, Recipe First, Recipe Second, int Picked)
{
    public override string ToString() =>
        $"kinds {string.Join(",", Kinds)} ordinary {string.Join(",", Ordinary)} picked {Picked:x}\n first {First}\n second {Second}\n truths {string.Join("; ", Truths.Select(t => t.ToString()))}";
}

/// <summary>A sketch built in a table, and every answer worked out by trying all assignments.</summary>
public sealed class World
{
    private static readonly ValueSet[] Domains = [ValueSet.YesOrNo, ValueSet.Range(0, 2), ValueSet.Range(-3, 6)];

    /// <summary>Builds the sketch; <paramref name="shuffle"/> changes the order in which things are created, not what is created.</summary>
    public World(Sketch sketch, int shuffle = 0)
    {
        Sketch = sketch;
        Table = new FormulaTable();
        var order = Enumerable.Range(0, sketch.Kinds.Length).ToArray();
        var random = new Random(shuffle);
        if (shuffle != 0) random.Shuffle(order);
        Variables = new Variable[order.Length];
        foreach (var i in order)
        {
            var domain = Domains[sketch.Kinds[i]];
            var ordinary = domain.Min + (sketch.Ordinary[i] % domain.Count);
            // keys in another order than the indexes, so that an order by id would show
            Variables[i] = Table.Variable($"person.f{(i * 5) % 7}", domain, ordinary, i);
        }

        var recipes = sketch.Truths.Append(sketch.First).Append(sketch.Second).ToArray();
        var built = new Formula[recipes.Length];
        var turn = Enumerable.Range(0, recipes.Length).ToArray();
        if (shuffle != 0) random.Shuffle(turn);
        foreach (var i in turn) built[i] = Build(recipes[i], shuffle == 0 ? null : random);
        Truths = [.. built[..^2].Where(t => t is not TrueFormula and not FalseFormula)];
        First = built[^2];
        Second = built[^1];
        Solver = new Solver(Table, v => Truths.Where(t => t.Variables.Contains(v)));
    }

    public Sketch Sketch { get; }

    public FormulaTable Table { get; }

    public Variable[] Variables { get; }

    public Formula[] Truths { get; }

    public Formula First { get; }

    public Formula Second { get; }

    public Solver Solver { get; }

    public bool Picked(Variable variable) => variable.Tag is int i && ((Sketch.Picked >> i) & 1) == 1;

    /// <summary>The truths that bear on the formulas, found by going round until nothing is added.</summary>
    public List<Formula> Bearing(params Formula[] formulas)
    {
        var found = new List<Formula>();
        var variables = formulas.SelectMany(f => f.Variables).ToHashSet();
        bool grew;
        do
        {
            grew = false;
            foreach (var truth in Truths)
            {
                if (found.Contains(truth) || !truth.Variables.Any(variables.Contains)) continue;
                found.Add(truth);
                variables.UnionWith(truth.Variables);
                grew = true;
            }
        }
        while (grew);
        return found;
    }

    /// <summary>All assignments of all variables.</summary>
    public IEnumerable<Case> Everything() => Assignments(Variables);

    public static IEnumerable<Case> Assignments(IReadOnlyList<Variable> variables)
    {
        var values = variables.Select(v => v.Domain.Min).ToArray();
        while (true)
        {
            yield return Case.Of(variables.Zip(values, KeyValuePair.Create));
            var i = 0;
            while (i < values.Length && values[i] == variables[i].Domain.Max)
            {
                values[i] = variables[i].Domain.Min;
                i++;
            }

            if (i == values.Length) yield break;
            values[i]++;
        }
    }

    public static bool Holds(Formula formula, Case @case) => FormulaEvaluator.Holds(formula, @case);

    public static bool AllHold(IEnumerable<Formula> formulas, Case @case) => formulas.All(f => Holds(f, @case));

    public Formula Build(Recipe recipe, Random? order = null)
    {
        switch (recipe)
        {
            case Recipe.Value value:
                var variable = Variables[value.Variable % Variables.Length];
                var members = Enumerable.Range(0, (int)variable.Domain.Count)
                    .Where(i => ((value.Mask >> i) & 1) == 1)
                    .Select(i => variable.Domain.Min + i);
                return Table.Literal(variable, ValueSet.Of(members));
            case Recipe.Compare compare:
                return Table.AtMost(
                    Variables[compare.Left % Variables.Length],
                    Rounded.Of(compare.LeftFactor, 0, 1),
                    Variables[compare.Right % Variables.Length],
                    Rounded.Of(compare.RightFactor, compare.Offset, 1));
            case Recipe.Not not:
                return Table.Not(Build(not.Part, order));
            case Recipe.All all:
                return Table.And(BuildParts(all.Parts, order));
            case Recipe.Any any:
                return Table.Or(BuildParts(any.Parts, order));
            default:
                throw new ArgumentException("an unknown recipe", nameof(recipe));
        }
    }

    private List<Formula> BuildParts(Recipe[] parts, Random? order)
    {
        var turn = parts.ToArray();
        order?.Shuffle(turn);
        return [.. turn.Select(p => Build(p, order))];
    }
}

/// <summary>Random sketches for the properties.</summary>
public static class Sketches
{
    public static Arbitrary<Sketch> Sketch() => Arb.From(Generator, Shrink);

    private static Gen<Sketch> Generator =>
        from count in Gen.Choose(2, 5)
        from kinds in Gen.ArrayOf(Gen.Frequency((4, Gen.Constant(0)), (2, Gen.Constant(1)), (1, Gen.Constant(2))), count)
        from ordinary in Gen.ArrayOf(Gen.Choose(0, 9), count)
        from truthCount in Gen.Choose(0, 4)
        from truths in Gen.ArrayOf(Clause, truthCount)
        from first in Tree(3)
        from second in Tree(2)
        from picked in Gen.Choose(0, 31)
        let scaled = truths.Append(first).Append(second).SelectMany(SolverPropertyTests.Leaves).Any(leaf => leaf is Recipe.Compare { LeftFactor: > 1 } or Recipe.Compare { RightFactor: > 1 })
        // what is left of two roundings, one through the other, is a documented bound: then one variable is set free
        select new Sketch(kinds, ordinary, truths, first, second, scaled ? picked & -picked : picked);

    private static Gen<Recipe> Literal => Gen.Frequency((3, Value), (1, Comparison));

    private static Gen<Recipe> Comparison =>
        from left in Gen.Choose(0, 59)
        from right in Gen.Choose(0, 59)
        from factors in Gen.Frequency((3, Gen.Constant((1, 1))), (1, Gen.Choose(1, 3).SelectMany(f => Gen.Choose(1, 3).Select(g => (f, g)))))
        from offset in Gen.Choose(-4, 4)
        select (Recipe)new Recipe.Compare(left, factors.Item1, right, factors.Item2, offset);

    private static Gen<Recipe> Value =>
        from variable in Gen.Choose(0, 59)
        from mask in Gen.Choose(1, 1022)
        select (Recipe)new Recipe.Value(variable, mask);

    private static Gen<Recipe> Clause =>
        from count in Gen.Choose(2, 3)
        from parts in Gen.ArrayOf(Tree(1), count)
        select (Recipe)new Recipe.Any(parts);

    private static Gen<Recipe> Tree(int depth) => depth == 0
        ? Literal
        : Gen.Frequency((1, Literal), (3, Node(depth, conjunction: true)), (3, Node(depth, conjunction: false)), (1, Negated(depth)));

    private static Gen<Recipe> Node(int depth, bool conjunction) =>
        from count in Gen.Choose(2, 4)
        from parts in Gen.ArrayOf(Tree(depth - 1), count)
        select conjunction ? (Recipe)new Recipe.All(parts) : new Recipe.Any(parts);

    private static Gen<Recipe> Negated(int depth) => Tree(depth - 1).Select(p => (Recipe)new Recipe.Not(p));

    private static IEnumerable<Sketch> Shrink(Sketch sketch)
    {
        for (var i = 0; i < sketch.Truths.Length; i++)
            yield return sketch with { Truths = [.. sketch.Truths.Where((_, j) => j != i)] };
        foreach (var smaller in Smaller(sketch.First)) yield return sketch with { First = smaller };
        foreach (var smaller in Smaller(sketch.Second)) yield return sketch with { Second = smaller };
        for (var i = 0; i < sketch.Truths.Length; i++)
        {
            foreach (var smaller in Smaller(sketch.Truths[i]))
                yield return sketch with { Truths = [.. sketch.Truths.Select((t, j) => j == i ? smaller : t)] };
        }
    }

    private static IEnumerable<Recipe> Smaller(Recipe recipe) => recipe switch
    {
        Recipe.All all => SmallerParts(all.Parts, p => new Recipe.All(p)),
        Recipe.Any any => SmallerParts(any.Parts, p => new Recipe.Any(p)),
        Recipe.Not not => Smaller(not.Part).Select(p => (Recipe)new Recipe.Not(p)).Prepend(not.Part),
        _ => [],
    };

    private static IEnumerable<Recipe> SmallerParts(Recipe[] parts, Func<Recipe[], Recipe> make)
    {
        foreach (var part in parts) yield return part;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts.Length > 1) yield return make([.. parts.Where((_, j) => j != i)]);
            foreach (var smaller in Smaller(parts[i])) yield return make([.. parts.Select((p, j) => j == i ? smaller : p)]);
        }
    }
}
