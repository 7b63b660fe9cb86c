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

/// <summary>A bar and a position that both apply, with nothing that puts one before the other.</summary>
/// <param name="Acting">The duty, claim, power or liberty.</param>
/// <param name="Bar">The bar, or the duty to do the opposite.</param>
/// <param name="Left">When both apply: a condition on judgements alone.</param>
public sealed record OpenConflict(Reading Acting, Reading Bar, Formula Left);

/// <summary>What the law comes to for the person of one case (meaning A2, A3). Each answer is read again without formulas.</summary>
public sealed class CaseLaw(Analysis analysis, WholeCase person)
{
    /// <summary>The reasoning.</summary>
    public Analysis Analysis => analysis;

    /// <summary>The person.</summary>
    public WholeCase Person => person;

    /// <summary>The duty, claim, power or liberty in the case, for the act and bearer of a reading.</summary>
    public Application Net(Reading reading) => Confirmed(reading, analysis.Net.Net(reading), law => law.IsNet(reading));

    /// <summary>A bar in the case, whatever prevails over it.</summary>
    public Application Live(Reading reading) => Confirmed(reading, analysis.Scopes.Live(reading), law => law.IsLive(reading));

    /// <summary>What is left of a bar where no duty, claim or power that prevails over it applies.</summary>
    public Application Barring(Reading bar)
    {
        var table = analysis.Table;
        var live = Live(bar);
        var over = Prevailing(bar).Select(Live).ToList();
        return over.Count == 0 ? live : new Application(
            bar,
            table.And(live.Formula, table.Not(table.Or(over.Select(acting => acting.Formula)))),
            table.And(live.Left, table.Not(table.Or(over.Select(acting => acting.Left)))));
    }

    /// <summary>The duties, claims and powers that prevail over a bar where they do what it forbids.</summary>
    public IEnumerable<Reading> Prevailing(Reading bar) => EffectiveBars.Prevailing(analysis, bar);

    /// <summary>The bars that apply beside a duty, claim, power or liberty without one of them being put before the other.</summary>
    public IEnumerable<OpenConflict> Conflicts(Reading acting)
    {
        var net = Net(acting);
        if (net.Left is FalseFormula) yield break;
        var bars = acting.Instance.BearerKind == BearerKind.Person
            ? analysis.Instances.Where(bar => Clashes.KindOf(acting.Instance, bar) is not null && analysis.Model.Actions.IsKindOf(acting.Action, bar.Act.Action)).Select(bar => bar.Reading)
            : analysis.Net.Meetings(acting.Instance)
                .Where(meeting => meeting.Verdict.FirstPrevails is null && analysis.Net.Covers(meeting.Bar, acting))
                .Select(meeting => NetEffect.AsApplied(meeting.Bar, acting));
        foreach (var bar in bars)
        {
            var left = analysis.Table.And(net.Left, Live(bar).Left);
            if (left is not FalseFormula) yield return new OpenConflict(acting, bar, left);
        }
    }

    /// <summary>An instance as it is read for an agency and a kind of its act: the narrower of what it says and what is asked.</summary>
    public Reading Narrowed(NormInstance instance, Agency? agency, ActionType? action, Service? service) => EffectiveBars.Narrowed(analysis, instance, agency, action, service);

    /// <summary>Whether an instance speaks to an agency; to any agency if none is named.</summary>
    public bool Binds(NormInstance instance, Agency? agency) => EffectiveBars.Binds(analysis, instance, agency);

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
