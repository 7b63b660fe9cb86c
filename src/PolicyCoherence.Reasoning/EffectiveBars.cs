using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning;

/// <summary>What is left of a bar where no duty, claim or power that prevails over it applies.</summary>
public static class EffectiveBars
{
    /// <summary>When a bar is live and nothing that prevails over it is.</summary>
    public static Formula Of(Analysis analysis, Reading bar)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return analysis.Table.And(analysis.Scopes.Live(bar), analysis.Table.Not(analysis.Table.Or(Prevailing(analysis, bar).Select(acting => analysis.Scopes.Live(acting)))));
    }

    /// <summary>The duties, claims and powers that prevail over a bar where they do what it forbids, and all of it: what they do with some of the data, or towards some bodies, leaves the bar for the rest.</summary>
    public static IEnumerable<Reading> Prevailing(Analysis analysis, Reading bar)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return from acting in analysis.Instances
               where !acting.Bars && Binds(analysis, acting, bar.Agency) && analysis.Net.Meetings(acting).Any(meeting => meeting.Bar.Equals(bar.Instance) && meeting.Verdict.FirstPrevails == true)
               let reading = Narrowed(analysis, acting, bar.Agency, bar.Action, bar.Service)
               where analysis.Net.Covers(bar.Instance, reading) && DataPlaces.CoverWithData(acting, bar, analysis.Model)
               select reading;
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
