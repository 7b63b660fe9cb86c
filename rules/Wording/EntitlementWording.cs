using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Rules.Wording;

/// <summary>Words for an entitlement that somebody does not get.</summary>
public static class EntitlementWording
{
    private static readonly MessageFile Text = MessageFile.OfFindings(typeof(EntitlementWording));

    /// <summary>The finding for an entitlement denied, cut or left with a gap.</summary>
    public static Finding Finding(Analysis analysis, string rule, EntitlementUnderstanding understanding)
    {
        var result = analysis.Entitlements.Of(understanding);
        var answer = result.Answer ?? throw new InvalidOperationException($"no person: `{understanding.Name}`");
        var involved = result.State == EntitlementState.Denied ? result.Against : result.Providing;
        var service = Phrasing.Listed([.. understanding.Services.Select(of => of.Display)]);
        var days = Days.OfAny(involved.Select(instance => instance.Position));
        var names = involved.Select(instance => instance.Position.Name).Distinct(StringComparer.Ordinal).ToImmutableArray();
        var tensions = Grounds.Tensions(analysis.Model, understanding);
        var saved = result.State == EntitlementState.Denied ? Grounds.SavedBy(understanding, [.. result.Against.Select(instance => instance.Position)]) : null;
        return new Finding(
            rule,
            Grounds.Saved(Grounds.Graded(Grounds.Weight(understanding, analysis.StateIn(answer), days), answer.Grade), saved, tensions),
            Grounds.Certainty(answer.Grade),
            Message(result, service, names),
            [understanding.Name, .. names.Order(StringComparer.Ordinal)],
            [.. Spots(understanding, involved)],
            CaseWording.Describe(analysis, answer, understanding.Holders.Role.Name),
            Grounds.Of(understanding, analysis.StateIn(answer), days),
            days,
            null,
            Because(result, service),
            Resolve(result, service, names),
            saved,
            tensions,
            answer.Judgements);
    }

    /// <summary>What is not encoded, where that is no finding.</summary>
    public static CoverageNote Coverage(Analysis analysis, EntitlementResult result)
    {
        var service = Phrasing.Listed([.. result.Understanding.Services.Select(of => of.Display)]);
        return new CoverageNote(
            result.State == EntitlementState.Silent
                ? Text.Say("silent", ("service", service), ("understanding", result.Understanding.Name))
                : Text.Say("not-everybody", ("service", service), ("understanding", result.Understanding.Name)),
            Grounds.Of(result.Understanding, analysis.StateIn(result.Answer))[0]);
    }

    private static IEnumerable<Place> Spots(EntitlementUnderstanding understanding, ImmutableArray<NormInstance> involved)
    {
        var places = involved.Select(instance => Places.Says(instance)).DistinctBy(place => place.Span).ToImmutableArray();
        if (places.IsEmpty) return [new Place(understanding.Span, PlaceRole.Primary, Text.Say("promises-it", ("framework", understanding.Framework.Name), ("paragraph", understanding.Paragraph)))];
        return [places[0] with { Role = PlaceRole.Primary }, .. places.Skip(1), Places.Offended(understanding)];
    }

    private static string Message(EntitlementResult result, string service, ImmutableArray<string> names) => result.State switch
    {
        EntitlementState.Denied when names.Length == 1 => Text.Say("denied.by-one", ("name", names[0]), ("service", service), ("understanding", result.Understanding.Name)),
        EntitlementState.Denied => Text.Say("denied", ("names", Phrasing.Names(names)), ("service", service), ("understanding", result.Understanding.Name)),
        EntitlementState.CutByStatus => Text.Say("cut", ("service", service), ("understanding", result.Understanding.Name)),
        EntitlementState.PartlyCovered => Text.Say("partly", ("service", service), ("understanding", result.Understanding.Name)),
        _ => Text.Say("nobody-gives", ("service", service), ("understanding", result.Understanding.Name)),
    };

    private static ImmutableArray<ReasonStep> Because(EntitlementResult result, string service)
    {
        var steps = ImmutableArray.CreateBuilder<ReasonStep>();
        steps.Add(Places.Step(Text.Say("promises", ("service", service), ("understanding", result.Understanding.Name)), result.Understanding.Sentence));
        if (result.State == EntitlementState.Denied)
        {
            steps.AddRange(result.Against.Select(instance => Places.Step(Text.Say("keeps", ("position", instance.Position.Name)), instance.Position.Sentence)));
        }
        else
        {
            steps.AddRange(result.Providing.Select(instance => Places.Step(Text.Say("does-not-reach", ("position", instance.Position.Name)), instance.Position.Sentence)));
            if (result.Providing.IsEmpty) steps.Add(Places.Step(Text.Say("in-full")));
        }

        return steps.ToImmutable();
    }

    private static ImmutableArray<string> Resolve(EntitlementResult result, string service, ImmutableArray<string> names) => result.State switch
    {
        EntitlementState.Denied => [Text.Say("denied.resolve", ("names", Phrasing.Names(names)))],
        EntitlementState.CutByStatus => [Text.Say("cut.resolve", ("service", service))],
        _ when names.IsEmpty => [Text.Say("widen-law", ("service", service))],
        _ => [Text.Say("widen", ("names", Phrasing.Names(names)), ("service", service))],
    };
}
