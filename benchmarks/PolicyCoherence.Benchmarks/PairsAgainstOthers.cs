using System.Diagnostics;
using System.Globalization;
using System.Text;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Benchmarks;

/// <summary>
/// All clashing pairs of a made-up state with a case for each, against what a user could pick instead: clingo on an
/// equivalent program, and Z3 asked pair by pair. All three are asked the same in one run, and must find the same pairs.
/// What is measured is processor time, of all threads: on a machine that others use, wall time says little.
/// </summary>
public static class PairsAgainstOthers
{
    private const int Repeats = 5;
    private const int Sample = 400;

    // clingo keeps every pair in memory; above this its time is carried on from the cost for a candidate before.
    private const int MostForClingo = 120_000;

    /// <summary>Measures and prints. Needs <c>clingo</c> and <c>z3</c>.</summary>
    /// <param name="output">Where to print.</param>
    /// <param name="sizes">The numbers of positions, in growing order.</param>
    public static void Run(TextWriter output, params IReadOnlyList<int> sizes)
    {
        output.WriteLine("all clashing pairs with a case each: the checker (least of 5, warm), clingo, and Z3 on a sample of pairs; processor time");
        foreach (var oneVocabulary in (bool[])[false, true])
        {
            output.WriteLine(oneVocabulary ? "one vocabulary for the whole state: pairs grow with the square" : "a vocabulary that grows with the state");
            output.WriteLine("positions  candidates   clashes   checker ms   µs/candidate    clingo s   ratio      z3 s    ratio   (~ carried on from the size before, or from a sample)");
            Ours(new DrawnPositions(1_000, oneVocabulary));
            var clingoEach = 0.0;
            foreach (var size in sizes)
            {
                var drawn = new DrawnPositions(size, oneVocabulary);
                var runs = Enumerable.Range(0, Repeats).Select(_ => Ours(drawn)).ToList();
                var ours = runs.Min(run => run.Seconds);
                var (clashes, candidates) = (runs[0].Clashes, runs[0].Candidates);
                var measured = candidates <= MostForClingo;
                if (measured)
                {
                    var (seconds, found) = Clingo(drawn);
                    if (!found.SetEquals(clashes)) throw new InvalidOperationException($"clingo finds {found.Count} pairs, the checker {clashes.Count}");
                    clingoEach = seconds / candidates;
                }

                var (clingo, z3) = (clingoEach * candidates, Z3(drawn, clashes) * candidates);
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{size,9} {candidates,11} {clashes.Count,9} {ours * 1e3,12:F1} {ours * 1e6 / candidates,14:F2} {(measured ? "" : "~"),2}{clingo,9:F2} {clingo / ours,7:F0} {"~",2}{z3,7:F1} {z3 / ours,8:F0}"));
            }
        }

        output.WriteLine();
    }

    // From the drawing to the cases, the making of formulas included. Every pair is asked for the first time.
    private static (double Seconds, int Candidates, HashSet<(int, int)> Clashes) Ours(DrawnPositions drawn)
    {
        GC.Collect();
        using var self = Process.GetCurrentProcess();
        var before = self.TotalProcessorTime;
        var table = new FormulaTable();
        var solver = new Solver(table, _ => []);
        var variables = drawn.Facts.Select(fact => table.Variable(fact.Name, ValueSet.Range(0, fact.Values - 1), 0)).ToArray();
        var scopes = drawn.Positions.Select(position => table.And(position.Literals.Select(literal => table.Literal(variables[literal.Fact], ValueSet.Range(literal.From, literal.To))))).ToArray();
        var bars = drawn.Positions.Where(position => position.Bar).ToLookup(position => position.Action);
        var candidates = 0;
        var clashes = new HashSet<(int, int)>();
        long told = 0;
        foreach (var duty in drawn.Positions.Where(position => !position.Bar))
        {
            foreach (var bar in bars[duty.Action])
            {
                candidates++;
                if (!solver.Overlap(scopes[duty.Number], scopes[bar.Number])) continue;
                told += solver.FindCase(table.And(scopes[duty.Number], scopes[bar.Number]))?.Values.Length ?? throw new InvalidOperationException("an overlap without a case");
                clashes.Add((duty.Number, bar.Number));
            }
        }

        self.Refresh();
        var seconds = (self.TotalProcessorTime - before).TotalSeconds;
        return told == 0 ? throw new InvalidOperationException("no case was told") : (seconds, candidates, clashes);
    }

