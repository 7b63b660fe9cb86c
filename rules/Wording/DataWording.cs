using System.Collections.Immutable;
using System.Globalization;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Rules.Wording;

/// <summary>Words for data: where they go, what for, and how long they stay.</summary>
public static class DataWording
{
    private static readonly MessageFile Text = MessageFile.OfFindings(typeof(DataWording));

    /// <summary>Data used for another purpose.</summary>
    public static Finding Drift(Analysis analysis, PurposeDrift drift)
    {
        var last = drift.Flow.Steps[^1];
        var (position, obtained) = (last.By.Position, drift.Obtained.Position);
        var purposes = Purposes(analysis.Model, obtained.Purposes);
        var other = Purposes(analysis.Model, [drift.Purpose]);
        return Of(
            analysis, "PC1501", drift.Understanding, [position.Name], drift.Answer, last.By.Role,
            Text.Say("drift", ("position", position.Name), ("data", last.Data.Display), ("purposes", purposes), ("obtained", obtained.Name), ("other", other)),
            [
                Places.Says(last.By, PlaceRole.Primary) with { Label = Text.Say("drift.place", ("position", position.Name), ("purposes", other)) },
                Places.Says(drift.Obtained) with { Label = Text.Say("drift.place", ("position", obtained.Name), ("purposes", purposes)) },
                .. Between(drift.Flow, drift.Obtained),
            ],
            [.. Path(drift.Flow, drift.Obtained), .. Carved(drift.CarvedBy)],
            [Text.Say("drift.ask", ("position", position.Name)), Text.Say("drift.keep", ("obtained", obtained.Name))],
            position, drift.Total ? null : false);
    }

    /// <summary>Data that reach a body which they must not reach.</summary>
    public static Finding Reach(Analysis analysis, ForbiddenReach reach)
    {
        var last = reach.Flow.Steps[^1];
        var position = last.By.Position;
        var origins = Phrasing.Listed([reach.Flow.Origin.Display, .. reach.Others.Select(other => other.Display)]);
        return Of(
            analysis, "PC1503", reach.Understanding, [position.Name], reach.Answer, last.By.Role,
            reach.Understanding.Persons is { } persons
                ? Text.Say("reach.of", ("data", last.Data.Display), ("persons", persons.Words), ("origins", origins), ("body", last.To.Display), ("position", position.Name))
                : Text.Say("reach", ("data", last.Data.Display), ("origins", origins), ("body", last.To.Display), ("position", position.Name)),
            [
                Places.Says(last.By, PlaceRole.Primary) with { Label = Text.Say("reach.place", ("position", position.Name), ("body", last.To.Display)) },
                .. reach.Flow.Collection is { } collection
                    ? new[] { Places.Says(collection.Instance) with { Label = Text.Say("reach.collects", ("position", collection.Instance.Position.Name)) } }
                    : [],
                .. Between(reach.Flow, null),
            ],
            [.. Path(reach.Flow, null), .. Carved(reach.CarvedBy)],
            [
                reach.Flow.ObtainedIn is { } service
                    ? Text.Say("reach.except", ("position", position.Name), ("service", service.Name))
                    : Text.Say("reach.unless", ("position", position.Name), ("origin", reach.Flow.Origin.Display)),
                Text.Say("reach.forbid", ("action", last.By.Action), ("understanding", reach.Understanding.Name)),
            ],
            position, reach.Total ? null : false);
    }

