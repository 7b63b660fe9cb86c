namespace PolicyCoherence.Language.Tests;

/// <summary>The sample files that lie beside the tests.</summary>
internal static class Samples
{
    /// <summary>The text of a sample, with plain line ends.</summary>
    public static string Read(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, name)).ReplaceLineEndings("\n");

    /// <summary>The seeds by their paths: frameworks, vocabulary, treaties, states and laws.</summary>
    public static IReadOnlyList<(string Path, string Text)> Seeds { get; } =
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "seeds"), "*.policy", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => (Path.GetRelativePath(AppContext.BaseDirectory, path).Replace('\\', '/'), File.ReadAllText(path).ReplaceLineEndings("\n"))),
    ];

    /// <summary>The parts of a sample that are separated by empty lines; headings that begin with # are left out.</summary>
    public static IEnumerable<string> Blocks(string name) => Read(name)
        .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
        .Select(b => b.Trim('\n'))
        .Where(b => b.Length > 0 && b[0] != '#');
}
