using System.Runtime.InteropServices;

namespace PolicyCoherence.Reasoning.Formulas;

/// <summary>Makes conjunctions, disjunctions and negations, simplified and in order.</summary>
public sealed partial class FormulaTable
{
    // Up to so many literals are put in order one by one; they mostly are already.
    private const int FewLiterals = 24;

    // Up to so many parts other than literals are looked through one by one.
    private const int FewOthers = 8;

    // Filled and emptied within one call of Combine, which never starts another.
    private readonly List<LiteralFormula> _gathered = [];
    private readonly List<LiteralFormula> _run = [];
    private readonly List<Formula> _others = [];

    /// <summary>Holds where both hold.</summary>
    public Formula And(Formula left, Formula right) => Combine([left, right], conjunction: true);

    /// <summary>Holds where all hold; in every case if there are none.</summary>
    public Formula And(IEnumerable<Formula> parts) => Combine(parts, conjunction: true);

    /// <summary>Holds where one of the two holds.</summary>
    public Formula Or(Formula left, Formula right) => Combine([left, right], conjunction: false);

    /// <summary>Holds where one of them holds; in no case if there are none.</summary>
    public Formula Or(IEnumerable<Formula> parts) => Combine(parts, conjunction: false);

    /// <summary>Holds in exactly the other cases. Made when it is first asked for: most formulas are never negated.</summary>
    public Formula Not(Formula formula)
    {
        if (formula.Negation is { } known) return known;
        if (formula is not CompositeFormula composite) throw new InvalidOperationException("the formula was not made by a table");

        // Every rule of simplification has its mirror image, so the negated parts need no simplification, only their own
        // order. The recursion is as deep as the formula, which MaximumDepth bounds.
        var opposite = NewParts(composite.Parts.Length, onlyLiterals: composite.Parts[^1] is LiteralFormula);
        for (var i = 0; i < opposite.Length; i++) opposite[i] = Not(composite.Parts[i]);
        if (opposite[^1] is not LiteralFormula) Array.Sort(opposite, FormulaOrder.Instance);
        var negation = Intern(opposite, composite is OrFormula);
        composite.PairWith(negation);
        return negation;
    }

    private Formula Combine(IEnumerable<Formula> parts, bool conjunction)
    {
        if (parts is Formula[] array) return Combine(new ReadOnlySpan<Formula>(array), conjunction);

        // The parts may be made while they are enumerated, by further calls.
        var deciding = conjunction ? False : True;
        var made = new List<Formula>();
        foreach (var part in parts)
        {
            if (ReferenceEquals(part, deciding)) return deciding;
            made.Add(part);
        }

        return Combine(CollectionsMarshal.AsSpan(made), conjunction);
    }

    private Formula Combine(ReadOnlySpan<Formula> parts, bool conjunction)
    {
        var (neutral, deciding) = conjunction ? (True, False) : (False, True);
        _gathered.Clear();
        _others.Clear();
        foreach (var part in parts)
        {
            if (ReferenceEquals(part, deciding)) return deciding;
            if (conjunction && part is AndFormula { IsCube: true } cube)
            {
                _gathered.AddRange(cube.Literals.AsSpan());
            }
            else if (part is CompositeFormula composite && composite is AndFormula == conjunction)
            {
                foreach (var inner in composite.Parts) Take(inner);
            }
            else if (!ReferenceEquals(part, neutral))
            {
                Take(part);
            }
        }

        if (!MergeLiterals(conjunction)) return deciding;
        if (_others.Count > 1) OrderOthers();
        if (_others.Count > 0 && OneMeetsItsNegation(conjunction)) return deciding;
        var count = _gathered.Count + _others.Count;
        if (count == 0) return neutral;
        if (count == 1) return _gathered.Count == 1 ? _gathered[0] : _others[0];

        // Literals stand before all others, so the whole is in order.
        return Intern(_others.Count == 0 ? _gathered.ToArray() : [.. _gathered, .. _others], conjunction);
    }

    // So that a conjunction of literals can show them as what they are.
    private static Formula[] NewParts(int count, bool onlyLiterals) => onlyLiterals ? new LiteralFormula[count] : new Formula[count];

    private void Take(Formula part)
    {
        if (part is LiteralFormula literal) _gathered.Add(literal);
        else _others.Add(part);
    }