    /// <summary>A copy that can outlive its source.</summary>
    public static Finding Outlives(Analysis analysis, OutlivingCopy outliving)
    {
        var (copy, source) = (outliving.Copy.Position, outliving.Source.Position);
        var (time, start) = (Time(copy), copy.Retention?.From?.Display);
        var (sourceTime, sourceStart) = (Time(source), source.Retention?.From?.Display);
        var finding = Of(
            analysis, "PC1502", outliving.Understanding, [copy.Name, source.Name], outliving.Answer, outliving.Copy.Role,
            outliving.Why switch
            {
                Outliving.NoLimit => Text.Say("outlives.no-limit", ("copy", copy.Name), ("source", source.Name)),
                Outliving.Longer => Text.Say("outlives.longer", ("copy", copy.Name), ("source", source.Name), ("time", time), ("source-time", sourceTime)),
                Outliving.OtherStart => Text.Say("outlives.other-start", ("copy", copy.Name), ("source", source.Name), ("time", time), ("start", start), ("source-time", sourceTime), ("source-start", sourceStart)),
                _ => Text.Say("outlives.shorter", ("copy", copy.Name), ("source", source.Name), ("time", time), ("start", start), ("source-time", sourceTime), ("source-start", sourceStart)),
            },
            [
                Places.Says(outliving.Copy, PlaceRole.Primary) with { Label = Text.Say("outlives.copies", ("position", copy.Name)) },
                Places.Says(outliving.Source) with { Label = Text.Say("outlives.keeps", ("position", source.Name)) },
            ],
            [
                Places.Step(Text.Say("outlives.source-limit", ("position", source.Name), ("time", sourceTime), ("start", sourceStart)), source.Sentence),
                Places.Step(
                    copy.Retention is null
                        ? Text.Say("outlives.copy-unlimited", ("position", copy.Name))
                        : Text.Say("outlives.copy-limit", ("position", copy.Name), ("time", time), ("start", start)),
                    copy.Sentence),
            ],
            [Text.Say("outlives.repair", ("source", outliving.Copy.Act.FromStores.FirstOrDefault()?.Name ?? source.Name), ("position", copy.Name))],
            copy, null);
        return outliving.Why == Outliving.OtherStartShorter ? finding with { Severity = Grounds.Lower(finding.Severity) } : finding;
    }

    /// <summary>Access that rests on nothing which concerns the one person.</summary>
    public static Finding Untriggered(Analysis analysis, UntriggeredAccess access)
    {
        var position = access.Instance.Position;
        var (body, act) = (access.Body.Display, Places.Act(access.Instance));
        return Of(
            analysis, "PC1505", access.Understanding, [position.Name], access.Answer, access.Instance.Role,
            Text.Say("untriggered", ("position", position.Name), ("body", body), ("data", access.Instance.Act.Data?.Display)),
            [Places.Says(access.Instance, PlaceRole.Primary)],
            [
                Places.Step(
                    access.Instance.Modality == Modality.Power
                        ? Text.Say("untriggered.may", ("position", position.Name), ("body", body), ("act", act))
                        : Text.Say("untriggered.must", ("position", position.Name), ("body", body), ("act", act)),
                    position.Sentence),
                Places.Step(Text.Say("untriggered.asks", ("understanding", access.Understanding.Name), ("condition", OneLine(access.Understanding.On))), access.Understanding.Sentence),
            ],
            [Text.Say("untriggered.repair", ("position", position.Name))],
            position, null);
    }

    /// <summary>A position that sets aside any other law.</summary>
    public static Finding SetAside(Analysis analysis, NormInstance instance, SetAsideUnderstanding understanding)
    {
        var position = instance.Position;
        var (bearer, act) = (instance.Agency?.Display ?? Places.Bearer(instance), Places.Act(instance));
        return Of(
            analysis, "PC1504", understanding, [position.Name], null, instance.Role,
            Text.Say("set-aside", ("position", position.Name), ("data", instance.Act.Data?.Display)),
            [
                Places.Says(instance, PlaceRole.Primary),
                .. position.NotwithstandingAnyOtherLaw is { } clause ? new[] { new Place(clause, PlaceRole.Involved, Text.Say("set-aside.clause")) } : [],
            ],
            [
                Places.Step(
                    instance.Modality == Modality.Power
                        ? Text.Say("set-aside.may", ("position", position.Name), ("bearer", bearer), ("act", act))
                        : Text.Say("set-aside.must", ("position", position.Name), ("bearer", bearer), ("act", act)),
                    position.Sentence),
                Places.Step(Text.Say("set-aside.asks", ("understanding", understanding.Name)), understanding.Sentence),
            ],
            [Text.Say("set-aside.repair", ("position", position.Name))],
            position, null);
    }

