using PolicyCoherence.Findings;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Reporting.Tests;

/// <summary>Reports as a check would give them. Spans are found by their words.</summary>
internal static class Samples
{
    public static readonly SourceText Ruritania = new("states/ruritania.policy", """
        state ruritania "Republic of Ruritania".

        position removal "Removal of persons whose stay has ended":
          interior must return irregular-migrant
          when stay-expired
          unless asylum-claim-pending
          within 30 days of removal-decision
          under aliens-act section "58(1)" quote "shall be required to leave".

        position duty-to-report:
          health must disclose identity-data of irregular-migrant to interior.
        """);

    public static readonly SourceText Framework = new("frameworks/iamm.policy", """
        understanding non-refoulement "III.7.c":
          no state may return anyone to destination
          when risk-of-torture in destination
          without exception
          as in convention-against-torture article "3".
        """);

    public static readonly RuleDescription NonRefoulement = new(
        "PC2101", "DutyBreaksAbsoluteProhibition", "A duty breaks a prohibition without exception",
        "Looks for a duty that reaches somebody whom an absolute prohibition protects, because no clause of the state can justify it.",
        Severity.Error, "International Agenda for Migration Management, III.7.c", "docs/rules/PC2101.md",
        "# PC2101: A duty breaks a prohibition without exception\n\nWhy it matters.\n");

    public static readonly RuleDescription OverlappingScopes = new(
        "PC1101", "PositionsContradict", "Two positions contradict each other",
        "Looks for two positions of which one requires what the other forbids, for the same person.",
        Severity.Warning, "International Agenda for Migration Management, II.5", "docs/rules/PC1101.md", string.Empty);

    public static readonly Finding Refoulement = new(
        "PC2101",
        Severity.Error,
        Certainty.Certain,
        "`removal` requires the return of a person who would be tortured, which `non-refoulement` forbids without exception.",
        ["removal", "non-refoulement"],
        [
            new Place(Span(Ruritania, "interior must return irregular-migrant"), PlaceRole.Primary, "this requires the return"),
            new Place(Span(Ruritania, "unless asylum-claim-pending"), PlaceRole.Involved, "this exception is too narrow"),
            new Place(Span(Framework, "no state may return anyone to destination\n  when risk-of-torture in destination\n  without exception"), PlaceRole.Offended, "this forbids it"),
        ],
        new CaseDescription(
            "A 16-year-old alone, whose asylum claim was refused and who would face torture on return, must be returned.",
            [new CaseFact("destination", "risk-of-torture", "yes", false), new CaseFact("person", "age", "16 years", false), new CaseFact("person", "asylum-claim-pending", "no", false), new CaseFact("person", "irregular-migrant", "yes", false)]),
        [new Authority("International Agenda for Migration Management", "III.7.c", false), new Authority("Convention against Torture", "article 3", true, true)],
        new DayInterval(new DateOnly(2026, 3, 1), new DateOnly(2027, 7, 1)),
        false,
        [
            new ReasonStep("`removal` reaches every irregular migrant whose stay has expired and whose claim is not pending.", Span(Ruritania, "irregular-migrant")),
            new ReasonStep("A refused claim is no longer pending.", null),
            new ReasonStep("The prohibition has no exception, so no clause of the state can justify the return.", Span(Framework, "without exception")),
        ],
        ["Add to `removal`: unless risk-of-torture in destination."],
        null,
        [],
        [])
    {
        Repairs =
        [
            new Repair(
                "Write `unless risk-of-torture in destination` in `removal`.",
                [new TextEdit(Span(Ruritania, "unless asylum-claim-pending"), "unless asylum-claim-pending\n  unless risk-of-torture in destination"), new TextEdit(Span(Ruritania, "health must disclose") with { Length = 0 }, "# checked\n")])
            {
                Choices = [new RepairChoice(0, 38, 15, "The fact `risk-of-torture` is only an example; write the one that is meant.")],
                Caution = "This lessens what protects people; no change was found that does not.",
            },
        ],
    };

    public static readonly Finding Reporting = new(
        "PC1101",
        Severity.Tension,
        Certainty.DependsOnJudgement,
        "`duty-to-report` and `removal` use the same data for two purposes.",
        ["duty-to-report", "removal"],
        [
            new Place(Span(Ruritania, "position duty-to-report:\n  health must disclose identity-data of irregular-migrant to interior."), PlaceRole.Primary, "the disclosure"),
            new Place(Span(Ruritania, "removal"), PlaceRole.Involved, "the use"),
        ],
        null,
        [],
        null,
        null,
        [],
        [],
        "the later text prevails (lex posterior)",
        ["prompt return and effective remedy (Workshop summary 2002, characteristic 5)"],
        ["proportionate-refusal"]);

