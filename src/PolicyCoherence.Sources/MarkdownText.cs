using System.Collections.Immutable;

namespace PolicyCoherence.Sources;

/// <summary>What a line of a Markdown file is.</summary>
public enum MarkdownLineKind
{
    /// <summary>Headings, paragraphs, lists: anything that a reader sees as text.</summary>
    Text,

    /// <summary>A line of the front matter at the top of the file.</summary>
    FrontMatter,

    /// <summary>A line of an HTML comment.</summary>
    Comment,

    /// <summary>The line that opens or closes a fenced block.</summary>
    FenceMark,

    /// <summary>A line inside a fenced block.</summary>
    FenceContent,
}

/// <summary>A line of a Markdown file.</summary>
/// <param name="Start">The offset of its first character.</param>
/// <param name="ContentStart">The offset behind the <c>&gt;</c> marks of block quotes and the white space after them.</param>
/// <param name="End">The offset behind its last character; the line end lies behind it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Fence">The index of the fenced block it belongs to; −1 if none.</param>
public readonly record struct MarkdownLine(int Start, int ContentStart, int End, MarkdownLineKind Kind, int Fence);

/// <summary>A fenced block of a Markdown file.</summary>
/// <param name="Opening">The fence marks that open it, and the words behind them.</param>
/// <param name="Words">The words behind the fence marks, without white space round them.</param>
/// <param name="IsClosed">Whether a line of fence marks closes it.</param>
/// <param name="HidesPolicy">Whether a line inside it opens a policy block if this one is closed before: then the closing line was forgotten.</param>
public sealed record MarkdownFence(SourceSpan Opening, string Words, bool IsClosed, bool HidesPolicy)
{
    /// <summary>Whether it holds policy that is checked: the word <c>policy</c> stands behind the marks, and nothing else.</summary>
    public bool IsPolicy => Words == MarkdownText.PolicyWord;
}

/// <summary>The lines of a Markdown file, as far as needed to find fenced blocks and the text between them (CommonMark 0.31, sections 4.5, 5.1 and 5.2).</summary>
/// <param name="Source">The file.</param>
/// <param name="Lines">Every line.</param>
/// <param name="Fences">Every fenced block, in order.</param>
public sealed record MarkdownText(SourceText Source, ImmutableArray<MarkdownLine> Lines, ImmutableArray<MarkdownFence> Fences)
{
    /// <summary>The word that marks a fenced block as policy.</summary>
    public const string PolicyWord = "policy";

    /// <summary>Whether a path names a Markdown file.</summary>
    public static bool IsMarkdown(string path) =>
        path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the lines of a file.</summary>
    public static MarkdownText Read(SourceText source) => new MarkdownScanner(source).Read();

    /// <summary>Whether some fenced block holds policy that is checked, or that would be if a block before it were closed.</summary>
    public bool HasPolicy => Fences.Any(fence => fence.IsPolicy || fence.HidesPolicy);
}
