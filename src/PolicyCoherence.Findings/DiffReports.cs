using System.Collections.Immutable;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Findings;

/// <summary>How a declaration changed from one law to another.</summary>
public enum MeaningChangeKind
{
    /// <summary>It is there after, and was not before.</summary>
    Added,

    /// <summary>It was there before, and is not after.</summary>
    Removed,

    /// <summary>It means something else.</summary>
    Changed,
}

/// <summary>What one clause said before and says after.</summary>
/// <param name="Aspect">What of the declaration, by the name of the model.</param>
/// <param name="Was">What is said no longer, in words; empty if only something is added.</param>
/// <param name="Is">What was not said before, in words; empty if only something is gone.</param>
public sealed record ClauseChange(string Aspect, ImmutableArray<string> Was, ImmutableArray<string> Is);

/// <summary>A declaration that is called otherwise and says the same.</summary>
/// <param name="Kind">What is declared.</param>
/// <param name="Before">What it was called.</param>
/// <param name="After">What it is called.</param>
/// <param name="Place">Where it stands.</param>
public sealed record RenamedDeclaration(string Kind, string Before, string After, SourceSpan Place);

/// <summary>A declaration whose meaning changed.</summary>
/// <param name="Change">How.</param>
/// <param name="Kind">What is declared: <c>position</c>, <c>exception</c>, <c>fact</c>, <c>truth</c> …</param>
/// <param name="Name">Its name; of a truth, what it says.</param>
/// <param name="Aspects">For a changed one: what of it changed, by the names of the model.</param>
/// <param name="Before">Where it stood; null if it is added.</param>
/// <param name="After">Where it stands; null if it is removed.</param>
public sealed record MeaningChange(MeaningChangeKind Change, string Kind, string Name, ImmutableArray<string> Aspects, SourceSpan? Before, SourceSpan? After)
{
    /// <summary>Of several states, the one of whose law it is a part; null if there is one state or none, or if all states share it.</summary>
    public StateName? State { get; init; }

    /// <summary>For a changed one: what each clause said and says.</summary>
    public ImmutableArray<ClauseChange> Clauses { get; init; } = [];

    /// <summary>For one that is added or removed: the whole sentence; null if it says no more than its name.</summary>
    public string? Sentence { get; init; }

    /// <summary>Somebody whom it concerns after the change, read again; null if it concerns no one person, or if the change shows in what she must or may.</summary>
    public CaseDescription? Person { get; init; }

    /// <summary>The day of the case of <see cref="Person"/>; null if it does not matter.</summary>
    public DateOnly? Day { get; init; }
}

/// <summary>Somebody for whom the law comes to something else.</summary>
/// <param name="Kind">Must, may …</param>
/// <param name="Gained">Whether it is so after and not before; else the other way round.</param>
/// <param name="Group">The person, every authority or an agency.</param>
/// <param name="Bearer">What people call the agency; null otherwise.</param>
/// <param name="Act">What: an infinitive without <c>to</c>, or a service.</param>
/// <param name="Only">The bearer, kind of act, service or source of knowledge to which the change is limited; null if to none.</param>
/// <param name="Person">A person for whom it changes, read again in both laws.</param>
/// <param name="Day">The day of the case; null if it does not matter.</param>
/// <param name="Positions">The positions that say it, of the law in which it is so.</param>
/// <param name="Place">Where the first of them stands.</param>
/// <param name="Judgements">The judgements on which it depends.</param>
public sealed record OutcomeChangeLine(
    ConductKind Kind, bool Gained, BearerGroup Group, string? Bearer, string Act, string? Only, CaseDescription Person, DateOnly? Day,
    ImmutableArray<string> Positions, SourceSpan Place, ImmutableArray<string> Judgements)
{
    /// <summary>Of several states, the one whose law says it; null if there is one state or none.</summary>
    public StateName? State { get; init; }

    /// <summary>How the acts belong together, where there are several.</summary>
    public ActsTogether Together { get; init; }

    /// <summary>Whether it is one of the acts by which a duty that leaves a choice can be fulfilled.</summary>
    public bool IsOption { get; init; }
}

/// <summary>Everything that comparing two laws has to say.</summary>
/// <param name="Meanings">Declarations whose meaning changed, by state, kind and name.</param>
/// <param name="Outcomes">For whom the law comes to something else, by state.</param>
/// <param name="Introduced">Findings of the law after that the law before did not have.</param>
/// <param name="Removed">Findings of the law before that the law after does not have.</param>
/// <param name="Unchanged">Findings that both have, as the law after has them.</param>
/// <param name="Diagnostics">What could not be understood, in either.</param>
/// <param name="Positions">How many positions there are, in both.</param>
public sealed record DiffReport(
    ImmutableArray<MeaningChange> Meanings, ImmutableArray<OutcomeChangeLine> Outcomes,
    ImmutableArray<Finding> Introduced, ImmutableArray<Finding> Removed, ImmutableArray<Finding> Unchanged, ImmutableArray<Diagnostic> Diagnostics, int Positions)
{
    /// <summary>What the users decided about rules, by rule; findings that this left out are in none of the lists.</summary>
    public ImmutableArray<AppliedSetting> Settings { get; init; } = [];

    /// <summary>Declarations that are called otherwise and say the same, by kind and name.</summary>
    public ImmutableArray<RenamedDeclaration> Renamed { get; init; } = [];

    /// <summary>Whether nothing changed in meaning.</summary>
    public bool ChangesNothing => Meanings.IsEmpty && Outcomes.IsEmpty && Introduced.IsEmpty && Removed.IsEmpty;
}
