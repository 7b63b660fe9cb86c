using System.Collections.Immutable;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;
using PolicyCoherence.Reasoning.OneCase;

namespace PolicyCoherence.Reasoning;

/// <summary>Why two positions cannot both be followed.</summary>
public enum ClashKind
{
    /// <summary>One requires or permits what the other forbids.</summary>
    RequiredAndForbidden,

    /// <summary>One permits a person what the other forbids her.</summary>
    PermittedAndForbidden,

    /// <summary>One requires what the other exempts from.</summary>
    RequiredAndExempted,

    /// <summary>Two actions that cannot both be done are required for one person.</summary>
    Incompatible,

    /// <summary>What an agency must or may do makes impossible what a person may do.</summary>
    Defeated,
}

/// <summary>Two positions that clash.</summary>
/// <param name="First">The duty, claim, power or liberty.</param>
/// <param name="Second">The bar, or the other duty.</param>
/// <param name="Kind">Why.</param>
/// <param name="Verdict">Who prevails.</param>
/// <param name="Answer">A case in both scopes.</param>
/// <param name="Total">Whether it reaches everyone whom the first position reaches.</param>
/// <param name="Days">The days on which it is so.</param>
public sealed record Clash(NormInstance First, NormInstance Second, ClashKind Kind, Verdict Verdict, Answer Answer, bool Total, Stretch Days);

/// <summary>Two positions of the state against each other (design section 5, point 1).</summary>
public sealed class Clashes
{
    private readonly Analysis _analysis;
    private readonly Dictionary<NormInstance, ImmutableArray<Rival>> _rivals = [];

    internal Clashes(Analysis analysis) => _analysis = analysis;

    /// <summary>What cannot be followed beside a position though it does not forbid it.</summary>
    public ImmutableArray<Rival> Rivals(NormInstance acting) => _rivals.TryGetValue(acting, out var known) ? known : _rivals[acting] = [.. OneCase.Rivals.Of(acting)];

    /// <summary>Why the two could clash, from modality and action alone; null if they cannot.</summary>
    public static ClashKind? KindOf(NormInstance first, NormInstance second)
    {
        if (first.Position.Name == second.Position.Name) return null;
        return (first, second) switch
        {
            ({ Obliges: true }, { Modality: Modality.Prohibition }) when SameSide(first, second) => ClashKind.RequiredAndForbidden,
            ({ Obliges: true }, { Modality: Modality.Exemption }) when SameSide(first, second) => ClashKind.RequiredAndExempted,
            ({ Modality: Modality.Power }, { Modality: Modality.Prohibition }) when SameSide(first, second) => ClashKind.RequiredAndForbidden,
            ({ Modality: Modality.Liberty }, { Modality: Modality.Prohibition, BearerKind: BearerKind.Person }) => ClashKind.PermittedAndForbidden,
            _ => null,
        };
    }

    /// <summary>Whether a duty, power or liberty and a bar over the same or a broader action meet in a case and the table of A3 wants it reported.</summary>
    public static bool Meet(NormInstance first, NormInstance second)
    {
        if (KindOf(first, second) is null) return false;
        var analysis = first.Analysis;

        // A liberty covers all kinds of its action; a duty is fulfilled by any kind, so only a bar as broad as it stands against it.
        if (first.Modality != Modality.Liberty && !analysis.Model.Actions.IsKindOf(first.Act.Action, second.Act.Action)) return false;
        var inPart = first.Modality == Modality.Liberty && analysis.Model.Actions.IsKindOf(second.Act.Action, first.Act.Action);
        if (!analysis.Net.CouldMeet(inPart ? first.Reading with { Action = second.Act.Action } : first.Reading, second)) return false;
        if (!analysis.Solver.Overlap(analysis.Scopes.Scope(first), analysis.Scopes.Scope(second))) return false;
        return analysis.Net.Verdict(first, second).Reporting != Reporting.Silent && analysis.Solver.Satisfiable(analysis.Clashes.Both(first, second));
    }

    /// <summary>Whether two duties for actions that cannot both be done meet in a case and are not put in order by the text.</summary>
    public static bool MeetAsDuties(NormInstance first, NormInstance second)
    {
        if (first.Position.Name == second.Position.Name || first.Role != second.Role || first.AgainstBody || second.AgainstBody) return false;

        // A power to refuse is limited by a duty to grant, like any power by a bar: law in order.
        if (first.Modality == Modality.Power && first.Act.Action.Giving != Giving.None) return false;
        var analysis = first.Analysis;
        return analysis.Solver.Overlap(analysis.Scopes.Scope(first), analysis.Scopes.Scope(second))
            && analysis.Precedence.BetweenDuties(first, second).Reporting != Reporting.Silent
            && analysis.Solver.Satisfiable(analysis.Clashes.Both(first, second));
    }

