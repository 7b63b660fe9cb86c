using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning;

/// <summary>
/// Says in one case, without formulas and by trying every combination, whether demands can all be met beside what bars
/// them. The sets of positions that clash only together are put to it before they are shown.
/// </summary>
public sealed class PlainChoice(Analysis analysis, Answer answer)
{
    private readonly PlainLaw _law = new(analysis, answer);

    /// <summary>Whether every position of the clash holds for the person, the demands cannot all be met, and without any one of them they could.</summary>
    public bool CannotAllBeMet(JointClash clash)
    {
        var bearers = clash.Demands.Select(demand => Narrowest(demand, clash)).ToList();
        for (var index = 0; index < clash.Demands.Length; index++)
        {
            if (!clash.Demands[index].Ways.Select(way => way.Instance).Distinct().All(act => _law.IsLive(act.Reading with { Agency = bearers[index] }))) return false;
        }

        if (clash.Joint.Any(joint => !_law.IsLive(joint.Instance.Reading))) return false;
        if (HasWayOut(clash, bearers, without: null)) return false;
        return clash.Members.Select(member => member.Position.Name).Distinct(StringComparer.Ordinal).All(name => HasWayOut(clash, bearers, name));
    }

    // A bar of a narrower body narrows whom the demand is looked at for.
    private Agency? Narrowest(Demand demand, JointClash clash)
    {
        var bearer = demand.Instance.Agency;
        var bars = clash.Bars.Where(bar => demand.Ways.Any(way => Speaks(bar, way, bearer)))
            .Concat(clash.Joint.SelectMany(joint => joint.Parts).Where(part => demand.Ways.Any(way => Does(way, part))));
        foreach (var bar in bars.ToList())
        {
            if (bar.Agency is { } agency && (bearer is null || analysis.Model.Agencies.IsKindOf(agency, bearer))) bearer = agency;
        }

        return bearer;
    }

    private bool HasWayOut(JointClash clash, List<Agency?> bearers, string? without)
    {
        var chosen = new List<Way>();
        return Choose(0);

        bool Choose(int index)
        {
            if (index == clash.Demands.Length) return !clash.Joint.Any(joint => joint.Instance.Position.Name != without && joint.Parts.All(part => chosen.Any(way => Does(way, part))));
            var demand = clash.Demands[index];
            if (demand.Instance.Position.Name == without) return Choose(index + 1);
            foreach (var way in demand.Ways)
            {
                if (!demand.IsLiberty && clash.Bars.Any(bar => bar.Position.Name != without && IsBarred(way, bar, bearers[index]))) continue;
                if (chosen.Any(other => Opposed(way, other) || Opposed(other, way))) continue;
                chosen.Add(way);
                if (Choose(index + 1)) return true;
                chosen.RemoveAt(chosen.Count - 1);
            }

            return false;
        }
    }

    private bool IsBarred(Way way, NormInstance bar, Agency? bearer) =>
        Speaks(bar, way, bearer) && _law.IsLive(NetEffect.AsApplied(bar, way.ReadingFor(bearer)));

    private bool Speaks(NormInstance bar, Way way, Agency? bearer) =>
        IsKind(way.Action, bar.Act.Action)
        && (bar.BearerKind == BearerKind.Person) == (way.Instance.BearerKind == BearerKind.Person)
        && (bar.Act.Service is not { } service || (way.Instance.Act.Service is { } given && analysis.Model.Services.IsKindOf(given, service)))
        && (bar.Act.Data is not { } data || (way.Instance.Act.Data is { } moved && analysis.Model.DataKinds.IsKindOf(moved, data)))
        && (bar.Agency is not { } of || bearer is null || analysis.Model.Agencies.IsKindOf(bearer, of) || analysis.Model.Agencies.IsKindOf(of, bearer))
        && analysis.Precedence.BetweenDutyAndBar(way.Instance, bar).FirstPrevails != true;

    private bool Does(Way way, NormInstance part) =>
        part.Role == way.Instance.Role
        && (IsKind(way.Action, part.Act.Action) || (way.Instance.Position.Modality == Modality.Liberty && IsKind(part.Act.Action, way.Action)))
        && analysis.Precedence.BetweenDutyAndBar(way.Instance, part).FirstPrevails != true;

    // Incompatible by the vocabulary, or giving and withholding one service.
    private bool Opposed(Way one, Way other)
    {
        if (one.Instance.Position.Modality == Modality.Liberty || other.Instance.Position.Modality == Modality.Liberty) return false;
        if (one.Instance.Role != other.Instance.Role || one.Instance.Position.Name == other.Instance.Position.Name) return false;
        foreach (var declared in analysis.Model.Actions.All)
        {
            if (IsKind(one.Action, declared) && declared.Incompatible.Any(name => analysis.Model.Actions.IsKindOf(other.Action.Name, name))) return true;
        }

        return one.Action.Giving == Giving.Gives && other.Action.Giving == Giving.Withholds
            && one.Instance.Act.Service is { } given && other.Instance.Act.Service is { } kept
            && (analysis.Model.Services.IsKindOf(given, kept) || analysis.Model.Services.IsKindOf(kept, given));
    }

    private bool IsKind(ActionType action, ActionType general) => analysis.Model.Actions.IsKindOf(action, general);
}
