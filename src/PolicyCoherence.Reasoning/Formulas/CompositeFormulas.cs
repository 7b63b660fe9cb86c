using System.Numerics;

namespace PolicyCoherence.Reasoning.Formulas;

/// <summary>
/// The conjunctions and disjunctions of a table, to be found by their kind and their parts. Formulas are their own keys here,
/// so that nothing is made to look for one: the making of formulas is much of the cost of a question.
/// </summary>
internal sealed class CompositeFormulas
{
    // Each formula stands at the place of its hash or, if that is taken, at one of the next; a third of the places is free.
    private (CompositeFormula? Formula, int Hash)[] _places = new (CompositeFormula?, int)[64];
    private int _count;

    public static int HashOf(ReadOnlySpan<Formula> parts, bool conjunction)
    {
        var hash = conjunction ? 1u : 2u;
        foreach (var part in parts) hash = (BitOperations.RotateLeft(hash, 5) ^ (uint)part.Id) * 0x9E3779B1u;
        return (int)(hash ^ (hash >> 15));
    }

    public CompositeFormula? Find(ReadOnlySpan<Formula> parts, bool conjunction, int hash)
    {
        var mask = _places.Length - 1;
        for (var place = hash & mask; _places[place].Formula is { } formula; place = (place + 1) & mask)
            if (_places[place].Hash == hash && formula is AndFormula == conjunction && AreSame(formula.Parts.AsSpan(), parts)) return formula;
        return null;
    }

    /// <summary>Adds a formula that is not there yet.</summary>
    public void Add(CompositeFormula formula, int hash)
    {
        if (_count >= _places.Length / 3 * 2) Grow();
        _count++;
        Put(formula, hash);
    }

    private static bool AreSame(ReadOnlySpan<Formula> one, ReadOnlySpan<Formula> other)
    {
        if (one.Length != other.Length) return false;
        for (var i = 0; i < one.Length; i++)
            if (!ReferenceEquals(one[i], other[i])) return false;
        return true;
    }

    private void Grow()
    {
        var places = _places;
        _places = new (CompositeFormula?, int)[places.Length * 2];
        foreach (var (formula, hash) in places)
            if (formula is not null) Put(formula, hash);
    }

    private void Put(CompositeFormula formula, int hash)
    {
        var mask = _places.Length - 1;
        var place = hash & mask;
        while (_places[place].Formula is not null) place = (place + 1) & mask;
        _places[place] = (formula, hash);
    }
}
