using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;

namespace PolicyCoherence.Rules.Wording;

/// <summary>Words for data: where they go, what for, and how long they stay.</summary>
public static class DataWording
{
    /// <summary>Data used for another purpose.</summary>
    public static Finding Drift(Analysis analysis, PurposeDrift drift)
    {
        var last = drift.Flow.Steps[^1];
        var obtained = drift.Obtained.Position;
        var purposes = Purposes(analysis.Model, obtained.Purposes);
        var other = Purposes(analysis.Model, [drift.Purpose]);
        var places = ImmutableArray.CreateBuilder<Place>();
        places.Add(Places.Says(last.By, PlaceRole.Primary) with { Label = $"`{last.By.Position.Name}` is for {other}" });
        places.Add(Places.Says(drift.Obtained) with { Label = $"`{obtained.Name}` is for {purposes}" });
        return Of(
            analysis, "PC1501", drift.Understanding, [last.By.Position.Name], drift.Answer, last.By.Role,
            $"`{last.By.Position.Name}` makes {last.Data.Display}, obtained for {purposes} under `{obtained.Name}`, serve {other}.",
            [.. places, .. Between(drift.Flow, drift.Obtained)],
            [.. Path(drift.Flow, drift.Obtained), .. Carved(analysis, drift.Flow)],
            [
                $"Let each case be asked for and justified: write `by reasoned-request` in `{last.By.Position.Name}`, or `by consent` or `by court-order`.",
                $"Or keep to the purpose for which `{obtained.Name}` obtains them.",
            ],
            OffenceWording.Days(last.By.Position), drift.Total);
    }

    /// <summary>Data that reach a body which they must not reach.</summary>
    public static Finding Reach(Analysis analysis, ForbiddenReach reach)
    {
        var last = reach.Flow.Steps[^1];
        var origins = Phrasing.Listed([reach.Flow.Origin.Display, .. reach.Others.Select(other => other.Display)]);
        var who = reach.Understanding.Persons is { } persons ? $" of {persons.Words}" : "";
        return Of(
            analysis, "PC1503", reach.Understanding, [last.By.Position.Name], reach.Answer, last.By.Role,
            $"{last.Data.Display}{who} in the hands of {origins} reach {last.To.Display} by `{last.By.Position.Name}`.",
            [
                Places.Says(last.By, PlaceRole.Primary) with { Label = $"by `{last.By.Position.Name}` they reach {last.To.Display}" },
                .. reach.Flow.Collection is { } collection ? new[] { Places.Says(collection.Instance) with { Label = $"`{collection.Instance.Position.Name}` collects them" } } : [],
                .. Between(reach.Flow, null),
            ],
            [.. Path(reach.Flow, null), .. Carved(analysis, reach.Flow)],
            [
                reach.Flow.ObtainedIn is { } service
                    ? $"Cut the way with an exception: `exception … to {last.By.Position.Name}: when obtained in {service.Name}.`"
                    : $"Take them out of `{last.By.Position.Name}` with `unless`, or with an exception for {reach.Flow.Origin.Display}.",
                $"Or forbid it: `no authority may {last.By.Action} … to …` with the persons and data of whom `{reach.Understanding.Name}` speaks.",
            ],
            OffenceWording.Days(last.By.Position), reach.Total);
    }

    /// <summary>A copy that can outlive its source.</summary>
    public static Finding Outlives(Analysis analysis, OutlivingCopy outliving)
    {
        var (copy, source) = (outliving.Copy.Position, outliving.Source.Position);
        var why = outliving.Why switch
        {
            Outliving.NoLimit => "it has no limit, and the source has one",
            Outliving.Longer => $"it is kept for {Time(copy)}, and the source for {Time(source)} from the same event",
            Outliving.OtherStart => $"its {Time(copy)} begin with {copy.Retention?.From?.Display}, and the {Time(source)} of the source with {source.Retention?.From?.Display}",
            _ => $"its {Time(copy)} begin with {copy.Retention?.From?.Display}, and the {Time(source)} of the source with {source.Retention?.From?.Display}; which ends first, the text does not say",
        };
        var finding = Of(
            analysis, "PC1502", outliving.Understanding, [copy.Name, source.Name], outliving.Answer, outliving.Copy.Role,
            $"the copy under `{copy.Name}` can be there when what `{source.Name}` keeps is gone: {why}.",
            [
                Places.Says(outliving.Copy, PlaceRole.Primary) with { Label = $"`{copy.Name}` makes a copy" },
                Places.Says(outliving.Source) with { Label = $"`{source.Name}` keeps the source" },
            ],
            [
                Places.Step($"Under `{source.Name}` the source is kept for at most {Time(source)} from {source.Retention?.From?.Display}.", source.Sentence),
                Places.Step(copy.Retention is null ? $"`{copy.Name}` does not say when the copy ends." : $"Under `{copy.Name}` the copy is kept for at most {Time(copy)} from {copy.Retention.From?.Display}.", copy.Sentence),
            ],
            [$"Write `retained no longer than in {outliving.Copy.Act.FromStores.FirstOrDefault()?.Name ?? source.Name}` in `{copy.Name}`."],
            OffenceWording.Days(copy), null);
        return outliving.Why == Outliving.OtherStartShorter ? finding with { Severity = Grounds.Lower(finding.Severity) } : finding;
    }

