using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace PolicyCoherence.Benchmarks;

/// <summary>What another program needed: processor seconds of the whole process, of which some for reading the same facts without the question.</summary>
internal sealed record OtherTimes(double Whole, double Reading, HashSet<(int Duty, int Bar)>? Clashes)
{
    public double Questions => Math.Max(0, Whole - Reading);
}

/// <summary>The same questions put to <c>clingo</c> and <c>z3</c>.</summary>
internal static class OtherPrograms
{
    /// <summary>clingo is stopped after so many seconds of processor time, or when it wants more memory than this many kilobytes.</summary>
    public const int MostSeconds = 60;

    private const int MostMemory = 6_000_000;
    private const int Sample = 400;

    // Two intervals have nothing in common if their centres are further apart than half their lengths together. This way of writing it
    // was the fastest of nine that were tried: one join for each question, led by the pair.
    private const string Pairs = """
        pair(P,Q) :- duty(P,A), bar(Q,A).
        first(P,Q,V,F,T) :- pair(P,Q), in(P,V,F,T).
        conflict(P,Q) :- first(P,Q,V,F,T), in(Q,V,G,U), |F+T-G-U| > T-F+U-G.

        """;

    // No search is needed for conjunctions: the program is stratified, and the case is the least value both allow.
    private const string Conjunctions = """
        says(P,V) :- in(P,V,_,_).
        clash(P,Q) :- pair(P,Q), not conflict(P,Q).
        #show clash/2.

        """;

    private const string CasesOfConjunctions = """
        value(P,Q,V,(F+G+|F-G|)/2) :- clash(P,Q), first(P,Q,V,F,T), in(Q,V,G,U).
        value(P,Q,V,F) :- clash(P,Q), in(P,V,F,T), not says(Q,V).
        value(P,Q,V,G) :- clash(P,Q), in(Q,V,G,U), not says(P,V).
        #show value/4.

        """;

    // Every pair that the literals leave open is a small problem of its own. It is first supposed to clash, so the first answer has all that
    // can: clash is given up only where that is learned. Any case will do, while the checker has to find the most ordinary one.
    private const string General = """
        #heuristic clash(P,Q) : open(P,Q). [9,true]
        open(P,Q) :- pair(P,Q), not conflict(P,Q).
        { clash(P,Q) } :- open(P,Q).
        of(P,Q,P) :- open(P,Q).
        of(P,Q,Q) :- open(P,Q).
        about(C,V) :- lit(C,V,_).
        bears(P,Q,V) :- of(P,Q,N), clause(N,C), about(C,V).
        bears(P,Q,V) :- of(P,Q,N), in(N,V,_,_).
        bears(P,Q,W) :- bears(P,Q,V), truth(C), about(C,V), about(C,W).
        barred(P,Q,V,X) :- of(P,Q,N), in(N,V,F,T), values(V,K), X = 0..K-1, X < F.
        barred(P,Q,V,X) :- of(P,Q,N), in(N,V,F,T), values(V,K), X = 0..K-1, X > T.
        { value(P,Q,V,X) : X = 0..K-1, not barred(P,Q,V,X) } = 1 :- clash(P,Q), bears(P,Q,V), values(V,K).
        :- clash(P,Q), of(P,Q,N), clause(N,C), not value(P,Q,V,X) : lit(C,V,X).
        :- clash(P,Q), truth(C), bears(P,Q,W), about(C,W), not value(P,Q,V,X) : lit(C,V,X).
        #show clash/2.
        #show value/4.

        """;

    /// <summary>clingo on all candidates at once; null if it does not end within the bounds.</summary>
    public static OtherTimes? Clingo(DrawnPositions drawn, bool withCases = true)
    {
        var facts = new StringBuilder();
        foreach (var position in drawn.Positions)
        {
            facts.Append(CultureInfo.InvariantCulture, $"{(position.Bar ? "bar" : "duty")}({position.Number},{position.Action}).");
            foreach (var (fact, from, to) in position.Literals) facts.Append(CultureInfo.InvariantCulture, $" in({position.Number},{fact},{from},{to}).");
            facts.Append('\n');
        }

        if (drawn.Drawing.General) AddClauses(facts, drawn);
        var program = drawn.Drawing.General ? Pairs + General : Pairs + Conjunctions + (withCases ? CasesOfConjunctions : "");
        if (!withCases) program = program.Replace("#show value/4.\n", "", StringComparison.Ordinal);
        var options = drawn.Drawing.General ? "--heuristic=Domain " : "";
        return RunClingo(options, program + facts) is { } run && RunClingo("", "#show clash/2.\n" + facts) is { } reading ? new OtherTimes(run.Seconds, reading.Seconds, Read(run.Answer)) : null;
    }

