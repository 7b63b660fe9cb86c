using PolicyCoherence.Findings;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Reporting.Comparing;

/// <summary>The texts of the comparison of two laws.</summary>
internal static class DiffLines
{
    private static readonly MessageFile Text = MessageFile.Of(typeof(DiffLines));

    public static string Meanings(StateName? state) => state is null ? Text.Say("meanings") : Text.Say("meanings.state", ("state", state.Title));

    public static string Outcomes(StateName? state) => state is null ? Text.Say("outcomes") : Text.Say("outcomes.state", ("state", state.Title));

    public static string Introduced => Text.Say("introduced");

    public static string Removed => Text.Say("removed");

    public static string Nothing(DiffReport report) => (report.Unchanged.Length, Incomplete(report) is null) switch
    {
        (0, true) => Text.Say("nothing"),
        (0, false) => Text.Say("nothing.of-what-was-understood"),
        (var count, true) => Text.Say("same-words", ("count", count)),
        var (count, _) => Text.Say("same-words.of-what-was-understood", ("count", count)),
    };

    public static string Unchanged(int count) => Text.Count("unchanged", count);

    public static string? Incomplete(DiffReport report) =>
        report.Diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is > 0 and var unread ? Text.Count("incomplete", unread) : null;

    public static string Renamed => Text.Say("renamed-all");

    public static string Of(RenamedDeclaration renamed) =>
        Text.Say("renamed", ("kind", Kind(renamed.Kind)), ("before", renamed.Before), ("after", renamed.After), ("place", renamed.Place));

    public static string Of(MeaningChange change)
    {
        var kind = Kind(change.Kind);
        var place = change.After ?? change.Before;
        return change.Change switch
        {
            MeaningChangeKind.Added => Text.Say("added", ("kind", kind), ("name", change.Name), ("place", place)),
            MeaningChangeKind.Removed => Text.Say("gone", ("kind", kind), ("name", change.Name), ("place", place)),
            _ => Text.Say("changed", ("kind", kind), ("name", change.Name), ("place", place)),
        };
    }

    /// <summary>What a declaration said and says, clause by clause, and whom that concerns.</summary>
    public static IEnumerable<string> Clauses(MeaningChange change)
    {
        if (change.Sentence is { } sentence) yield return change.Change == MeaningChangeKind.Added ? Text.Say("says", ("sentence", sentence)) : Text.Say("said", ("sentence", sentence));
        foreach (var clause in change.Clauses.Select(Of).Distinct(StringComparer.Ordinal)) yield return clause;
        if (change.Person is { } person) yield return change.Day is { } day ? Text.Say("concerns.day", ("person", person.Sentence), ("day", Wording.Day(day))) : Text.Say("concerns", ("person", person.Sentence));
    }

    private static string Of(ClauseChange clause)
    {
        var aspect = Aspect(clause.Aspect);
        return (clause.Was.IsEmpty, clause.Is.IsEmpty) switch
        {
            (true, _) => clause.Is is [var one] ? Text.Say("clause.added", ("aspect", aspect), ("is", Quoted([one]))) : Text.Say("clause.all-added", ("aspect", aspect), ("is", Quoted(clause.Is))),
            (_, true) => clause.Was is [var one] ? Text.Say("clause.gone", ("aspect", aspect), ("was", Quoted([one]))) : Text.Say("clause.all-gone", ("aspect", aspect), ("was", Quoted(clause.Was))),
            _ => Text.Say("clause.changed", ("aspect", aspect), ("was", Quoted(clause.Was)), ("is", Quoted(clause.Is))),
        };
    }

    private static string Quoted(IEnumerable<string> words) => string.Join(", ", words.Select(each => $"`{each}`"));

