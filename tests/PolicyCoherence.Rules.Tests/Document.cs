using System.Collections.Immutable;
using System.Globalization;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Rules.Tests;

/// <summary>A fenced block of a Markdown page.</summary>
/// <param name="Page">The page.</param>
/// <param name="Line">The line of its opening fence.</param>
/// <param name="Language">What stands behind the fence.</param>
/// <param name="Section">The heading above it, without its marks.</param>
/// <param name="Text">What stands in it.</param>
internal sealed record Block(string Page, int Line, string Language, string Section, string Text)
{
    private const string Literate = "markdown ";
    private const string Dated = "policy at ";

    /// <summary>What the block is to a test: a literate file, marked <c>markdown NAME.md</c>, is policy too, and so is a file that is checked on a day, marked <c>policy at 2027-07-01</c>.</summary>
    public string Kind => Language.StartsWith(Literate, StringComparison.Ordinal) || Language.StartsWith(Dated, StringComparison.Ordinal) ? "policy" : Language;

    /// <summary>The day on which it is checked; null if on none.</summary>
    public DateOnly? At => Language.StartsWith(Dated, StringComparison.Ordinal) ? DateOnly.ParseExact(Language[Dated.Length..], "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>The block as a file of its own.</summary>
    public SourceText Source => new(!Language.StartsWith(Literate, StringComparison.Ordinal) ? $"{Page}:{Line}" : $"{Page}:{Line}/{Language[Literate.Length..]}", Text);

    /// <inheritdoc/>
    public override string ToString() => $"{Page}:{Line}";
}

/// <summary>A Markdown page, as far as tests read it.</summary>
internal sealed record Document(string Path, string Text)
{
    private const string Fence = "```";

    public static Document Read(string path) => new(path, Repository.Read(path));

    public string[] Lines => Text.Split('\n');

    public ImmutableArray<string> Headings => [.. Outside().Where(line => line.StartsWith('#'))];

    /// <summary>The fenced blocks, in order.</summary>
    public ImmutableArray<Block> Blocks
    {
        get
        {
            var blocks = ImmutableArray.CreateBuilder<Block>();
            var section = "";
            for (var (index, lines) = (0, Lines); index < lines.Length; index++)
            {
                if (lines[index].StartsWith('#')) section = lines[index].TrimStart('#', ' ');
                if (!lines[index].StartsWith(Fence, StringComparison.Ordinal)) continue;
                var fence = FenceOf(lines[index]);
                var end = Array.IndexOf(lines, fence, index + 1);
                if (end < 0) throw new FormatException($"{Path}:{index + 1}: the block has no end");
                blocks.Add(new Block(Path, index + 1, lines[index][fence.Length..].Trim(), section, string.Concat(lines[(index + 1)..end].Select(line => line + "\n"))));
                index = end;
            }

            return blocks.ToImmutable();
        }
    }

    /// <summary>The lines outside fenced blocks.</summary>
    public IEnumerable<string> Outside()
    {
        string? inside = null;
        foreach (var line in Lines)
        {
            if (inside is null && line.StartsWith(Fence, StringComparison.Ordinal)) inside = FenceOf(line);
            else if (line == inside) inside = null;
            else if (inside is null) yield return line;
        }
    }

    // A literate file holds blocks itself, so more marks stand round it.
    private static string FenceOf(string line) => line[..(line.Length - line.TrimStart('`').Length)];
}
