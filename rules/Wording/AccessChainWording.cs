using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Rules.Wording;

/// <summary>Words for services whose use leads to enforcement.</summary>
public static class AccessChainWording
{
    private static readonly MessageFile Text = MessageFile.OfFindings(typeof(AccessChainWording));

    /// <summary>The finding for a chain from a service to what is done to the person.</summary>
    public static Finding Finding(Analysis analysis, string rule, AccessChain chain)
    {
        var (start, understanding) = (chain.Start, chain.Understanding);
        var service = start.Act.Service?.Display ?? start.Action;

        // Where the knowledge reaches those who act against her is where the law opens the way; the steps before it serve the service.
        var moves = chain.Hops.Where(hop => hop.From is not null).ToList();

        // The chain stands as long as each of its links does.
        var days = Days.OfAll([start.Position, .. chain.Hops.Select(hop => hop.By.Position), chain.End.Position]);
        return new Finding(
            rule,
            Grounds.Graded(Grounds.Weight(understanding, analysis.StateIn(chain.Answer), days), chain.Answer.Grade),
            Grounds.Certainty(chain.Answer.Grade),
            Text.Say("enough", ("service", service), ("start", start.Position.Name), ("act", Places.Act(chain.End)), ("end", chain.End.Position.Name)),
            [understanding.Name, start.Position.Name],
            [
                .. moves.TakeLast(1).Select(hop => Places.Says(hop.By, PlaceRole.Primary) with { Label = Text.Say("moves-on", ("position", hop.By.Position.Name)) }),
                Places.Says(start, moves.Count > 0 ? PlaceRole.Involved : PlaceRole.Primary) with { Label = Text.Say("becomes-known", ("position", start.Position.Name)) },
                .. moves.SkipLast(1).Select(hop => Places.Says(hop.By) with { Label = Text.Say("moves-on", ("position", hop.By.Position.Name)) }),
                Places.Says(chain.End),
                Places.Offended(understanding),
            ],
            CaseWording.Describe(analysis, chain.Answer, start.Role),
            Grounds.Of(understanding, analysis.StateIn(chain.Answer), days),
            days,
            chain.Total ? null : false,
            Because(chain, service),
            Resolve(chain),
            null,
            Grounds.Tensions(analysis.Model, understanding),
            chain.Answer.Judgements);
    }

    private static ImmutableArray<ReasonStep> Because(AccessChain chain, string service)
    {
        var steps = ImmutableArray.CreateBuilder<ReasonStep>();
        steps.AddRange(chain.Hops.Select(hop => Places.Step(Learns(hop, service), hop.By.Position.Sentence)));
        steps.Add(Places.Step(End(chain.End), chain.End.Position.Sentence));
        steps.AddRange(chain.TakenOut.Select(exception => Places.Step(Text.Say("takes-out", ("exception", exception.Name)), exception.Sentence)));
        steps.AddRange(chain.KeptOut.Select(exception => Places.Step(Text.Say("keeps-out", ("exception", exception.Name), ("service", service)), exception.Sentence)));
        return steps.ToImmutable();
    }

    private static string Learns(Hop hop, string service) => hop switch
    {
        { BroughtAbout: { } fact } => Text.Say("learns.condition", ("service", service), ("fact", fact.Name), ("body", hop.Body.Display)),
        { From: null, AsPayer: true } => Text.Say("learns.payer", ("body", hop.Body.Display), ("service", service)),
        { From: null } => Text.Say("learns.provider", ("body", hop.Body.Display), ("service", service)),
        { By.Modality: Modality.Power } => Text.Say("learns.may", ("position", hop.By.Position.Name), ("body", hop.Body.Display), ("from", hop.From.Display)),
        _ => Text.Say("learns", ("position", hop.By.Position.Name), ("body", hop.Body.Display), ("from", hop.From.Display)),
    };

    private static string End(NormInstance end) => (end.Modality, end.Agency) switch
    {
        (Modality.Power, { } agency) => Text.Say("end.allows", ("position", end.Position.Name), ("agency", agency.Display), ("act", Places.Act(end))),
        (Modality.Power, null) => Text.Say("end.allows.it", ("position", end.Position.Name), ("act", Places.Act(end))),
        (_, { } agency) => Text.Say("end.requires", ("position", end.Position.Name), ("agency", agency.Display), ("act", Places.Act(end))),
        (_, null) => Text.Say("end.requires.it", ("position", end.Position.Name), ("act", Places.Act(end))),
    };

    private static ImmutableArray<string> Resolve(AccessChain chain)
    {
        var service = chain.Start.Act.Service?.Name ?? chain.Start.Action;
        return chain.Hops.LastOrDefault(hop => hop.From is not null) is { } last
            ? [Text.Say("cut", ("position", last.By.Position.Name), ("service", service)), Text.Say("forbid")]
            : [Text.Say("another-body", ("service", service))];
    }
}
