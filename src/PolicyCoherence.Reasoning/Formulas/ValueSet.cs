using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace PolicyCoherence.Reasoning.Formulas;

/// <summary>
/// A finite set of whole numbers, held as sorted, disjoint closed intervals that do not touch. Immutable; two sets
/// with the same members are equal.
/// </summary>
[SuppressMessage("Design", "CA1036", Justification = "The order exists for canonical forms only; < would read as inclusion.")]
public sealed class ValueSet : IEquatable<ValueSet>, IComparable<ValueSet>
{
    /// <summary>The smallest value that a set may hold; the bounds leave room so that no distance or count overflows.</summary>
    public const long Smallest = -1_000_000_000_000_000_000;

    /// <summary>The largest value that a set may hold.</summary>
    public const long Largest = 1_000_000_000_000_000_000;

    // lower and upper end of each interval, one after the other
    private readonly long[] _bounds;
    private readonly int _hash;

    private ValueSet(long[] bounds)
    {
        _bounds = bounds;
        ulong hash = 0;
        foreach (var bound in bounds) hash = (BitOperations.RotateLeft(hash, 5) ^ (ulong)bound) * 0x9E3779B97F4A7C15UL;
        _hash = (int)(hash >> 32);
    }

    /// <summary>The set without members.</summary>
    public static ValueSet Empty { get; } = new([]);

    /// <summary>The value of a fact that does not hold: 0.</summary>
    public static ValueSet No { get; } = new([0, 0]);

    /// <summary>The value of a fact that holds: 1.</summary>
    public static ValueSet Yes { get; } = new([1, 1]);

    /// <summary>The domain of a yes/no fact: 0 and 1.</summary>
    public static ValueSet YesOrNo { get; } = new([0, 1]);

    /// <summary>Whether the set has no members.</summary>
    public bool IsEmpty => _bounds.Length == 0;

    /// <summary>Whether the set has exactly one member.</summary>
    public bool IsSingle => _bounds.Length == 2 && _bounds[0] == _bounds[1];

    /// <summary>The smallest member. Throws <see cref="InvalidOperationException"/> if there is none.</summary>
    public long Min => IsEmpty ? throw NoMember() : _bounds[0];

    /// <summary>The largest member. Throws <see cref="InvalidOperationException"/> if there is none.</summary>
    public long Max => IsEmpty ? throw NoMember() : _bounds[^1];

    /// <summary>How many members the set has.</summary>
    public long Count
    {
        get
        {
            long count = 0;
            for (var i = 0; i < _bounds.Length; i += 2) count += _bounds[i + 1] - _bounds[i] + 1;
            return count;
        }
    }

    /// <summary>The maximal intervals, in ascending order.</summary>
    public ImmutableArray<Interval> Intervals
    {
        get
        {
            var builder = ImmutableArray.CreateBuilder<Interval>(_bounds.Length / 2);
            for (var i = 0; i < _bounds.Length; i += 2) builder.Add(new Interval(_bounds[i], _bounds[i + 1]));
            return builder.MoveToImmutable();
        }
    }

    /// <summary>The set with one member. Throws <see cref="ArgumentOutOfRangeException"/> outside <see cref="Smallest"/> to <see cref="Largest"/>.</summary>
    public static ValueSet Of(long value) => Range(value, value);

    /// <summary>
    /// All values from one end to the other, both included; empty if they are in the wrong order. Throws
    /// <see cref="ArgumentOutOfRangeException"/> outside <see cref="Smallest"/> to <see cref="Largest"/>.
    /// </summary>
    public static ValueSet Range(long from, long to)
    {
        if (from is 0 or 1 && from == to) return from == 0 ? No : Yes;
        CheckBound(from);
        CheckBound(to);
        return from > to ? Empty : new ValueSet([from, to]);
    }

    /// <summary>All values that a set may hold, up to this one.</summary>
    internal static ValueSet UpTo(Int128 last) => last < Smallest ? Empty : Range(Smallest, (long)Int128.Min(last, Largest));

    /// <summary>All values that a set may hold, from this one on.</summary>
    internal static ValueSet From(Int128 first) => first > Largest ? Empty : Range((long)Int128.Max(first, Smallest), Largest);

    /// <summary>The set with these members; repetitions and order do not matter.</summary>
    public static ValueSet Of(IEnumerable<long> values) => FromIntervals(values.Select(v => new Interval(v, v)));

    /// <summary>The union of these intervals, which may overlap and stand in any order; one in the wrong order is empty.</summary>
    public static ValueSet FromIntervals(IEnumerable<Interval> intervals)
    {
        var sorted = intervals.Where(i => i.From <= i.To).OrderBy(i => i.From).ToList();
        var bounds = new List<long>(sorted.Count * 2);
        foreach (var (from, to) in sorted)
        {
            CheckBound(from);
            CheckBound(to);
            Append(bounds, from, to);
        }

        return Create(bounds);
    }

    /// <summary>Whether the value is a member.</summary>
    public bool Contains(long value)
    {
        for (var i = 0; i < _bounds.Length; i += 2)
            if (value <= _bounds[i + 1]) return value >= _bounds[i];
        return false;
    }

