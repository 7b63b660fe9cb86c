using System.Collections.Immutable;

namespace PolicyCoherence.Reasoning.Timelines;

/// <summary>That one moment is at most so many hours after another: <c>To - From &lt;= Most</c>.</summary>
/// <param name="From">A moment.</param>
/// <param name="To">Another.</param>
/// <param name="Most">The most hours; negative if <paramref name="To"/> must come first.</param>
/// <param name="Label">What says so; the network hands it back.</param>
public readonly record struct TimeBound(int From, int To, long Most, int Label);

/// <summary>
/// A simple temporal network: moments, numbered from 0, and bounds on the hours between two of them. Whether all bounds can be met, and
/// when each moment then comes at the earliest, are shortest paths; a circle of negative length is a set of bounds that cannot all be met.
/// </summary>
public sealed class TimeNetwork
{
    private readonly int _moments;
    private readonly ImmutableArray<TimeBound> _bounds;

    /// <summary>A network of so many moments; moment 0 is the beginning, and none comes before it.</summary>
    /// <param name="moments">How many.</param>
    /// <param name="bounds">The bounds.</param>
    public TimeNetwork(int moments, IEnumerable<TimeBound> bounds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(moments, 1);
        _moments = moments;
        _bounds = [.. bounds, .. Enumerable.Range(1, moments - 1).Select(moment => new TimeBound(moment, 0, 0, NoLabel))];
    }

    /// <summary>The label of bounds that nobody has to be told of.</summary>
    public const int NoLabel = -1;

    /// <summary>
    /// The earliest time of every moment in hours from the beginning; null if the bounds cannot all be met. All the earliest times
    /// together meet every bound.
    /// </summary>
    public ImmutableArray<long>? Earliest()
    {
        // time[i] >= time[j] - most for each bound that j is at most so much after i: the longest way from the beginning. It passes each
        // moment once, so that each round but the last may still change something; if the last does, there is a circle.
        var times = new long[_moments];
        for (var round = 0; round < _moments; round++)
        {
            var changed = false;
            foreach (var bound in _bounds)
            {
                if (times[bound.To] - bound.Most <= times[bound.From]) continue;
                times[bound.From] = times[bound.To] - bound.Most;
                changed = true;
            }

            if (!changed) return [.. times];
        }

        return null;
    }

    /// <summary>
    /// The labels of bounds that cannot all be met, none of which can be spared, in the order in which they follow from each other; empty
    /// if all can be met. Bounds without a label are in none.
    /// </summary>
    public ImmutableArray<int> Conflict()
    {
        if (Earliest() is not null) return [];

        // What is left when no label can be taken out any more cannot be spared: the set is the smallest in itself.
        var labels = _bounds.Select(bound => bound.Label).Where(label => label != NoLabel).Distinct().ToList();
        foreach (var label in labels.ToArray())
        {
            var rest = labels.Where(other => other != label).ToHashSet();
            if (Keeping(rest).Earliest() is null) labels.Remove(label);
        }

        return [.. labels];
    }

    /// <summary>The network with the bounds of these labels, and those without a label.</summary>
    public TimeNetwork Keeping(IReadOnlySet<int> labels) => new(_moments, _bounds.Where(bound => bound.Label == NoLabel || labels.Contains(bound.Label)));
}
