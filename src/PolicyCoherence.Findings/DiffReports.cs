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

    /// <summary>Whether anything changed in meaning.</summary>
    public bool ChangesNothing => Meanings.IsEmpty && Outcomes.IsEmpty && Introduced.IsEmpty && Removed.IsEmpty;
}