    private static Finding Of(
        Analysis analysis, string rule, Understanding understanding, ImmutableArray<string> positions, Answer? answer, string role, string message,
        ImmutableArray<Place> places, ImmutableArray<ReasonStep> because, ImmutableArray<string> resolve, Norm primary, bool? total)
    {
        var weight = Grounds.Weight(understanding, analysis.Model.State);
        return new Finding(
            rule,
            answer is null ? weight : Grounds.Graded(weight, answer.Grade),
            answer is null ? Certainty.Certain : Grounds.Certainty(answer.Grade),
            message,
            [understanding.Name, .. positions],
            [.. places.DistinctBy(place => place.Span), Places.Offended(understanding)],
            answer is null ? null : CaseWording.Describe(analysis, answer, role),
            Grounds.Of(understanding, analysis.Model.State),
            OffenceWording.Days(primary),
            total,
            because,
            resolve,
            null,
            Grounds.Tensions(analysis.Model, understanding),
            answer?.Judgements ?? []);
    }

    // The positions between the first and the last hop.
    private static IEnumerable<Place> Between(DataFlow flow, NormInstance? obtained) => flow.Steps
        .Take(flow.Steps.Length - 1)
        .Where(step => obtained is null || !step.By.Equals(obtained))
        .Select(step => Places.Says(step.By) with { Label = Text.Say("path.between", ("position", step.By.Position.Name), ("to", step.To.Display)) });

    // The way of the data, hop by hop, each with its position.
    private static IEnumerable<ReasonStep> Path(DataFlow flow, NormInstance? obtained)
    {
        if (flow.Collection is { Instance: var collection })
        {
            yield return Places.Step(
                Text.Say("path.collects", ("position", collection.Position.Name), ("body", flow.Origin.Display), ("data", collection.Act.Data?.Display)),
                collection.Position.Sentence);
        }
        else if (obtained is null)
        {
            yield return Places.Step(flow.ObtainedIn is { } service
                ? Text.Say("path.holds-from", ("body", flow.Origin.Display), ("data", flow.Data.Display), ("service", service.Display))
                : Text.Say("path.holds", ("body", flow.Origin.Display), ("data", flow.Data.Display)));
        }

        foreach (var step in flow.Steps) yield return Places.Step(Told(step), step.By.Position.Sentence);
    }

    private static string Told(DataStep step)
    {
        var (name, data, power) = (step.By.Position.Name, step.Data.Display, step.By.Modality == Modality.Power);
        if (DataGraph.KeyOf(step.From) == DataGraph.KeyOf(step.To))
        {
            return power
                ? Text.Say("path.may-use", ("position", name), ("body", step.To.Display), ("data", data))
                : Text.Say("path.uses", ("position", name), ("body", step.To.Display), ("data", data));
        }

        return power
            ? Text.Say("path.may-go", ("position", name), ("data", data), ("from", step.From.Display), ("to", step.To.Display))
            : Text.Say("path.goes", ("position", name), ("data", data), ("from", step.From.Display), ("to", step.To.Display));
    }

    // Those whom an exception or a bar takes out on the way; the person shown is one of the others.
    private static IEnumerable<ReasonStep> Carved(ImmutableArray<Norm> carvedBy) => carvedBy
        .Select(norm => Places.Step(Text.Say("path.carved", ("norm", norm.Name)), norm.Sentence));

    private static string Purposes(PolicyModel model, ImmutableArray<string> purposes) => Phrasing.Listed([.. purposes.Select(purpose => Purpose(model, purpose))]);

    private static string Purpose(PolicyModel model, string purpose) =>
        model.Spheres.All.FirstOrDefault(sphere => sphere.Name == purpose)?.Display
        ?? model.Services.All.FirstOrDefault(service => service.Name == purpose)?.Display
        ?? model.Actions.All.FirstOrDefault(action => action.Name == purpose)?.Display
        ?? (purpose.Contains(' ', StringComparison.Ordinal) ? Text.Say("purpose.quoted", ("purpose", purpose)) : purpose.Replace('-', ' '));

    private static string Time(Position position) => position.Retention?.Time is { } time ? Counted(time) : Text.Say("time.unlimited");

    private static string Counted(Duration time) => $"{time.Amount.ToString(CultureInfo.InvariantCulture)} {(time.Amount == 1 ? time.Unit.TrimEnd('s') : time.Unit)}";

    private static string OneLine(Condition condition) => string.Join(' ', condition.Span.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
