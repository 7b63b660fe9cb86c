using System.Globalization;
using System.Text;

namespace PolicyCoherence.Rete.Explanations;

/// <summary>Why a fact holds: given, or by a rule from premises that hold in turn.</summary>
public sealed class Proof
{
    internal Proof(object fact, Because? because, IReadOnlyList<Proof> premises)
    {
        Fact = fact;
        Because = because;
        Premises = premises;
    }

    /// <summary>The fact that is proved.</summary>
    public object Fact { get; }

    /// <summary>The last step; null if the fact was given.</summary>
    public Because? Because { get; }

    /// <summary>The proofs of the premises, in the order in which the rule names them.</summary>
    public IReadOnlyList<Proof> Premises { get; }

    /// <summary>The proof as text, one fact to a line, premises indented below what follows from them.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ToText(Describe);

    /// <summary>The proof as text, one fact to a line, premises indented below what follows from them.</summary>
    /// <param name="describe">The text of a fact.</param>
    /// <returns>The text.</returns>
    public string ToText(Func<object, string> describe)
    {
        var text = new StringBuilder();
        Write(text, 0, describe, new HashSet<Proof>(ReferenceEqualityComparer.Instance));
        return text.ToString();
    }

    internal static string Describe(object fact) => Convert.ToString(fact, CultureInfo.InvariantCulture) ?? string.Empty;

    private void Write(StringBuilder text, int depth, Func<object, string> describe, HashSet<Proof> written)
    {
        text.Append(' ', depth * 2).Append(describe(Fact));
        if (Because is null)
        {
            text.Append('\n');
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $" [{Because.Rule}]");

        // A premise that many steps rest on is proved once: written out each time, a proof can grow without measure.
        if (!written.Add(this))
        {
            text.Append(" (as above)\n");
            return;
        }

        text.Append('\n');
        foreach (var premise in Premises)
            premise.Write(text, depth + 1, describe, written);
    }
}
