using System.Collections.Immutable;
using System.Text;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Documents;

/// <summary>Keeps track of which sections are open while a document is read.</summary>
internal sealed class SectionBuilder(FoldedText.Builder text)
{
    private readonly List<LawSection> _sections = [];
    private readonly Stack<Open> _open = new();

    /// <summary>The path of the innermost section with a number; empty outside of sections.</summary>
    public ImmutableArray<NumberStep> Path => _open.TryPeek(out var top) ? top.Path : [];

    /// <summary>Opens a section inside those of a lower level.</summary>
    /// <param name="level">Its level; sections of the same and of higher ones end here.</param>
    /// <param name="steps">Its number; empty if it has none.</param>
    /// <param name="title">The words of its heading.</param>
    /// <param name="place">Where its number or heading stands.</param>
    /// <param name="id">Its identifier.</param>
    /// <param name="isHeading">Whether it is more than a paragraph that begins with a number.</param>
    public void Start(int level, ImmutableArray<NumberStep> steps, string title, SourceSpan place, string? id = null, bool isHeading = true)
    {
        Close(level);
        var path = Join(Path, steps);
        _open.Push(new Open(level, path, _sections.Count));
        _sections.Add(new LawSection(steps.IsEmpty ? [] : path, steps.IsEmpty ? "" : Cited(path), title, id, place, isHeading, text.Length, text.Length));
    }

    /// <summary>Ends the sections of <paramref name="level"/> and of higher ones.</summary>
    public void Close(int level)
    {
        while (_open.TryPeek(out var top) && top.Level >= level)
        {
            _sections[top.Index] = _sections[top.Index] with { To = text.Length };
            _open.Pop();
        }
    }

    /// <summary>The document that was read.</summary>
    public LawDocument Build(SourceText source)
    {
        Close(0);
        return new LawDocument(text.Build(source), [.. _sections]);
    }

    // Under "58" a heading may say "(1)" or "58(1)".
    private static ImmutableArray<NumberStep> Join(ImmutableArray<NumberStep> outer, ImmutableArray<NumberStep> steps)
    {
        for (var shared = Math.Min(outer.Length, steps.Length - 1); shared > 0; shared--)
        {
            if (outer[^shared..].Select(step => step.Number).SequenceEqual(steps[..shared].Select(step => step.Number), StringComparer.Ordinal)) return [.. outer, .. steps[shared..]];
        }

        return [.. outer, .. steps];
    }

    // What a lawyer would write, so that it finds this section again: containers are left out unless the section is one.
    private static string Cited(ImmutableArray<NumberStep> path)
    {
        var cited = new StringBuilder();
        for (var i = 0; i < path.Length; i++)
        {
            var step = path[i];
            if (i + 1 < path.Length && step.IsSkipped(path[i + 1])) continue;
            if (step.Kind is PartKind.Container or PartKind.Schedule) cited.Append(cited.Length > 0 ? " " : "").Append(step.Number.AsSpan(0, step.Number.IndexOf(':', StringComparison.Ordinal))).Append(' ').Append(step.Written);
            else if (cited.Length == 0) cited.Append(step.Written);
            else if (i > 0 && path[i - 1].Kind == PartKind.Schedule) cited.Append(" para ").Append(step.Written);
            else cited.Append('(').Append(step.Written).Append(')');
        }

        return cited.ToString();
    }

    private sealed record Open(int Level, ImmutableArray<NumberStep> Path, int Index);
}
