using System.Globalization;

namespace PolicyCoherence.Mutation;

/// <summary>What is told about the mutants.</summary>
internal static class Summary
{
    /// <summary>The counts and the score of each folder and of all.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="mutants">The mutants.</param>
    public static void Write(TextWriter to, IReadOnlyCollection<Mutant> mutants)
    {
        to.WriteLine("| folder | mutants | killed | timed out | crashed | survived | not covered | score |");
        to.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var folder in mutants.GroupBy(mutant => Path.GetDirectoryName(mutant.File) is { Length: > 0 } name ? name : "(top)").OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            to.WriteLine(Row(folder.Key, [.. folder]));
        }

        to.WriteLine(Row("all", mutants));
    }

    /// <summary>Each mutant, by file and place: what became of it, what it replaces and by what, who noticed.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="project">The folder of the project.</param>
    /// <param name="mutants">The mutants.</param>
    public static void List(TextWriter to, string project, IEnumerable<Mutant> mutants)
    {
        foreach (var file in mutants.GroupBy(mutant => mutant.File))
        {
            var lines = File.ReadAllLines(Path.Combine(project, file.Key));
            foreach (var mutant in file.OrderBy(mutant => mutant.Place.Start).ThenBy(mutant => mutant.Id))
            {
                var (start, end) = (mutant.Place.Start, mutant.Place.End);
                var was = start.Line == end.Line ? lines[start.Line][start.Character..end.Character] : lines[start.Line][start.Character..] + " …";
                to.WriteLine(string.Join('\t', mutant.Fate, $"{mutant.File}:{(start.Line + 1).ToString(CultureInfo.InvariantCulture)}", mutant.Id.ToString(CultureInfo.InvariantCulture), mutant.Kind, OneLine(was), OneLine(mutant.Replacement), mutant.KilledBy));
            }
        }
    }

    /// <summary>Takes over from a list what became of each then.</summary>
    /// <param name="list">The list.</param>
    /// <param name="mutants">The mutants.</param>
    public static void Recall(string list, IEnumerable<Mutant> mutants)
    {
        var rows = File.ReadLines(list).Select(line => line.Split('\t')).ToDictionary(row => row[2], StringComparer.Ordinal);
        foreach (var mutant in mutants)
        {
            if (rows.TryGetValue(mutant.Id.ToString(CultureInfo.InvariantCulture), out var row))
            {
                (mutant.Fate, mutant.KilledBy) = (Enum.Parse<Fate>(row[0]), row[6]);
            }
        }
    }

    /// <summary>How many of those that nothing noticed are of which group, by file: the words of a group say why nothing notices them, if there is a reason.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="project">The folder of the project.</param>
    /// <param name="mutants">The mutants.</param>
    public static void Survivors(TextWriter to, string project, IEnumerable<Mutant> mutants)
    {
        string[] groups = ["guards", "order", "words", "steps left out", "conditions", "values", "not entered"];
        to.WriteLine();
        to.WriteLine($"| file | {string.Join(" | ", groups)} |");
        to.WriteLine($"|---|{string.Concat(groups.Select(_ => "---|"))}");
        foreach (var file in mutants.Where(mutant => mutant.Fate is Fate.Survived or Fate.NotCovered).GroupBy(mutant => mutant.File).OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            var lines = File.ReadAllLines(Path.Combine(project, file.Key));
            var counts = file.CountBy(mutant => Group(mutant, lines)).ToDictionary();
            to.WriteLine($"| `{file.Key}` | {string.Join(" | ", groups.Select(group => counts.TryGetValue(group, out var count) ? count.ToString(CultureInfo.InvariantCulture) : string.Empty))} |");
        }
    }

    private static string Group(Mutant mutant, string[] lines)
    {
        var near = string.Join(' ', lines[mutant.Place.Start.Line..Math.Min(lines.Length, mutant.Place.End.Line + 3)]);
        return mutant.Fate == Fate.NotCovered ? "not entered"
            : near.Contains("UnconfirmedCaseException", StringComparison.Ordinal) ? "guards"
            : mutant.Kind.Contains("String", StringComparison.Ordinal) ? "words"
            : mutant.Kind.Contains("Order", StringComparison.Ordinal) || mutant.Kind.Contains("ThenBy", StringComparison.Ordinal) || mutant.Kind.Contains("pend", StringComparison.Ordinal) ? "order"
            : mutant.Kind.Contains("Statement", StringComparison.Ordinal) || mutant.Kind.Contains("Block", StringComparison.Ordinal) ? "steps left out"
            : mutant.Kind.Contains("Arithmetic", StringComparison.Ordinal) || mutant.Kind.Contains("Unary", StringComparison.Ordinal) || mutant.Kind.Contains("coalescing", StringComparison.Ordinal) || mutant.Kind.Contains("ncrement", StringComparison.Ordinal) ? "values"
            : "conditions";
    }

    private static string OneLine(string code) => string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Row(string name, IReadOnlyCollection<Mutant> mutants)
    {
        int Count(Fate fate) => mutants.Count(mutant => mutant.Fate == fate);
        var valid = mutants.Count - Count(Fate.NotCompiled);
        var noticed = Count(Fate.Killed) + Count(Fate.TimedOut) + Count(Fate.Crashed);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {valid} | {Count(Fate.Killed)} | {Count(Fate.TimedOut)} | {Count(Fate.Crashed)} | {Count(Fate.Survived)} | {Count(Fate.NotCovered)} | {100.0 * noticed / Math.Max(1, valid):F1} % |");
    }
}
