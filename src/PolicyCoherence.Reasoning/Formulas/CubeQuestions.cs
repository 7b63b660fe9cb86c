using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace PolicyCoherence.Reasoning.Formulas;

/// <summary>
/// The quick way where literals decide. Most scopes are conjunctions of literals, and the others begin with literals: if one of
/// the first excludes one of the second on the same variable, the two do not overlap, and if nothing else is said, they do.
/// Anything else is left to the search.
///
/// One scope is mostly asked about together with many others, so the literals of the last one stay spread out over the
/// variables: another one is then compared with it in as many steps as it has literals.
/// </summary>
internal sealed class CubeQuestions(TruthClosure closure)
{
    // By the id of the variable; only where the formula that is spread out has a literal.
    private ValueSet?[] _asked = [];
    private Formula? _spread;
    private bool _spreadIsAlone;

    /// <summary>Whether there is a case in which both hold; null if this way cannot tell.</summary>
    public bool? TryAnswer(Formula left, Formula right)
    {
        if (left is FalseFormula || right is FalseFormula) return false;
        if (ReferenceEquals(right, _spread)) (left, right) = (right, left);
        else if (!ReferenceEquals(left, _spread)) Spread(left);

        if (right is AndFormula { IsCube: false } mixed)
        {
            for (var i = 0; i < mixed.LiteralCount; i++)
                if (IsExcluded((LiteralFormula)mixed.Parts[i])) return false;
            return null;
        }

        var alone = _spreadIsAlone && IsCube(right);
        foreach (var literal in LiteralsOf(right))
        {
            if (IsExcluded(literal)) return false;
            alone = alone && !IsTied(literal.Variable);
        }

        return alone ? true : null;
    }

    /// <summary>The first case of a conjunction of literals on which no truth bears: each variable has the value nearest to its ordinary one; null of any other formula.</summary>
    public Case? TryCase(Formula formula)
    {
        if (!IsCube(formula)) return null;
        foreach (var literal in LiteralsOf(formula))
            if (IsTied(literal.Variable)) return null;
        var values = new long[formula.Variables.Length];
        var next = 0;
        foreach (var literal in LiteralsOf(formula)) values[next++] = literal.Values.Nearest(literal.Variable.Ordinary);
        return Case.Trusted(formula.Variables, ImmutableCollectionsMarshal.AsImmutableArray(values));
    }

    private static bool IsCube(Formula formula) => formula is AndFormula { IsCube: true } or LiteralFormula or TrueFormula;

    private static ImmutableArray<LiteralFormula> LiteralsOf(Formula formula) => formula switch
    {
        AndFormula and => and.Literals,
        LiteralFormula literal => literal.Alone,
        _ => [],
    };

    private bool IsTied(Variable variable) => !closure.Of(variable).Truths.IsEmpty;

    private bool IsExcluded(LiteralFormula literal)
    {
        var id = literal.Variable.Id;
        return id < _asked.Length && _asked[id] is { } asked && !ReferenceEquals(asked, literal.Values) && !asked.Overlaps(literal.Values);
    }

    private void Spread(Formula formula)
    {
        if (_spread is { } last) Set(last, spread: false);
        _spread = formula;
        _spreadIsAlone = IsCube(formula);
        Set(formula, spread: true);
    }

    private void Set(Formula formula, bool spread)
    {
        if (formula is AndFormula and)
        {
            for (var i = 0; i < and.LiteralCount; i++) Set((LiteralFormula)and.Parts[i], spread);
        }
        else if (formula is LiteralFormula literal)
        {
            Set(literal, spread);
        }
    }

    private void Set(LiteralFormula literal, bool spread)
    {
        var id = literal.Variable.Id;
        if (id >= _asked.Length) Array.Resize(ref _asked, Math.Max(id + 1, _asked.Length * 2));
        _asked[id] = spread ? literal.Values : null;
        if (spread) _spreadIsAlone = _spreadIsAlone && !IsTied(literal.Variable);
    }
}
