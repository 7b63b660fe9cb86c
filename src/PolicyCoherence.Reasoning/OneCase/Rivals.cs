using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.OneCase;

/// <summary>A position that cannot be followed beside another, though it does not forbid it.</summary>
/// <param name="Other">The other position.</param>
/// <param name="Kind">Why both cannot be followed.</param>
/// <param name="Verdict">Who prevails, the position in question being first.</param>
public sealed record Rival(NormInstance Other, ClashKind Kind, Verdict Verdict)
{
    /// <summary>Whether the other puts the position aside: a mere power does not take away the duty beside it.</summary>
    public bool PutsAside => Verdict.FirstPrevails == false && (Kind == ClashKind.Defeated || Other.Obliges);
}

/// <summary>Positions that do not forbid each other's act and yet cannot both be followed: acts that exclude each other, and liberties that an act of an authority makes impossible (meaning A3, A4).</summary>
public static class Rivals
{
    /// <summary>What stands beside a position and cannot be followed with it, by name.</summary>
    public static IEnumerable<Rival> Of(NormInstance acting)
    {
        ArgumentNullException.ThrowIfNull(acting);
        var analysis = acting.Analysis;
        var others = acting.AgainstBody ? [] : analysis.Instances.Where(other => other.Position.Name != acting.Position.Name && other.Role == acting.Role && !other.AgainstBody);
        var rivals = acting.Modality == Modality.Liberty ? Defeating(acting, others)
            : acting.LetsAuthorityAct || acting.RequiresOrEmpowers ? Excluding(acting, others).Concat(Defeated(acting, others))
            : [];
        return rivals.OrderBy(rival => rival.Other.Key, StringComparer.Ordinal);
    }

    // What an authority must or may do, and makes impossible what people are free to do.
    private static IEnumerable<Rival> Defeating(NormInstance liberty, IEnumerable<NormInstance> others)
    {
        var model = liberty.Analysis.Model;
        var defeating = model.Actions.All.Where(action => action.Defeats.Any(defeated => model.Actions.IsKindOf(liberty.Action, defeated)))
            .SelectMany(action => model.Actions.KindsOf(action.Name)).Select(action => action.Name).ToHashSet(StringComparer.Ordinal);
        return others.Where(act => act.LetsAuthorityAct && defeating.Contains(act.Action))
            .Select(act => new Rival(act, ClashKind.Defeated, Turned(liberty.Analysis.Precedence.BetweenDuties(act, liberty))));
    }

    private static IEnumerable<Rival> Defeated(NormInstance act, IEnumerable<NormInstance> others)
    {
        if (!act.LetsAuthorityAct) return [];
        var defeated = Named(act, action => action.Defeats);
        return others.Where(liberty => liberty.Modality == Modality.Liberty && defeated.Contains(liberty.Action))
            .Select(liberty => new Rival(liberty, ClashKind.Defeated, act.Analysis.Precedence.BetweenDuties(act, liberty)));
    }

    // A power to refuse is limited by a duty to grant, like any power by a bar: law in order.
    private static IEnumerable<Rival> Excluding(NormInstance acting, IEnumerable<NormInstance> others)
    {
        if (!acting.RequiresOrEmpowers || (acting.Modality == Modality.Power && acting.Act.Action.Giving != Giving.None)) return [];
        var (analysis, model) = (acting.Analysis, acting.Analysis.Model);
        var excluded = Named(acting, action => action.Incompatible);
        bool IsOpposite(NormInstance other) => acting.Act.Action.Giving != Giving.None && acting.Act.Action.Giving == NetEffect.Opposite(other.Act.Action.Giving)
            && acting.Act.Service is { } first && other.Act.Service is { } second
            && (model.Services.IsKindOf(first, second) || model.Services.IsKindOf(second, first));
        return others.Where(other => other.Obliges && (excluded.Contains(other.Action) || IsOpposite(other)) && !analysis.Net.Meetings(acting).Any(meeting => meeting.Bar.Equals(other)))
            .Select(other => new Rival(other, ClashKind.Incompatible, analysis.Precedence.BetweenDuties(acting, other)));
    }

    // The actions, with their kinds, that an action or what it is a kind of names.
    private static HashSet<string> Named(NormInstance acting, Func<ActionType, IEnumerable<string>> names)
    {
        var model = acting.Analysis.Model;
        return model.Actions.All.Where(action => model.Actions.IsKindOf(acting.Act.Action, action)).SelectMany(names).SelectMany(name => model.Actions.KindsOf(name)).Select(action => action.Name).ToHashSet(StringComparer.Ordinal);
    }

    private static Verdict Turned(Verdict verdict) => verdict with { FirstPrevails = !verdict.FirstPrevails };
}
