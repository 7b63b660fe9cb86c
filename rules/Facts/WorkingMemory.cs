using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;

namespace PolicyCoherence.Rules.Facts;

/// <summary>Where rules put their findings. It is a fact that every rule matches; findings themselves stay out of working memory.</summary>
public sealed class Report(Analysis analysis)
{
    private readonly Dictionary<string, Finding> _findings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CoverageNote> _coverage = new(StringComparer.Ordinal);

    /// <summary>The reasoning that the findings rest on.</summary>
    public Analysis Analysis { get; } = analysis;

    /// <summary>The findings, in no order yet.</summary>
    public IEnumerable<Finding> Findings => _findings.Values;

    /// <summary>What the positions are silent about, in no order yet.</summary>
    public IEnumerable<CoverageNote> Coverage => _coverage.Values;

    /// <summary>Adds a finding; of two with one key the weightier stays, then the one whose message comes first, wherever their texts stand.</summary>
    public void Add(Finding finding)
    {
        var worded = Worded(finding);
        if (!_findings.TryGetValue(worded.Key, out var known) || IsBefore(worded, known)) _findings[worded.Key] = worded;
    }

    // What to write is said in the words of the file in which it is to be written.
    private static Finding Worded(Finding finding)
    {
        string Said(string sentence) => Keywords.Said(sentence, finding.Primary.Span.Source);
        return finding with
        {
            Message = Said(finding.Message),
            Places = [.. finding.Places.Select(place => place with { Label = Said(place.Label) })],
            Because = [.. finding.Because.Select(step => step with { Text = Said(step.Text) })],
            Resolve = [.. finding.Resolve.Select(Said)],
            ResolvedBy = finding.ResolvedBy is { } resolved ? Said(resolved) : null,
        };
    }

    /// <summary>Adds something that the positions are silent about.</summary>
    public void Add(CoverageNote note) => _coverage[note.Text] = note;

    private static bool IsBefore(Finding one, Finding other) =>
        one.Severity != other.Severity ? one.Severity > other.Severity
        : string.CompareOrdinal(one.Message, other.Message) is var order and not 0 ? order < 0
        : one.Primary.Span < other.Primary.Span;
}

/// <summary>That one action is another, a kind of it or the broader one; only for actions that positions use. Rules join on both ends.</summary>
public sealed record RelatedActions(string First, string Second);

/// <summary>That two acts cannot both be done to one person: incompatible actions, or giving and withholding one service.</summary>
public sealed record ExcludingActs(string First, string Second);

/// <summary>That an action makes another impossible for a person.</summary>
public sealed record DefeatingAction(string Defeating, string Defeated);

/// <summary>That a prohibition of a framework speaks of an action that positions use.</summary>
public sealed record ProhibitedAction(string Action, ProhibitionUnderstanding Understanding);

/// <summary>That a closed list speaks of an action that positions use.</summary>
public sealed record ListedAction(string Action, ClosedListUnderstanding Understanding);

/// <summary>That an understanding says how far a ground is accepted for an action that positions use.</summary>
public sealed record LimitedAction(string Action, OnlyWhenUnderstanding Understanding);

/// <summary>That a word means something for an agency, and something else for another or for everybody.</summary>
/// <param name="Word">The word.</param>
/// <param name="Meaning">The one meaning.</param>
/// <param name="Other">The other; null for the general one.</param>
public sealed record MeantByAgency(string Word, AgencyMeaning Meaning, AgencyMeaning? Other);

/// <summary>That an understanding asks for one definition of a word.</summary>
public sealed record SharedWord(string Word, OneDefinitionUnderstanding Understanding);

/// <summary>That an understanding asks for safeguards in decisions to do an action that positions use.</summary>
public sealed record SafeguardedAction(string Action, DecisionSafeguardUnderstanding Understanding);

/// <summary>A procedure, and an understanding that speaks of the order of its steps.</summary>
public sealed record ProcedureConcern(Procedure Procedure, Understanding Understanding);

