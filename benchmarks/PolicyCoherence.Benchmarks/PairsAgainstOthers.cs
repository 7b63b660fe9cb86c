using System.Globalization;

namespace PolicyCoherence.Benchmarks;

/// <summary>
/// All clashing pairs of a made-up state with a case for each, against what a user could pick instead: clingo on an
/// equivalent program, and Z3 asked pair by pair. All three are asked the same in one run, and must find the same pairs.
/// What is measured is processor time, of all threads: on a machine that others use, wall time says little.
/// </summary>
internal static class PairsAgainstOthers
{
    private const int Repeats = 40;

    // So many candidates are asked about in the runs of which the least counts: until the code is compiled as it stays, and at
    // least so often.
    private const int Warm = 300_000;

    // Above this a run is long enough to be measured a few times only, and clingo is asked only with room for its atoms.
    private const int Many = 500_000;
    private const int MostForClingo = 2_000_000;

    private static readonly Drawing[] Drawings = [new(false, false), new(true, false), new(false, true), new(true, true)];

    /// <summary>Measures and prints. Needs <c>clingo</c> and <c>z3</c>.</summary>
    /// <param name="output">Where to print.</param>
    /// <param name="sizes">The numbers of positions, in growing order.</param>
    public static void Run(TextWriter output, params IReadOnlyList<int> sizes)
    {
        output.WriteLine("All clashing pairs with a case for each; processor time. `warm`: least of 40 runs or more (until 300,000 candidates; of 3 where there are over 500,000) in one process, formulas made anew each time.");
        output.WriteLine("`process`: the checker's side as a process of its own, start of the runtime and just-in-time compiling included, run once.");
        output.WriteLine($"clingo: the whole process, and without what it needs to read the same facts alone; stopped at {OtherPrograms.MostSeconds} s, and then not asked about larger states. Z3: carried on from 400 pairs, its start not counted.");
        output.WriteLine();
        output.WriteLine("| conditions; vocabulary | positions | candidates | clashes | making formulas, ms | warm, ms | µs for a candidate | process, s | clingo, s | without reading | ratio warm : clingo | without making and reading | process : clingo | Z3, s | ratio |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        var beyond = new Dictionary<Drawing, int>();
        foreach (var drawing in Drawings)
            for (var warm = 0; warm < 30; warm++) CheckerSide.Run(new DrawnPositions(1_000, drawing));
        foreach (var size in sizes)
            foreach (var drawing in Drawings) Row(output, new DrawnPositions(size, drawing), beyond);

        output.WriteLine();
        output.WriteLine("Overlap questions in a second, without cases: the checker warm, its formulas made before; clingo and Z3 without reading or starting.");
        output.WriteLine();
        output.WriteLine("| conditions; vocabulary | positions | checker | clingo | ratio | Z3 | ratio |");
        output.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var drawing in Drawings) Overlaps(output, new DrawnPositions(3_000, drawing), beyond);
        output.WriteLine();
    }

    /// <summary>The checker's side alone, once: what a process of its own does.</summary>
    public static void Once(TextWriter output, int size, Drawing drawing)
    {
        var run = CheckerSide.Run(new DrawnPositions(size, drawing));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{run.Candidates} candidates, {run.Clashes.Count} clashes, making {run.Making * 1e3:F1} ms, questions {run.Questions * 1e3:F1} ms"));
    }

    /// <summary>The checker's side alone, warm: for looking at what takes its time.</summary>
    public static void Alone(TextWriter output, int size, Drawing drawing)
    {
        var drawn = new DrawnPositions(size, drawing);
        var runs = Warmed(drawn);
        var best = runs.MinBy(run => run.Whole) ?? throw new InvalidOperationException("nothing was run");
        var overlaps = Enumerable.Range(0, Repeats).Min(_ => CheckerSide.Overlaps(drawn));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{drawing}, {size}: {best.Candidates} candidates, {best.Clashes.Count} clashes, {best.Whole * 1e3:F1} ms: making {best.Making * 1e3:F1}, questions {best.Questions * 1e3:F1}, overlaps alone {overlaps * 1e3:F1}"));
    }

    private static List<CheckerTimes> Warmed(DrawnPositions drawn)
    {
        var runs = new List<CheckerTimes>();
        for (var asked = 0; asked < Warm || runs.Count < (asked > Many ? 3 : Repeats); asked += runs[^1].Candidates) runs.Add(CheckerSide.Run(drawn));
        return runs;
    }

    private static void Row(TextWriter output, DrawnPositions drawn, Dictionary<Drawing, int> beyond)
    {
        var size = drawn.Positions.Count;
        var first = CheckerSide.Run(drawn);
        var runs = Warmed(drawn);
        var ours = runs.MinBy(run => run.Whole) ?? first;
        var own = OtherPrograms.Start($"dotnet {typeof(PairsAgainstOthers).Assembly.Location} pairs-once {size} {drawn.Drawing.OneVocabulary} {drawn.Drawing.General}", null).Seconds;
        // what it did not do within the bounds for a smaller state it is not asked to do for a larger one
        var clingo = ours.Candidates <= MostForClingo && !beyond.ContainsKey(drawn.Drawing) ? OtherPrograms.Clingo(drawn) : null;
        if (clingo is null) beyond.TryAdd(drawn.Drawing, size);
        if (clingo?.Clashes is { } found && !found.SetEquals(ours.Clashes)) throw new InvalidOperationException($"clingo finds {found.Count} pairs, the checker {ours.Clashes.Count}");
        var z3 = OtherPrograms.Z3(drawn, ours.Clashes).Questions * ours.Candidates;
        var against = clingo is null
            ? "not within the bounds | | | | "
            : string.Create(CultureInfo.InvariantCulture, $"{clingo.Whole:F2} | {clingo.Questions:F2} | {clingo.Whole / ours.Whole:F0} | {clingo.Questions / ours.Questions:F0} | {clingo.Whole / own:F1}");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {drawn.Drawing} | {size:N0} | {ours.Candidates:N0} | {ours.Clashes.Count:N0} | {ours.Making * 1e3:F1} | {ours.Whole * 1e3:F1} | {ours.Whole * 1e6 / ours.Candidates:F2} | {own:F2} | {against} | {z3:F1} | {z3 / ours.Whole:F0} |"));
    }

    private static void Overlaps(TextWriter output, DrawnPositions drawn, Dictionary<Drawing, int> beyond)
    {
        var run = CheckerSide.Run(drawn);
        var ours = run.Candidates / Enumerable.Range(0, Repeats).Min(_ => CheckerSide.Overlaps(drawn));
        var asked = !beyond.TryGetValue(drawn.Drawing, out var smallest) || drawn.Positions.Count < smallest;
        var clingo = asked && OtherPrograms.Clingo(drawn, withCases: false) is { } times ? run.Candidates / times.Questions : 0;
        var z3 = 1 / OtherPrograms.Z3(drawn, run.Clashes, withCases: false).Questions;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {drawn.Drawing} | {drawn.Positions.Count:N0} | {ours:N0} | {(clingo > 0 ? string.Create(CultureInfo.InvariantCulture, $"{clingo:N0} | {ours / clingo:F0}") : "not within the bounds |")} | {z3:N0} | {ours / z3:F0} |"));
    }
}
