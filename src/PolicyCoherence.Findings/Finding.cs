using System.Collections.Immutable;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Findings;

/// <summary>How much a finding weighs; a later member weighs more.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing need be done.</summary>
    Note,

    /// <summary>Resolved by the text's own order of precedence, but only just: a reader can be misled.</summary>
    Low,

    /// <summary>The sources themselves pull in two directions here, or a saving clause stands between.</summary>
    Tension,

    /// <summary>Inconsistent with what is recommended, or inconsistent if a judgement falls one way.</summary>
    Warning,

    /// <summary>Inconsistent: two positions of the state, or the state and an instrument that binds it.</summary>
    Error,
}

/// <summary>How surely a finding holds (meaning A6).</summary>
public enum Certainty
{
    /// <summary>There is a case that relies on no judgement.</summary>
    Certain,

    /// <summary>It holds if the named judgements fall one way.</summary>
    DependsOnJudgement,

    /// <summary>Two different judgements meet; nobody can say without deciding them.</summary>
    Unknown,
}

/// <summary>What part a place plays in a finding.</summary>
public enum PlaceRole
{
    /// <summary>The clause to blame: where a repair belongs.</summary>
    Primary,

    /// <summary>The other position, or one more link of the chain.</summary>
    Involved,

    /// <summary>The paragraph that is offended.</summary>
    Offended,
}

/// <summary>One of the places of a finding, with what stands there.</summary>
/// <param name="Span">The words.</param>
/// <param name="Role">The part it plays.</param>
/// <param name="Label">What it is, for a person who sees only this line: <c>this requires the return</c>.</param>
public sealed record Place(SourceSpan Span, PlaceRole Role, string Label);

/// <summary>A law that a finding rests on: an understanding's paragraph or a treaty's article.</summary>
/// <param name="Document">The title of the document.</param>
/// <param name="Paragraph">The paragraph or article, as people cite it.</param>
/// <param name="Binding">Whether the state is bound by it as a party.</param>
/// <param name="Treaty">Whether it is an article of a treaty; one that does not bind is a treaty to which the state is no party, or an article that it has reserved.</param>
public sealed record Authority(string Document, string Paragraph, bool Binding, bool Treaty = false)
{
    /// <summary>The days on which it binds the state, where these are not all the days of the finding; null if it binds on all of them, or on none.</summary>
    public DayInterval? BindingDays { get; init; }
}

/// <summary>One fact of a case, as data.</summary>
/// <param name="Role">Of whom: <c>person</c>, <c>sponsor</c>, <c>state</c>.</param>
/// <param name="Fact">The name of the fact, group or judgement.</param>
/// <param name="Value">Its value: <c>yes</c>, <c>no</c>, a number with its unit, a date (ISO), one of a list.</param>
/// <param name="Judgement">Whether it is a judgement that somebody has to make.</param>
public sealed record CaseFact(string Role, string Fact, string Value, bool Judgement);

/// <summary>The concrete person whom a finding hits.</summary>
/// <param name="Sentence">For people: <c>a child who would face torture on return</c>.</param>
/// <param name="Facts">The facts that matter, ordered by role and name.</param>
public sealed record CaseDescription(string Sentence, ImmutableArray<CaseFact> Facts)
{
    /// <summary>The amounts on which it depends that there is such a person, since no text says how they compare.</summary>
    public ImmutableArray<string> Amounts { get; init; } = [];
}

/// <summary>An interval of days; both ends may be open.</summary>
/// <param name="From">The first day; null if always before.</param>
/// <param name="Until">The first day after; null if for ever.</param>
public sealed record DayInterval(DateOnly? From, DateOnly? Until)
{
    /// <summary>Every day.</summary>
    public static DayInterval Always { get; } = new(null, null);

    /// <summary>Whether no day lies in it.</summary>
    public bool IsEmpty => From is { } from && Until is { } until && from >= until;

    /// <summary>The days that lie in both.</summary>
    public DayInterval Meet(DayInterval other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new DayInterval(From is { } from && !(other.From > from) ? from : other.From, Until is { } until && !(other.Until < until) ? until : other.Until);
    }

