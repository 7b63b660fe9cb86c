using System.Collections.Immutable;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning.Timelines;

/// <summary>Somebody is hit because she came too late, and nobody looks at her case.</summary>
/// <param name="Instance">The position.</param>
/// <param name="Clock">The event since which too much time has passed.</param>
/// <param name="Missing">The safeguards that nothing provides for her.</param>
/// <param name="Answer">The person.</param>
public sealed record TimeBar(NormInstance Instance, Event Clock, ImmutableArray<SafeguardTerm> Missing, Answer Answer);

/// <summary>Time limits that end in harm without an examination: the same person, had she come at once, would not have been hit.</summary>
public sealed class TimeBars
{
    private readonly Analysis _analysis;
    private readonly AskedOnce<NormInstance, TimeBarUnderstanding, TimeBar?> _timeBars;

    internal TimeBars(Analysis analysis) => (_analysis, _timeBars) = (analysis, new(Search));

    /// <summary>Whether an instance does what the understanding speaks of.</summary>
    public static bool Hits(NormInstance instance, TimeBarUnderstanding understanding) =>
        instance.LetsAuthorityAct && understanding.Acts.Any(act => Does(instance, act));

    /// <summary>The person who is too late and unheard; null if there is none.</summary>
    public TimeBar? Find(NormInstance instance, TimeBarUnderstanding understanding) => _timeBars.Find(instance, understanding);

    private TimeBar? Search(NormInstance instance, TimeBarUnderstanding understanding)
    {
        var table = _analysis.Table;
        foreach (var act in understanding.Acts.Where(act => Does(instance, act)))
        {
            var reading = instance.Reading;
            var hit = _analysis.Space.AsItStands(table.And(
                [
                    _analysis.Net.Net(reading),
                    _analysis.Space.Compile(understanding.When, instance.Role),
                    act.Patient is { } patient ? _analysis.Space.Compile(patient.Condition, patient.Role.Name) : table.True,
                    .. understanding.Safeguards.Select(term => table.Not(_analysis.Safeguards.Provided(term, reading, null))),
                ]));
            foreach (var happening in hit.Variables.Select(variable => variable.Tag).OfType<CaseVariable>().Select(tag => tag.Symbol).OfType<Event>().DistinctBy(symbol => symbol.Name, StringComparer.Ordinal))
            {
                // All else being equal, on the day of the event itself, by the position's own words: a bar for the first months, after
                // which a general rule applies, is no time limit.
                var inTime = Enum.GetValues<ClockUnit>().Aggregate(_analysis.Scopes.Live(reading), (formula, unit) => _analysis.Solver.Restrict(formula, _analysis.Space.Clock(happening, unit), 0));
                var late = table.And(hit, table.Not(inTime));

                // Nor is what hits her before the event has come. Whoever is over two limits is too late, though either would be enough.
                late = table.And(late, table.Or(Enum.GetValues<ClockUnit>().Select(unit => _analysis.Space.Clock(happening, unit)).Where(late.Mentions).Select(clock => table.Literal(clock, ValueSet.Range(1, ValueSet.Largest).Intersect(clock.Domain)))));
                if (_analysis.Cases.Find(late) is not { } answer) continue;
                if (!new PlainLaw(_analysis, answer).IsNet(reading)) throw new UnconfirmedCaseException(instance.Position.Name, understanding.Name);
                return new TimeBar(instance, happening, understanding.Safeguards, answer);
            }
        }

        return null;
    }

    private static bool Does(NormInstance instance, Act act)
    {
        var model = instance.Analysis.Model;
        return model.Actions.IsKindOf(instance.Act.Action, act.Action)
            && (act.Service is null || (instance.Act.Service is { } service && model.Services.IsKindOf(service, act.Service)));
    }
}
