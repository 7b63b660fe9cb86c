using System.Collections.Immutable;

namespace PolicyCoherence.Findings;

/// <summary>What people read about a rule: in <c>coherence rules</c>, in SARIF, on its page.</summary>
/// <param name="Id"><c>PC</c> and four digits, stable for ever.</param>
/// <param name="Name">The class name: what the rule concludes, as in <c>PositionsContradict</c>.</param>
/// <param name="Title">One line: <c>Two positions contradict each other</c>.</param>
/// <param name="Description">One or two sentences on what it looks for and why.</param>
/// <param name="DefaultSeverity">The weight of a finding where nothing lowers or raises it.</param>
/// <param name="Source">The paragraph it comes from.</param>
/// <param name="Page">The page in the repository, as in <c>docs/rules/PC1101.md</c>.</param>
/// <param name="PageText">The page itself, Markdown.</param>
public sealed record RuleDescription(
    string Id, string Name, string Title, string Description, Severity DefaultSeverity, string Source, string Page, string PageText);

/// <summary>Something an author asserts and the checker cannot verify (meaning, decision 14).</summary>
/// <param name="Text">The claim, as a sentence.</param>
/// <param name="Place">Where it stands.</param>
public sealed record AuthorClaim(string Text, Sources.SourceSpan Place);

/// <summary>Coverage: something recommended that the encoded positions are silent about. Never a finding (meaning A14).</summary>
/// <param name="Text">What is not there, as a sentence.</param>
/// <param name="Authority">Where it is recommended.</param>
public sealed record CoverageNote(string Text, Authority Authority);

/// <summary>A finding that the authors accept for a time, with a reason: reported, and not counted.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Reason">Why it is accepted, in the authors' words.</param>
/// <param name="Until">The first day on which it counts again.</param>
/// <param name="Place">The sentence that accepts it.</param>
public sealed record AcceptedFinding(Finding Finding, string Reason, DateOnly Until, Sources.SourceSpan Place);

/// <summary>What becomes of an understanding in the encoded positions.</summary>
public enum Standing
{
    /// <summary>Positions speak of it, and nothing was found against it.</summary>
    Upheld,

    /// <summary>It is given to some and not to all of whom it speaks, or by some positions and not by all.</summary>
    Partly,

    /// <summary>No encoded position speaks of it, or not enough to tell.</summary>
    Silent,

    /// <summary>Positions stand against it.</summary>
    Contradicted,
}

/// <summary>An understanding, and what becomes of it.</summary>
/// <param name="Framework">The title of the framework.</param>
/// <param name="Paragraph">The paragraph, as cited.</param>
/// <param name="Name">The name of the understanding.</param>
/// <param name="Force">Its force, as it is written: <c>must</c>, <c>practice</c>.</param>
/// <param name="Standing">What becomes of it.</param>
/// <param name="Because">What was found, or what the positions are silent about: sentences.</param>
/// <param name="Rules">The rules that found something against it, by id.</param>
/// <param name="Place">Where it is declared.</param>
public sealed record UnderstandingStanding(
    string Framework, string Paragraph, string Name, string Force, Standing Standing, ImmutableArray<string> Because, ImmutableArray<string> Rules, Sources.SourceSpan Place)
{
    /// <summary>Of several states, the one whose law is meant; null if there is one state or none.</summary>
    public StateName? State { get; init; }
}

/// <summary>How many positions stand in a sphere, and what they do to persons.</summary>
/// <param name="Sphere">The name of the sphere.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Restrictive">Positions that burden.</param>
/// <param name="Enabling">Positions that open a way.</param>
/// <param name="Protective">Positions that shield, and entitlements.</param>
/// <param name="Other">The others.</param>
public sealed record SphereFigures(string Sphere, string Title, int Restrictive, int Enabling, int Protective, int Other)
{
    /// <summary>Of several states, the one whose law is meant; null if there is one state or none.</summary>
    public StateName? State { get; init; }

    /// <summary>All of them.</summary>
    public int Positions => Restrictive + Enabling + Protective + Other;
}

/// <summary>How much was read and checked.</summary>
/// <param name="Files">The number of files that were given, or included by one that was; those that come with the checker do not count.</param>
/// <param name="Positions">The number of positions.</param>
/// <param name="Understandings">The number of understandings checked against.</param>
/// <param name="Rules">The number of rules run.</param>
public sealed record CheckCounts(int Files, int Positions, int Understandings, int Rules)
{
    /// <summary>The number of procedures.</summary>
    public int Procedures { get; init; }

    /// <summary>The number of words that mean something of their own for an agency.</summary>
    public int Meanings { get; init; }

    /// <summary>Whether there is nothing that a rule could look at.</summary>
    public bool IsNothing => Positions == 0 && Procedures == 0 && Meanings == 0;
}

/// <summary>Everything a check has to say: the one input of every report.</summary>
/// <param name="Findings">Sorted by place, then rule.</param>
/// <param name="Diagnostics">What could not be understood, sorted by place.</param>
/// <param name="Claims">Taken on the author's word, sorted by place.</param>
/// <param name="Coverage">What the positions are silent about.</param>
/// <param name="Rules">The rules that were run, by id.</param>
/// <param name="Counts">How much was checked.</param>
public sealed record CheckReport(
    ImmutableArray<Finding> Findings,
    ImmutableArray<Sources.Diagnostic> Diagnostics,
    ImmutableArray<AuthorClaim> Claims,
    ImmutableArray<CoverageNote> Coverage,
    ImmutableArray<RuleDescription> Rules,
    CheckCounts Counts)
{
    /// <summary>Findings that are accepted with a reason and a date, sorted like <see cref="Findings"/>, of which they are not part.</summary>
    public ImmutableArray<AcceptedFinding> Accepted { get; init; } = [];

    /// <summary>What the users decided about rules, by rule; findings that this left out are in none of the lists.</summary>
    public ImmutableArray<AppliedSetting> Settings { get; init; } = [];

    /// <summary>What the report comes to against a baseline; null if there is none.</summary>
    public BaselineResult? Baseline { get; init; }

    /// <summary>Who can come to hold data from whom; null if it was not asked for.</summary>
    public AgencyGraph? Graph { get; init; }

    /// <summary>When each finding begins and ends, by the beginning; empty if it was not asked for.</summary>
    public ImmutableArray<TimelineEntry> Timeline { get; init; } = [];

    /// <summary>Every understanding that a state is checked against, by state, framework and paragraph, and what becomes of it. Tensions are left out: they ask for nothing.</summary>
    public ImmutableArray<UnderstandingStanding> Understandings { get; init; } = [];

    /// <summary>The positions by state and sphere. A figure, never a finding.</summary>
    public ImmutableArray<SphereFigures> Spheres { get; init; } = [];
}