    /// <summary>Whether the two sets have a member in common.</summary>
    public bool Overlaps(ValueSet other)
    {
        long[] a = _bounds, b = other._bounds;
        if (a.Length == 2 && b.Length == 2) return a[0] <= b[1] && b[0] <= a[1];
        int i = 0, j = 0;
        while (i < a.Length && j < b.Length)
        {
            if (a[i + 1] < b[j]) i += 2;
            else if (b[j + 1] < a[i]) j += 2;
            else return true;
        }

        return false;
    }

    /// <summary>Whether every member is a member of the other set.</summary>
    public bool IsSubsetOf(ValueSet other)
    {
        if (ReferenceEquals(this, other)) return true;
        long[] a = _bounds, b = other._bounds;
        var j = 0;
        for (var i = 0; i < a.Length; i += 2)
        {
            while (j < b.Length && b[j + 1] < a[i]) j += 2;
            if (j >= b.Length || b[j] > a[i] || b[j + 1] < a[i + 1]) return false;
        }

        return true;
    }

    /// <summary>The common members.</summary>
    public ValueSet Intersect(ValueSet other)
    {
        if (IsSubsetOf(other)) return this;
        if (other.IsSubsetOf(this)) return other;
        long[] a = _bounds, b = other._bounds;
        var bounds = new List<long>();
        int i = 0, j = 0;
        while (i < a.Length && j < b.Length)
        {
            var from = Math.Max(a[i], b[j]);
            var to = Math.Min(a[i + 1], b[j + 1]);
            if (from <= to)
            {
                bounds.Add(from);
                bounds.Add(to);
            }

            if (a[i + 1] < b[j + 1]) i += 2;
            else j += 2;
        }

        return Create(bounds);
    }

    /// <summary>The members of either set.</summary>
    public ValueSet Union(ValueSet other)
    {
        if (IsSubsetOf(other)) return other;
        if (other.IsSubsetOf(this)) return this;
        long[] a = _bounds, b = other._bounds;
        var bounds = new List<long>(a.Length + b.Length);
        int i = 0, j = 0;
        while (i < a.Length || j < b.Length)
        {
            if (j >= b.Length || (i < a.Length && a[i] <= b[j]))
            {
                Append(bounds, a[i], a[i + 1]);
                i += 2;
            }
            else
            {
                Append(bounds, b[j], b[j + 1]);
                j += 2;
            }
        }

        return Create(bounds);
    }

    /// <summary>The members of this set that are not members of the other.</summary>
    public ValueSet Except(ValueSet other)
    {
        if (!Overlaps(other)) return this;
        long[] a = _bounds, b = other._bounds;
        var bounds = new List<long>(a.Length + b.Length);
        var j = 0;
        for (var i = 0; i < a.Length; i += 2)
        {
            var from = a[i];
            while (j < b.Length && b[j + 1] < from) j += 2;
            for (var k = j; k < b.Length && b[k] <= a[i + 1]; k += 2)
            {
                if (b[k] > from)
                {
                    bounds.Add(from);
                    bounds.Add(b[k] - 1);
                }

                from = b[k + 1] + 1;
            }

            if (from <= a[i + 1])
            {
                bounds.Add(from);
                bounds.Add(a[i + 1]);
            }
        }

        return Create(bounds);
    }

    /// <summary>The members of the domain that are not members of this set.</summary>
    public ValueSet Complement(ValueSet domain) => domain.Except(this);

    /// <summary>
    /// The member nearest to the value; of two equally near the smaller. Throws <see cref="InvalidOperationException"/>
    /// if there is no member.
    /// </summary>
    public long Nearest(long value)
    {
        if (IsEmpty) throw NoMember();
        var below = long.MinValue;
        for (var i = 0; i < _bounds.Length; i += 2)
        {
            if (_bounds[i + 1] < value)
            {
                below = _bounds[i + 1];
                continue;
            }

            if (_bounds[i] <= value) return value;
            return below == long.MinValue || _bounds[i] - value < value - below ? _bounds[i] : below;
        }

        return below;
    }

    /// <inheritdoc/>
    public bool Equals(ValueSet? other) =>
        ReferenceEquals(this, other)
        || (other is not null && _hash == other._hash && _bounds.AsSpan().SequenceEqual(other._bounds));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueSet);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <summary>Orders sets by their interval ends, first difference first; says nothing about inclusion.</summary>
    public int CompareTo(ValueSet? other) =>
        other is null ? 1 : _bounds.AsSpan().SequenceCompareTo(other._bounds);

    /// <summary>The members as intervals: <c>0..17, 65</c>.</summary>
    public override string ToString()
    {
        if (IsEmpty) return "nothing";
        var text = new StringBuilder();
        foreach (var (from, to) in Intervals)
        {
            if (text.Length > 0) text.Append(", ");
            text.Append(from.ToString(CultureInfo.InvariantCulture));
            if (to > from) text.Append("..").Append(to.ToString(CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    private static void Append(List<long> bounds, long from, long to)
    {
        // intervals that touch become one, so that equal sets have equal intervals
        if (bounds.Count > 0 && from <= bounds[^1] + 1) bounds[^1] = Math.Max(bounds[^1], to);
        else
        {
            bounds.Add(from);
            bounds.Add(to);
        }
    }

    private static ValueSet Create(List<long> bounds) => bounds.Count == 0 ? Empty : new ValueSet([.. bounds]);

    private static void CheckBound(long value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, Smallest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Largest);
    }

    private static InvalidOperationException NoMember() => new("the set has no member");
}
