using System.Globalization;
using System.Text;
using System.Text.Json;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Cli.Settings;

/// <summary>Where in a JSON file each value stands, by its path as in <c>rules.PC1101.severity</c> and <c>exclude[0]</c>.</summary>
internal sealed class JsonPlaces
{
    private readonly Dictionary<string, (SourceSpan Name, SourceSpan Value)> _places = new(StringComparer.Ordinal);
    private readonly SourceText _source;
    private readonly byte[] _bytes;
    private (int Byte, int Character) _counted;

    private JsonPlaces(SourceText source)
    {
        _source = source;
        _bytes = Encoding.UTF8.GetBytes(source.Content);
    }

    /// <summary>Names that stand twice in one object, by place.</summary>
    public List<(string Name, SourceSpan Second, SourceSpan First)> Twice { get; } = [];

    /// <summary>The value at a path; the whole file for the empty path or one that is not there.</summary>
    public SourceSpan Value(string path) => _places.TryGetValue(path, out var place) ? place.Value : Whole;

    /// <summary>The name at a path, or the value if it has none.</summary>
    public SourceSpan Name(string path) => _places.TryGetValue(path, out var place) ? place.Name : Whole;

    // To point at a whole file points at nothing: its first character stands for it.
    private SourceSpan Whole => new(_source, 0, Math.Min(1, _source.Content.Length));

    /// <summary>Reads the places of a text; null, and where it stops being JSON, if it is none.</summary>
    public static JsonPlaces? Of(SourceText source, out SourceSpan broken)
    {
        var places = new JsonPlaces(source);
        broken = new SourceSpan(source, 0, 0);
        try
        {
            var reader = new Utf8JsonReader(places._bytes);
            reader.Read();
            places.Value(ref reader, string.Empty, null);
            reader.Read();
            return places;
        }
        catch (JsonException problem)
        {
            broken = places.At((int)(problem.LineNumber ?? 0), (int)(problem.BytePositionInLine ?? 0));
            return null;
        }
        catch (InvalidOperationException)
        {
            // An escape that is half a character.
            broken = new SourceSpan(source, places._counted.Character, 0);
            return null;
        }
    }

    private void Value(ref Utf8JsonReader reader, string path, SourceSpan? name)
    {
        var start = Character((int)reader.TokenStartIndex);
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var key = WithoutColon(Span(Character((int)reader.TokenStartIndex), (int)reader.BytesConsumed));
                var property = reader.GetString() ?? string.Empty;
                var full = path.Length == 0 ? property : $"{path}.{property}";
                if (_places.TryGetValue(full, out var first)) Twice.Add((property, key, first.Name));
                reader.Read();
                Value(ref reader, full, key);
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++) Value(ref reader, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"), null);
        }

        // Reads it, so that an escape that is half a character is found here.
        if (reader.TokenType == JsonTokenType.String) _ = reader.GetString();
        if (path.Length == 0) return;

        // What spans many lines is pointed at where it begins.
        var whole = Span(start, (int)reader.BytesConsumed);
        var value = whole.StartPosition.Line == whole.EndPosition.Line ? whole : whole with { Length = 1 };
        _places.TryAdd(path, (name ?? value, value));
    }

    // The reader takes the colon behind a name for a part of it.
    private static SourceSpan WithoutColon(SourceSpan key) => key with { Length = key.Words.TrimEnd(':').TrimEnd().Length };

    private SourceSpan Span(int first, int endByte) => new(_source, first, Character(endByte) - first);

    // Asked for in the order of the file, so that each byte is counted once.
    private int Character(int at)
    {
        var character = _counted.Character + Encoding.UTF8.GetCharCount(_bytes.AsSpan(_counted.Byte, at - _counted.Byte));
        _counted = (at, character);
        return character;
    }

    private SourceSpan At(int line, int byteInLine)
    {
        var from = 0;
        for (; line > 0; line--) from = Array.IndexOf(_bytes, (byte)'\n', from) + 1;
        var at = Math.Min(from + byteInLine, _bytes.Length);
        var start = Encoding.UTF8.GetCharCount(_bytes.AsSpan(0, at));
        return new SourceSpan(_source, start, Math.Min(1, _source.Content.Length - start));
    }
}
