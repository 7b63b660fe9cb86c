using System.Collections.Immutable;
using PolicyCoherence.Language.Generated;

namespace PolicyCoherence.Language.Errors;

/// <summary>
/// What people bring along from other texts, in one tongue, and the key of what to write instead (Advice.properties). <em>Slips</em> are
/// reserved words that mean nothing (<c>shall</c>). <em>Turns of phrase</em> may be names here, so they are looked for only where a sentence
/// does not fit the grammar, and only round that place.
/// </summary>
internal sealed partial class Habits
{
    /// <summary>The most words that a turn of phrase has.</summary>
    public const int MaxWords = 5;

    private readonly Dictionary<string, string> _slips;
    private readonly Dictionary<string, string> _turns;
    private readonly ImmutableArray<string> _months;

    private Habits(Dictionary<string, string> slips, Dictionary<string, string> turns, ImmutableArray<string> months)
    {
        _slips = slips;
        _turns = turns;
        _months = months;
    }

    /// <summary>All advice that is given here, for the tests.</summary>
    public IEnumerable<string> Keys => _slips.Values.Concat(_turns.Values);

    /// <summary>All slips, for the tests.</summary>
    public IEnumerable<string> Slips => _slips.Keys;

    /// <summary>The advice for <paramref name="words"/>; null if there is none.</summary>
    public string? For(string words) => _turns.GetValueOrDefault(words);

    /// <summary>The advice for a slip in a sentence that begins with the token <paramref name="first"/>.</summary>
    public string Slip(string words, int first) => (_slips.GetValueOrDefault(words, "leave-out"), first) switch
    {
        ("except", PolicyLexer.USE) => "except-use",
        ("except", PolicyLexer.GROUP) => "except-group",
        ("except", PolicyLexer.WORD) => "except-word",
        ("if", PolicyLexer.GROUP) => "if-group",
        var (key, _) => key,
    };

    /// <summary>Whether a word is the name of a month.</summary>
    public bool IsMonth(string word) => _months.Contains(word, StringComparer.OrdinalIgnoreCase);
}
