using System.Collections.Immutable;
using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning;

/// <summary>One way to do what is demanded.</summary>
/// <param name="Instance">The act that a duty names.</param>
/// <param name="Action">That action, or the kind of it that is done.</param>
public sealed record Way(NormInstance Instance, ActionType Action)
{
    /// <summary>The reading in which the bearer of the demand does it so.</summary>
    public Reading ReadingFor(Agency? agency) => Instance.Reading with { Agency = agency, Action = Action };

    /// <summary>Equal by instance and action.</summary>
    public bool Equals(Way? other) => other is not null && Instance.Equals(other.Instance) && Action.Name == other.Action.Name;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Instance, StringComparer.Ordinal.GetHashCode(Action.Name));
}

/// <summary>
/// A duty, a claim or a liberty, with all ways to do what it speaks of: a duty is fulfilled by any kind of its action, and
/// by any of the acts among which it leaves the choice (meaning A4).
/// </summary>
/// <param name="Instance">The instance that stands for it in a finding; of several acts to choose from the first.</param>
/// <param name="Ways">The ways, by action.</param>
public sealed record Demand(NormInstance Instance, ImmutableArray<Way> Ways)
{
    /// <summary>Whether it leaves something free rather than requires it.</summary>
    public bool IsLiberty => Instance.Position.Modality == Modality.Liberty;

    /// <summary>A text that orders demands and tells them apart.</summary>
    public string Key => Instance.Key;

    /// <summary>Equal by key.</summary>
    public bool Equals(Demand? other) => other is not null && Key == other.Key;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);

    /// <summary>The demands of a position: one for each bearer and object, however many acts it lets choose from.</summary>
    public static IEnumerable<Demand> Of(IEnumerable<NormInstance> instances, KindTree<ActionType> actions) => instances
        .Where(instance => instance.Obliges || instance.IsAlternative || instance.Modality == Modality.Liberty)
        .GroupBy(instance => instance.IsAlternative ? $"{instance.Agency?.Name} {instance.Act.Service?.Name} {instance.Act.Data?.Name} {instance.Part}" : instance.Key, StringComparer.Ordinal)
        .Select(group => new Demand(
            group.OrderBy(instance => instance.Key, StringComparer.Ordinal).First(),
            [.. group.SelectMany(instance => WaysOf(instance, actions)).OrderBy(way => way.Action.Name, StringComparer.Ordinal).ThenBy(way => way.Instance.Key, StringComparer.Ordinal)]));

    // A liberty is left free as a whole.
    private static IEnumerable<Way> WaysOf(NormInstance instance, KindTree<ActionType> actions) =>
        instance.Position.Modality == Modality.Liberty ? [new Way(instance, instance.Act.Action)] : actions.AllOf(instance.Act.Action).Select(kind => new Way(instance, kind));
}
