using PolicyCoherence.Language.Lexing;

namespace PolicyCoherence.Language.Parsing;

/// <summary>One string for each name of a file, however often it stands there and on whatever keyboard it was typed.</summary>
internal sealed class NamePool
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public NamePool() => _lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The name that <paramref name="token"/> spells.</summary>
    public string Get(PolicyToken token)
    {
        if (!_lookup.TryGetValue(token.Chars, out var name))
        {
            name = NameSpelling.Of(token).ToString();
            _names.Add(token.Text, name);
        }

        return name;
    }
}
