using System.Collections.Immutable;

namespace PolicyCoherence.Reasoning;

/// <summary>A position that forbids its acts only together, for one bearer and object.</summary>
/// <param name="Instance">The instance that stands for it in a finding: that of its first act.</param>
/// <param name="Parts">One instance for each of its acts.</param>
public sealed record JointBar(NormInstance Instance, ImmutableArray<NormInstance> Parts)
{
    /// <summary>Equal by instance.</summary>
    public bool Equals(JointBar? other) => other is not null && Instance.Equals(other.Instance);

    /// <inheritdoc/>
    public override int GetHashCode() => Instance.GetHashCode();
}

/// <summary>That a bar keeps a demand from being met in one way.</summary>
/// <param name="Bar">A prohibition or an exemption.</param>
/// <param name="Demand">The demand.</param>
/// <param name="Way">The way.</param>
internal sealed record Barring(NormInstance Bar, Demand Demand, Way Way)
{
    public string Key => $"{Bar.Key}>{Demand.Key}>{Way.Instance.Key}>{Way.Action.Name}";
}

/// <summary>Positions taken together, and what of each is looked at. Immutable; the same set has the same <see cref="Key"/>.</summary>
/// <param name="Demands">Duties, claims and liberties.</param>
/// <param name="Barrings">Which bar takes away which way.</param>
/// <param name="Joint">What forbids acts together.</param>
internal sealed record ClashSet(ImmutableArray<Demand> Demands, ImmutableArray<Barring> Barrings, ImmutableArray<JointBar> Joint)
{
    public string Key => string.Join('|', Demands.Select(demand => demand.Key).Concat(Barrings.Select(barring => barring.Key)).Concat(Joint.Select(bar => bar.Instance.Key)).Order(StringComparer.Ordinal));

    /// <summary>The names of the positions, in order: what makes two findings the same.</summary>
    public ImmutableArray<string> Names =>
    [
        .. Demands.Select(demand => demand.Instance.Position.Name)
            .Concat(Barrings.Select(barring => barring.Bar.Position.Name))
            .Concat(Joint.Select(bar => bar.Instance.Position.Name))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    /// <summary>The bars, each once.</summary>
    public IEnumerable<NormInstance> Bars => Barrings.Select(barring => barring.Bar).Distinct();

    public ClashSet With(Demand demand) => Demands.Contains(demand) ? this : this with { Demands = Demands.Add(demand) };

    public ClashSet With(Barring barring) => Barrings.Any(known => known.Key == barring.Key) ? this : this with { Barrings = Barrings.Add(barring) };

    public ClashSet With(JointBar bar) => Joint.Contains(bar) ? this : this with { Joint = Joint.Add(bar) };

    /// <summary>The same without one position.</summary>
    public ClashSet Without(string position) => new(
        [.. Demands.Where(demand => demand.Instance.Position.Name != position)],
        [.. Barrings.Where(barring => barring.Bar.Position.Name != position && barring.Demand.Instance.Position.Name != position)],
        [.. Joint.Where(bar => bar.Instance.Position.Name != position)]);
}
