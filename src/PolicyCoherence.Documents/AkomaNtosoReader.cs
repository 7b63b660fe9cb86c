using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Xml;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Documents;

/// <summary>
/// Reads a law in Akoma Ntoso (OASIS LegalDocML 1.0). A document type declaration is passed over: it can name other files and define
/// entities that grow without end, so nothing is fetched, and a document that uses an entity of its own is refused.
/// </summary>
internal sealed class AkomaNtosoReader
{
    private const string Root = "akomaNtoso";
    private static readonly MessageFile Text = MessageFile.Of(typeof(AkomaNtosoReader));
    private const int MaxDepth = 256;
    private static readonly FrozenDictionary<string, (PartKind Kind, string? Prefix)> Parts = new Dictionary<string, (PartKind, string?)>(StringComparer.Ordinal)
    {
        ["section"] = (PartKind.Section, null),
        ["article"] = (PartKind.Article, null),
        ["rule"] = (PartKind.Section, null),
        ["paragraph"] = (PartKind.Plain, null),
        ["subsection"] = (PartKind.Plain, null),
        ["subparagraph"] = (PartKind.Plain, null),
        ["clause"] = (PartKind.Plain, null),
        ["subclause"] = (PartKind.Plain, null),
        ["point"] = (PartKind.Plain, null),
        ["indent"] = (PartKind.Plain, null),
        ["item"] = (PartKind.Plain, null),
        ["level"] = (PartKind.Plain, null),
        ["hcontainer"] = (PartKind.Plain, null),
        ["alinea"] = (PartKind.Plain, null),
        ["chapter"] = (PartKind.Container, "chapter"),
        ["part"] = (PartKind.Container, "part"),
        ["title"] = (PartKind.Container, "title"),
        ["book"] = (PartKind.Container, "book"),
        ["division"] = (PartKind.Container, "division"),
        ["subdivision"] = (PartKind.Container, "division"),
        ["attachment"] = (PartKind.Schedule, "schedule"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Hidden = new[] { "meta", "authorialNote", "del", "toc" }.ToFrozenSet(StringComparer.Ordinal);

    // Inside these a word may go on; every other element ends it.
    private static readonly FrozenSet<string> Inline =
        new[] { "b", "i", "u", "a", "sup", "sub", "span", "ref", "rref", "mref", "term", "def", "ins", "inline", "date", "person", "organization", "concept", "abbr", "entity", "quotedText", "placeholder", "fillIn" }
            .ToFrozenSet(StringComparer.Ordinal);

    private readonly SourceText _source;
    private readonly FoldedText.Builder _text = new();
    private readonly SectionBuilder _sections;
    private readonly XmlOffsets _offsets;
    private readonly Stack<OpenPart> _parts = new();
    private int _quoted;

    private AkomaNtosoReader(SourceText source)
    {
        _source = source;
        _sections = new SectionBuilder(_text);
        _offsets = new XmlOffsets(source.Content);
    }

    /// <summary>Reads the document; null if it is none, or none that may be read.</summary>
    public static LawDocument? Read(SourceText source, out DocumentProblem? problem, CancellationToken cancellationToken)
    {
        problem = null;
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            MaxCharactersInDocument = source.Content.Length + 1,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        try
        {
            using var text = new StringReader(source.Content);
            using var xml = XmlReader.Create(text, settings);
            return new AkomaNtosoReader(source).Read(xml, out problem, cancellationToken);
        }
        catch (XmlException broken)
        {
            var place = new SourceSpan(source, new XmlOffsets(source.Content).At(broken.LineNumber, broken.LinePosition), 0);
            problem = Doctype(source) is { } doctype
                ? new DocumentProblem(doctype, Text.Say("entities"), Text.Say("entities.help"))
                : new DocumentProblem(place, Text.Say("not-well-formed"), Text.Say("not-well-formed.help"));
            return null;
        }
    }

    // A declaration with definitions in it stands before the first element.
    private static SourceSpan? Doctype(SourceText source)
    {
        const string Declaration = "<!DOCTYPE";
        var at = source.Content.IndexOf(Declaration, StringComparison.Ordinal);
        for (var i = 0; i < at; i++)
        {
            if (source.Content[i] == '<' && char.IsLetter(source.Content[i + 1])) return null;
        }

        var end = at < 0 ? -1 : source.Content.IndexOfAny(['[', '>'], at);
        return end < 0 || source.Content[end] == '>' ? null : new SourceSpan(source, at, Declaration.Length);
    }

    private LawDocument? Read(XmlReader xml, out DocumentProblem? problem, CancellationToken cancellationToken)
    {
        problem = null;
        var lines = (IXmlLineInfo)xml;
        var more = xml.Read();
        while (more)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var at = _offsets.At(lines.LineNumber, lines.LinePosition);
            if (xml.Depth > MaxDepth)
            {
                problem = new DocumentProblem(new SourceSpan(_source, at, 0), Text.Say("too-deep", ("limit", MaxDepth)), Text.Say("too-deep.help"));
                return null;
            }

            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.Depth == 0 && xml.LocalName != Root:
                    problem = new DocumentProblem(new SourceSpan(_source, at, xml.Name.Length), Text.Say("another-format", ("root", xml.LocalName)), Text.Say("another-format.help"));
                    return null;
                case XmlNodeType.Element when Hidden.Contains(xml.LocalName):
                    xml.Skip();
                    more = !xml.EOF;
                    continue;
                case XmlNodeType.Element:
                    Begin(xml, at);
                    break;
                case XmlNodeType.EndElement:
                    End(xml.LocalName, xml.Depth, at);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    Words(xml.Value, at);
                    break;
                default:
                    break;
            }

            more = xml.Read();
        }

        Settle();
        return _sections.Build(_source);
    }

