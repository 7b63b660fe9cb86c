using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking;

/// <summary>The reference frameworks and the vocabulary that travel with the checker, under the paths they have in its repository.</summary>
public static class BuiltInSeeds
{
    /// <summary>The file that declares a framework, or null if none comes with the checker.</summary>
    public static SourceText? Framework(string name) => Load($"seeds/frameworks/{name}.policy");

    /// <summary>The text of a built-in file, or null if there is none at that path.</summary>
    public static SourceText? Load(string path)
    {
        using var stream = typeof(BuiltInSeeds).Assembly.GetManifestResourceStream(path);
        if (stream is null) return null;
        using var reader = new StreamReader(stream);
        return new SourceText(path, reader.ReadToEnd());
    }

    /// <summary>Whether a text is, word for word, one that comes with the checker, wherever it lies.</summary>
    public static bool IsBuiltIn(SourceText text)
    {
        var name = $"/{Path.GetFileName(text.Path)}";
        return typeof(BuiltInSeeds).Assembly.GetManifestResourceNames()
            .Any(path => path.StartsWith("seeds/", StringComparison.Ordinal) && path.EndsWith(name, StringComparison.Ordinal) && Load(path)?.Content == text.Content);
    }

    /// <summary>The names of the frameworks that come with the checker, in order.</summary>
    public static IReadOnlyList<string> Frameworks { get; } =
    [
        .. typeof(BuiltInSeeds).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("seeds/frameworks/", StringComparison.Ordinal) && name.LastIndexOf('/') == "seeds/frameworks".Length)
            .Select(name => Path.GetFileNameWithoutExtension(name)).Order(StringComparer.Ordinal),
    ];
}
