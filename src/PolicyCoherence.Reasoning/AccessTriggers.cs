using System.Collections.Immutable;
using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning;

/// <summary>A position that lets a body look at the data of persons of whom nothing is known that would call for it.</summary>
/// <param name="Understanding">The understanding that asks for something that concerns the one person.</param>
/// <param name="Instance">The position.</param>
/// <param name="Body">The body.</param>
/// <param name="Answer">The person.</param>
public sealed record UntriggeredAccess(AccessTriggerUnderstanding Understanding, NormInstance Instance, Agency Body, Answer Answer);

/// <summary>Whether access to what others hold rests on something that concerns the one person.</summary>
public sealed class AccessTriggers
{
    private readonly Analysis _analysis;

    internal AccessTriggers(Analysis analysis) => _analysis = analysis;

    /// <summary>The accesses that rest on nothing, one for each position, by name.</summary>
    public ImmutableArray<UntriggeredAccess> Find(AccessTriggerUnderstanding understanding)
    {
        var model = _analysis.Model;
        var graph = _analysis.DataFlows.Graph;
        var found = ImmutableArray.CreateBuilder<UntriggeredAccess>();
        foreach (var instance in graph.Moving.OrderBy(instance => instance.Key, StringComparer.Ordinal))
        {
            if (instance is not { Agency: { } bearer, Act.Data: { } data } || found.Any(earlier => earlier.Instance.Position.Name == instance.Position.Name)) continue;
            if (!Pulls(instance, understanding) || !understanding.Data.Any(of => graph.Common(data, of) is not null)) continue;
            foreach (var body in model.Agencies.KindsOf(bearer.Name).Where(agency => understanding.Bodies.Any(of => model.Agencies.IsKindOf(agency, of))))
            {
                var reading = instance.Reading with { Agency = body };
                var rests = _analysis.Space.Compile(understanding.On, instance.Role);
                if (_analysis.Cases.Find(_analysis.Space.AsItStands(_analysis.Table.And(_analysis.Net.Net(reading), _analysis.Table.Not(rests)))) is not { } answer) continue;
                var plain = new PlainLaw(_analysis, answer);
                if (!plain.IsNet(reading) || plain.Holds(understanding.On, instance.Role)) throw new UnconfirmedCaseException(instance.Position.Name, understanding.Name);
                found.Add(new UntriggeredAccess(understanding, instance, body, answer));
                break;
            }
        }

        return found.ToImmutable();
    }

    // Who looks into a store of its own takes nothing from others; among such bodies the data are where they were.
    private bool Pulls(NormInstance instance, AccessTriggerUnderstanding understanding)
    {
        bool IsOther(Agency from) => !understanding.Bodies.Any(of => _analysis.Model.Agencies.IsKindOf(from, of));
        return instance.Act.To.IsEmpty
            && (instance.Act.From.Any(IsOther) || instance.Act.FromStores.Any(store => _analysis.DataFlows.Graph.Holders(store).OfType<Agency>().Any(IsOther)));
    }
}
