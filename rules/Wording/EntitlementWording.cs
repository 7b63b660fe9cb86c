using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;

namespace PolicyCoherence.Rules.Wording;

/// <summary>Words for an entitlement that somebody does not get.</summary>
public static class EntitlementWording
{
    /// <summary>The finding for an entitlement denied, cut or left with a gap.</summary>
    public static Finding Finding(Analysis analysis, string rule, EntitlementUnderstanding understanding)
    {
        var result = analysis.Entitlements.Of(understanding);
        var answer = result.Answer ?? throw new InvalidOperationException($"`{understanding.Name}` has no person who shows it");
        var involved = result.State == EntitlementState.Denied ? result.Against : result.Providing;
        var service = Phrasing.Listed([.. understanding.Services.Select(of => of.Display)]);
        var days = Days.OfAny(involved.Select(instance => instance.Position));
        var names = involved.Select(instance => instance.Position.Name).Distinct(StringComparer.Ordinal).ToImmutableArray();
        return new Finding(
            rule,
            Grounds.Graded(Grounds.Weight(understanding, analysis.StateIn(answer), days), answer.Grade),
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
            null,
            Grounds.Tensions(analysis.Model, understanding),
            answer.Judgements);
    }

    /// <summary>What is not encoded, where that is no finding.</summary>
    public static CoverageNote Coverage(Analysis analysis, EntitlementResult result)
    {
        var service = Phrasing.Listed([.. result.Understanding.Services.Select(of => of.Display)]);
        return new CoverageNote(
            result.State == EntitlementState.Silent
                ? $"No position gives {service} (`{result.Understanding.Name}`)."
                : $"Not everybody whom `{result.Understanding.Name}` speaks of is given {service} by the encoded positions.",
            Grounds.Of(result.Understanding, analysis.StateIn(result.Answer))[0]);
    }

    private static IEnumerable<Place> Spots(EntitlementUnderstanding understanding, ImmutableArray<NormInstance> involved)
    {
        var places = involved.Select(instance => Places.Says(instance)).DistinctBy(place => place.Span).ToImmutableArray();
        if (places.IsEmpty) return [new Place(understanding.Span, PlaceRole.Primary, $"{understanding.Framework.Name} {understanding.Paragraph} promises it")];
        return [places[0] with { Role = PlaceRole.Primary }, .. places.Skip(1), Places.Offended(understanding)];
    }

    private static string Message(EntitlementResult result, string service, ImmutableArray<string> names) => result.State switch
    {
        EntitlementState.Denied => $"{Phrasing.Names(names)} {(names.Length == 1 ? "keeps" : "keep")} {service} from somebody to whom `{result.Understanding.Name}` promises it.",
        EntitlementState.CutByStatus => $"{service} is cut by status: somebody is left out who would get it with another status, although `{result.Understanding.Name}` asks for it all the same.",
        EntitlementState.PartlyCovered => $"{service} does not reach everybody to whom `{result.Understanding.Name}` promises it.",
        _ => $"no position gives {service}, which `{result.Understanding.Name}` promises.",
    };

    private static ImmutableArray<ReasonStep> Because(EntitlementResult result, string service)
    {
        var steps = ImmutableArray.CreateBuilder<ReasonStep>();
        steps.Add(Places.Step($"`{result.Understanding.Name}` promises {service} to this person.", result.Understanding.Sentence));
        if (result.State == EntitlementState.Denied)
        {
            steps.AddRange(result.Against.Select(instance => Places.Step($"`{instance.Position.Name}` keeps it from this person.", instance.Position.Sentence)));
        }
        else
        {
            steps.AddRange(result.Providing.Select(instance => Places.Step($"`{instance.Position.Name}` does not reach this person.", instance.Position.Sentence)));
            if (result.Providing.IsEmpty) steps.Add(Places.Step("The sphere is encoded in full, and no position gives it."));
        }

        return steps.ToImmutable();
    }

    private static ImmutableArray<string> Resolve(EntitlementResult result, string service, ImmutableArray<string> names) => result.State switch
    {
        EntitlementState.Denied => [$"Delete {Phrasing.Names(names)}, or take this person out of it with `unless`."],
        EntitlementState.CutByStatus => [$"Say who gets {service} without naming a status: `everyone is entitled to …`; or add a position for those left out."],
        _ => [$"Widen {(names.IsEmpty ? "the law by a position" : Phrasing.Names(names))} so that this person is given {service}."],
    };
}
