using System.Collections.Immutable;
using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning;

/// <summary>What clauses of priority say between two positions: <c>subject to</c> in the one, <c>notwithstanding</c> in the other.</summary>
public static class PriorityClauses
{
    /// <summary>When the first yields to the second by a clause: null if by none, empty if always, else whenever one of the conditions holds, each said in the sentence of the position named.</summary>
    public static ImmutableArray<(Position Of, Condition Condition)>? Yields(Position first, Position second)
    {
        var own = first.SubjectTo.Contains(second.Name);
        var theirs = second.Notwithstanding.Contains(first.Name);
        if (!own && !theirs) return null;
        var limits = ImmutableArray.CreateBuilder<(Position, Condition)>();
        return (!own || Limited(first, second, prevails: false, limits)) && (!theirs || Limited(second, first, prevails: true, limits)) ? limits.ToImmutable() : [];
    }

    /// <summary>Whether the first always yields to the second by a clause.</summary>
    public static bool AlwaysYields(Position first, Position second) => Yields(first, second) is { IsEmpty: true };

    // Whether every clause of a position that names the other is limited, with the limits.
    private static bool Limited(Position position, Position other, bool prevails, ImmutableArray<(Position, Condition)>.Builder limits)
    {
        var clauses = position.PriorityLimits.Where(limit => limit.Prevails == prevails && limit.Position == other.Name).ToList();
        foreach (var clause in clauses)
        {
            if (clause.Condition is not { } condition) return false;
            limits.Add((position, condition));
        }

        return clauses.Count > 0;
    }
}
