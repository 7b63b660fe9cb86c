using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using PolicyCoherence.Reporting.Text;

namespace PolicyCoherence.Reporting.Json;

/// <summary>Writes indented JSON in which names and sentences stay readable, and nothing invisible does.</summary>
internal sealed class JsonDocumentWriter
{
    private readonly Utf8JsonWriter _json;

    private JsonDocumentWriter(Utf8JsonWriter json) => _json = json;

    /// <summary>One object with what <paramref name="body"/> writes, and a line end.</summary>
    public static string Write(Action<JsonDocumentWriter> body)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            body(new JsonDocumentWriter(json));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    public void Object(string name, Action body)
    {
        _json.WriteStartObject(name);
        body();
        _json.WriteEndObject();
    }

    /// <summary>An array of objects.</summary>
    public void Array<T>(string name, IEnumerable<T> items, Action<T> body)
    {
        _json.WriteStartArray(name);
        foreach (var item in items)
        {
            _json.WriteStartObject();
            body(item);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    public void Texts(string name, IEnumerable<string> items)
    {
        _json.WriteStartArray(name);
        foreach (var item in items)
        {
            Value(item);
        }

        _json.WriteEndArray();
    }

    public void Text(string name, string? value)
    {
        _json.WritePropertyName(name);
        if (value is null)
        {
            _json.WriteNullValue();
        }
        else
        {
            Value(value);
        }
    }

    public void Number(string name, int value) => _json.WriteNumber(name, value);

    public void Flag(string name, bool value) => _json.WriteBoolean(name, value);

    public void Null(string name) => _json.WriteNull(name);

    /// <summary>The library's own escaping would turn every letter beyond ASCII, or no invisible one, into an escape; so the string is escaped here.</summary>
    private void Value(string value) => _json.WriteRawValue(Escaped(value), skipInputValidation: true);

    private static string Escaped(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        for (var i = 0; i < value.Length;)
        {
            if (Rune.DecodeFromUtf16(value.AsSpan(i), out var rune, out var length) != OperationStatus.Done)
            {
                // Half of a surrogate pair is no character, and many readers refuse it.
                text.Append("\\uFFFD");
                i++;
                continue;
            }

            if (rune.Value is '"' or '\\')
            {
                text.Append('\\').Append((char)rune.Value);
            }
            else if (rune.Value is '\n')
            {
                text.Append("\\n");
            }
            else if (rune.Value < 0x20 || VisibleText.IsInvisible(rune))
            {
                foreach (var unit in rune.ToString())
                {
                    text.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}");
                }
            }
            else
            {
                text.Append(value, i, length);
            }

            i += length;
        }

        return text.Append('"').ToString();
    }
}