    /// <summary>The clash of two positions that meet, with its case; null if no case is left once other positions have prevailed.</summary>
    public Clash? Describe(NormInstance first, NormInstance second, ClashKind kind)
    {
        if (Readings(first, second) is not var (one, other) || _analysis.Cases.Find(Both(first, second)) is not { } answer) return null;
        var plain = new PlainLaw(_analysis, answer);
        if (!plain.IsNet(one, second) || !plain.IsNet(other, first) || PuttingAside(first, second).Any(over => over.IsLive(plain))) throw new UnconfirmedCaseException(first.Position.Name, second.Position.Name);
        var verdict = Verdict(first, second);
        var days = Stretch.Around(_analysis, LiveTogether(first, second), answer);
        var reached = _analysis.Table.And(_analysis.Net.Net(one with { Agency = first.Agency, Action = first.Act.Action }, second), _analysis.Space.Within(days.From, days.Until));
        var against = _analysis.Scopes.Live(other with { Agency = second.Agency, Action = second.Act.Action, Service = second.Act.Service });
        var total = _analysis.Solver.Implies(reached, _analysis.Table.And(against, _analysis.Table.Not(PutAside(first, second))));
        return new Clash(first, second, kind, verdict, answer, total, days);
    }

    // In the law as it stands.
    private Formula Both(NormInstance first, NormInstance second) => _analysis.Space.AsItStands(LiveTogether(first, second));

    // Both live, and neither put aside by a third position.
    private Formula LiveTogether(NormInstance first, NormInstance second) => Readings(first, second) is var (one, other)
        ? _analysis.Table.And([_analysis.Net.Net(one, second), _analysis.Net.Net(other, first), _analysis.Table.Not(PutAside(first, second))])
        : _analysis.Table.False;

    private Verdict Verdict(NormInstance first, NormInstance second) =>
        KindOf(first, second) is null ? _analysis.Precedence.BetweenDuties(first, second) : _analysis.Net.Verdict(first, second);

    // For whom a third position prevails over one of the two, otherwise than as a bar.
    private Formula PutAside(NormInstance first, NormInstance second) => _analysis.Table.Or(PuttingAside(first, second).Select(over => over.Formula));

    // Over a bar stands what lets be done all that it forbids, where it is live; over any other position what cannot be followed beside it, where it is net.
    // Where the text puts one of the two before the other, that is said whatever else prevails over either.
    private IEnumerable<(Formula Formula, Func<PlainLaw, bool> IsLive)> PuttingAside(NormInstance first, NormInstance second)
    {
        if (Verdict(first, second).FirstPrevails is not null || Readings(first, second) is not var (one, other)) yield break;
        foreach (var (reading, beside) in new[] { (one, second), (other, first) })
        {
            if (reading.Instance.Bars)
            {
                foreach (var over in EffectiveBars.Prevailing(_analysis, reading).Where(over => over.Instance.Position.Name != beside.Position.Name && LiftsWhatIsLet(over, beside))) yield return (_analysis.Scopes.Live(over), plain => plain.IsLive(over));
            }
            else
            {
                foreach (var over in Rivals(reading.Instance).Where(rival => rival.PutsAside && rival.Other.Position.Name != beside.Position.Name).Select(rival => rival.Other.Reading)) yield return (_analysis.Net.Net(over), plain => plain.IsNet(over));
            }
        }
    }

    // A duty lifts a bar on its own act alone: beside a power or liberty, the bar on the kinds of that act is left.
    private bool LiftsWhatIsLet(Reading over, NormInstance beside) => beside.Obliges || !over.Instance.Obliges || _analysis.Model.Actions.KindsOf(over.Action.Name).Count == 1;

    // Bearers of whom one includes the other meet in the narrower one, and so do the sources of the knowledge of which they speak;
    // null if they speak of different ones.
    private (Reading First, Reading Second)? Readings(NormInstance first, NormInstance second)
    {
        var (one, other) = (first.Reading, second.Reading);
        if (KindOf(first, second) is null) return (one, other);
        var (inOne, inOther) = (first.Position.Origin?.Service, second.Position.Origin?.Service);
        var (fromOne, fromOther) = (first.Position.Origin?.From, second.Position.Origin?.From);
        var (services, agencies) = (_analysis.Model.Services, _analysis.Model.Agencies);
        if (!Narrower(inOne, inOther, services.IsKindOf, out var service) || !Narrower(fromOne, fromOther, agencies.IsKindOf, out var from) || !Narrower(first.Agency, second.Agency, agencies.IsKindOf, out var agency)) return null;
        var action = _analysis.Model.Actions.IsKindOf(first.Act.Action, second.Act.Action) ? first.Act.Action : second.Act.Action;
        return (
            one with { Agency = agency, Action = action, ObtainedIn = service, ObtainedFrom = from },
            other with { Agency = agency, Action = action, Service = first.Act.Service ?? second.Act.Service, ObtainedIn = service, ObtainedFrom = from });
    }

    private static bool Narrower<T>(T? one, T? other, Func<T, T, bool> isKindOf, out T? narrower)
        where T : class
    {
        narrower = one is null || (other is not null && isKindOf(other, one)) ? other : one;
        return one is null || other is null || isKindOf(one, other) || isKindOf(other, one);
    }

    private static bool SameSide(NormInstance first, NormInstance second) =>
        (first.BearerKind == BearerKind.Person) == (second.BearerKind == BearerKind.Person);
}