    public static IEnumerable<string> Of(OutcomeChangeLine change)
    {
        yield return Sentence(change, change.Group switch
        {
            BearerGroup.Person => Text.Say("person"),
            BearerGroup.EveryAuthority => Text.Say("every-authority"),
            _ => Beginning(change.Bearer ?? ""),
        });
        if (change.Only is { } only) yield return Text.Say("only", ("only", only));
        yield return change.Day is { } day ? Text.Say("example.day", ("person", change.Person.Sentence), ("day", Wording.Day(day))) : Text.Say("example", ("person", change.Person.Sentence));
        if (!change.Judgements.IsEmpty) yield return Text.Say("example.judged", ("judgements", string.Join(", ", change.Judgements)));
        var positions = string.Join(", ", change.Positions.Select(position => $"`{position}`"));
        yield return change.Gained ? Text.Say("by", ("positions", positions), ("place", change.Place)) : Text.Say("was-by", ("positions", positions), ("place", change.Place));
    }

    // A sentence begins with a capital letter, also where an agency is called by its name.
    private static string Beginning(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    private static string Sentence(OutcomeChangeLine change, string bearer) => (change.Kind, change.Gained) switch
    {
        (_, true) when change.IsOption => Text.Say("option.gained", ("bearer", bearer), ("act", change.Act)),
        (_, false) when change.IsOption => Text.Say("option.lost", ("bearer", bearer), ("act", change.Act)),
        (ConductKind.Must, true) when change.Together == ActsTogether.OneOf => Text.Say("must.one-of.gained", ("bearer", bearer), ("act", change.Act)),
        (ConductKind.Must, false) when change.Together == ActsTogether.OneOf => Text.Say("must.one-of.lost", ("bearer", bearer), ("act", change.Act)),
        (ConductKind.Should, true) when change.Together == ActsTogether.OneOf => Text.Say("should.one-of.gained", ("bearer", bearer), ("act", change.Act)),
        (ConductKind.Should, false) when change.Together == ActsTogether.OneOf => Text.Say("should.one-of.lost", ("bearer", bearer), ("act", change.Act)),
        (ConductKind.MustNot, true) when change.Together == ActsTogether.NotAll => Text.Say("must-not.together.gained", ("bearer", bearer), ("act", change.Act)),
        (ConductKind.MustNot, false) when change.Together == ActsTogether.NotAll => Text.Say("must-not.together.lost", ("bearer", bearer), ("act", change.Act)),
        (ConductKind.Must, true) => Text.Say("must.gained", ("bearer", bearer), ("act", change.Act)),
        (ConductKind.Must, false) => Text.Say("must.lost", ("bearer", bearer), ("act", change.Act)),
        (ConductKind.Should, true) => Text.Say("should.gained", ("bearer", bearer), ("act", change.Act)),
        (ConductKind.Should, false) => Text.Say("should.lost", ("bearer", bearer), ("act", change.Act)),
        (ConductKind.IsEntitledTo, true) => Text.Say("is-entitled-to.gained", ("bearer", bearer), ("act", change.Act)),
        (ConductKind.IsEntitledTo, false) => Text.Say("is-entitled-to.lost", ("bearer", bearer), ("act", change.Act)),
        (ConductKind.May, true) => Text.Say("may.gained", ("bearer", bearer), ("act", change.Act)),
        (ConductKind.May, false) => Text.Say("may.lost", ("bearer", bearer), ("act", change.Act)),
        (ConductKind.MustNot, true) => Text.Say("must-not.gained", ("bearer", bearer), ("act", change.Act)),
        (ConductKind.MustNot, false) => Text.Say("must-not.lost", ("bearer", bearer), ("act", change.Act)),
        (_, true) => Text.Say("need-not.gained", ("bearer", bearer), ("act", change.Act)),
        _ => Text.Say("need-not.lost", ("bearer", bearer), ("act", change.Act)),
    };

    private static string Kind(string kind) => kind switch
    {
        "position" => Text.Say("kind.position"),
        "breach" => Text.Say("kind.breach"),
        "exception" => Text.Say("kind.exception"),
        "safeguard-position" => Text.Say("kind.safeguard-position"),
        "procedure" => Text.Say("kind.procedure"),
        "presumption" => Text.Say("kind.presumption"),
        "agency-meaning" => Text.Say("kind.agency-meaning"),
        "fact" => Text.Say("kind.fact"),
        "open-norm" => Text.Say("kind.open-norm"),
        "group" => Text.Say("kind.group"),
        "understanding" => Text.Say("kind.understanding"),
        "use" => Text.Say("kind.use"),
        "framework" => Text.Say("kind.framework"),
        "instrument" => Text.Say("kind.instrument"),
        "treaty" => Text.Say("kind.treaty"),
        "territory" => Text.Say("kind.territory"),
        "agency" => Text.Say("kind.agency"),
        "role" => Text.Say("kind.role"),
        "action" => Text.Say("kind.action"),
        "service" => Text.Say("kind.service"),
        "store" => Text.Say("kind.store"),
        "safeguard" => Text.Say("kind.safeguard"),
        "sphere" => Text.Say("kind.sphere"),
        "event" => Text.Say("kind.event"),
        "ground" => Text.Say("kind.ground"),
        "truth" => Text.Say("kind.truth"),
        "claim" => Text.Say("kind.claim"),
        "party" => Text.Say("kind.party"),
        "opt-out" => Text.Say("kind.opt-out"),
        "encoded" => Text.Say("kind.encoded"),
        "acceptance" => Text.Say("kind.acceptance"),
        "kind-of-data" => Text.Say("kind.data"),
        _ => Text.Say("kind.other"),
    };

    // A clause that is new to the model shows under its own name until it has words here.
    private static string Aspect(string aspect) => aspect switch
    {
        "Bearer" => Text.Say("aspect.bearer"),
        "Modality" => Text.Say("aspect.modality"),
        "Acts" or "Act" or "Decisions" or "Actions" => Text.Say("aspect.acts"),
        "When" or "Condition" => Text.Say("aspect.when"),
        "Unless" => Text.Say("aspect.unless"),
        "Provided" => Text.Say("aspect.provided"),
        "FoundBy" => Text.Say("aspect.found-by"),
        "SubjectTo" => Text.Say("aspect.subject-to"),
        "Notwithstanding" or "NotwithstandingAnyOtherLaw" => Text.Say("aspect.notwithstanding"),
        "PriorityLimits" => Text.Say("aspect.priority"),
        "Within" => Text.Say("aspect.deadline"),
        "Earliest" => Text.Say("aspect.earliest"),
        "Lasting" => Text.Say("aspect.lasting"),
        "ForAtMost" => Text.Say("aspect.for-at-most"),
        "IsUnlimited" => Text.Say("aspect.unlimited"),
        "Purposes" => Text.Say("aspect.purposes"),
        "Retention" or "RetainedAs" => Text.Say("aspect.retention"),
        "Origin" or "Origins" => Text.Say("aspect.origin"),
        "Payers" => Text.Say("aspect.payers"),
        "Safeguards" => Text.Say("aspect.safeguards"),
        "Consulting" => Text.Say("aspect.consulting"),
        "Quota" => Text.Say("aspect.quota"),
        "OneOf" => Text.Say("aspect.one-of"),
        "Together" => Text.Say("aspect.together"),
        "BreachOf" => Text.Say("aspect.breach-of"),
        "From" or "Until" or "Since" => Text.Say("aspect.in-force"),
        "EndedByJudgment" => Text.Say("aspect.ended-by"),
        "UntilEvents" => Text.Say("aspect.until-events"),
        "Instrument" => Text.Say("aspect.instrument"),
        "Rank" or "OwnRank" or "Interprets" => Text.Say("aspect.rank"),
        "Under" => Text.Say("aspect.under"),
        "Definition" or "Meaning" => Text.Say("aspect.definition"),
        "Kinds" => Text.Say("aspect.kinds"),
        "Type" => Text.Say("aspect.values"),
        "Ordinary" => Text.Say("aspect.ordinary"),
        "Owner" or "DecidedBy" or "BroughtAboutBy" => Text.Say("aspect.owner"),
        "Ground" => Text.Say("aspect.ground"),
        "FixedRole" or "Role" => Text.Say("aspect.of-whom"),
        "InDestination" => Text.Say("aspect.destination"),
        "IsAmount" => Text.Say("aspect.amount"),
        "To" => Text.Say("aspect.to"),
        "ForAgencies" or "ForActions" or "ForServices" => Text.Say("aspect.for"),
        "AsFarAs" or "Respecting" or "Treaty" => Text.Say("aspect.treaties"),
        "AsIn" => Text.Say("aspect.as-in"),
        "Reserving" => Text.Say("aspect.reserving"),
        "Bound" => Text.Say("aspect.bound"),
        "Where" => Text.Say("aspect.where"),
        "Persons" or "Against" => Text.Say("aspect.persons"),
        "Steps" => Text.Say("aspect.steps"),
        "PersonsUntil" => Text.Say("aspect.persons-until"),
        "Leads" => Text.Say("aspect.leads"),
        "OfState" => Text.Say("aspect.of-state"),
        "Receiver" => Text.Say("aspect.receiver"),
        "Sphere" => Text.Say("aspect.sphere"),
        "CarriesOut" => Text.Say("aspect.carries-out"),
        "Stance" => Text.Say("aspect.stance"),
        "Giving" => Text.Say("aspect.giving"),
        "MovesKnowledge" or "Gathers" or "MakesCopies" => Text.Say("aspect.knowledge"),
        "Incompatible" => Text.Say("aspect.incompatible"),
        "Defeats" => Text.Say("aspect.defeats"),
        "KeptBy" => Text.Say("aspect.kept-by"),
        "Fact" => Text.Say("aspect.territory-fact"),
        "Presumed" => Text.Say("aspect.presumed"),
        "CountsAs" => Text.Say("aspect.counts-as"),
        "Rebuttable" => Text.Say("aspect.rebuttable"),
        "Agencies" => Text.Say("aspect.agencies"),
        "Word" or "Judgement" => Text.Say("aspect.word"),
        "Reason" => Text.Say("aspect.reason"),
        "Force" => Text.Say("aspect.force"),
        "Framework" => Text.Say("aspect.framework"),
        "Form" => Text.Say("aspect.form"),
        "Limit" or "ForALimitedTime" or "ExceptFor" => Text.Say("aspect.limits"),
        "Reasons" => Text.Say("aspect.reasons"),
        "Services" or "Facts" or "Data" or "Words" => Text.Say("aspect.about"),
        "Grounds" => Text.Say("aspect.grounds"),
        "Conditions" or "Accepted" or "On" => Text.Say("aspect.conditions"),
        "Holders" => Text.Say("aspect.holders"),
        "IrrespectiveOf" or "NotConditionalOn" => Text.Say("aspect.irrespective"),
        "Items" => Text.Say("aspect.items"),
        "InRank" => Text.Say("aspect.in-rank"),
        "OfferedActions" or "OfferedServices" or "ExemptionServes" => Text.Say("aspect.offered"),
        "Requires" or "Trigger" or "Given" => Text.Say("aspect.trigger"),
        "Themes" => Text.Say("aspect.themes"),
        "By" => Text.Say("aspect.mutual"),
        "Counterweights" => Text.Say("aspect.counterweights"),
        "First" or "Second" => Text.Say("aspect.sides"),
        "Decision" or "Before" or "Limited" => Text.Say("aspect.order"),
        "Bodies" or "CollectedBy" => Text.Say("aspect.bodies"),
        "OfExemptions" => Text.Say("aspect.exemptions"),
        "RuleId" or "Subjects" => Text.Say("aspect.names"),
        _ => aspect,
    };
}