    private void Begin(XmlReader xml, int at)
    {
        var name = xml.LocalName;
        if (!Inline.Contains(name)) _text.Break(at);
        if (name is "num" or "heading") TopPart?.Enter(name, xml.Depth);
        else if (!Inline.Contains(name)) Settle();
        if (name is "quotedStructure" or "embeddedStructure" && !xml.IsEmptyElement) _quoted++;
        if (xml.IsEmptyElement || _quoted > 0 || !Parts.TryGetValue(name, out var kind)) return;
        if (name == "hcontainer" && xml.GetAttribute("name") is "schedule" or "annex") kind = (PartKind.Schedule, "schedule");
        _parts.Push(new OpenPart(xml.Depth, kind.Kind, kind.Prefix, xml.GetAttribute("eId") ?? xml.GetAttribute("id"), at, name.Length));
    }

    private void End(string name, int depth, int at)
    {
        if (!Inline.Contains(name)) _text.Break(at);
        if (name is "quotedStructure" or "embeddedStructure") _quoted--;
        if (name is "num" or "heading") TopPart?.Leave();
        if (!_parts.TryPeek(out var part) || part.Depth != depth) return;
        Settle();
        _parts.Pop();
        _sections.Close(depth);
    }

    private OpenPart? TopPart => _quoted == 0 && _parts.TryPeek(out var part) && !part.IsSettled ? part : null;

    private void Words(string value, int at)
    {
        var part = TopPart;
        if (part is { Reads: null } && !string.IsNullOrWhiteSpace(value)) Settle();
        foreach (var (c, offset) in _offsets.Spread(value, at))
        {
            if (part?.Reads is { } field) part.Take(field, c, offset);
            else _text.Add(c, offset);
        }
    }

    // Number and heading stand before everything else in a part; once they are known, the part is a section.
    private void Settle()
    {
        if (TopPart is not { } part) return;
        part.IsSettled = true;
        var (number, heading) = (part.Number.Trim(), part.Heading.Trim());
        var steps = Steps(part, number);
        var place = number.Length > 0 ? part.NumberSpan(_source) : new SourceSpan(_source, part.Offset, part.Length);
        _sections.Start(part.Depth, steps, heading.Length > 0 ? heading : number, place, part.Id);
        foreach (var (c, offset) in part.Letters) _text.Add(c, offset);
        _text.Break(place.End);
    }

    private static ImmutableArray<NumberStep> Steps(OpenPart part, string number)
    {
        // "sec_58__subsec_1" ends with the number of the innermost part.
        if (number.Length == 0 && part.Id is { } id) number = id[(id.LastIndexOf('_') + 1)..];
        if (SectionNumber.Cited(number.Trim('"', '\u201C', '\u201D', '\u2018')) is not { } read) return [];
        var step = read.Steps[^1];
        return [SectionNumberReader.Step(part.Kind, part.Prefix, step.Written)];
    }

    private sealed class OpenPart(int depth, PartKind kind, string? prefix, string? id, int offset, int length)
    {
        private readonly List<(char, int)> _number = [];
        private readonly List<(char, int)> _heading = [];

        public int Depth => depth;

        public PartKind Kind => kind;

        public string? Prefix => prefix;

        public string? Id => id;

        public int Offset => offset;

        public int Length => length;

        public bool IsSettled { get; set; }

        /// <summary>The element that is being read: <c>num</c>, <c>heading</c>, or neither.</summary>
        public string? Reads { get; private set; }

        public string Number => string.Concat(_number.Select(letter => letter.Item1));

        public string Heading => string.Concat(_heading.Select(letter => letter.Item1));

        public IEnumerable<(char, int)> Letters => [.. _number, (' ', _number.Count > 0 ? _number[^1].Item2 : offset), .. _heading];

        public void Enter(string name, int inDepth) => Reads = inDepth == depth + 1 ? name : null;

        public void Leave() => Reads = null;

        public void Take(string field, char c, int at) => (field == "num" ? _number : _heading).Add((c, at));

        public SourceSpan NumberSpan(SourceText source)
        {
            var letters = _number.FindAll(letter => !char.IsWhiteSpace(letter.Item1));
            return new SourceSpan(source, letters[0].Item2, letters[^1].Item2 + 1 - letters[0].Item2);
        }
    }
}
