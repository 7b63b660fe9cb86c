using Antlr4.Runtime;
using PolicyCoherence.Language.Generated;

namespace PolicyCoherence.Language.Lexing;

/// <summary>Turns words into keyword tokens by the longest phrase of a <see cref="KeywordTable"/> that fits.</summary>
internal sealed class PhraseMatcher
{
    private readonly Dictionary<string, Node>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private PhraseMatcher(Node root) => _lookup = root.Lookup;

    /// <summary>The matcher of <paramref name="table"/>.</summary>
    public static PhraseMatcher For(KeywordTable table)
    {
        var types = TokenTypes();
        var root = new Node();
        foreach (var phrase in table.Phrases)
        {
            var node = root;
            foreach (var word in Parts(phrase.Words))
            {
                if (!node.Next.TryGetValue(word, out var next))
                {
                    node.Next.Add(word, next = new Node());
                }

                node = next;
            }

            node.Type = types[phrase.Keyword];
            node.Scope |= phrase.Scope;
        }

        return new PhraseMatcher(root);
    }

    /// <summary>The number of each token by the name that the grammar gives it.</summary>
    public static Dictionary<string, int> TokenTypes()
    {
        var vocabulary = (Vocabulary)PolicyLexer.DefaultVocabulary;
        return Enumerable.Range(1, vocabulary.getMaxTokenType()).ToDictionary(t => vocabulary.GetSymbolicName(t), StringComparer.Ordinal);
    }

    /// <summary>The words of a phrase as the lexer cuts them: <c>jusqu'au</c> is two.</summary>
    public static string[] Parts(string phrase) => phrase.Replace("'", "' ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether any phrase begins with <paramref name="word"/> in one of the scopes.</summary>
    public bool IsReserved(ReadOnlySpan<char> word, KeywordScope scope) =>
        _lookup.TryGetValue(word, out var node) && (node.Scope & scope) != 0;

    /// <summary>The longest phrase that begins at <paramref name="at"/>; the type is 0 if there is none.</summary>
    public (int Type, int Count) Match(List<PolicyToken> tokens, int at, int end, KeywordScope scope)
    {
        if (!_lookup.TryGetValue(Spelling(tokens[at]), out var node))
        {
            return default;
        }

        var best = (node.Scope & scope) != 0 ? (node.Type, 1) : default;
        for (var i = at + 1; i < end && node.Next.Count > 0 && tokens[i].Type is PolicyLexer.WORD or PolicyLexer.ELIDED; i++)
        {
            if (!node.Lookup.TryGetValue(Spelling(tokens[i]), out var next))
            {
                break;
            }

            node = next;
            if ((node.Scope & scope) != 0)
            {
                best = (node.Type, i - at + 1);
            }
        }

        return best;
    }

    // As the table spells it: composed letters, a plain apostrophe.
    private static ReadOnlySpan<char> Spelling(PolicyToken token)
    {
        var chars = token.Chars;
        return !chars.ContainsAnyInRange('\u0300', '\u036F') && !chars.Contains('\u2019') ? chars : Nfc.Normalize(token.Text.Replace('\u2019', '\''));
    }

    private sealed class Node
    {
        public Node()
        {
            Lookup = Next.GetAlternateLookup<ReadOnlySpan<char>>();
        }

        public Dictionary<string, Node> Next { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, Node>.AlternateLookup<ReadOnlySpan<char>> Lookup { get; }

        public int Type { get; set; }

        public KeywordScope Scope { get; set; }
    }
}
