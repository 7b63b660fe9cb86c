using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Rules.Wording;

/// <summary>Words for what agencies do to each other.</summary>
public static class AgencyWording
{
    private static readonly MessageFile Text = MessageFile.OfFindings(typeof(AgencyWording));

    // III.2: administrative structures, and co-ordination among responsible authorities at all stages.
    private static readonly ImmutableArray<Authority> Structures = [new Authority(Text.Say("agenda"), Text.Say("structures"), false)];
    private static readonly ImmutableArray<Authority> AllStages = [new Authority(Text.Say("agenda"), Text.Say("all-stages"), false)];

    /// <summary>An entitlement that nobody has to fulfil.</summary>
    public static Finding NoProvider(NormInstance claim) => Found(
        "PC1201", Severity.Warning,
        Text.Say("no-provider", ("name", claim.Position.Name), ("service", Service(claim))),
        [claim.Position.Name],
        [Places.Says(claim, PlaceRole.Primary)],
        null, Structures,
        [Places.Step(Text.Say("no-provider.why", ("name", claim.Position.Name)), claim.Position.Sentence), Places.Step(Text.Say("no-provider.others", ("service", Service(claim))))],
        Text.Say("no-provider.resolve", ("name", claim.Position.Name)));

    /// <summary>The same where the sphere is not encoded in full.</summary>
    public static CoverageNote NoProviderEncoded(NormInstance claim) => new(Text.Say("no-provider.silent", ("name", claim.Position.Name), ("service", Service(claim))), Structures[0]);

    /// <summary>A duty of everybody that only an authority can fulfil.</summary>
    public static Finding DutyOfEverybody(NormInstance duty) => Found(
        "PC1201", Severity.Warning,
        Text.Say("everybody", ("name", duty.Position.Name), ("act", Places.Act(duty))),
        [duty.Position.Name],
        [Places.Says(duty, PlaceRole.Primary)],
        null, Structures,
        [Places.Step(Text.Say("everybody.why", ("name", duty.Position.Name)), duty.Position.Sentence)],
        Text.Say("everybody.resolve", ("name", duty.Position.Name)));

    /// <summary>An agency that acts in a sphere that others lead.</summary>
    public static Finding OutsideMandate(NormInstance instance, Sphere sphere, ImmutableArray<Agency> leading) => Found(
        "PC1202", Severity.Warning,
        Text.Say("outside", ("name", instance.Position.Name), ("agency", Places.Bearer(instance)), ("sphere", sphere.Display), ("leads", Phrasing.Listed([.. leading.Select(agency => agency.Display)]))),
        [instance.Position.Name, sphere.Name],
        [
            Places.Says(instance, PlaceRole.Primary),
            .. instance.Agency is { } agency ? new[] { new Place(agency.Span, PlaceRole.Involved, Text.Say("outside.leads-not", ("sphere", sphere.Display))) } : [],
            .. leading.Select(other => new Place(other.Span, PlaceRole.Involved, Text.Say("outside.leads", ("sphere", sphere.Display)))),
        ],
        null, AllStages,
        [
            Places.Step(Text.Say("outside.why", ("name", instance.Position.Name), ("sphere", sphere.Display)), instance.Position.Sentence),
            Places.Step(instance.Position.Instrument is { } text ? Text.Say("outside.text", ("text", text.Display)) : Text.Say("outside.no-text", ("name", instance.Position.Name))),
        ],
        Text.Say("outside.resolve", ("sphere", sphere.Display)));

    /// <summary>Two agencies that lead one sphere and never hear from each other.</summary>
    public static Finding TwoLeads(SharedLead lead) => Found(
        "PC1203", Severity.Warning,
        Text.Say("two-leads", ("first", lead.First.Display), ("second", lead.Second.Display), ("sphere", lead.Sphere.Display)),
        [lead.First.Name, lead.Second.Name, lead.Sphere.Name],
        [new Place(lead.First.Span, PlaceRole.Primary, Text.Say("outside.leads", ("sphere", lead.Sphere.Display))), new Place(lead.Second.Span, PlaceRole.Involved, Text.Say("outside.leads", ("sphere", lead.Sphere.Display)))],
        null, AllStages,
        [Places.Step(Text.Say("two-leads.why", ("first", lead.First.Display), ("second", lead.Second.Display)))],
        Text.Say("two-leads.resolve"));

    /// <summary>The same where the sphere is not encoded in full.</summary>
    public static CoverageNote TwoLeadsEncoded(SharedLead lead) =>
        new(Text.Say("two-leads.silent", ("first", lead.First.Display), ("second", lead.Second.Display), ("sphere", lead.Sphere.Display)), AllStages[0]);