    /// <summary>Access that rests on nothing which concerns the one person.</summary>
    public static Finding Untriggered(Analysis analysis, UntriggeredAccess access)
    {
        var position = access.Instance.Position;
        return Of(
            analysis, "PC1505", access.Understanding, [position.Name], access.Answer, access.Instance.Role,
            $"`{position.Name}` lets {access.Body.Display} look at {access.Instance.Act.Data?.Display} of persons of whom nothing is known that would call for it.",
            [Places.Says(access.Instance, PlaceRole.Primary)],
            [
                Places.Step($"`{position.Name}` {(access.Instance.Modality == Modality.Power ? "allows" : "requires")} {access.Body.Display} {Places.Act(access.Instance)}.", position.Sentence),
                Places.Step($"`{access.Understanding.Name}` asks for {OneLine(access.Understanding.On)} in each case; this person can be looked at without it.", access.Understanding.Sentence),
            ],
            [$"Write what must concern the one person into `{position.Name}`, for instance `by reasoned-request`, and `logged`."],
            OffenceWording.Days(position), null);
    }

    /// <summary>A position that sets aside any other law.</summary>
    public static Finding SetAside(Analysis analysis, NormInstance instance, SetAsideUnderstanding understanding)
    {
        var position = instance.Position;
        return Of(
            analysis, "PC1504", understanding, [position.Name], null, instance.Role,
            $"`{position.Name}` stands notwithstanding any other law, and so sets aside whatever protects {instance.Act.Data?.Display} elsewhere.",
            [Places.Says(instance, PlaceRole.Primary), .. position.NotwithstandingAnyOtherLaw is { } clause ? new[] { new Place(clause, PlaceRole.Involved, "this clause sets aside every law of equal or lower rank") } : []],
            [Places.Step($"`{position.Name}` {Places.Verb(instance)}: {Places.Act(instance)}.", position.Sentence)],
            [$"Name in `{position.Name}` the positions over which it is to prevail: `notwithstanding NAME`."],
            OffenceWording.Days(position), null);
    }

    private static Finding Of(
        Analysis analysis, string rule, Understanding understanding, ImmutableArray<string> positions, Answer? answer, string role, string message,
        ImmutableArray<Place> places, ImmutableArray<ReasonStep> because, ImmutableArray<string> resolve, DayInterval? days, bool? total) => new(
        rule,
        answer is null ? Grounds.Weight(understanding, analysis.Model.State) : Grounds.Graded(Grounds.Weight(understanding, analysis.Model.State), answer.Grade),
        answer is null ? Certainty.Certain : Grounds.Certainty(answer.Grade),
        message,
        [understanding.Name, .. positions],
        [.. places.DistinctBy(place => place.Span), Places.Offended(understanding)],
        answer is null ? null : CaseWording.Describe(analysis, answer, role),
        Grounds.Of(understanding, analysis.Model.State),
        days,
        total,
        because.Length > 1 || answer is not null ? because : [.. because, Places.Step($"`{understanding.Name}` allows no such clause.", understanding.Sentence)],
        resolve,
        null,
        Grounds.Tensions(analysis.Model, understanding),
        answer?.Judgements ?? []);

    // The positions between the first and the last hop.
    private static IEnumerable<Place> Between(DataFlow flow, NormInstance? obtained) => flow.Steps
        .Take(flow.Steps.Length - 1)
        .Where(step => obtained is null || !step.By.Equals(obtained))
        .Select(step => Places.Says(step.By) with { Label = $"by `{step.By.Position.Name}` they move on to {step.To.Display}" });

    /// <summary>The way of the data, hop by hop, each with its position.</summary>
    private static IEnumerable<ReasonStep> Path(DataFlow flow, NormInstance? obtained)
    {
        if (flow.Collection is { } collection)
        {
            yield return Places.Step($"Under `{collection.Instance.Position.Name}` {flow.Origin.Display} collects {collection.Instance.Act.Data?.Display}.", collection.Instance.Position.Sentence);
        }
        else if (obtained is null)
        {
            yield return Places.Step(flow.ObtainedIn is { } service
                ? $"{flow.Origin.Display} holds {flow.Data.Display} that it learned in {service.Display}."
                : $"{flow.Origin.Display} holds {flow.Data.Display}.");
        }

        foreach (var step in flow.Steps) yield return Places.Step(Told(step), step.By.Position.Sentence);
    }

    private static string Told(DataStep step)
    {
        var name = step.By.Position.Name;
        if (DataGraph.KeyOf(step.From) == DataGraph.KeyOf(step.To)) return $"Under `{name}` {step.To.Display} {May(step, "uses", "may use")} {step.Data.Display}.";
        return $"Under `{name}` {step.Data.Display} {May(step, "go", "may go")} from {step.From.Display} to {step.To.Display}.";
    }

    private static string May(DataStep step, string must, string may) => step.By.Modality == Modality.Power ? may : must;

    // Those whom an exception or a bar takes out on the way; the person shown is one of the others.
    private static IEnumerable<ReasonStep> Carved(Analysis analysis, DataFlow flow) => analysis.DataFlows.CarvedBy(flow)
        .Select(norm => Places.Step($"`{norm.Name}` takes some persons out; for the others the way stays open.", norm.Sentence));

    private static string Purposes(PolicyModel model, ImmutableArray<string> purposes) => Phrasing.Listed([.. purposes.Select(purpose =>
        model.Spheres.All.FirstOrDefault(sphere => sphere.Name == purpose)?.Display
        ?? model.Services.All.FirstOrDefault(service => service.Name == purpose)?.Display
        ?? model.Actions.All.FirstOrDefault(action => action.Name == purpose)?.Display
        ?? (purpose.Contains(' ', StringComparison.Ordinal) ? $"“{purpose}”" : purpose.Replace('-', ' ')))]);

    private static string Time(Position position) => position.Retention?.Time is { } time ? Counted(time) : "an unlimited time";

    private static string Counted(Duration time) => $"{time.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture)} {(time.Amount == 1 ? time.Unit.TrimEnd('s') : time.Unit)}";

    private static string OneLine(Condition condition) => string.Join(' ', condition.Span.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