    // No search is needed for conjunctions: the program is stratified, and the case is the least value both allow.
    private static (double Seconds, HashSet<(int, int)> Clashes) Clingo(DrawnPositions drawn)
    {
        var program = new StringBuilder("""
            pair(P,Q) :- duty(P,A), bar(Q,A).
            first(P,Q,V,F,T) :- pair(P,Q), in(P,V,F,T).
            second(P,Q,V,G,U) :- pair(P,Q), in(Q,V,G,U).
            both(P,Q,V) :- first(P,Q,V,F,T), says(Q,V).
            conflict(P,Q) :- first(P,Q,V,F,T), second(P,Q,V,G,U), F > U.
            conflict(P,Q) :- first(P,Q,V,F,T), second(P,Q,V,G,U), G > T.
            clash(P,Q) :- pair(P,Q), not conflict(P,Q).
            value(P,Q,V,F) :- clash(P,Q), first(P,Q,V,F,T), second(P,Q,V,G,U), F >= G.
            value(P,Q,V,G) :- clash(P,Q), first(P,Q,V,F,T), second(P,Q,V,G,U), G > F.
            value(P,Q,V,F) :- clash(P,Q), first(P,Q,V,F,T), not both(P,Q,V).
            value(P,Q,V,G) :- clash(P,Q), second(P,Q,V,G,U), not both(P,Q,V).
            #show clash/2.
            #show value/4.

            """);
        foreach (var position in drawn.Positions)
        {
            program.Append(CultureInfo.InvariantCulture, $"{(position.Bar ? "bar" : "duty")}({position.Number},{position.Action}).");
            foreach (var (fact, from, to) in position.Literals)
            {
                program.Append(CultureInfo.InvariantCulture, $" says({position.Number},{fact}). in({position.Number},{fact},{from},{to}).");
            }

            program.Append('\n');
        }

        var file = Path.GetTempFileName();
        File.WriteAllText(file, program.ToString());
        var (answer, seconds) = Start($"clingo --warn=none {file}", null);
        File.Delete(file);
        var clashes = answer.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Where(atom => atom.StartsWith("clash(", StringComparison.Ordinal))
            .Select(atom => atom[6..^1].Split(','))
            .Select(pair => (int.Parse(pair[0], CultureInfo.InvariantCulture), int.Parse(pair[1], CultureInfo.InvariantCulture)))
            .ToHashSet();
        return (seconds, clashes);
    }

    // Seconds for one candidate, of which as many overlap as among all; the model is the case.
    private static double Z3(DrawnPositions drawn, HashSet<(int, int)> clashes)
    {
        var bars = drawn.Positions.Where(position => position.Bar).ToLookup(position => position.Action);
        var all = drawn.Positions.Where(position => !position.Bar).SelectMany(duty => bars[duty.Action], (duty, bar) => (duty, bar)).ToList();
        var every = Math.Max(1, all.Count / Sample);
        var sample = all.Where((_, index) => index % every == 0).ToList();
        var script = new StringBuilder("(set-logic QF_LIA)\n");
        foreach (var fact in drawn.Facts) script.Append(CultureInfo.InvariantCulture, $"(declare-const {fact.Name} Int)\n");
        foreach (var (duty, bar) in sample)
        {
            script.Append("(push 1)\n");
            foreach (var (fact, from, to) in duty.Literals.Concat(bar.Literals)) script.Append(CultureInfo.InvariantCulture, $"(assert (and (<= {from} {drawn.Facts[fact].Name}) (<= {drawn.Facts[fact].Name} {to})))\n");
            var said = string.Join(' ', duty.Literals.Concat(bar.Literals).Select(literal => drawn.Facts[literal.Fact].Name).Distinct());
            script.Append("(check-sat)\n");
            if (clashes.Contains((duty.Number, bar.Number))) script.Append(CultureInfo.InvariantCulture, $"(get-value ({said}))\n");
            script.Append("(pop 1)\n");
        }

        var (answer, seconds) = Start("z3 -smt2 -in", script.ToString());
        var sat = answer.Split('\n').Count(line => line == "sat");
        var expected = sample.Count(pair => clashes.Contains((pair.duty.Number, pair.bar.Number)));
        return sat == expected ? seconds / sample.Count : throw new InvalidOperationException($"z3 finds {sat} of the sample to overlap, the checker {expected}");
    }

