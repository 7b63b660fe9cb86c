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
        return acting.Analysis.Instances.Select(other => Between(acting, other)).OfType<Rival>().OrderBy(rival => rival.Other.Key, StringComparer.Ordinal);
    }

    private static Rival? Between(NormInstance acting, NormInstance other)
    {
        if (acting.Position.Name == other.Position.Name || acting.Role != other.Role || acting.AgainstBody || other.AgainstBody) return null;
        var precedence = acting.Analysis.Precedence;
        if (acting.Modality == Modality.Liberty) return other.LetsAuthorityAct && Defeats(other, acting) ? new Rival(other, ClashKind.Defeated, Turned(precedence.BetweenDuties(other, acting))) : null;
        if (other.Modality == Modality.Liberty) return acting.LetsAuthorityAct && Defeats(acting, other) ? new Rival(other, ClashKind.Defeated, precedence.BetweenDuties(acting, other)) : null;

        // A power to refuse is limited by a duty to grant, like any power by a bar: law in order.
        if (!acting.RequiresOrEmpowers || !other.Obliges || !Exclude(acting, other) || (acting.Modality == Modality.Power && acting.Act.Action.Giving != Giving.None)) return null;
        return acting.Analysis.Net.Meetings(acting).Any(meeting => meeting.Bar.Equals(other)) ? null : new Rival(other, ClashKind.Incompatible, precedence.BetweenDuties(acting, other));
    }

    private static Verdict Turned(Verdict verdict) => verdict with { FirstPrevails = !verdict.FirstPrevails };

    private static bool Exclude(NormInstance one, NormInstance other)
    {
        var model = one.Analysis.Model;
        var acts = (One: one.Act.Action, Other: other.Act.Action);
        if (Actions(model, acts.One).SelectMany(general => general.Incompatible).Any(excluded => model.Actions.IsKindOf(acts.Other.Name, excluded))) return true;
        return acts.One.Giving != Giving.None && acts.One.Giving == NetEffect.Opposite(acts.Other.Giving)
            && one.Act.Service is { } first && other.Act.Service is { } second
            && (model.Services.IsKindOf(first, second) || model.Services.IsKindOf(second, first));
    }

    private static bool Defeats(NormInstance act, NormInstance liberty)
    {
        var model = act.Analysis.Model;
        return Actions(model, act.Act.Action).SelectMany(general => general.Defeats).Any(defeated => model.Actions.IsKindOf(liberty.Action, defeated));
    }

    private static IEnumerable<ActionType> Actions(PolicyModel model, ActionType of) => model.Actions.All.Where(action => model.Actions.IsKindOf(of, action));
}
