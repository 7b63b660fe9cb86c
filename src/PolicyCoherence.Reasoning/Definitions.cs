using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning;

/// <summary>A word with two meanings, and a person who falls under one only.</summary>
/// <param name="Meaning">The meaning for some agencies.</param>
/// <param name="Other">The meaning for others; null for the general one.</param>
/// <param name="UnderTheFirst">Whether the person falls under the first meaning, and not under the other.</param>
/// <param name="Answer">The person.</param>
public sealed record TwoMeanings(AgencyMeaning Meaning, AgencyMeaning? Other, bool UnderTheFirst, Answer Answer);

/// <summary>Two bars on one action that draw a line through the same fact in two places.</summary>
/// <param name="Lower">The position with the lower line.</param>
/// <param name="Higher">The position with the higher line.</param>
/// <param name="Variable">What the line is drawn through.</param>
/// <param name="LowerValue">Where the lower one is drawn.</param>
/// <param name="HigherValue">Where the higher one is drawn.</param>
/// <param name="Answer">A person between the lines.</param>
public sealed record TwoLines(NormInstance Lower, NormInstance Higher, CaseVariable Variable, long LowerValue, long HigherValue, Answer Answer);

/// <summary>Words that mean two things, and lines that are drawn in two places (design section 5, point 8).</summary>
public sealed class Definitions
{
    private readonly Analysis _analysis;

    internal Definitions(Analysis analysis) => _analysis = analysis;

    /// <summary>
    /// A person who falls under one meaning only: of the given one and the general one, or that of another agency where the word has
    /// no general meaning. Null if the two are the same.
    /// </summary>
    public TwoMeanings? Find(AgencyMeaning meaning, AgencyMeaning? other)
    {
        var own = Compile(meaning);
        var against = other is null ? General(meaning.Word) : Compile(other);
        return Between(own, against) is { } left ? Confirmed(new TwoMeanings(meaning, other, true, left))
            : Between(against, own) is { } right ? Confirmed(new TwoMeanings(meaning, other, false, right))
            : null;
    }

    /// <summary>Whether a word says who it means for everybody, so that an agency's meaning can differ from it.</summary>
    public static bool HasGeneralMeaning(Symbol word) => word is Group { Definition: not null } or Fact { Definition: not null };

    /// <summary>
    /// The lines that two bars on one action draw through the same number in two places; null if they do not. Both protect those
    /// on one side of their line, and stand in different texts: within one text a second line is meant.
    /// </summary>
    public TwoLines? Find(NormInstance first, NormInstance second)
    {
        if (!IsBar(first) || !IsBar(second) || first.Action != second.Action || first.Role != second.Role || SameText(first.Position, second.Position)) return null;
        var (one, other) = (_analysis.Scopes.UntimedScope(first), _analysis.Scopes.UntimedScope(second));
        foreach (var variable in one.Variables.Where(other.Mentions))
        {
            if (variable.Tag is not CaseVariable { Symbol: Fact { Type: NumberFactType } } tag) continue;
            if (LineOf(one, variable) is not { } line || LineOf(other, variable) is not { } against || line.Below != against.Below || line.Value == against.Value) continue;
            var (lower, higher) = line.Value < against.Value ? (first, second) : (second, first);
            var (covered, left) = line.Below ? (higher, lower) : (lower, higher);
            var question = _analysis.Table.And(_analysis.Scopes.UntimedScope(covered), _analysis.Table.Not(_analysis.Scopes.UntimedScope(left)));
            if (_analysis.Cases.Find(question) is not { } answer) continue;
            return new TwoLines(lower, higher, tag, Math.Min(line.Value, against.Value), Math.Max(line.Value, against.Value), answer);
        }

        return null;
    }

    /// <summary>Whether two positions bar one action and draw a line through one number in two places.</summary>
    public bool DrawTwoLines(Position one, Position other) =>
        _analysis.InstancesOf(one.Name).Any(first => _analysis.InstancesOf(other.Name).Any(second => Find(first, second) is not null));

    private static bool IsBar(NormInstance instance) => instance.Modality == Modality.Prohibition && instance.BearerKind != BearerKind.Person;

    private static bool SameText(Position first, Position second) =>
        first.Sources is [var one, ..] && second.Sources is [var other, ..] && one.Instrument.Name == other.Instrument.Name;

    // A line is a conjunct that leaves the values on one side of a number, and no others.
    private static (long Value, bool Below)? LineOf(Formula formula, Variable variable)
    {
        var conjuncts = formula is AndFormula and ? and.Parts : [formula];
        if (conjuncts.Count(part => part.Mentions(variable)) != 1) return null;
        return conjuncts.First(part => part.Mentions(variable)) is LiteralFormula { Values.Intervals: [var interval] }
            ? interval.From == variable.Domain.Min && interval.To != variable.Domain.Max ? (interval.To + 1, true)
                : interval.To == variable.Domain.Max && interval.From != variable.Domain.Min ? (interval.From, false)
                : null
            : null;
    }

    private Answer? Between(Formula under, Formula notUnder) => _analysis.Cases.Find(_analysis.Table.And(under, _analysis.Table.Not(notUnder)));

    private TwoMeanings Confirmed(TwoMeanings found)
    {
        var plain = new PlainLaw(_analysis, found.Answer);
        var own = plain.Holds(found.Meaning.Meaning, Role.Person);
        var other = plain.Holds(found.Other?.Meaning ?? Definition(found.Meaning.Word), Role.Person);
        return own == found.UnderTheFirst && other != own ? found : throw new UnconfirmedCaseException(found.Meaning.Word.Name, found.Other?.Agencies[0].Name ?? found.Meaning.Word.Name);
    }

    private Formula Compile(AgencyMeaning meaning) => _analysis.Space.Compile(meaning.Meaning, Role.Person);

    private Formula General(Symbol word) => _analysis.Space.Compile(Definition(word), Role.Person);

    private static Condition Definition(Symbol word) => word switch
    {
        Group { Definition: { } definition } => definition,
        Fact { Definition: { } definition } => definition,
        _ => throw new ArgumentException($"`{word.Name}` has no general meaning", nameof(word)),
    };
}
