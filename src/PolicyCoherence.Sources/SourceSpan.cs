namespace PolicyCoherence.Sources;

/// <summary>A stretch of one source text: the file, the offset of its first character, and its length in UTF-16 code units.</summary>
/// <param name="Source">The text the stretch lies in.</param>
/// <param name="Start">The 0-based offset of the first character.</param>
/// <param name="Length">The number of characters; may be 0 at an insertion point.</param>
public readonly record struct SourceSpan(SourceText Source, int Start, int Length) : IComparable<SourceSpan>
{
    /// <summary>The 0-based offset just past the last character.</summary>
    public int End => Start + Length;

    /// <summary>The 1-based line and column of the first character.</summary>
    public LinePosition StartPosition => Source.PositionAt(Start);

    /// <summary>The 1-based line and column just past the last character.</summary>
    public LinePosition EndPosition => Source.PositionAt(End);

    /// <summary>The words of the span as they stand in the file.</summary>
    public string Words => Source.Content.Substring(Start, Length);

    /// <summary>The smallest span of the same text that holds both.</summary>
    public SourceSpan To(SourceSpan last) => this with { Length = Math.Max(End, last.End) - Start };

    /// <summary>Orders by path, then by start, then by length: the order in which reports list places.</summary>
    public int CompareTo(SourceSpan other)
    {
        var byPath = string.CompareOrdinal(Source.Path, other.Source.Path);
        return byPath != 0 ? byPath : Start != other.Start ? Start.CompareTo(other.Start) : Length.CompareTo(other.Length);
    }

    /// <summary>Whether the left span comes first.</summary>
    public static bool operator <(SourceSpan left, SourceSpan right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left span comes last.</summary>
    public static bool operator >(SourceSpan left, SourceSpan right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left span does not come last.</summary>
    public static bool operator <=(SourceSpan left, SourceSpan right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left span does not come first.</summary>
    public static bool operator >=(SourceSpan left, SourceSpan right) => left.CompareTo(right) >= 0;

    /// <summary>File, line and column, as an editor understands them: <c>law/return.policy:12:3</c>.</summary>
    public override string ToString() => $"{Source.Path}:{StartPosition.Line}:{StartPosition.Column}";
}
