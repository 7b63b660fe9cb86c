using PolicyCoherence.Sources;

namespace PolicyCoherence.Language.Tests;

/// <summary>A text in which ⟦double brackets⟧ mark the places that a test speaks of.</summary>
internal sealed class Marked
{
    public Marked(string marked)
    {
        var spans = new List<(int Start, int End)>();
        var text = string.Empty;
        foreach (var part in marked.Split('⟦'))
        {
            var end = part.IndexOf('⟧', StringComparison.Ordinal);
            if (end >= 0)
            {
                spans.Add((text.Length, text.Length + end));
            }

            text += part.Replace("⟧", string.Empty, StringComparison.Ordinal);
        }

        Source = new SourceText("test.policy", text);
        Spans = [.. spans.Select(s => new SourceSpan(Source, s.Start, s.End - s.Start))];
    }

    public SourceText Source { get; }

    public IReadOnlyList<SourceSpan> Spans { get; }

    public SourceSpan Span => Spans.ShouldHaveSingleItem();
}
