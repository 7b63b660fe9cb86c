using PolicyCoherence.Checking;
using PolicyCoherence.Findings;
using PolicyCoherence.Reporting;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Rules.Tests;

/// <summary>The files of this repository, by the paths that they have in it.</summary>
internal static class Repository
{
    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true };

    public static string Root { get; } = FindRoot();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    public static bool Has(string path) => Path.Exists(Path.Combine(Root, path));

    /// <summary>The files in a folder and below, in order.</summary>
    public static IEnumerable<string> FilesIn(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, Everywhere)
            .Select(file => Path.GetRelativePath(Root, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(file => !file.Split('/').Any(part => part is "bin" or "obj" or "node_modules"))
            .Order(StringComparer.Ordinal);

    public static CheckReport Check(params SourceText[] sources) => Checker.Check(sources, new CheckOptions(new Loader()));

    /// <summary>The check of a block, on its day if it names one.</summary>
    public static CheckReport Check(Block block) => Checker.Check([block.Source], new CheckOptions(new Loader()) { At = block.At });

    public static CheckReport CheckFolder(string folder) => Check(Texts(folder));

    public static SourceText[] Texts(string folder) => [.. FilesIn(folder, "*.policy").Select(path => new SourceText(path, Read(path)))];

    /// <summary>The report as the command prints it.</summary>
    public static string Printed(CheckReport report) => Report.Render(ReportFormat.Text, report, new ReportOptions("0.0.0"));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PolicyCoherence.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }

    internal sealed class Loader : ISourceLoader
    {
        public SourceText? Load(SourceText includedFrom, string path)
        {
            var full = Path.GetFullPath(path, Path.Combine(Root, Path.GetDirectoryName(includedFrom.Path) ?? ""));
            var name = Path.GetRelativePath(Root, full).Replace(Path.DirectorySeparatorChar, '/');
            return Has(name) ? new SourceText(name, Read(name)) : null;
        }
    }
}
