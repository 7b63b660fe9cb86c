using System.Collections.Immutable;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Reasoning.Comparing;

/// <summary>One thing that a declaration says.</summary>
/// <param name="Text">A text that is equal if the meaning is.</param>
/// <param name="Words">The words as they are written; what is written in no words begins with <see cref="Code"/> and has words elsewhere.</param>
public sealed record Said(string Text, string Words)
{
    /// <summary>What begins the words of something that is not written as it is shown: <c>#Modality.Duty</c>, <c>#yes</c>.</summary>
    public const char Code = '#';
}

/// <summary>One thing that a law declares, as far as it means something.</summary>
/// <param name="Kind">What it is: <c>position</c>, <c>fact</c>, <c>group</c> …</param>
/// <param name="Key">What makes it the same thing in another law: its name; of what has none, what it says.</param>
/// <param name="Name">What people call it; of what has no name, its words.</param>
/// <param name="Span">Where it is declared.</param>
/// <param name="Aspects">What is said of it, by aspect: the names of the model.</param>
public sealed record Meaning(string Kind, string Key, string Name, SourceSpan Span, ImmutableSortedDictionary<string, ImmutableArray<Said>> Aspects)
{
    /// <summary>The words of the whole sentence; null if it says no more than its name.</summary>
    public string? Sentence { get; init; }

    /// <summary>The name of the norm; null if it is none.</summary>
    public string? Norm { get; init; }
}

/// <summary>What one aspect said before and says after.</summary>
/// <param name="Aspect">The name of the aspect in the model.</param>
/// <param name="Was">What is said no longer, as <see cref="Said.Words"/>; empty if only something is added.</param>
/// <param name="Is">What was not said before; empty if only something is gone.</param>
public sealed record ClauseDifference(string Aspect, ImmutableArray<string> Was, ImmutableArray<string> Is);