    /// <summary>A judgement, or a fact that another body finds, of which the agency never hears.</summary>
    public static Finding Untold(NormInstance instance, UntoldAnswer untold) => Untold(instance, untold.Turning, untold.Body, untold.FoundAt);

    private static Finding Untold(NormInstance instance, Symbol turning, Agency body, SourceSpan? foundAt) => Found(
        "PC1206", Severity.Warning,
        foundAt is null
            ? Text.Say("untold", ("name", instance.Position.Name), ("agency", Places.Bearer(instance)), ("body", body.Display), ("judgement", turning.Name))
            : Text.Say("untold.finds", ("name", instance.Position.Name), ("agency", Places.Bearer(instance)), ("body", body.Display), ("fact", turning.Name)),
        [instance.Position.Name, turning.Name, body.Name],
        [
            Places.Says(instance, PlaceRole.Primary),
            foundAt is { } at
                ? new Place(at, PlaceRole.Involved, Text.Say("untold.finds.label", ("body", body.Display)))
                : new Place(turning.Span, PlaceRole.Involved, Text.Say("untold.label", ("body", body.Display))),
        ],
        null, AllStages,
        [
            Places.Step(Text.Say("untold.turns", ("name", instance.Position.Name), ("turning", turning.Name)), instance.Position.Sentence),
            Places.Step(Text.Say("untold.nobody", ("body", body.Display), ("agency", Places.Bearer(instance)))),
        ],
        Text.Say("untold.resolve", ("body", body.Name)));

    /// <summary>A procedure that passes from one agency to another, which is not told what the first has found; coverage where the file says too little of what the two tell each other.</summary>
    public static void Add(Report report, UntoldStep untold)
    {
        var (procedure, first, second, giver, taker) = untold.Handover;
        var (from, to) = (giver.Display, taker.Display);
        if (!untold.Counts)
        {
            report.Add(new CoverageNote(Text.Say("handover.silent", ("procedure", procedure.Name), ("from", from), ("to", to), ("second", second.Name)), AllStages[0]));
            return;
        }

        report.Add(Found(
            "PC1204", Severity.Warning,
            Text.Say("handover", ("procedure", procedure.Name), ("from", from), ("to", to)),
            [procedure.Name, first.Name, second.Name],
            [
                new Place(second.Span, PlaceRole.Primary, Text.Say("handover.second", ("to", to))),
                new Place(first.Span, PlaceRole.Involved, Text.Say("handover.first", ("from", from))),
            ],
            CaseWording.Describe(report.Analysis, untold.Answer, procedure.Role), AllStages,
            [
                Places.Step(Text.Say("handover.waits", ("procedure", procedure.Name), ("first", first.Name), ("second", second.Name), ("from", from), ("to", to)), second.Span),
                Places.Step(Text.Say("handover.nothing", ("from", from), ("to", to))),
            ],
            Text.Say("handover.resolve", ("from", from), ("to", to), ("body", giver.Name))) with
        { Certainty = Grounds.Certainty(untold.Answer.Grade), Judgements = untold.Answer.Judgements });
    }

    /// <summary>Consultations that wait on each other.</summary>
    public static Finding Circle(Analysis analysis, ConsultationCircle circle)
    {
        var names = circle.Steps.Select(step => step.Position.Name).ToImmutableArray();
        return Found(
            "PC1205", Severity.Warning,
            Text.Say("circle", ("names", Phrasing.Names(names))),
            names,
            [.. circle.Steps.Select((step, index) => Places.Says(step, index == 0 ? PlaceRole.Primary : PlaceRole.Involved))],
            CaseWording.Describe(analysis, circle.Answer, circle.Steps[0].Role), AllStages,
            [
                .. circle.Steps.Select(step => Places.Step(
                    Text.Say("circle.waits", ("agency", Places.Bearer(step)), ("name", step.Position.Name), ("others", Phrasing.Names(step.Position.Consulting.Select(body => body.Name)))), step.Position.Sentence)),
                Places.Step(Text.Say("circle.none-first")),
            ],
            Text.Say("circle.resolve")) with
        { Certainty = Grounds.Certainty(circle.Answer.Grade), Judgements = circle.Answer.Judgements };
    }

    private static Finding Found(
        string rule, Severity severity, string message, ImmutableArray<string> subjects, ImmutableArray<Place> places, CaseDescription? person, ImmutableArray<Authority> authorities, ImmutableArray<ReasonStep> because, string resolve) =>
        new(rule, severity, Certainty.Certain, message, subjects, places, person, authorities, null, null, because, [resolve], null, [], []);

    private static string Service(NormInstance claim) => claim.Act.Service?.Display ?? "";
}