/// <summary>The deadlines of a procedure and of the positions that speak of its events; of the positions alone if there is no procedure.</summary>
public sealed record DeadlineSet(Procedure? Procedure);

/// <summary>That an understanding asks measures of a kind that positions use to end.</summary>
public sealed record TimeLimitedAction(string Action, LimitedTimeUnderstanding Understanding);

/// <summary>That an understanding speaks of time limits that end in an action that positions use.</summary>
public sealed record TimeBarredAction(string Action, TimeBarUnderstanding Understanding);

/// <summary>That an understanding asks positions on an action to state something.</summary>
public sealed record StatedAction(string Action, PositionSafeguardUnderstanding Understanding);

/// <summary>Derived: what is left of a position reaches somebody whom a prohibition protects. Keyed by what is missing, so that one missing bar is one finding (decision 13).</summary>
/// <param name="MissingBar">The understanding, and the exception that opened the gap if one did.</param>
/// <param name="Absolute">Whether the prohibition yields to nothing.</param>
/// <param name="Offence">The offence.</param>
public sealed record Reached(string MissingBar, bool Absolute, Offence Offence)
{
    /// <summary>Equal by what is missing and by position.</summary>
    public bool Equals(Reached? other) => other is not null && MissingBar == other.MissingBar && Offence.Instance.Equals(other.Offence.Instance);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(StringComparer.Ordinal.GetHashCode(MissingBar), Offence.Instance);
}

/// <summary>Derived: somebody is decided about without a safeguard. Keyed by the exception that takes it away, or by the position if none does.</summary>
public sealed record Lacking(string Cause, MissingSafeguard Missing)
{
    /// <summary>Equal by cause and by position.</summary>
    public bool Equals(Lacking? other) => other is not null && Cause == other.Cause && Missing.Instance.Equals(other.Missing.Instance);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(StringComparer.Ordinal.GetHashCode(Cause), Missing.Instance);
}

/// <summary>Asserted: a body learns of a person because she uses a service.</summary>
/// <param name="Start">The position that gives the service.</param>
/// <param name="Body">The name of the body.</param>
public sealed record Knows(NormInstance Start, string Body);

/// <summary>Asserted: a step by which knowledge can move, from a body of one name to another.</summary>
public sealed record KnowledgeStep(string From, string To);

/// <summary>Asserted of bodies that act against persons in the way that an understanding speaks of, and derived of those from which knowledge can move there. It carries no path: the shortest one is looked up when a finding is made.</summary>
/// <param name="Body">The name of the body.</param>
/// <param name="Understanding">The name of the understanding.</param>
public sealed record LeadsToEnforcement(string Body, string Understanding);

/// <summary>That a sphere has positions of one stance.</summary>
/// <param name="Sphere">The sphere.</param>
/// <param name="Positions">The positions, by name.</param>
public sealed record SphereStance(string Sphere, ImmutableArray<Position> Positions)
{
    /// <summary>Equal by sphere.</summary>
    public bool Equals(SphereStance? other) => other is not null && Sphere == other.Sphere;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Sphere);
}

/// <summary>Asserted: another state of the same check. Rules join on its name with positions that bring somebody there.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Analysis">The reasoning about its law.</param>
public sealed record OtherState(string Name, Analysis Analysis)
{
    /// <summary>Equal by name.</summary>
    public bool Equals(OtherState? other) => other is not null && Name == other.Name;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}

/// <summary>A position, exception or standing safeguard as a text of its own.</summary>
public sealed record NormText(Norm Norm)
{
    /// <summary>Its name: a key that rules join on.</summary>
    public string Name => Norm.Name;
}

/// <summary>Asserted: a text carves from another, or says that it prevails over it, by name.</summary>
/// <param name="Name">The name of the other.</param>
/// <param name="By">The text.</param>
public sealed record SetAside(string Name, Norm By);