    /// <summary>Whether a day lies in it.</summary>
    public bool Contains(DateOnly day) => !(day < From) && !(day >= Until);
}

/// <summary>One step of the reasoning, with the place that carries it if one does.</summary>
public sealed record ReasonStep(string Text, SourceSpan? Span);

/// <summary>A change of a text: the words of a span are replaced.</summary>
/// <param name="Span">The words; an empty span inserts.</param>
/// <param name="Replacement">What stands there instead.</param>
public sealed record TextEdit(SourceSpan Span, string Replacement);

/// <summary>A change of the policy that was applied in memory and checked again: the finding is gone, and no other comes.</summary>
/// <param name="Text">The change as a sentence.</param>
/// <param name="Edits">The change as edits, by place; none overlaps another.</param>
public sealed record Repair(string Text, ImmutableArray<TextEdit> Edits)
{
    /// <summary>Where an example stands for what the law has to choose; empty if nothing has to be chosen.</summary>
    public ImmutableArray<RepairChoice> Choices { get; init; } = [];

    /// <summary>That the change lessens what protects people, as a sentence; null if it does not.</summary>
    public string? Caution { get; init; }
}

/// <summary>An example in a change: a figure, a body or a purpose that is a political choice. The change was checked with the example.</summary>
/// <param name="Edit">The index of the edit in which it stands.</param>
/// <param name="Start">The offset of the example in the replacement of that edit.</param>
/// <param name="Length">Its length.</param>
/// <param name="Text">What has to be chosen, as a sentence.</param>
public sealed record RepairChoice(int Edit, int Start, int Length, string Text);

/// <summary>What a rule found. Immutable; sorted and deduplicated by <see cref="Key"/>.</summary>
/// <param name="RuleId">The rule: <c>PC</c> and four digits.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Certainty">How surely it holds.</param>
/// <param name="Message">What is wrong, in one sentence without jargon, ending with a full stop.</param>
/// <param name="Subjects">The names of the positions, clauses and understandings involved, in an order fixed by the rule; with the rule id they make the fingerprint.</param>
/// <param name="Places">Every place involved; the first is the primary one.</param>
/// <param name="Case">The person it hits; null where no single person shows it (a sphere without counterweight).</param>
/// <param name="Authorities">What it offends; empty for two positions against each other.</param>
/// <param name="Interval">When it holds; null if without limit in time.</param>
/// <param name="Total">Whether it hits everybody that the primary position reaches; null where the question has no meaning.</param>
/// <param name="Because">The chain of positions and derived facts.</param>
/// <param name="Resolve">What would resolve it, as sentences a drafter can follow.</param>
/// <param name="ResolvedBy">What already resolves it, for a finding reported lower: a line of the order of precedence, named.</param>
/// <param name="Tensions">Known tensions between sources that it touches.</param>
/// <param name="Judgements">The judgements it depends on, by name.</param>
public sealed record Finding(
    string RuleId,
    Severity Severity,
    Certainty Certainty,
    string Message,
    ImmutableArray<string> Subjects,
    ImmutableArray<Place> Places,
    CaseDescription? Case,
    ImmutableArray<Authority> Authorities,
    DayInterval? Interval,
    bool? Total,
    ImmutableArray<ReasonStep> Because,
    ImmutableArray<string> Resolve,
    string? ResolvedBy,
    ImmutableArray<string> Tensions,
    ImmutableArray<string> Judgements)
{
    /// <summary>The agencies whose positions are involved, by name; two or more if the inconsistency lies between agencies.</summary>
    public ImmutableArray<string> Agencies { get; init; } = [];

    /// <summary>What makes two findings the same: the rule and the names involved.</summary>
    public string Key => $"{RuleId}|{string.Join('|', Subjects)}";

    /// <summary>A change that was checked to resolve it; empty if none is known or none was looked for.</summary>
    public ImmutableArray<Repair> Repairs { get; init; } = [];

    /// <summary>How many changes were thought of and not checked, because of the bound on the work; 0 if all were, or if one of them resolves the finding.</summary>
    public int UntriedRepairs { get; init; }

    /// <summary>The place where a repair belongs.</summary>
    public Place Primary => Places[0];
}