    // The shell tells the processor time of what it ran, user and system.
    private static (string Answer, double Seconds) Start(string command, string? input)
    {
        var start = new ProcessStartInfo("bash", ["-c", $"TIMEFORMAT='%U %S'; time {command}"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("bash did not start");
        var answer = process.StandardOutput.ReadToEndAsync();
        var times = process.StandardError.ReadToEndAsync();
        if (input is not null) process.StandardInput.Write(input);
        process.StandardInput.Close();
        var seconds = times.GetAwaiter().GetResult().Trim().Split('\n')[^1].Split(' ').Sum(part => double.Parse(part, CultureInfo.InvariantCulture));
        return (answer.GetAwaiter().GetResult(), seconds);
    }
}

/// <summary>
/// Positions drawn like real ones. The law falls into fields of forty, with words of their own beside those that all share,
/// or has one vocabulary of 400 actions however large it is;
/// a few actions, groups and facts are far more common than the others; a condition says three to eight
/// facts, most of them yes or no, some an amount or one of a list. The same on every run and machine.
/// </summary>
internal sealed class DrawnPositions
{
    private const int InField = 40;
    private const int ActionsInField = 8;
    private const int Actions = 400;
    private const int SharedFacts = 24;
    private const int FactsInField = 8;
    private const int Groups = 10;

    private readonly bool _oneVocabulary;
    private ulong _state = 88172645463325252UL;

    public DrawnPositions(int count, bool oneVocabulary)
    {
        _oneVocabulary = oneVocabulary;
        var fields = oneVocabulary ? 25 : (count + InField - 1) / InField;
        Facts =
        [
            ("grp", Groups),
            .. Enumerable.Range(0, SharedFacts).Select(index => ($"s{index.ToString(CultureInfo.InvariantCulture)}", Values(index))),
            .. Enumerable.Range(0, fields * FactsInField).Select(index => ($"f{index.ToString(CultureInfo.InvariantCulture)}", Values(index))),
        ];
        Positions = [.. Enumerable.Range(0, count).Select(Draw)];
    }

    /// <summary>The facts, each with how many values it has.</summary>
    public IReadOnlyList<(string Name, int Values)> Facts { get; }

    /// <summary>The positions, by number.</summary>
    public IReadOnlyList<Position> Positions { get; }

    private static int Values(int index) => (index % 8) switch { 6 => 4, 7 => 24, _ => 2 };

    private Position Draw(int number)
    {
        var field = _oneVocabulary ? Next(25) : number / InField;
        var literals = new SortedDictionary<int, (int Fact, int From, int To)>();
        var group = Skewed(Groups);
        literals[0] = (0, group, group);
        for (var left = 3 + Next(6); left > 0;)
        {
            var fact = Next(3) > 0 ? 1 + SharedFacts + (field * FactsInField) + Skewed(FactsInField) : 1 + Skewed(SharedFacts);
            if (literals.ContainsKey(fact)) continue;
            var values = Facts[fact].Values;
            var threshold = Next(values);
            literals[fact] = values == 2 ? (fact, Next(6) > 0 ? 1 : 0, 0)
                : values == 4 ? (fact, threshold, threshold)
                : Next(2) == 0 ? (fact, 0, threshold) : (fact, threshold, values - 1);
            if (values == 2) literals[fact] = (fact, literals[fact].From, literals[fact].From);
            left--;
        }

        return new Position(number, _oneVocabulary ? Skewed(Actions) : (field * ActionsInField) + Skewed(ActionsInField), Next(2) == 0, [.. literals.Values]);
    }

    private int Next(int below)
    {
        _state = (_state * 6364136223846793005UL) + 1442695040888963407UL;
        return (int)((_state >> 33) % (ulong)below);
    }

    // With weights 1, 1/2, 1/3 …, as words are used.
    private int Skewed(int count)
    {
        var total = Enumerable.Range(1, count).Sum(rank => 2520 / rank);
        var drawn = Next(total);
        for (var rank = 1; ; rank++)
        {
            drawn -= 2520 / rank;
            if (drawn < 0) return rank - 1;
        }
    }

    /// <summary>One position: a duty or a bar, on an action, in these values of these facts.</summary>
    public sealed record Position(int Number, int Action, bool Bar, IReadOnlyList<(int Fact, int From, int To)> Literals);
}
