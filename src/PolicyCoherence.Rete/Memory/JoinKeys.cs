using System.Runtime.CompilerServices;

namespace PolicyCoherence.Rete.Memory;

/// <summary>Stands for null in a join key: null matches null, as it does for <c>==</c>.</summary>
internal sealed class NullKey
{
    public static readonly NullKey Instance = new();

    private NullKey()
    {
    }
}

/// <summary>A key by identity, for types whose <c>==</c> compares references whatever their <c>Equals</c> does.</summary>
internal sealed class IdentityKey(object value) : IEquatable<IdentityKey>
{
    private readonly object _value = value;

    public bool Equals(IdentityKey? other) => other is not null && ReferenceEquals(_value, other._value);

    public override bool Equals(object? obj) => Equals(obj as IdentityKey);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(_value);
}

/// <summary>A key of several parts.</summary>
internal sealed class CompositeKey : IEquatable<CompositeKey>
{
    private readonly object[] _parts;
    private readonly int _hash;

    public CompositeKey(object[] parts)
    {
        _parts = parts;
        var hash = default(HashCode);
        foreach (var part in parts)
            hash.Add(part);
        _hash = hash.ToHashCode();
    }

    public bool Equals(CompositeKey? other) => other is not null && _hash == other._hash && _parts.AsSpan().SequenceEqual(other._parts);

    public override bool Equals(object? obj) => Equals(obj as CompositeKey);

    public override int GetHashCode() => _hash;
}
