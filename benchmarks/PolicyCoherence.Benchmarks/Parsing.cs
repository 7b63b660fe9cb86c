using System.Diagnostics;
using System.Globalization;
using System.Text;
using PolicyCoherence.Language;
using PolicyCoherence.Language.Formatting;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Benchmarks;

/// <summary>How many megabytes of policy a second are cut into words, and read into trees, on one thread and on two.</summary>
internal static class Parsing
{
    private const int Megabyte = 1_000_000;

    /// <summary>Prints the figures of a corpus of so many megabytes: the seeds, over and over, with other names each time.</summary>
    public static void Run(TextWriter output, string folder, int megabytes)
    {
        foreach (var (name, table) in new[] { ("English", KeywordTable.English), ("French", KeywordTable.French) })
        {
            var corpus = Corpus(folder, megabytes, table);
            var size = corpus.Sum(file => (double)file.Content.Length) / Megabyte;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {size:F1} million characters in {corpus.Length} files"));

            // The first pass fills the caches of the lexer and lets the runtime compile.
            foreach (var file in corpus.Take(3)) PolicyParser.Parse(file);
            Print(output, "words, one thread", size, () => corpus.Sum(file => (long)PolicyWords.Count(file)));
            Print(output, "trees, one thread", size, () => corpus.Sum(file => (long)PolicyParser.Parse(file).Statements.Length));
            Print(output, "trees, two threads", size, () => corpus.AsParallel().WithDegreeOfParallelism(2).Sum(file => (long)PolicyParser.Parse(file).Statements.Length));
        }
    }

    private static void Print(TextWriter output, string what, double size, Func<long> read)
    {
        GC.Collect();
        var best = double.MaxValue;
        long count = 0;
        for (var i = 0; i < 3; i++)
        {
            var start = Stopwatch.GetTimestamp();
            count = read();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what}: {size / best:F1} MB/s ({count:N0}, {best:F2} s, the best of 3)"));
    }

    private static SourceText[] Corpus(string folder, int megabytes, KeywordTable table)
    {
        var seeds = Directory.GetFiles(folder, "*.policy", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => PolicyParser.Parse(new SourceText(path, File.ReadAllText(path)))).ToList();
        if (table != KeywordTable.English)
        {
            seeds = [.. seeds.Select(file => PolicyParser.Parse(new SourceText(file.Source.Path, Translated(file, table))))];
        }

        var corpus = new List<SourceText>();
        for (var (round, length) = (0, 0L); length < megabytes * (long)Megabyte; round++)
        {
            // Names that differ, as in a real corpus; otherwise every name would be found in a cache.
            var text = string.Join("\n", seeds.Select(seed => seed.Source.Content.Replace("position ", $"position v{round}-", StringComparison.Ordinal)));
            corpus.Add(new SourceText($"{round}.policy", text));
            length += text.Length;
        }

        return [.. corpus];
    }

    private static string Translated(Language.Syntax.PolicyFile file, KeywordTable table) =>
        file.Statements.Aggregate(new StringBuilder(table.FirstSentence).Append('\n'), (text, statement) => text.Append(PolicyFormatter.Print(statement, table)).Append("\n\n")).ToString();
}
