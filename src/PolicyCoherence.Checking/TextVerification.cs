using System.Collections.Immutable;
using PolicyCoherence.Documents;
using PolicyCoherence.Model;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking;

/// <summary>Looks up in the documents of the law what positions cite and quote of it.</summary>
internal sealed class TextVerification(LawTexts laws, CancellationToken cancellationToken)
{
    private readonly Dictionary<(SourceText Document, string Section), SectionLookup> _sections = [];

    /// <summary>The sections and quotes that are not there.</summary>
    public IEnumerable<object> Facts(PolicyModel model) =>
        model.Norms()
            .SelectMany(norm => norm.Sources, (norm, provision) => (Norm: norm, Provision: provision))
            .DistinctBy(pair => pair.Provision.Span)
            .SelectMany(pair => Facts(pair.Norm, pair.Provision));

    private IEnumerable<object> Facts(Norm norm, Provision provision)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (provision.Instrument.Text is not { } text || laws.At(text.Span) is not { } law) yield break;
        var lookups = provision.Sections.Select(section => Find(law, section)).ToImmutableArray();
        var sections = lookups.SelectMany(lookup => lookup.Sections).ToImmutableArray();
        var quote = provision is { Quote: { } words, QuoteSpan: not null } ? law.Verify(words, sections) : null;
        for (var i = 0; i < lookups.Length; i++)
        {
            // A section that is gone may have been renumbered: then its words stand elsewhere.
            if (lookups[i].IsMissing) yield return new MissingSection(norm, provision, provision.Sections[i], provision.SectionSpans[i], law.Source.Path, Known(quote?.Exact), Known(quote?.Nearest));
        }

        // If all the sections are missing, that is what is wrong, and not the quote too.
        if (quote is { Stands: false } && provision is { Quote: { } missing, QuoteSpan: { } place } && !(sections.IsEmpty && lookups.Any(lookup => lookup.IsMissing)))
        {
            yield return new MissingQuote(norm, provision, missing, place, law.Source.Path, Known(quote.Exact), Known(quote.Nearest));
        }
    }

    private SectionLookup Find(LawDocument law, string section)
    {
        var key = (law.Source, section);
        if (!_sections.TryGetValue(key, out var found)) _sections.Add(key, found = law.Find(section));
        return found;
    }

    private static DocumentPassage? Known(Passage? passage) => passage is null ? null : new DocumentPassage(passage.Span, passage.Words, passage.Section?.Number);
}
