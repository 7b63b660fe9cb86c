using System.Diagnostics;
using System.Globalization;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Benchmarks;

/// <summary>
/// How many questions the solver answers in a second, with nothing remembered: a first look in seconds, where a full
/// benchmark takes minutes. The inputs are random but fixed.
/// </summary>
public static class SolverQuick
{
    private const int Scopes = 500;

    /// <summary>Measures, and writes one line for each kind of question.</summary>
    public static void Run(TextWriter output)
    {
        foreach (var truths in (int[])[0, 60, 300])
        {
            for (var warm = 0; warm < 2; warm++) Overlaps(new World(truths, nested: false), TextWriter.Null);
            Overlaps(new World(truths, nested: false), output);
            Overlaps(new World(truths, nested: true), output);
            Cases(new World(truths, nested: false), output);
            Cases(new World(truths, nested: true), output);
        }
    }

    private static void Overlaps(World world, TextWriter output)
    {
        var watch = Stopwatch.StartNew();
        int questions = 0, overlaps = 0;
        for (var i = 0; i < Scopes && watch.ElapsedMilliseconds < 3000; i++)
        {
            for (var j = 0; j < i; j++)
            {
                questions++;
                if (world.Solver.Overlap(world.Scopes[i], world.Scopes[j])) overlaps++;
            }
        }

        var each = questions / watch.Elapsed.TotalSeconds;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{world}: {each:n0} overlap questions per second, {100.0 * overlaps / questions:f0} % yes"));
    }

    private static void Cases(World world, TextWriter output)
    {
        var watch = Stopwatch.StartNew();
        foreach (var scope in world.Scopes) world.Solver.FindCase(scope);
        var each = watch.Elapsed.TotalMicroseconds / Scopes;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{world}: {each:n1} µs for a case"));
    }

    /// <summary>200 variables, three quarters of them yes/no; scopes of 3 to 8 literals, or of as many clauses and pairs.</summary>
    private sealed class World
    {
        private readonly FormulaTable _table = new();
        private readonly Variable[] _variables;
        private readonly Random _random = new(20_240_611);
        private readonly string _name;

        public World(int truths, bool nested)
        {
            _name = $"{(nested ? "nested" : "conjunctive")} scopes, {truths} truths";
            _variables = [.. Enumerable.Range(0, 200).Select(i => (i % 8) switch
            {
                6 => _table.Variable($"f{i}", ValueSet.Range(0, 3), 0),
                7 => _table.Variable($"f{i}", ValueSet.Range(0, 120), 30),
                _ => _table.Variable($"f{i}", ValueSet.YesOrNo, 0),
            })];
            var about = Enumerable.Range(0, truths)
                .Select(_ => _table.Or([Truth(), Truth(), Any()]))
                .SelectMany(t => t.Variables.Select(v => (v, t)))
                .ToLookup(p => p.v, p => p.t);
            Solver = new Solver(_table, v => about[v]);
            Scopes = [.. Enumerable.Range(0, SolverQuick.Scopes).Select(_ => _table.And(Enumerable.Range(0, _random.Next(3, 9)).Select(_ => nested ? Nested() : Any())))];
        }

        public Solver Solver { get; }

        public Formula[] Scopes { get; }

        public override string ToString() => _name;

        private Formula Nested() => _random.Next(3) == 0 ? Any() : _table.Or([Any(), Any(), _table.And(Any(), Any())]);

        // vocabularies state exclusions and implications, which the ordinary case mostly satisfies
        private Formula Truth()
        {
            var variable = _variables[_random.Next(_variables.Length)];
            return _table.Literal(variable, variable.Ordinary);
        }

        private Formula Any()
        {
            var variable = _variables[_random.Next(_variables.Length)];
            var from = _random.Next((int)variable.Domain.Count);
            return _table.Literal(variable, ValueSet.Range(from, variable.Domain.Count > 10 ? from + 40 : from));
        }
    }
}
