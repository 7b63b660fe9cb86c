using System.Diagnostics;
using System.Globalization;
using PolicyCoherence.Checking;
using PolicyCoherence.Model.Binding;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Sources;
using Report = PolicyCoherence.Rules.Facts.Report;

namespace PolicyCoherence.Benchmarks;

/// <summary>The whole check of a made-up state of growing size: time of each stage, memory, and how both grow.</summary>
public static class WholeCheck
{
    private const int Repeats = 3;

    private static readonly string[] Stages = ["parse", "bind", "reason", "rules", "total"];

    /// <summary>Measures and prints.</summary>
    /// <param name="output">Where to print.</param>
    /// <param name="sizes">The numbers of positions, in growing order.</param>
    public static void Run(TextWriter output, params IReadOnlyList<int> sizes)
    {
        output.WriteLine("the whole check of a made-up state (median of 3, warm; processor time)");
        output.WriteLine("positions   parse ms    bind ms  reason ms   rules ms   total ms  ms/position  findings   pairs  MB allocated  MB live  MB peak");
        Once(SyntheticState.Files(sizes[0]), sizes[0]);
        var medians = new List<double[]>();
        foreach (var size in sizes)
        {
            var files = SyntheticState.Files(size);
            var runs = Enumerable.Range(0, Repeats).Select(_ => Once(files, size)).ToList();
            double[] median = [.. Stages.Select((_, stage) => runs.Select(run => run.Milliseconds[stage]).Order().ElementAt(Repeats / 2))];
            medians.Add(median);
            using var process = Process.GetCurrentProcess();
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{size,9} {median[0],10:F0} {median[1],10:F0} {median[2],10:F0} {median[3],10:F0} {median[4],10:F0} {median[4] / size,12:F3} {runs[0].Findings,9} {runs[0].Pairs,7} {runs[0].Allocated / 1e6,13:F0} {runs[0].Live / 1e6,8:F0} {process.PeakWorkingSet64 / 1e6,8:F0}"));
        }

        if (sizes.Count < 2) return;
        output.Write(" exponent");
        for (var stage = 0; stage < Stages.Length; stage++)
        {
            output.Write(string.Create(CultureInfo.InvariantCulture, $" {Slope(sizes, medians, stage),10:F2}"));
        }

        output.WriteLine();
        output.WriteLine();
    }

    /// <summary>One whole check: how many findings, and the seconds of processor time it took; no findings if it was stopped.</summary>
    public static (int? Findings, double Seconds) Timed(IReadOnlyList<SourceText> files, int mostSeconds)
    {
        GC.Collect();
        using var self = Process.GetCurrentProcess();
        using var stop = new CancellationTokenSource();
        var start = self.TotalProcessorTime;
        using var watch = new Timer(
            _ =>
            {
                using var now = Process.GetCurrentProcess();
                if ((now.TotalProcessorTime - start).TotalSeconds > mostSeconds) stop.Cancel();
            },
            null,
            TimeSpan.FromSeconds(1),
            TimeSpan.FromSeconds(1));
        int? findings = null;
        try
        {
            var set = SourceSet.Load(files, new NoIncludes(), default);
            var bind = Binder.Bind(set.Files);
            if (set.Files.SelectMany(file => file.Diagnostics).Concat(bind.Diagnostics).FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error) throw new InvalidOperationException($"the made-up state is not understood: {error}");
            var report = new Report(new Analysis(bind.Model, new AnalysisOptions(), stop.Token));
            RuleRun.Fire(WorkingMemory.Facts(report.Analysis, report, set, stop.Token), stop.Token);
            findings = report.Findings.Count();
        }
        catch (OperationCanceledException)
        {
            // said in the table
        }

        self.Refresh();
        return (findings, (self.TotalProcessorTime - start).TotalSeconds);
    }

    private static Measured Once(IReadOnlyList<SourceText> files, int positions)
    {
        GC.Collect();
        var allocated = GC.GetTotalAllocatedBytes();
        var marks = new List<double>();
        using var self = Process.GetCurrentProcess();
        var start = self.TotalProcessorTime;
        double Since()
        {
            self.Refresh();
            return (self.TotalProcessorTime - start).TotalMilliseconds;
        }

        var set = SourceSet.Load(files, new NoIncludes(), default);
        marks.Add(Since());
        var bind = Binder.Bind(set.Files);
        marks.Add(Since());
        var analysis = new Analysis(bind.Model, new AnalysisOptions());
        var report = new Report(analysis);
        var facts = WorkingMemory.Facts(analysis, report, set, default);
        marks.Add(Since());
        RuleRun.Fire(facts, default);
        marks.Add(Since());
        allocated = GC.GetTotalAllocatedBytes() - allocated;
        var errors = set.Files.SelectMany(file => file.Diagnostics).Concat(set.Diagnostics).Concat(bind.Diagnostics).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        var bound = bind.Model.Positions.Length + bind.Model.StandingSafeguards.Length;
        if (errors.Count > 0 || bound != positions) throw new InvalidOperationException($"{positions - bound} of {positions} positions are not understood: {errors.FirstOrDefault()}");
        var live = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(facts);
        var findings = report.Findings.ToList();
        return new Measured(
            [.. marks.Select((mark, stage) => stage == 0 ? mark : mark - marks[stage - 1]), marks[^1]],
            findings.Count,
            findings.Count(finding => finding.RuleId.StartsWith("PC11", StringComparison.Ordinal)),
            allocated,
            live);
    }

    // The slope of the line through the points (log size, log time), by least squares.
    private static double Slope(IReadOnlyList<int> sizes, List<double[]> times, int stage)
    {
        var points = sizes.Select((size, index) => (X: Math.Log(size), Y: Math.Log(times[index][stage]))).ToList();
        var (x, y) = (points.Average(point => point.X), points.Average(point => point.Y));
        return points.Sum(point => (point.X - x) * (point.Y - y)) / points.Sum(point => (point.X - x) * (point.X - x));
    }

    private sealed record Measured(double[] Milliseconds, int Findings, int Pairs, long Allocated, long Live);

    private sealed class NoIncludes : ISourceLoader
    {
        public SourceText? Load(SourceText includedFrom, string path) => null;
    }
}
