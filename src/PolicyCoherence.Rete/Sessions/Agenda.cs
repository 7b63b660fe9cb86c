using PolicyCoherence.Rete.Memory;
using PolicyCoherence.Rete.Network;

namespace PolicyCoherence.Rete.Sessions;

/// <summary>A match that waits to fire. It is void when its left side or its last column has ended.</summary>
internal readonly record struct Activation(Token Left, Cell? Candidate)
{
    public bool IsVoid => Left.Dead || Candidate is { Dead: true };
}

/// <summary>What is to fire: by priority, then by the rule's name, then first come first served. Void matches are passed over.</summary>
internal sealed class Agenda
{
    private readonly IReadOnlyList<Terminal> _terminals;
    private readonly ActivationQueue[] _queues;
    private int _first;

    public Agenda(IReadOnlyList<Terminal> terminals)
    {
        _terminals = terminals;
        _queues = [.. terminals.Select(_ => new ActivationQueue())];
        _first = _queues.Length;
    }

    public void Add(Terminal terminal, Token left, Cell? candidate)
    {
        _queues[terminal.Rank].Add(new Activation(left, candidate));
        if (terminal.Rank < _first)
            _first = terminal.Rank;
    }

    /// <summary>The next match to fire among the terminals of a rank below <paramref name="before"/>; null if there is none.</summary>
    public Terminal? Next(int before, out Activation activation)
    {
        for (; _first < Math.Min(before, _queues.Length); _first++)
        {
            while (_queues[_first].TryTake(out activation))
            {
                if (!activation.IsVoid)
                    return _terminals[_first];
            }
        }

        activation = default;
        return null;
    }
}

/// <summary>A queue in short segments, which are let go as they are used up: matches can be many, and fire once.</summary>
internal sealed class ActivationQueue
{
    private const int SegmentLength = 256;

    private readonly Queue<Activation[]> _full = new();
    private Activation[] _tail = [];
    private Activation[] _head = [];
    private int _tailCount;
    private int _headIndex;
    private int _headCount;

    public void Add(Activation activation)
    {
        if (_tailCount == _tail.Length)
        {
            if (_tailCount == SegmentLength)
            {
                _full.Enqueue(_tail);
                _tail = new Activation[SegmentLength];
                _tailCount = 0;
            }
            else
            {
                Array.Resize(ref _tail, Math.Min(SegmentLength, Math.Max(4, _tail.Length * 2)));
            }
        }

        _tail[_tailCount++] = activation;
    }

    public bool TryTake(out Activation activation)
    {
        if (_headIndex == _headCount && !Advance())
        {
            activation = default;
            return false;
        }

        activation = _head[_headIndex];
        _head[_headIndex++] = default;
        return true;
    }

    private bool Advance()
    {
        if (_full.TryDequeue(out var segment))
        {
            _head = segment;
            _headCount = SegmentLength;
        }
        else
        {
            (_head, _tail) = (_tail, []);
            (_headCount, _tailCount) = (_tailCount, 0);
        }

        _headIndex = 0;
        return _headCount > 0;
    }
}
