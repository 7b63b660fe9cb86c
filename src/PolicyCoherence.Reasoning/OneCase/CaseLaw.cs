using System.Collections.Immutable;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning.OneCase;

/// <summary>A position that applies in a case: always, or as judgements fall.</summary>
/// <param name="Reading">The position, for the bearer and kind of act in question.</param>
/// <param name="Formula">When it applies, of everybody.</param>
/// <param name="Left">When it applies to the person of the case: a condition on judgements alone.</param>
public sealed record Application(Reading Reading, Formula Formula, Formula Left)
{
    /// <summary>Whether it applies whatever the judgements are.</summary>
    public bool IsCertain => Left is TrueFormula;
}

/// <summary>Two positions that both apply and contradict each other, with nothing that puts one before the other.</summary>
/// <param name="Acting">The duty, claim, power or liberty.</param>
/// <param name="Bar">The bar, the duty to do the opposite, or what else cannot be followed beside it.</param>
/// <param name="Formula">When the other applies, of everybody.</param>
/// <param name="Left">When both apply: a condition on judgements alone.</param>
public sealed record OpenConflict(Reading Acting, Reading Bar, Formula Formula, Formula Left);

/// <summary>What the law comes to for the person of one case (meaning A2, A3). Each answer is read again without formulas.</summary>
public sealed class CaseLaw(Analysis analysis, WholeCase person)
{
    /// <summary>The reasoning.</summary>
    public Analysis Analysis => analysis;

    /// <summary>The person.</summary>
    public WholeCase Person => person;

    /// <summary>The duty, claim, power or liberty in the case, for the act and bearer of a reading: what no bar, and nothing else that prevails over it, puts aside.</summary>
    public Application Net(Reading reading)
    {
        var over = Rivals(reading.Instance).Where(rival => rival.PutsAside).Select(rival => rival.Other.Reading).ToList();
        return Confirmed(
            reading,
            analysis.Table.And(analysis.Net.Net(reading), analysis.Table.Not(analysis.Table.Or(over.Select(analysis.Net.Net)))),
            law => law.IsNet(reading) && !over.Any(law.IsNet));
    }

    /// <summary>A bar in the case, whatever prevails over it.</summary>
    public Application Live(Reading reading) => Confirmed(reading, analysis.Scopes.Live(reading), law => law.IsLive(reading));

    /// <summary>What is left of a bar where no duty, claim, power or liberty that prevails over it applies.</summary>
    public Application Barring(Reading bar)
    {
        var table = analysis.Table;
        var live = Live(bar);
        var over = Prevailing(bar).Select(Live).ToList();
        return new Application(
            bar,
            table.And(live.Formula, table.Not(table.Or(over.Select(acting => acting.Formula)))),
            table.And(live.Left, table.Not(table.Or(over.Select(acting => acting.Left)))));
    }

    /// <summary>What is left of a position of any kind.</summary>
    public Application Applied(Reading reading) => reading.Instance.Bars ? Barring(reading) : Net(reading);

    /// <summary>The duties, claims, powers and liberties that prevail over a bar where they do what it forbids.</summary>
    public IEnumerable<Reading> Prevailing(Reading bar) => EffectiveBars.Prevailing(analysis, bar);

    /// <summary>What cannot be followed beside a position though it does not forbid it.</summary>
    public ImmutableArray<Rival> Rivals(NormInstance acting) => analysis.Clashes.Rivals(acting);

    /// <summary>
    /// What applies beside a duty, claim, power or liberty and contradicts it without one of them being put before the other: the table of
    /// who prevails is that of a check.
    /// </summary>
    public IEnumerable<OpenConflict> Conflicts(Reading acting)
    {
        if (analysis.Net.Net(acting) is FalseFormula) yield break;
        foreach (var meeting in analysis.Net.Meetings(acting.Instance).Where(meeting => meeting.Verdict.FirstPrevails is null && analysis.Net.Covers(meeting.Bar, acting)))
        {
            if (Open(acting, NetEffect.AsApplied(meeting.Bar, acting)) is { } conflict) yield return conflict;
        }

        foreach (var rival in Rivals(acting.Instance).Where(rival => rival.Verdict.FirstPrevails is null))
        {
            if (Open(acting, rival.Other.Reading) is { } conflict) yield return conflict;
        }
    }

    /// <summary>An instance as it is read for an agency and a kind of its act: the narrower of what it says and what is asked.</summary>
    public Reading Narrowed(NormInstance instance, Agency? agency, ActionType? action, Service? service) => EffectiveBars.Narrowed(analysis, instance, agency, action, service);

    /// <summary>Whether an instance speaks to an agency; to any agency if none is named.</summary>
    public bool Binds(NormInstance instance, Agency? agency) => EffectiveBars.Binds(analysis, instance, agency);

    // What a third position puts aside, whether by a bar, a power or another duty, contradicts nothing.
    private OpenConflict? Open(Reading acting, Reading other)
    {
        var against = Applied(other);
        var left = analysis.Table.And(Applied(acting).Left, against.Left);
        return left is FalseFormula ? null : new OpenConflict(acting, other, against.Formula, left);
    }

    // The reasoning and the plain reading must agree however the judgements fall.
    private Application Confirmed(Reading reading, Formula formula, Func<PlainLaw, bool> read)
    {
        var left = person.Residual(formula);
        foreach (var (law, holds) in person.Judged(left))
        {
            if (read(law) != holds) throw new UnconfirmedCaseException(reading.Instance.Position.Name, "the case given");
        }

        return new Application(reading, formula, left);
    }
}
