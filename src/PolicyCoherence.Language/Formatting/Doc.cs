using System.Collections.Immutable;

namespace PolicyCoherence.Language.Formatting;

/// <summary>A text with places where a line may end. <see cref="DocRenderer"/> decides where it does.</summary>
internal abstract record Doc;

/// <summary>Words that stay together.</summary>
internal sealed record TextDoc(string Text) : Doc;

/// <summary>A space; the line ends here only if a comment stands before it.</summary>
internal sealed record SpaceDoc : Doc
{
    public static SpaceDoc Instance { get; } = new();
}

/// <summary>A space if the group around it fits on the line, otherwise the end of the line.</summary>
internal sealed record LineDoc : Doc
{
    public static LineDoc Instance { get; } = new();
}

/// <summary>A comment: a line ends behind it.</summary>
internal sealed record CommentDoc(Comment Comment) : Doc;

/// <summary>One after the other.</summary>
internal sealed record ConcatDoc(ImmutableArray<Doc> Parts) : Doc;

/// <summary>New lines inside begin with so many spaces.</summary>
internal sealed record IndentDoc(int Spaces, Doc Inner) : Doc;

/// <summary>Stands on one line if it fits there and holds no comment; otherwise its own <see cref="LineDoc"/>s end lines.</summary>
internal sealed record GroupDoc(Doc Inner) : Doc;

/// <summary>An item of a list that goes on: behind a space if it fits on the line, otherwise on the next.</summary>
internal sealed record ItemDoc(Doc Inner) : Doc;
