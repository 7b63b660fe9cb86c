namespace PolicyCoherence.Rete.Memory;

/// <summary>
/// The members of an index under one key, in the order in which they came. The dead are passed over and swept out when
/// they are the majority, so that a removal costs a constant on average and the order stays.
/// </summary>
internal sealed class Bucket<T>(KeyedIndex<T> owner, object? key)
    where T : class, IMortal
{
    private T[] _items = [];
    private int _dead;

    /// <summary>How many items are listed, dead ones included.</summary>
    public int Count { get; private set; }

    public T this[int index] => _items[index];

    public void Add(T item)
    {
        if (Count == _items.Length)
            Array.Resize(ref _items, Math.Max(4, Count * 2));
        _items[Count++] = item;
    }

    public void NoteDeath()
    {
        _dead++;
        if (_dead == Count)
        {
            _items = [];
            Count = _dead = 0;
            owner.Forget(key, this);
        }
        else if (_dead > 16 && _dead * 2 > Count)
        {
            Sweep();
        }
    }

    private void Sweep()
    {
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            if (!_items[i].Dead)
                _items[kept++] = _items[i];
        }

        Array.Clear(_items, kept, Count - kept);
        Count = kept;
        _dead = 0;
    }
}

/// <summary>Buckets by join key; the key is null where a join has no equality to join on.</summary>
internal sealed class KeyedIndex<T>(bool keyed)
    where T : class, IMortal
{
    private readonly Dictionary<object, Bucket<T>> _buckets = [];
    private Bucket<T>? _all;

    public Bucket<T>? Find(object? key)
    {
        if (!keyed)
            return _all;
        return key is not null && _buckets.TryGetValue(key, out var bucket) ? bucket : null;
    }

    /// <summary>Lists the item; null for a key that matches nothing.</summary>
    public Bucket<T>? Add(object? key, T item)
    {
        Bucket<T>? bucket;
        if (!keyed)
        {
            bucket = _all ??= new Bucket<T>(this, null);
        }
        else if (key is null)
        {
            return null;
        }
        else if (!_buckets.TryGetValue(key, out bucket))
        {
            bucket = new Bucket<T>(this, key);
            _buckets.Add(key, bucket);
        }

        bucket.Add(item);
        return bucket;
    }

    internal void Forget(object? key, Bucket<T> bucket)
    {
        if (key is not null && _buckets.TryGetValue(key, out var found) && ReferenceEquals(found, bucket))
            _buckets.Remove(key);
    }
}
