using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning;

/// <summary>What is left of a bar where no duty, claim, power or liberty that prevails over it applies.</summary>
public static class EffectiveBars
{
    /// <summary>When a bar is live and nothing that prevails over all that it forbids is.</summary>
    public static Formula Of(Analysis analysis, Reading bar)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return analysis.Table.And(analysis.Scopes.Live(bar), analysis.Table.Not(analysis.Table.Or(Prevailing(analysis, bar).Select(acting => analysis.Scopes.Live(acting)))));
    }

    /// <summary>The duties, claims, powers and liberties that prevail over a bar and lift all that the reading forbids. One that lets do less leaves the bar on the rest (meaning A4).</summary>
    public static IEnumerable<Reading> Prevailing(Analysis analysis, Reading bar)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return from acting in analysis.Net.Prevailing(bar.Instance)
               where Speaks(analysis, acting, bar) && Lifts(analysis, acting, bar)
               let reading = Narrowed(analysis, acting, bar.Agency, bar.Action, bar.Service)
               where analysis.Net.Covers(bar.Instance, reading)
               select reading;
    }

    /// <summary>The duties, claims, powers and liberties that prevail over a bar in a part of what it forbids.</summary>
    public static IEnumerable<Reading> PrevailingInPart(Analysis analysis, Reading bar)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(bar);
        return from acting in analysis.Net.Prevailing(bar.Instance)
               where !(Speaks(analysis, acting, bar) && Lifts(analysis, acting, bar))
               let reading = acting.Reading
               where analysis.Net.Covers(bar.Instance, reading)
                   && (bar.Agency is null || reading.Agency is null || analysis.Model.Agencies.IsKindOf(reading.Agency, bar.Agency))
                   && analysis.Model.Actions.IsKindOf(reading.Action, bar.Action)
               select reading;
    }

    // Whether it speaks to everybody whom the bar binds as it is read.
    private static bool Speaks(Analysis analysis, NormInstance acting, Reading bar) => acting.BearerKind switch
    {
        BearerKind.Person => bar.Instance.BearerKind == BearerKind.Person,
        BearerKind.EveryAuthority => true,
        _ => bar.Agency is { } agency && acting.Agency is { } own && analysis.Model.Agencies.IsKindOf(agency, own),
    };

    // A duty is fulfilled by any kind of its act, so it lifts a bar on that very act alone; a power or liberty covers every kind.
    private static bool Lifts(Analysis analysis, NormInstance acting, Reading bar)
    {
        var model = analysis.Model;
        var act = acting.Act;
        return model.Actions.IsKindOf(bar.Action, act.Action)
            && (!acting.Obliges || model.Actions.IsKindOf(act.Action, bar.Action))
            && (act.Service is null || (bar.Service is { } service && model.Services.IsKindOf(service, act.Service)))
            && DataPlaces.CoverWithData(acting, bar, model);
    }

    /// <summary>An instance as it is read for an agency and a kind of its act: the narrower of what it says and what is asked.</summary>
    public static Reading Narrowed(Analysis analysis, NormInstance instance, Agency? agency, ActionType? action, Service? service)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(instance);
        var model = analysis.Model;
        return instance.Reading with
        {
            Agency = instance.BearerKind == BearerKind.Person ? null : agency ?? instance.Agency,
            Action = action is not null && model.Actions.IsKindOf(action, instance.Act.Action) ? action : instance.Act.Action,
            Service = service is not null && instance.Act.Service is { } own && model.Services.IsKindOf(service, own) ? service : instance.Act.Service,
        };
    }

    /// <summary>Whether an instance speaks to an agency; to any agency if none is named.</summary>
    public static bool Binds(Analysis analysis, NormInstance instance, Agency? agency)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(instance);
        return instance.BearerKind switch
        {
            BearerKind.EveryAuthority => true,
            BearerKind.Agency => agency is null || (instance.Agency is { } own && analysis.Model.Agencies.IsKindOf(agency, own)),
            _ => false,
        };
    }
}
