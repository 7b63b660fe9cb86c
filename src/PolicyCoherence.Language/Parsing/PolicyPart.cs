using System.Collections.Immutable;
using PolicyCoherence.Language.Errors;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Language.Parsing;

/// <summary>The parts of a file that hold policy: all of a policy file, the blocks marked <c>policy</c> of a Markdown file.</summary>
/// <param name="Content">The text of the file, of the same length; what stands before the policy on the lines of a block quote is blank.</param>
/// <param name="Parts">The offset where each part begins and the one behind its end. A sentence lies inside one part.</param>
internal sealed record PolicyPart(string Content, ImmutableArray<(int Start, int End)> Parts)
{
    /// <summary>Finds the policy in a file, and reports blocks that seem to be meant as policy but are not read as such.</summary>
    public static PolicyPart Of(SourceText source, DiagnosticSink sink)
    {
        if (!MarkdownText.IsMarkdown(source.Path)) return new PolicyPart(source.Content, [(0, source.Content.Length)]);
        var markdown = MarkdownText.Read(source);
        foreach (var fence in markdown.Fences)
        {
            if (!fence.IsClosed && (fence.IsPolicy || fence.HidesPolicy)) sink.Report(Problems.UnclosedBlock, fence.Opening);
            else if (fence.HidesPolicy) sink.Report(Problems.BlockInBlock, fence.Opening);
            if (!fence.IsPolicy && fence.Words.Trim('{', '}', '.', ' ', ':').Equals(MarkdownText.PolicyWord, StringComparison.OrdinalIgnoreCase)) sink.Report(Problems.BlockNotChecked, fence.Opening, fence.Words);
        }

        return new PolicyPart(Blanked(markdown), PartsOf(markdown));
    }

    private static ImmutableArray<(int Start, int End)> PartsOf(MarkdownText markdown) =>
    [
        .. markdown.Lines.Where(line => line.Kind == MarkdownLineKind.FenceContent && markdown.Fences[line.Fence].IsPolicy)
            .GroupBy(line => line.Fence, (_, lines) => lines.ToList())
            .Select(lines => (lines[0].Start, lines[^1].End)),
    ];

    // Only the marks of block quotes lie inside a part and are no policy.
    private static string Blanked(MarkdownText markdown)
    {
        var quoted = markdown.Lines.Where(line => line.Kind == MarkdownLineKind.FenceContent && line.ContentStart > line.Start).ToList();
        return quoted.Count == 0
            ? markdown.Source.Content
            : string.Create(markdown.Source.Content.Length, (markdown.Source.Content, quoted), static (blanked, from) =>
            {
                from.Content.CopyTo(blanked);
                foreach (var line in from.quoted) blanked[line.Start..line.ContentStart].Fill(' ');
            });
    }
}
