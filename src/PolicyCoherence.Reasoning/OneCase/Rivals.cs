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
        if (acting.AgainstBody) return [];
        var rivals = acting.Modality == Modality.Liberty ? Defeating(acting)
            : acting.LetsAuthorityAct || acting.RequiresOrEmpowers ? Excluding(acting).Concat(Defeated(acting))
            : [];
        return rivals.OrderBy(rival => rival.Other.Key, StringComparer.Ordinal);
    }

    // Whatever lets or makes somebody do one of these acts to the same person.
    private static IEnumerable<NormInstance> Others(NormInstance acting, HashSet<string> actions) =>
        acting.Analysis.Net.Acting(actions).Where(other => other.Position.Name != acting.Position.Name && other.Role == acting.Role && !other.AgainstBody);

    // What an authority must or may do, and makes impossible what people are free to do.
    private static IEnumerable<Rival> Defeating(NormInstance liberty)
    {
        var model = liberty.Analysis.Model;
        var defeating = model.Actions.All.Where(action => action.Defeats.Any(defeated => model.Actions.IsKindOf(liberty.Action, defeated)))
            .SelectMany(action => model.Actions.KindsOf(action.Name)).Select(action => action.Name).ToHashSet(StringComparer.Ordinal);
        return Others(liberty, defeating).Where(act => act.LetsAuthorityAct)
            .Select(act => new Rival(act, ClashKind.Defeated, Turned(liberty.Analysis.Precedence.BetweenDuties(act, liberty))));
    }

    private static IEnumerable<Rival> Defeated(NormInstance act)
    {
        if (!act.LetsAuthorityAct) return [];
        var defeated = Named(act, action => action.Defeats);
        return Others(act, defeated).Where(liberty => liberty.Modality == Modality.Liberty)
            .Select(liberty => new Rival(liberty, ClashKind.Defeated, act.Analysis.Precedence.BetweenDuties(act, liberty)));
    }

    // A power to refuse is limited by a duty to grant, like any power by a bar: law in order.
    private static IEnumerable<Rival> Excluding(NormInstance acting)
    {
        var giving = acting.Act.Action.Giving;
        if (!acting.RequiresOrEmpowers || (acting.Modality == Modality.Power && giving != Giving.None)) return [];
        var (analysis, model) = (acting.Analysis, acting.Analysis.Model);
        var excluded = Named(acting, action => action.Incompatible);
        HashSet<string> actions = giving == Giving.None ? excluded : [.. excluded, .. model.Actions.All.Where(action => action.Giving == NetEffect.Opposite(giving)).Select(action => action.Name)];
        bool IsOpposite(NormInstance other) => giving != Giving.None && giving == NetEffect.Opposite(other.Act.Action.Giving)
            && acting.Act.Service is { } first && other.Act.Service is { } second
            && (model.Services.IsKindOf(first, second) || model.Services.IsKindOf(second, first));
        return Others(acting, actions).Where(other => other.Obliges && (excluded.Contains(other.Action) || IsOpposite(other)) && !analysis.Net.Meetings(acting).Any(meeting => meeting.Bar.Equals(other)))
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
