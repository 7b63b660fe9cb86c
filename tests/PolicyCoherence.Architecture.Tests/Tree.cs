using System.Collections.Immutable;
using System.Xml.Linq;

namespace PolicyCoherence.Architecture.Tests;

/// <summary>A project file.</summary>
/// <param name="Name">Its name without the common first part: <c>Model</c>.</param>
/// <param name="Path">Its path in the repository.</param>
/// <param name="Xml">Its content.</param>
internal sealed record Project(string Name, string Path, XElement Xml)
{
    public const string Prefix = "PolicyCoherence.";

    public bool IsTest => Name.EndsWith(".Tests", StringComparison.Ordinal);

    /// <summary>The projects that it names, whatever the condition, in order.</summary>
    public ImmutableArray<string> Sees =>
        [.. Xml.Descendants("ProjectReference").Select(reference => Short(System.IO.Path.GetFileNameWithoutExtension((string?)reference.Attribute("Include") ?? ""))).Order(StringComparer.Ordinal)];

    public static string Short(string name) => name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name;
}

/// <summary>The files of this repository.</summary>
internal static class Tree
{
    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true };

    public static string Root { get; } = FindRoot();

    public static ImmutableArray<Project> Projects { get; } =
        [.. Files("", "*.csproj").Select(path => new Project(Project.Short(Path.GetFileNameWithoutExtension(path)), path, XElement.Parse(Read(path))))];

    /// <summary>What is shipped: everything but tests and benchmarks.</summary>
    public static ImmutableArray<Project> Product { get; } = [.. Projects.Where(project => project.Path.StartsWith("src/", StringComparison.Ordinal) || project.Path.StartsWith("rules/", StringComparison.Ordinal))];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, Everywhere)
            .Select(file => Path.GetRelativePath(Root, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(file => !file.Split('/').Any(part => part is "bin" or "obj" or "node_modules"))
            .Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PolicyCoherence.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
