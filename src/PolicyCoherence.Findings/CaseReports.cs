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

/// <summary>The state whose law is meant.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">What people call it.</param>
public sealed record StateName(string Name, string Title);

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
public sealed record CaseReport(string Title, SourceSpan Span, CaseDescription Person, DateOnly? Day, ImmutableArray<ExpectationReport> Expectations)
{
    /// <summary>The state whose law is asked; null if the files declare none.</summary>
    public StateName? State { get; init; }
}

/// <summary>Everything that testing the cases of some files has to say.</summary>
/// <param name="Cases">The cases that could be put to the law, by state and place.</param>
/// <param name="Diagnostics">What could not be understood, and cases that nobody can be, by place.</param>
public sealed record CaseTestReport(ImmutableArray<CaseReport> Cases, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>How many states the files declare.</summary>
    public int States { get; init; }
}

/// <summary>What somebody must, may or need not do, or is entitled to.</summary>
public enum ConductKind
{
    /// <summary>A duty.</summary>
    Must,

    /// <summary>A duty with room for exceptional cases.</summary>
    Should,

    /// <summary>A claim to a service.</summary>
    IsEntitledTo,

    /// <summary>A power or a liberty.</summary>
    May,

    /// <summary>A prohibition.</summary>
    MustNot,

    /// <summary>An exemption from a duty.</summary>
    NeedNot,
}

/// <summary>One thing that the law says of somebody in a case, after exceptions and precedence.</summary>
/// <param name="Kind">Must, may …</param>
/// <param name="Acts">What: infinitives without <c>to</c>, or services.</param>
/// <param name="From">Who provides the service; null if not said, or if it is no claim.</param>
/// <param name="Position">The name of the position.</param>
/// <param name="Source">The provision it rests on.</param>
/// <param name="Span">The name of the position where it is declared.</param>
/// <param name="Judged">On which judgements it depends, as a sentence; null if on none.</param>
/// <param name="Except">For which bearers, kinds of act, services or sources of knowledge it does not hold, as written in exceptions.</param>
public sealed record ConductLine(
    ConductKind Kind, ImmutableArray<string> Acts, string? From, string Position, string Source, SourceSpan Span, string? Judged, ImmutableArray<string> Except)
{
    /// <summary>How the acts belong together: all of them, one of them, or none beside another.</summary>
    public ActsTogether Together { get; init; }
}

/// <summary>How several acts of one position belong together.</summary>
public enum ActsTogether
{
    /// <summary>Each by itself.</summary>
    Each,

    /// <summary>A duty that is fulfilled by one of them.</summary>
    OneOf,

    /// <summary>A bar on doing all of them, which leaves each by itself alone.</summary>
    NotAll,
}

/// <summary>Who the lines of a <see cref="BearerConducts"/> speak of.</summary>
public enum BearerGroup
{
    /// <summary>The person of the case.</summary>
    Person,

    /// <summary>Every authority.</summary>
    EveryAuthority,

    /// <summary>One agency or kind of agency.</summary>
    Agency,
}

/// <summary>What the law says of one bearer in a case.</summary>
/// <param name="Group">The person, every authority or an agency.</param>
/// <param name="Name">The name of the agency; null otherwise.</param>
/// <param name="Title">What people call the agency; null otherwise.</param>
/// <param name="Lines">By kind, then position.</param>
public sealed record BearerConducts(BearerGroup Group, string? Name, string? Title, ImmutableArray<ConductLine> Lines);

/// <summary>What the law comes to for one person.</summary>
/// <param name="Title">The title of the case; null if it has none.</param>
/// <param name="Person">The person, from the facts given.</param>
/// <param name="Day">The day on which the law is asked; null if the law names no day.</param>
/// <param name="Bearers">The person, every authority, then agencies by name.</param>
/// <param name="Contradictions">Positions that apply and contradict each other, where no finding says so.</param>
/// <param name="Findings">What the check finds that hits this person.</param>
/// <param name="Judgements">The judgements on which something above depends, by name.</param>
/// <param name="Assumed">Facts that were not given, taken to be ordinary, and without which something above would be another.</param>
/// <param name="LeftOut">Roles of whom nothing is said, and on whom there are positions that are left out.</param>
public sealed record CaseAnswer(
    string? Title, CaseDescription Person, DateOnly? Day, ImmutableArray<BearerConducts> Bearers, ImmutableArray<ReasonStep> Contradictions,
    ImmutableArray<Finding> Findings, ImmutableArray<string> Judgements, ImmutableArray<CaseFact> Assumed, ImmutableArray<string> LeftOut)
{
    /// <summary>Positions that speak of this person and do not apply, since an exception takes her out or another position prevails: by which line.</summary>
    public ImmutableArray<ReasonStep> Yielding { get; init; } = [];

    /// <summary>The state whose law is asked; null if the files declare none.</summary>
    public StateName? State { get; init; }
}

/// <summary>Everything that asking about cases has to say.</summary>
/// <param name="Answers">One for each case that could be put to the law, and each state whose law is asked, by state.</param>
/// <param name="Diagnostics">What could not be understood, in the files and in the case, and cases that nobody can be.</param>
/// <param name="Positions">How many positions there are.</param>
public sealed record AskReport(ImmutableArray<CaseAnswer> Answers, ImmutableArray<Diagnostic> Diagnostics, int Positions)
{
    /// <summary>The states that the files declare, by name.</summary>
    public ImmutableArray<StateName> States { get; init; } = [];
}
