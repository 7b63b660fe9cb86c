using System.Globalization;
using System.Reflection;
using System.Text;

namespace PolicyCoherence.Sources;

/// <summary>
/// The sentences that one class of words says to people. They stand in a resource file beside the class, named after it
/// (<c>ClashWording.properties</c> beside <c>ClashWording.cs</c>), one a line: <c>key = A whole sentence about `{position}`.</c> The file is
/// read when its first sentence is needed. docs/decisions/0005-messages.md says how to add one.
/// </summary>
public sealed class MessageFile
{
    private readonly Lazy<Dictionary<string, string>> _sentences;

    // What stands for a keyword in a sentence until it is known in which file it will be written.
    private const char KeywordBegins = '\u0002';
    private const char KeywordEnds = '\u0003';

    private readonly Func<SourceText, Func<string, string>>? _keywords;
    private readonly bool _later;

    private MessageFile(Assembly assembly, string name, Func<SourceText, Func<string, string>>? keywords, bool later = false)
    {
        _later = later;
        _sentences = new Lazy<Dictionary<string, string>>(() => Read(assembly, name));
        _keywords = keywords;
    }

    /// <summary>The sentences of <paramref name="owner"/>, from the resource of its assembly that has its name.</summary>
    /// <param name="owner">The class that says them.</param>
    /// <param name="keywords">What fills holes in capitals in a diagnostic about a text: the keywords of the language that the text is written in.</param>
    public static MessageFile Of(Type owner, Func<SourceText, Func<string, string>>? keywords = null)
    {
        ArgumentNullException.ThrowIfNull(owner);
        return new MessageFile(owner.Assembly, owner.Name, keywords);
    }

    /// <summary>
    /// The sentences of <paramref name="owner"/> about findings. A hole in capitals stays open until the finding is reported, since only
    /// then it is known in which file the words are to be written; <see cref="WithKeywords"/> fills it.
    /// </summary>
    public static MessageFile OfFindings(Type owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        return new MessageFile(owner.Assembly, owner.Name, null, later: true);
    }

    /// <summary>A sentence with its keywords written in.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="keyword">How a keyword is written, by its name in the grammar; null for what is none, which stays as it is.</param>
    public static string WithKeywords(string sentence, Func<string, string?> keyword)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(keyword);
        if (!sentence.Contains(KeywordBegins, StringComparison.Ordinal)) return sentence;
        var text = new StringBuilder(sentence.Length + 16);
        var at = 0;
        while (sentence.IndexOf(KeywordBegins, at) is >= 0 and var open && sentence.IndexOf(KeywordEnds, open) is >= 0 and var close)
        {
            text.Append(sentence, at, open - at).Append(keyword(sentence[(open + 1)..close]) ?? sentence[open..(close + 1)]);
            at = close + 1;
        }

