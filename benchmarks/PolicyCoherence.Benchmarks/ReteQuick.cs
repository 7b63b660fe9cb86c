using System.Diagnostics;
using System.Globalization;
using PolicyCoherence.Rete;
using PolicyCoherence.Rete.Fluent;

namespace PolicyCoherence.Benchmarks;

/// <summary>
/// The figures of the engine in a few seconds, without BenchmarkDotNet: times, ratios, and how they grow. An exponent of
/// 1 means that the time grows with the facts, 2 with their square; per match it should be near 0.
/// </summary>
public static class ReteQuick
{
    private const int Repeats = 7;

    /// <summary>Measures and prints.</summary>
    /// <param name="output">Where to print.</param>
    public static void Run(TextWriter output)
    {
        Measure(output, "selective equality join", typeof(BenchmarkSelective), [1_000, 2_000, 4_000, 8_000], BenchmarkFacts.PositionsWithMandates);
        Measure(output, "all clashing pairs", typeof(BenchmarkClash), [1_000, 3_000, 10_000], BenchmarkFacts.Positions);
    }

    internal static ISessionFactory Compile(Type rule)
    {
        var repository = new RuleRepository();
        repository.Load(x => x.From(rule));
        return repository.Compile();
    }

    internal static int Run(ISessionFactory factory, object[] facts)
    {
        var session = factory.CreateSession();
        session.InsertAll([new BenchmarkTally(), .. facts]);
        return session.Fire();
    }

    private static void Measure(TextWriter output, string title, Type rule, int[] sizes, Func<int, object[]> make)
    {
        output.WriteLine(title);
        output.WriteLine("   facts    matches         ms   ratio   us/match   MB allocated   exponent   exponent per match");
        var factory = Compile(rule);

        // Warm: the figures are of conditions that are compiled and code that the runtime has finished optimising.
        for (var i = 0; i < 3; i++)
            Run(factory, make(sizes[^1]));
        (int Facts, int Matches, double Ms)? before = null;
        foreach (var size in sizes)
        {
            var facts = make(size);
            var (matches, ms, bytes) = Best(factory, facts);
            var line = string.Create(
                CultureInfo.InvariantCulture,
                $"{size,8} {matches,10} {ms,10:F2} {(before is { } b ? ms / b.Ms : 1),7:F2} {ms * 1000 / matches,10:F3} {bytes / 1e6,14:F1}");
            if (before is { } last)
            {
                var exponent = Math.Log(ms / last.Ms) / Math.Log((double)size / last.Facts);
                var perMatch = Math.Log(ms / matches / (last.Ms / last.Matches)) / Math.Log((double)matches / last.Matches);
                line += string.Create(CultureInfo.InvariantCulture, $" {exponent,10:F2} {perMatch,20:F2}");
            }

            output.WriteLine(line);
            before = (size, matches, ms);
        }

        output.WriteLine();
    }

    private static (int Matches, double Ms, long Bytes) Best(ISessionFactory factory, object[] facts)
    {
        var best = double.MaxValue;
        var matches = 0;
        long bytes = 0;
        for (var i = 0; i < Repeats; i++)
        {
            GC.Collect();
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var clock = Stopwatch.StartNew();
            matches = Run(factory, facts);
            best = Math.Min(best, clock.Elapsed.TotalMilliseconds);
            bytes = GC.GetAllocatedBytesForCurrentThread() - allocated;
        }

        return (matches, best, bytes);
    }
}
