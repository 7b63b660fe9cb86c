using System.Collections.Immutable;

namespace PolicyCoherence.Rules.Tests;

/// <summary>The pages that people read.</summary>
internal static class Documents
{
    public static ImmutableArray<string> Pages { get; } = ["README.md", .. Repository.FilesIn("docs", "*.md"), .. Repository.FilesIn("seeds", "*.md")];
}