        return text.Append(sentence, at, sentence.Length - at).ToString();
    }

    /// <summary>An error at a place: the sentence of <paramref name="key"/>, and as help that of <c>key.help</c> if there is one.</summary>
    /// <param name="code">The stable id.</param>
    /// <param name="key">The key of the message.</param>
    /// <param name="span">The words that it is about.</param>
    /// <param name="holes">The values of the holes of both sentences.</param>
    /// <exception cref="KeyNotFoundException">As for <see cref="Say"/>.</exception>
    public Diagnostic Error(string code, string key, SourceSpan span, params ReadOnlySpan<(string Hole, object? Value)> holes) =>
        Diagnostic.Error(code, span, Said(key, span, holes), Help(key, span, holes));

    /// <summary>A warning at a place, worded like <see cref="Error"/>.</summary>
    /// <param name="code">The stable id.</param>
    /// <param name="key">The key of the message.</param>
    /// <param name="span">The words that it is about.</param>
    /// <param name="holes">The values of the holes of both sentences.</param>
    /// <exception cref="KeyNotFoundException">As for <see cref="Say"/>.</exception>
    public Diagnostic Warning(string code, string key, SourceSpan span, params ReadOnlySpan<(string Hole, object? Value)> holes) =>
        Diagnostic.Warning(code, span, Said(key, span, holes), Help(key, span, holes));

    /// <summary>The sentence of a key, with its holes filled.</summary>
    /// <param name="key">The key; always written out, so that the tests can find it.</param>
    /// <param name="holes">The value of each hole by its name. Numbers are written without regard to where the program runs.</param>
    /// <exception cref="KeyNotFoundException">There is no such sentence, or it has a hole without a value: a defect that the tests find.</exception>
    public string Say(string key, params ReadOnlySpan<(string Hole, object? Value)> holes) => Fill(key, Sentence(key), Later, holes);

    /// <summary>The sentence of a key, with holes in capitals filled by the keywords of the language that a text is written in.</summary>
    /// <param name="key">The key.</param>
    /// <param name="source">The text in which somebody is told what to write.</param>
    /// <param name="holes">The values of the other holes.</param>
    /// <exception cref="KeyNotFoundException">As for <see cref="Say"/>.</exception>
    public string SayIn(string key, SourceText source, params ReadOnlySpan<(string Hole, object? Value)> holes) =>
        Fill(key, Sentence(key), _keywords?.Invoke(source), holes);

    /// <summary>The sentence for so many things: that of <c>key.one</c> for 1, otherwise that of <c>key.many</c>; the number fills the hole <c>{count}</c>.</summary>
    /// <param name="key">The key without its last part.</param>
    /// <param name="count">How many.</param>
    /// <param name="holes">The values of the other holes.</param>
    /// <exception cref="KeyNotFoundException">As for <see cref="Say"/>.</exception>
    public string Count(string key, int count, params ReadOnlySpan<(string Hole, object? Value)> holes) =>
        Fill(key, Sentence($"{key}.{(count == 1 ? "one" : "many")}"), Later, [("count", count), .. holes]);

    /// <summary>The sentence of a key with its holes as they stand in the file.</summary>
    /// <exception cref="KeyNotFoundException">There is no such sentence.</exception>
    public string Sentence(string key) =>
        _sentences.Value.TryGetValue(key, out var sentence) ? sentence : throw new KeyNotFoundException($"there is no sentence `{key}`");

    /// <summary>Whether there is a sentence of this key.</summary>
    public bool Has(string key) => _sentences.Value.ContainsKey(key);

    /// <summary>Fills the holes of a sentence in one pass, so that braces in a value stay what they are.</summary>
    /// <param name="key">What the sentence is called, for the exception.</param>
    /// <param name="sentence">The sentence with its holes.</param>
    /// <param name="keywords">What stands for a hole in capitals: a keyword of the language that the reader writes in.</param>
    /// <param name="holes">The value of each hole.</param>
    /// <exception cref="KeyNotFoundException">A hole has no value.</exception>
    public static string Fill(string key, string sentence, Func<string, string>? keywords, params ReadOnlySpan<(string Hole, object? Value)> holes)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var text = new StringBuilder(sentence.Length + 64);
        var at = 0;
        while (sentence.IndexOf('{', at) is >= 0 and var open)
        {
            var close = sentence.IndexOf('}', open);
            text.Append(sentence, at, open - at).Append(ValueOf(key, sentence[(open + 1)..close], keywords, holes));
            at = close + 1;
        }

        return text.Append(sentence, at, sentence.Length - at).ToString();
    }

    private Func<string, string>? Later => _later ? keyword => $"{KeywordBegins}{keyword}{KeywordEnds}" : null;

    private string? Help(string key, SourceSpan span, ReadOnlySpan<(string Hole, object? Value)> holes) =>
        Has($"{key}.help") ? Said($"{key}.help", span, holes) : null;

    private string Said(string key, SourceSpan span, ReadOnlySpan<(string Hole, object? Value)> holes) => Fill(key, Sentence(key), _keywords?.Invoke(span.Source), holes);

    private static string? ValueOf(string key, string hole, Func<string, string>? keywords, ReadOnlySpan<(string Hole, object? Value)> holes)
    {
        if (keywords is not null && char.IsAsciiLetterUpper(hole[0])) return keywords(hole);
        foreach (var (name, value) in holes)
        {
            if (name == hole) return Convert.ToString(value, CultureInfo.InvariantCulture);
        }

        throw new KeyNotFoundException($"the sentence `{key}` has the hole `{hole}`, and nothing fills it");
    }

    private static Dictionary<string, string> Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream($"{name}.properties")
            ?? throw new KeyNotFoundException($"there is no resource `{name}.properties`");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var sentences = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var sign = line.IndexOf('=', StringComparison.Ordinal);
            if (sign < 0 || !sentences.TryAdd(line[..sign].Trim(), line[(sign + 1)..].Trim()))
            {
                throw new InvalidDataException($"{name}.properties has a line that is no `key = sentence`, or a key twice: {line}");
            }
        }

        return sentences;
    }
}
