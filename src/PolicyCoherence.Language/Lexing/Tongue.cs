using System.Collections.Immutable;
using PolicyCoherence.Language.Errors;
using PolicyCoherence.Language.Parsing;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Language.Lexing;

/// <summary>
/// A human tongue that policy is written in, with what is made of its table. A file says in its first sentence which one it is in;
/// without one it is English. So the tongue is known before any word is taken for a keyword.
/// </summary>
internal sealed class Tongue
{
    private readonly Dictionary<string, string> _terms;
    private readonly Lazy<PhraseMatcher> _matcher;
    private readonly Lazy<ILookup<int, string>> _phrases;

    private Tongue(KeywordTable table, Habits habits)
    {
        Table = table;
        Habits = habits;
        Elides = table.Phrases.Any(phrase => phrase.Words.Contains('\'', StringComparison.Ordinal));
        HasOneWordForByAndPer = table.Settled.Any(settled => settled.Keyword == "PER");

        // French has one word for a month and months: it is read as the plural.
        _terms = table.Terms.GroupBy(term => term.Words, StringComparer.Ordinal).ToDictionary(words => words.Key, words => words.Last().English, StringComparer.Ordinal);
        _matcher = new Lazy<PhraseMatcher>(() => PhraseMatcher.For(table));
        _phrases = new Lazy<ILookup<int, string>>(() => ByType(table));
    }

    /// <summary>English.</summary>
    public static Tongue English { get; } = new(KeywordTable.English, Habits.English);

    /// <summary>All of them.</summary>
    public static ImmutableArray<Tongue> All => [English, OfTheFrench.Tongue, OfTheSpanish.Tongue];

    /// <summary>The keywords.</summary>
    public KeywordTable Table { get; }

    /// <summary>The turns of phrase that people bring along from other texts.</summary>
    public Habits Habits { get; }

    /// <summary>The keywords, ready to be found.</summary>
    public PhraseMatcher Matcher => _matcher.Value;

    /// <summary>Whether words lose their last letter before a vowel: <c>d'asile</c>. Elsewhere an apostrophe has no place in a word.</summary>
    public bool Elides { get; }

    /// <summary>Whether <c>by</c> and <c>per</c> are the same word, as <c>par</c> and <c>por</c> are.</summary>
    public bool HasOneWordForByAndPer { get; }

    /// <summary>The phrases that stand for a token.</summary>
    public IEnumerable<string> PhrasesFor(int type) => _phrases.Value[type];

    /// <summary>The tongue of the text between two offsets, by its first sentence.</summary>
    public static Tongue Of(string text, int start, int end)
    {
        var at = start;
        var noun = Word(text, ref at, end);
        if (!KeywordTable.LanguageNouns.Contains(noun, StringComparer.Ordinal)) return English;
        var name = Word(text, ref at, end);
        return All.FirstOrDefault(tongue => tongue.Table.Language == name && tongue.Table.Write("LANGUAGE") == noun) ?? English;
    }

    /// <summary>The tongue of a file.</summary>
    public static Tongue Of(SourceText source)
    {
        var policy = PolicyPart.Of(source, new DiagnosticSink(PolicyParser.MaxErrors));
        return policy.Parts.IsEmpty ? English : Of(policy.Content, policy.Parts[0].Start, policy.Parts[0].End);
    }

    /// <summary>The English word for a word of the language that is no keyword (<c>jours</c>); other words stay what they are.</summary>
    public string Term(string word) => _terms.GetValueOrDefault(word, word);

    // The next word behind spaces and comments, in the spelling of the tables.
    private static string Word(string text, ref int at, int end)
    {
        while (at < end && FoldedCharStream.Fold(text, at) is var c && (c is ' ' or '\t' or '\n' or '\r' or '\f' or '#'))
        {
            if (c == '#')
            {
                while (at < end && FoldedCharStream.Fold(text, at) is not ('\n' or '\r')) at++;
            }
            else
            {
                at++;
            }
        }

        var start = at;
        while (at < end && char.IsAsciiLetter(FoldedCharStream.Fold(text, at))) at++;
        return Nfc.Normalize(text[start..at]);
    }

    private static ILookup<int, string> ByType(KeywordTable table)
    {
        var types = PhraseMatcher.TokenTypes();
        return table.Phrases.Select(phrase => (phrase.Keyword, phrase.Words)).Concat(table.Settled).ToLookup(phrase => types[phrase.Keyword], phrase => phrase.Words);
    }

    // Each is made only if a file is written in it.
    private static class OfTheFrench
    {
        public static Tongue Tongue { get; } = new(KeywordTable.French, Habits.French);
    }

    private static class OfTheSpanish
    {
        public static Tongue Tongue { get; } = new(KeywordTable.Spanish, Habits.Spanish);
    }
}
