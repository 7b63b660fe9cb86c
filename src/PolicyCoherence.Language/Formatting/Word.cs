namespace PolicyCoherence.Language.Formatting;

/// <summary>A word of a sentence as it will be written.</summary>
/// <param name="Text">The word, or a mark.</param>
/// <param name="IsTight">Whether it follows the word before it without a space.</param>
/// <param name="Break">Where a line may end before it: <see cref="Never"/>, <see cref="Part"/>, or a level; lines end at low levels first.</param>
/// <param name="Comments">The comments before it.</param>
internal sealed record Word(string Text, bool IsTight, int Break, IReadOnlyList<Comment> Comments)
{
    /// <summary>No line ends before the word unless a comment stands there.</summary>
    public const int Never = int.MaxValue;

    /// <summary>The word opens a part of the sentence, which has a line of its own if the sentence does not fit on one.</summary>
    public const int Part = -1;
}
