using System.Collections.Immutable;
using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning;

/// <summary>
/// What puts a ban or a duty aside without a clause of its own: a liberty that prevails over the ban, an exemption or a bar that prevails over
/// the duty. Where such a norm is live there is nothing to break, and so nothing follows on a breach.
/// </summary>
internal sealed class Breaches
{
    private readonly Analysis _analysis;
    private readonly Dictionary<NormInstance, ImmutableArray<Reading>> _prevailing = [];

    internal Breaches(Analysis analysis) => _analysis = analysis;

    /// <summary>
    /// The norms that, where they are live, put an instance aside. What follows on its breach presupposes that it stands, and so do those
    /// that follow on a breach in a circle with it: none of them does.
    /// </summary>
    public IEnumerable<Reading> PuttingAside(NormInstance broken) => Prevailing(broken).Where(other => !FollowsOn(broken.Position.Name, other.Instance.Position));

    // Whether a position follows on the breach of another, at once or over what it would put aside.
    private bool FollowsOn(string broken, Position position)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<Position>([position]);
        while (open.TryDequeue(out var next))
        {
            if (next.BreachOf is not { } of || !seen.Add(of)) continue;
            if (of == broken) return true;
            foreach (var other in _analysis.InstancesOf(of).SelectMany(instance => Prevailing(instance))) open.Enqueue(other.Instance.Position);
        }

        return false;
    }

    private ImmutableArray<Reading> Prevailing(NormInstance broken) => _prevailing.TryGetValue(broken, out var known) ? known : _prevailing[broken] = [.. Over(broken)];

    private IEnumerable<Reading> Over(NormInstance broken) => broken switch
    {
        { BearerKind: BearerKind.Person, Modality: Modality.Prohibition } => Freeing(broken, broken.Act.Action),
        { BearerKind: BearerKind.Person, Obliges: true } => OfPersons(broken)
            .Where(other => other.Modality is Modality.Exemption or Modality.Prohibition && SpeaksOf(other, AsSaid(broken)) && _analysis.Precedence.Between(broken, other).FirstPrevails == false)
            .Select(other => NetEffect.AsApplied(other, AsSaid(broken))),
        { Obliges: true } => _analysis.Net.Meetings(broken)
            .Where(meeting => meeting.Verdict.FirstPrevails == false && _analysis.Net.Covers(meeting.Bar, broken.Reading))
            .Select(meeting => NetEffect.AsApplied(meeting.Bar, broken.Reading)),
        _ => [],
    };

    /// <summary>The liberties to do an act that prevail over a ban on it, or on more.</summary>
    public IEnumerable<Reading> Freeing(NormInstance ban, ActionType act)
    {
        var banned = AsSaid(ban) with { Action = act };
        return OfPersons(ban)
            .Where(liberty => liberty.Modality == Modality.Liberty && SpeaksOf(liberty, banned) && _analysis.Precedence.Between(liberty, ban).FirstPrevails == true)
            .Select(liberty => NetEffect.AsApplied(liberty, banned));
    }

    // What lets her leave undone, or do, one service or kind of data says nothing of another, and of a kind of it nothing of the rest.
    private bool SpeaksOf(NormInstance other, Reading broken) =>
        _analysis.Model.Actions.IsKindOf(broken.Action, other.Act.Action) && _analysis.Net.Covers(other, broken);

    // With knowledge of the source of which the position itself speaks.
    private static Reading AsSaid(NormInstance broken) =>
        broken.Reading with { ObtainedIn = broken.Position.Origin?.Service, ObtainedFrom = broken.Position.Origin?.From };

    private IEnumerable<NormInstance> OfPersons(NormInstance of) =>
        _analysis.Instances.Where(other => other.BearerKind == BearerKind.Person && other.Role == of.Role && other.Position.Name != of.Position.Name);
}