    public static readonly Diagnostic UnknownWord = Diagnostic.Error(
        "PC0201",
        Span(Ruritania, "stay-expired"),
        "`stay-expired` is not declared",
        "Declare it with `fact stay-expired`, or write one of the known facts: stay-ended.",
        new RelatedPlace(Span(Ruritania, "ruritania"), "the state that would declare it"));

    /// <summary>Two findings, a silence and a claim; everything was understood.</summary>
    public static readonly CheckReport Full = new(
        [Refoulement, Reporting],
        [],
        [new AuthorClaim("`removal` gives effect to the Aliens Act 2004.", Span(Ruritania, "aliens-act section \"58(1)\""))],
        [new CoverageNote("No position offers assisted voluntary return.", new Authority("International Agenda for Migration Management", "III.11.b", false))],
        [OverlappingScopes, NonRefoulement],
        new CheckCounts(2, 2, 1, 2));

    /// <summary>One finding counts, and one is accepted with a reason.</summary>
    public static readonly CheckReport PartlyAccepted = Full with
    {
        Findings = [Reporting],
        Accepted = [new AcceptedFinding(Refoulement, "Bill 12 narrows the duty; committee stage", new DateOnly(2027, 6, 30), Span(Ruritania, "under aliens-act"))],
    };

    /// <summary>One rule is switched off, and another weighs less.</summary>
    public static readonly CheckReport WithSettings = Full with
    {
        Findings = [Refoulement],
        Settings =
        [
            new AppliedSetting(new RuleSetting("PC1101", null, "Not for this\u001b register", Span(new SourceText("coherence.json", "\"PC1101\""), "\"PC1101\"")), 1),
            new AppliedSetting(new RuleSetting("PC2101", Severity.Low, "Bill 12", Span(new SourceText("coherence.json", "\"PC2101\""), "\"PC2101\"")), 2),
        ],
    };

    /// <summary>One finding is new, one is known, and one that was known is gone.</summary>
    public static readonly CheckReport AgainstBaseline = Full with
    {
        Findings = [Refoulement],
        Baseline = new BaselineResult("known.json", [Reporting], [new BaselineEntry("0123456789abcdef0123456789abcdef", "PC1102", Severity.Error, ["one", "other"])]),
    };

    /// <summary>Findings within one agency and between two and three.</summary>
    public static readonly CheckReport BetweenAgencies = Full with
    {
        Findings =
        [
            Refoulement with { Agencies = ["interior"] },
            Reporting with { Agencies = ["health", "interior"] },
            Reporting with { RuleId = "PC1102", Severity = Severity.Error, Agencies = ["health", "interior", "the-labour-inspectorate"] },
            Reporting with { RuleId = "PC2801" },
        ],
    };

    /// <summary>Understandings of each standing, and two spheres.</summary>
    public static readonly CheckReport Covered = Full with
    {
        Understandings =
        [
            new UnderstandingStanding("International Agenda for Migration Management", "II.6", "education-of-children", "must", Standing.Upheld, [], [], Span(Framework, "non-refoulement")),
            new UnderstandingStanding("International Agenda for Migration Management", "III.7.a", "remedies", "practice", Standing.Partly, ["some persons are decided about under `removal` without an appeal to one of the courts."], ["PC2501"], Span(Framework, "non-refoulement")),
            new UnderstandingStanding("International Agenda for Migration Management", "III.7.c", "non-refoulement", "absolute", Standing.Contradicted, [Refoulement.Message], ["PC2101"], Span(Framework, "non-refoulement")),
            new UnderstandingStanding("Regional Charter", "article 4", "offer-first", "must", Standing.Silent, ["No position offers assisted voluntary return."], [], Span(Framework, "non-refoulement")),
        ],
        Spheres = [new SphereFigures("asylum", "asylum", 1, 3, 2, 0), new SphereFigures("return", "return and removal", 12, 0, 1, 3)],
    };

    /// <summary>Nothing found, everything understood.</summary>
    public static readonly CheckReport Clean = new([], [], [], [], [OverlappingScopes, NonRefoulement], new CheckCounts(2, 2, 1, 2));

    /// <summary>One word was not understood.</summary>
    public static readonly CheckReport Unread = Clean with { Diagnostics = [UnknownWord] };

    public static SourceSpan Span(SourceText source, string words)
    {
        var start = source.Content.IndexOf(words, StringComparison.Ordinal);
        return start < 0 ? throw new ArgumentException($"`{words}` is not in {source.Path}") : new SourceSpan(source, start, words.Length);
    }

    /// <summary>The finding with one primary place and nothing else that matters.</summary>
    public static CheckReport At(SourceSpan span, string label = "here") =>
        Clean with { Findings = [Reporting with { Places = [new Place(span, PlaceRole.Primary, label)] }] };
}
