using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Documents;

/// <summary>What is wrong with a document, so that nothing in it can be verified.</summary>
/// <param name="Span">Where.</param>
/// <param name="Message">What was found: lower-case start, no full stop.</param>
/// <param name="Help">What to do, as a sentence.</param>
public sealed record DocumentProblem(SourceSpan Span, string Message, string Help);

/// <summary>The text of a law: its sections by number, and what stands in them.</summary>
public sealed partial class LawDocument
{
    private readonly FoldedText _text;
    private readonly FrozenDictionary<string, ImmutableArray<LawSection>> _byNumber;
    private readonly Lazy<PassageSearch> _search;

    internal LawDocument(FoldedText text, ImmutableArray<LawSection> sections)
    {
        _text = text;
        Sections = sections;
        _byNumber = sections.Where(section => !section.Path.IsEmpty).GroupBy(section => section.Path[^1].Bare, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
        _search = new Lazy<PassageSearch>(() => new PassageSearch(text));
    }

    /// <summary>The file.</summary>
    public SourceText Source => _text.Source;

    /// <summary>Every section, in the order of the text; a section stands before its parts.</summary>
    public ImmutableArray<LawSection> Sections { get; }

    /// <summary>Whether sections with numbers are recognised in it.</summary>
    public bool HasNumbers => _byNumber.Count > 0;

    /// <summary>Whether documents of this kind can be read, by the ending of the file's name.</summary>
    public static bool IsKnownKind(string path) => MarkdownText.IsMarkdown(path) || HasEnding(path, ".txt") || IsXml(path);

    /// <summary>Reads a document.</summary>
    /// <param name="source">The text of the file.</param>
    /// <param name="problem">What is wrong with it, if null is returned.</param>
    /// <param name="cancellationToken">Looked at while reading.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static LawDocument? Read(SourceText source, out DocumentProblem? problem, CancellationToken cancellationToken = default)
    {
        problem = null;
        return IsXml(source.Path) ? AkomaNtosoReader.Read(source, out problem, cancellationToken)
            : MarkdownText.IsMarkdown(source.Path) ? new MarkdownLawReader(source).Read(cancellationToken)
            : new PlainLawReader(source).Read(cancellationToken);
    }

    /// <summary>The sections that a citation means.</summary>
    /// <param name="citation">As written: <c>58(1)</c>, an <c>eId</c>, or the words of a heading.</param>
    public SectionLookup Find(string citation)
    {
        var byId = Sections.Where(section => section.Id == citation).ToImmutableArray();
        if (!byId.IsEmpty) return new SectionLookup(byId, IsMissing: false);
        if (SectionNumber.Cited(citation) is not { } number) return ByTitle(citation);
        for (var steps = number.Steps; !steps.IsEmpty; steps = steps.RemoveAt(steps.Length - 1))
        {
            var found = Find(steps);
            if (found.IsEmpty) continue;
            if (steps.Length == number.Steps.Length) return new SectionLookup(found, IsMissing: false);

            // The section is there, the part of it is not. If its parts of that kind are told apart, the part is missing.
            var isMissing = found.Any(section => PartsOf(section).Any(part => char.IsAsciiDigit(part.Path[^1].Bare[0]) == char.IsAsciiDigit(number.Steps[steps.Length].Bare[0])));
            return isMissing ? new SectionLookup([], IsMissing: true) : new SectionLookup(found, IsMissing: false);
        }

        return ByTitle(citation);
    }

    /// <summary>The section whose heading stands nearest above a place, among those that hold the place and have a number; null if none.</summary>
    public LawSection? HeadingOver(int offset)
    {
        LawSection? nearest = null;
        foreach (var section in Sections)
        {
            if (section.Heading.Start > offset) break;
            if (section.IsHeading && section.Number.Length > 0 && (section.To == _text.Text.Length || _text.Span(section.To, section.To + 1).Start > offset)) nearest = section;
        }

        return nearest;
    }

    /// <summary>Whether a quote stands in one of the sections; if not, where it stands instead, or what comes nearest.</summary>
    /// <param name="quote">The words; an ellipsis means "later in the same section".</param>
    /// <param name="sections">The sections to look in; the whole document if empty.</param>
    public QuoteLookup Verify(string quote, ImmutableArray<LawSection> sections)
    {
        ImmutableArray<string> pieces = [.. Ellipsis().Split(quote).Select(FoldedText.Of).Where(piece => piece.Length > 0)];
        var whole = (From: 0, To: _text.Text.Length);
        var ranges = sections.IsEmpty ? [whole] : sections.Select(section => (section.From, section.To)).ToImmutableArray();
        if (pieces.IsEmpty) return new QuoteLookup(true, null, null);
        if (ranges.Select(range => Stands(pieces, range.From, range.To)).FirstOrDefault(place => place is not null) is { } here) return new QuoteLookup(true, PassageOf(here.From, here.To), null);
        var elsewhere = Sections.Where(section => section.IsHeading).Select(section => Stands(pieces, section.From, section.To)).FirstOrDefault(place => place is not null)
            ?? (pieces.Length == 1 ? Stands(pieces, whole.From, whole.To) : null);
        if (elsewhere is { } place) return new QuoteLookup(false, PassageOf(place.From, place.To), null);
        var words = string.Join(' ', pieces);
        return new QuoteLookup(false, null, _search.Value.Nearest(words, ranges, whole) is { } near ? PassageOf(near.From, near.To) : null);
    }

    private static bool IsXml(string path) => HasEnding(path, ".xml") || HasEnding(path, ".akn");

    private static bool HasEnding(string path, string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private SectionLookup ByTitle(string citation)
    {
        var found = Sections.Where(section => section.IsHeading && section.Title.Length > 0 && IsTitle(section.Title, citation)).ToImmutableArray();
        return new SectionLookup(found, IsMissing: found.IsEmpty && HasNumbers);
    }

    private static bool IsTitle(string title, string citation) => string.Equals(FoldedText.Of(title).Trim(' ', '.', ':'), FoldedText.Of(citation).Trim(' ', '.', ':'), StringComparison.OrdinalIgnoreCase);

    // Where the pieces stand one after the other; null if they do not. The first fit of each is the best: it leaves most room.
    private (int From, int To)? Stands(ImmutableArray<string> pieces, int from, int to)
    {
        var first = -1;
        foreach (var piece in pieces)
        {
            var at = _text.Find(piece, from, to);
            if (at < 0) return null;
            if (first < 0) first = at;
            from = at + piece.Length;
        }

        return (first, from);
    }

    private ImmutableArray<LawSection> Find(ImmutableArray<NumberStep> cited) =>
        _byNumber.TryGetValue(cited[^1].Bare, out var sections) ? [.. sections.Where(section => IsMeant(section.Path, cited))] : [];

    // From the innermost step outwards; steps of the document that citations leave out may stand between.
    private static bool IsMeant(ImmutableArray<NumberStep> path, ImmutableArray<NumberStep> cited)
    {
        var left = cited.Length - 1;
        for (var i = path.Length - 1; i >= 0; i--)
        {
            if (left >= 0 && path[i].IsMeantBy(cited[left], isLast: left == cited.Length - 1)) left--;
            else if (i == path.Length - 1 || !path[i].IsSkipped(path[i + 1])) return false;
        }

        return left < 0;
    }

    private IEnumerable<LawSection> PartsOf(LawSection section) => Sections.Where(part => part.Path.Length == section.Path.Length + 1 && part.From >= section.From && part.To <= section.To);

    private Passage PassageOf(int from, int to) =>
        new(_text.Span(from, to), _text.Shown(from, to), Sections.LastOrDefault(section => section.From <= from && section.To >= to && section.Number.Length > 0));

    [GeneratedRegex(@"[\[(]\s{0,4}(?:\u2026|\.{3})\s{0,4}[\])]|\u2026|\.{3,8}", RegexOptions.CultureInvariant)]
    private static partial Regex Ellipsis();
}