    /// <summary>Puts the literals in the order of their keys and makes those on one variable one; false if the whole is now decided.</summary>
    private bool MergeLiterals(bool conjunction)
    {
        OrderLiterals();
        var literals = CollectionsMarshal.AsSpan(_gathered);
        var kept = 0;
        foreach (var literal in literals)
        {
            if (kept == 0 || literals[kept - 1].Variable != literal.Variable)
            {
                literals[kept++] = literal;
                continue;
            }

            var known = literals[kept - 1];
            if (ReferenceEquals(known, literal)) continue;
            var values = conjunction ? known.Values.Intersect(literal.Values) : known.Values.Union(literal.Values);
            if (Literal(literal.Variable, values) is not LiteralFormula merged) return false;
            literals[kept - 1] = merged;
        }

        if (kept < literals.Length) _gathered.RemoveRange(kept, literals.Length - kept);
        return true;
    }

    private void OrderLiterals()
    {
        var literals = CollectionsMarshal.AsSpan(_gathered);
        if (TryMergeTwoRuns(literals)) return;
        if (literals.Length > FewLiterals)
        {
            literals.Sort(static (left, right) => left.Variable.CompareTo(right.Variable));
            return;
        }

        for (var i = 1; i < literals.Length; i++)
        {
            var literal = literals[i];
            var to = i;
            while (to > 0 && literals[to - 1].Variable.CompareTo(literal.Variable) > 0)
            {
                literals[to] = literals[to - 1];
                to--;
            }

            literals[to] = literal;
        }
    }

    /// <summary>What is put together is mostly in order already, or it is two conjunctions that are.</summary>
    private bool TryMergeTwoRuns(Span<LiteralFormula> literals)
    {
        var second = EndOfRun(literals, 0);
        if (second == literals.Length) return true;
        if (EndOfRun(literals, second) < literals.Length) return false;
        _run.Clear();
        _run.AddRange(literals[..second]);
        var (from, to) = (0, 0);
        while (from < _run.Count && second < literals.Length)
            literals[to++] = _run[from].Variable.CompareTo(literals[second].Variable) <= 0 ? _run[from++] : literals[second++];
        while (from < _run.Count) literals[to++] = _run[from++];
        return true;
    }

    private static int EndOfRun(ReadOnlySpan<LiteralFormula> literals, int start)
    {
        var end = Math.Min(start + 1, literals.Length);
        while (end < literals.Length && literals[end - 1].Variable.CompareTo(literals[end].Variable) <= 0) end++;
        return end;
    }

    // Equal formulas are the same object and stand side by side when in order.
    private void OrderOthers()
    {
        _others.Sort(FormulaOrder.Instance);
        var kept = 1;
        for (var i = 1; i < _others.Count; i++)
            if (!ReferenceEquals(_others[i], _others[kept - 1])) _others[kept++] = _others[i];
        _others.RemoveRange(kept, _others.Count - kept);
    }

    private bool OneMeetsItsNegation(bool conjunction)
    {
        var others = _others.Count > FewOthers ? new HashSet<Formula>(_others, ReferenceEqualityComparer.Instance) : null;
        foreach (var other in _others)
            if (MeetsItsNegation(other, conjunction, others)) return true;
        return false;
    }

    /// <summary>
    /// Whether a disjunction stands in a conjunction that denies each of its parts, or the mirror image. The negation
    /// of a part of a whole is of the whole's own kind, so it has been flattened and has to be found piece by piece.
    /// </summary>
    private bool MeetsItsNegation(Formula part, bool conjunction, HashSet<Formula>? others)
    {
        if (part is not CompositeFormula composite) return IsAmong(Not(part), others);
        foreach (var piece in composite.Parts)
        {
            if (piece is not LiteralFormula literal)
            {
                if (!IsAmong(Not(piece), others)) return false;
                continue;
            }

            if (GatheredOn(literal.Variable) is not { } known) return false;
            var met = conjunction
                ? !known.Values.Overlaps(literal.Values)
                : literal.Variable.Domain.Except(known.Values).IsSubsetOf(literal.Values);
            if (!met) return false;
        }

        return true;
    }

    private bool IsAmong(Formula sought, HashSet<Formula>? others)
    {
        if (others is not null) return others.Contains(sought);
        foreach (var other in _others)
            if (ReferenceEquals(other, sought)) return true;
        return false;
    }

    private LiteralFormula? GatheredOn(Variable variable)
    {
        var (low, high) = (0, _gathered.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = _gathered[middle].Variable.CompareTo(variable);
            if (order == 0) return _gathered[middle];
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return null;
    }
}
