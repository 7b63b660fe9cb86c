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

    public static string Nothing(DiffReport report) => report.Unchanged.IsEmpty ? Text.Say("nothing") : Text.Say("same-words", ("count", report.Unchanged.Length));

    public static string Unchanged(int count) => Text.Count("unchanged", count);

    public static string? Incomplete(DiffReport report) =>
        report.Diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is > 0 and var unread ? Text.Count("incomplete", unread) : null;

    public static string Of(MeaningChange change)
    {
        var kind = Kind(change.Kind);
        var place = change.After ?? change.Before;
        return change.Change switch
        {
            MeaningChangeKind.Added => Text.Say("added", ("kind", kind), ("name", change.Name), ("place", place)),
            MeaningChangeKind.Removed => Text.Say("gone", ("kind", kind), ("name", change.Name), ("place", place)),
            _ => Text.Say("changed", ("kind", kind), ("name", change.Name), ("aspects", string.Join("; ", change.Aspects.Select(Aspect).Distinct(StringComparer.Ordinal))), ("place", place)),
        };
    }

    public static IEnumerable<string> Of(OutcomeChangeLine change)
    {
        yield return Sentence(change, change.Group switch
        {
            BearerGroup.Person => Text.Say("person"),
            BearerGroup.EveryAuthority => Text.Say("every-authority"),
            _ => change.Bearer ?? "",
        });
        if (change.Only is { } only) yield return Text.Say("only", ("only", only));
        yield return change.Day is { } day ? Text.Say("example.day", ("person", change.Person.Sentence), ("day", Wording.Day(day))) : Text.Say("example", ("person", change.Person.Sentence));
        if (!change.Judgements.IsEmpty) yield return Text.Say("example.judged", ("judgements", string.Join(", ", change.Judgements)));
        var positions = string.Join(", ", change.Positions.Select(position => $"`{position}`"));
        yield return change.Gained ? Text.Say("by", ("positions", positions), ("place", change.Place)) : Text.Say("was-by", ("positions", positions), ("place", change.Place));
    }

    private static string Sentence(OutcomeChangeLine change, string bearer) => (change.Kind, change.Gained) switch
    {
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
        "exception" => Text.Say("kind.exception"),
        "safeguard-position" => Text.Say("kind.safeguard-position"),
        "fact" => Text.Say("kind.fact"),
        "open-norm" => Text.Say("kind.open-norm"),
        "group" => Text.Say("kind.group"),
        "understanding" => Text.Say("kind.understanding"),
        "instrument" => Text.Say("kind.instrument"),
        "agency" => Text.Say("kind.agency"),
        "action" => Text.Say("kind.action"),
        "service" => Text.Say("kind.service"),
        "kind-of-data" => Text.Say("kind.data"),
        "safeguard" => Text.Say("kind.safeguard"),
        "sphere" => Text.Say("kind.sphere"),
        "truth" => Text.Say("kind.truth"),
        "claim" => Text.Say("kind.claim"),
        "party" => Text.Say("kind.party"),
        "encoded" => Text.Say("kind.encoded"),
        _ => Text.Say("kind.other"),
    };

    // A clause that is new to the model shows under its own name until it has words here.
    private static string Aspect(string aspect) => aspect switch
    {
        "Bearer" => Text.Say("aspect.bearer"),
        "Modality" => Text.Say("aspect.modality"),
        "Acts" or "Act" or "Decisions" => Text.Say("aspect.acts"),
        "When" or "Condition" => Text.Say("aspect.when"),
        "Unless" => Text.Say("aspect.unless"),
        "Provided" => Text.Say("aspect.provided"),
        "SubjectTo" => Text.Say("aspect.subject-to"),
        "Notwithstanding" or "NotwithstandingAnyOtherLaw" => Text.Say("aspect.notwithstanding"),
        "Within" => Text.Say("aspect.deadline"),
        "Earliest" => Text.Say("aspect.earliest"),
        "Purposes" => Text.Say("aspect.purposes"),
        "Retention" => Text.Say("aspect.retention"),
        "Origin" or "Origins" => Text.Say("aspect.origin"),
        "Payers" => Text.Say("aspect.payers"),
        "Safeguards" => Text.Say("aspect.safeguards"),
        "From" or "Until" or "Since" => Text.Say("aspect.in-force"),
        "Instrument" => Text.Say("aspect.instrument"),
        "Rank" or "OwnRank" or "Interprets" => Text.Say("aspect.rank"),
        "Definition" => Text.Say("aspect.definition"),
        "Kinds" => Text.Say("aspect.kinds"),
        "Type" or "Ordinary" => Text.Say("aspect.values"),
        "Owner" or "DecidedBy" or "BroughtAboutBy" => Text.Say("aspect.owner"),
        "Ground" => Text.Say("aspect.ground"),
        "To" => Text.Say("aspect.to"),
        "ForAgencies" or "ForActions" or "ForServices" => Text.Say("aspect.for"),
        "AsFarAs" or "Respecting" or "AsIn" or "Reserving" => Text.Say("aspect.treaties"),
        _ => aspect,
    };
}
