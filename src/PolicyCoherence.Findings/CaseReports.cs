using System.Collections.Immutable;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Findings;

/// <summary>Whether what is expected of a case holds.</summary>
public enum ExpectationOutcome
{
    /// <summary>It holds, whatever any judgement is.</summary>
    Holds,

    /// <summary>It does not hold.</summary>
    Fails,

    /// <summary>It holds if the judgements named fall one way, and not if they fall the other.</summary>
    DependsOnJudgement,
}

/// <summary>One expectation of a case, and what became of it.</summary>
/// <param name="Span">The expectation as it is written.</param>
/// <param name="Outcome">Whether it holds.</param>
/// <param name="Because">Why: the positions that apply, and what keeps others from applying.</param>
/// <param name="Judgements">The judgements it depends on, by name.</param>
/// <param name="Assumed">Facts that the case does not name, that were taken to be ordinary, and without which the result would be another.</param>
public sealed record ExpectationReport(
    SourceSpan Span, ExpectationOutcome Outcome, ImmutableArray<ReasonStep> Because, ImmutableArray<string> Judgements, ImmutableArray<CaseFact> Assumed);

/// <summary>One case, and what became of its expectations.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Span">The title where it is written.</param>
/// <param name="Person">The person, from the facts given.</param>
/// <param name="Day">The day on which the law is asked; null if the law names no day.</param>
/// <param name="Expectations">In the order written.</param>
public sealed record CaseReport(string Title, SourceSpan Span, CaseDescription Person, DateOnly? Day, ImmutableArray<ExpectationReport> Expectations);

/// <summary>Everything that testing the cases of some files has to say.</summary>
/// <param name="Cases">The cases that could be put to the law, by place.</param>
/// <param name="Diagnostics">What could not be understood, and cases that nobody can be, by place.</param>
public sealed record CaseTestReport(ImmutableArray<CaseReport> Cases, ImmutableArray<Diagnostic> Diagnostics);