    private static void AddClauses(StringBuilder facts, DrawnPositions drawn)
    {
        var clauses = 0;
        void Add(IReadOnlyList<Literal> clause, string head)
        {
            facts.Append(head);
            foreach (var literal in clause) facts.Append(CultureInfo.InvariantCulture, $" lit({clauses},{literal.Fact},{literal.From}..{literal.To}).");
            facts.Append('\n');
            clauses++;
        }

        for (var fact = 0; fact < drawn.Facts.Count; fact++) facts.Append(CultureInfo.InvariantCulture, $"values({fact},{drawn.Facts[fact].Values}).\n");
        foreach (var truth in drawn.Truths) Add(truth, string.Create(CultureInfo.InvariantCulture, $"truth({clauses})."));
        foreach (var position in drawn.Positions)
        {
            foreach (var clause in drawn.Clauses(position).Skip(position.Literals.Count)) Add(clause, string.Create(CultureInfo.InvariantCulture, $"clause({position.Number},{clauses})."));
        }
    }

    private static (string Answer, double Seconds)? RunClingo(string options, string program)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, program);
            var (answer, seconds) = Start($"clingo --warn=none {options}{file}", null);
            return answer.Contains("SATISFIABLE", StringComparison.Ordinal) ? (answer, seconds) : null;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static HashSet<(int, int)> Read(string answer) => answer.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Where(atom => atom.StartsWith("clash(", StringComparison.Ordinal))
        .Select(atom => atom[6..^1].Split(','))
        .Select(pair => (int.Parse(pair[0], CultureInfo.InvariantCulture), int.Parse(pair[1], CultureInfo.InvariantCulture)))
        .ToHashSet();

    /// <summary>Z3 on a sample of the candidates, of which as many overlap as among all; the times are for one candidate. The model is the case.</summary>
    public static OtherTimes Z3(DrawnPositions drawn, HashSet<(int, int)> clashes, bool withCases = true)
    {
        var all = drawn.Candidates().ToList();
        var every = Math.Max(1, all.Count / Sample);
        var sample = all.Where((_, index) => index % every == 0).ToList();
        var start = new StringBuilder($"(set-logic QF_LIA)\n");
        foreach (var (name, values) in drawn.Facts) start.Append(CultureInfo.InvariantCulture, $"(declare-const {name} Int)\n(assert (and (<= 0 {name}) (< {name} {values})))\n");
        foreach (var truth in drawn.Truths) start.Append(CultureInfo.InvariantCulture, $"(assert {AnyOf(drawn, truth)})\n");
        var script = new StringBuilder(start.ToString());
        foreach (var (duty, bar) in sample)
        {
            script.Append("(push 1)\n");
            foreach (var position in new[] { duty, bar })
            {
                foreach (var literal in position.Literals) script.Append(CultureInfo.InvariantCulture, $"(assert {Of(drawn, literal)})\n");
                foreach (var choice in position.Choices) script.Append(CultureInfo.InvariantCulture, $"(assert (or {string.Join(' ', choice.Alternatives.Select(all => $"(and {string.Join(' ', all.Select(literal => Of(drawn, literal)))})"))}))\n");
                foreach (var exception in position.Exceptions) script.Append(CultureInfo.InvariantCulture, $"(assert (not (and {string.Join(' ', exception.Select(literal => Of(drawn, literal)))})))\n");
            }

            var said = duty.Literals.Concat(bar.Literals).Select(literal => drawn.Facts[literal.Fact].Name).Distinct();
            script.Append("(check-sat)\n");
            if (withCases && clashes.Contains((duty.Number, bar.Number))) script.Append(CultureInfo.InvariantCulture, $"(get-value ({string.Join(' ', said)}))\n");
            script.Append("(pop 1)\n");
        }

        var (answer, seconds) = Start("z3 -smt2 -in", script.ToString());
        var (_, reading) = Start("z3 -smt2 -in", start.ToString());
        var found = answer.Split('\n').Where(line => line is "sat" or "unsat").Select(line => line == "sat");
        if (!found.SequenceEqual(sample.Select(pair => clashes.Contains((pair.Duty.Number, pair.Bar.Number))))) throw new InvalidOperationException("z3 and the checker disagree");
        return new OtherTimes(seconds / sample.Count, reading / sample.Count, null);
    }

    private static string Of(DrawnPositions drawn, Literal literal)
    {
        var name = drawn.Facts[literal.Fact].Name;
        return string.Create(CultureInfo.InvariantCulture, $"(and (<= {literal.From} {name}) (<= {name} {literal.To}))");
    }

    private static string AnyOf(DrawnPositions drawn, IReadOnlyList<Literal> literals) => $"(or {string.Join(' ', literals.Select(literal => Of(drawn, literal)))})";

    /// <summary>Runs a command to its end. The shell tells the processor time of what it ran, user and system; a bound ends the command, and so its answer.</summary>
    public static (string Answer, double Seconds) Start(string command, string? input)
    {
        var limits = command.StartsWith("clingo", StringComparison.Ordinal) ? $"ulimit -t {MostSeconds} -v {MostMemory}; " : "";
        var start = new ProcessStartInfo("bash", ["-c", $"{limits}TIMEFORMAT='%U %S'; time {command}"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("bash did not start");
        var answer = process.StandardOutput.ReadToEndAsync();
        var times = process.StandardError.ReadToEndAsync();
        if (input is not null) process.StandardInput.Write(input);
        process.StandardInput.Close();
        var seconds = times.GetAwaiter().GetResult().Trim().Split('\n')[^1].Split(' ').Sum(part => double.Parse(part, CultureInfo.InvariantCulture));
        return (answer.GetAwaiter().GetResult(), seconds);
    }
}
