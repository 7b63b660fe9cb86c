using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Benchmarks;

/// <summary>What the checker needed for all candidates of a state.</summary>
internal sealed record CheckerTimes(double Whole, double Making, double Questions, int Candidates, HashSet<(int Duty, int Bar)> Clashes);

/// <summary>The pair question as the product asks it: the solver over a formula table, the making of all formulas included.</summary>
internal static class CheckerSide
{
    /// <summary>From the drawing to the cases, with nothing remembered: every pair is asked for the first time. Seconds of processor time, of all threads.</summary>
    public static CheckerTimes Run(DrawnPositions drawn)
    {
        GC.Collect();
        var start = Environment.CpuUsage.TotalTime;
        var (solver, table, scopes) = Make(drawn);
        var made = Environment.CpuUsage.TotalTime;
        var bars = new List<int>?[drawn.Positions.Max(position => position.Action) + 1];
        foreach (var position in drawn.Positions)
            if (position.Bar) (bars[position.Action] ??= []).Add(position.Number);
        var candidates = 0;
        long told = 0;
        var clashes = new List<(int, int)>();
        foreach (var duty in drawn.Positions)
        {
            if (duty.Bar || bars[duty.Action] is not { } against) continue;
            foreach (var bar in against)
            {
                candidates++;
                if (!solver.Overlap(scopes[duty.Number], scopes[bar])) continue;
                var both = table.And(scopes[duty.Number], scopes[bar]);
                var found = solver.FindCase(both) ?? throw new InvalidOperationException("an overlap without a case");
                // what the two say is read from the case; all else that truths tie to it is there, and not written out
                foreach (var variable in both.Variables) told += found[variable] + 1;
                clashes.Add((duty.Number, bar));
            }
        }

        var end = Environment.CpuUsage.TotalTime;
        if (told == 0) throw new InvalidOperationException("no case was told");
        return new CheckerTimes((end - start).TotalSeconds, (made - start).TotalSeconds, (end - made).TotalSeconds, candidates, [.. clashes]);
    }

    /// <summary>Seconds for the overlap questions alone, each asked for the first time.</summary>
    public static double Overlaps(DrawnPositions drawn)
    {
        var (solver, _, scopes) = Make(drawn);
        var candidates = drawn.Candidates().Select(pair => (scopes[pair.Duty.Number], scopes[pair.Bar.Number])).ToArray();
        GC.Collect();
        var start = Environment.CpuUsage.TotalTime;
        var overlaps = 0;
        foreach (var (duty, bar) in candidates)
            if (solver.Overlap(duty, bar)) overlaps++;
        return overlaps == 0 ? throw new InvalidOperationException("no pair overlaps") : (Environment.CpuUsage.TotalTime - start).TotalSeconds;
    }

    private static (Solver Solver, FormulaTable Table, Formula[] Scopes) Make(DrawnPositions drawn)
    {
        var table = new FormulaTable();
        var variables = drawn.Facts.Select(fact => table.Variable(fact.Name, ValueSet.Range(0, fact.Values - 1), 0)).ToArray();
        Formula Said(Literal literal) => table.Literal(variables[literal.Fact], ValueSet.Range(literal.From, literal.To));
        Formula All(IReadOnlyList<Literal> literals)
        {
            var said = new Formula[literals.Count];
            for (var i = 0; i < said.Length; i++) said[i] = Said(literals[i]);
            return table.And(said);
        }

        var truths = drawn.Truths.Select(truth => table.Or(truth.Select(Said))).SelectMany(truth => truth.Variables.ToArray(), (truth, variable) => (truth, variable)).ToLookup(pair => pair.variable, pair => pair.truth);
        var scopes = new Formula[drawn.Positions.Count];
        foreach (var position in drawn.Positions)
        {
            scopes[position.Number] = position.Choices.Count + position.Exceptions.Count == 0
                ? All(position.Literals)
                : table.And(
                [
                    .. position.Literals.Select(Said),
                    .. position.Choices.Select(choice => table.Or(choice.Alternatives.Select(All))),
                    .. position.Exceptions.Select(exception => table.Not(All(exception))),
                ]);
        }

        return (new Solver(table, variable => truths[variable]), table, scopes);
    }
}
