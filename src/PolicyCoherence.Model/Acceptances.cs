using System.Collections.Immutable;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Model;

/// <summary>A finding that the authors know of and accept for a time, with a reason: <c>accept … on … until … because …</c></summary>
/// <param name="RuleId">The rule that finds it.</param>
/// <param name="Subjects">What the finding names, in the order of their letters.</param>
/// <param name="Until">The first day on which it counts again.</param>
/// <param name="Reason">Why it is accepted.</param>
/// <param name="RuleSpan">Where the rule is named.</param>
/// <param name="Sentence">The whole sentence.</param>
public sealed record Acceptance(string RuleId, ImmutableArray<string> Subjects, DateOnly Until, string Reason, SourceSpan RuleSpan, SourceSpan Sentence);
