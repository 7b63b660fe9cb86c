namespace PolicyCoherence.Language.Formatting;

/// <summary>What a comment belongs to.</summary>
internal enum CommentPlace
{
    /// <summary>To what follows: it has a line of its own.</summary>
    OwnLine,

    /// <summary>To what stands before it on the same line.</summary>
    Behind,

    /// <summary>To the comment above, under whose <c>#</c> it stands.</summary>
    Below,
}

/// <summary>A comment with its <c>#</c>, without the spaces at its end.</summary>
/// <param name="Text">The words.</param>
/// <param name="Place">What it belongs to.</param>
/// <param name="AfterBlank">Whether an empty line stands before it.</param>
internal sealed record Comment(string Text, CommentPlace Place, bool AfterBlank);
