using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Frameworks;

/// <summary>Using a service is enough to be returned, detained or penalised: what its provider learns reaches a body that acts against the person (meaning A9).</summary>
[Name("PC2701")]
[Tag("frameworks")]
[Priority(100)]
public sealed class ServiceLeadsToEnforcement : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        AccessChainUnderstanding chain = default!;
        Knows knows = default!;
        LeadsToEnforcement end = default!;

        When()
            .Match(() => report)
            .Match(() => chain)
            .Match(() => knows, k => AccessChains.Gives(k.Start, chain))
            .Match(() => end, e => e.Body == knows.Body, e => e.Understanding == chain.Name);
        Then()
            .Do(_ => Judge(report, knows.Start, chain));
    }

    private static void Judge(Report report, NormInstance start, AccessChainUnderstanding understanding)
    {
        var analysis = report.Analysis;
        if (analysis.AccessChains.Find(start, understanding) is not { } chain) return;
        var service = start.Act.Service?.Display ?? start.Action;

        // The chain stands as long as each of its links does.
        var days = Days.OfAll([start.Position, .. chain.Hops.Select(hop => hop.By.Position), chain.End.Position]);
        report.Add(new Finding(
            "PC2701",
            Grounds.Graded(Grounds.Weight(understanding, analysis.StateIn(chain.Answer), days), chain.Answer.Grade),
            Grounds.Certainty(chain.Answer.Grade),
            $"using {service} under `{start.Position.Name}` is enough {Places.Act(chain.End)} under `{chain.End.Position.Name}`: the law itself carries the knowledge from one to the other.",
            [understanding.Name, start.Position.Name],
            [
                .. chain.Hops.Where(hop => hop.From is not null).Take(1).Select(hop => Places.Says(hop.By, PlaceRole.Primary) with { Label = $"by `{hop.By.Position.Name}` the knowledge moves on" }),
                Places.Says(start, chain.Hops.Any(hop => hop.From is not null) ? PlaceRole.Involved : PlaceRole.Primary) with { Label = $"whoever uses `{start.Position.Name}` becomes known" },
                .. chain.Hops.Where(hop => hop.From is not null).Skip(1).Select(hop => Places.Says(hop.By) with { Label = $"by `{hop.By.Position.Name}` the knowledge moves on" }),
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
            chain.Answer.Judgements));
    }

    private static ImmutableArray<ReasonStep> Because(AccessChain chain, string service)
    {
        var steps = ImmutableArray.CreateBuilder<ReasonStep>();
        foreach (var hop in chain.Hops)
        {
            var text = hop switch
            {
                { BroughtAbout: { } fact } => $"To get {service} she must have done what `{fact.Name}` asks, and so {hop.Body.Display} learns of her.",
                { From: null, AsPayer: true } => $"{hop.Body.Display} pays for {service} and so learns who uses it, and every condition of it.",
                { From: null } => $"{hop.Body.Display} provides {service} and so learns who uses it, and every condition of it.",
                { By.Modality: Modality.Power } => $"Under `{hop.By.Position.Name}` {hop.Body.Display} may come to know of her from {hop.From?.Display}.",
                _ => $"Under `{hop.By.Position.Name}` {hop.Body.Display} comes to know of her from {hop.From?.Display}.",
            };
            steps.Add(Places.Step(text, hop.By.Position.Sentence));
        }

        steps.Add(Places.Step($"`{chain.End.Position.Name}` {(chain.End.Modality == Modality.Power ? "allows" : "requires")} {chain.End.Agency?.Display ?? "it"} {Places.Act(chain.End)}.", chain.End.Position.Sentence));
        steps.AddRange(chain.TakenOut.Select(exception => Places.Step($"The exception `{exception.Name}` takes some persons out; the chain remains for the others.", exception.Sentence)));
        steps.AddRange(chain.KeptOut.Select(exception => Places.Step($"The exception `{exception.Name}` cuts the chain for what was learned in another service, and not for {service}.", exception.Sentence)));
        return steps.ToImmutable();
    }

    private static ImmutableArray<string> Resolve(AccessChain chain)
    {
        var service = chain.Start.Act.Service?.Name ?? chain.Start.Action;
        return chain.Hops.FirstOrDefault(hop => hop.From is not null) is { } first
            ? [$"Cut the chain with an exception: `exception … to {first.By.Position.Name}: when obtained in {service}.`", "Or forbid the recipient to use what was obtained there for this purpose."]
            : [$"Let another body provide or pay for {service}, or forbid it to use what it learns there for this purpose."];
    }
}
