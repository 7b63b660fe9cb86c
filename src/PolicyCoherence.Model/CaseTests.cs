using System.Collections.Immutable;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Model;

/// <summary>One person, and what the law is expected to say of her (meaning A1).</summary>
/// <param name="Title">What the case is about.</param>
/// <param name="Span">The title where it is written.</param>
/// <param name="On">The day of the case; null for the law as it stands once all of it is in force.</param>
/// <param name="Facts">What is so in the case: all of it.</param>
/// <param name="Expectations">What is expected, in the order written.</param>
public sealed record CaseTest(string Title, SourceSpan Span, DateOnly? On, ImmutableArray<Condition> Facts, ImmutableArray<Expectation> Expectations)
{
    /// <summary>The name of the state whose law is asked: the one declared last before the case in its file, or the only one there is; null if there is none.</summary>
    public string? State { get; init; }
}

/// <summary>One thing that is expected of a case.</summary>
/// <param name="Span">The words.</param>
public abstract record Expectation(SourceSpan Span);

/// <summary>That somebody must, must not, may or need not do something, or is entitled to it.</summary>
/// <param name="Span">The words.</param>
/// <param name="Negated">Whether the contrary is expected.</param>
/// <param name="Bearer">Who.</param>
/// <param name="Modality">Must, may …; a prohibition for <c>no authority may</c>.</param>
/// <param name="Acts">What: all of them.</param>
public sealed record ConductExpectation(SourceSpan Span, bool Negated, Bearer Bearer, Modality Modality, ImmutableArray<Act> Acts) : Expectation(Span);

/// <summary>That no position on these actions or services, their kinds or what they are kinds of applies.</summary>
/// <param name="Span">The words.</param>
/// <param name="Actions">Actions.</param>
/// <param name="Services">Services.</param>
public sealed record SilenceExpectation(SourceSpan Span, ImmutableArray<ActionType> Actions, ImmutableArray<Service> Services) : Expectation(Span);

/// <summary>That something is found that hits this person, or nothing.</summary>
/// <param name="Span">The words.</param>
/// <param name="Found">Whether something is expected to be found.</param>
/// <param name="Rules">The ids of the rules, each with its place; empty for any.</param>
public sealed record FindingExpectation(SourceSpan Span, bool Found, ImmutableArray<(string Id, SourceSpan Span)> Rules) : Expectation(Span);
