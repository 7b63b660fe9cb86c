using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Rules.Wording;

/// <summary>Words for what a text cites or quotes of a law, and is not there.</summary>
public static class QuoteWording
{
    private const int MaxShown = 300;

    private static readonly MessageFile Text = MessageFile.Of(typeof(QuoteWording));

    /// <summary>The finding for quoted words that do not stand in the section that is cited.</summary>
    public static Finding Quote(MissingQuote quote)
    {
        var instrument = quote.Provision.Instrument.Display;
        var cited = quote.Provision.Sections.IsEmpty ? instrument : $"{instrument} {Phrasing.Listed(quote.Provision.Sections)}";
        return Found(
            "PC3201",
            quote switch
            {
                { Elsewhere.Section: { } section } => Text.Say("quote.in-another-section", ("name", quote.Norm.Name), ("cited", cited), ("section", section)),
                { Elsewhere: not null } => Text.Say("quote.elsewhere", ("name", quote.Norm.Name), ("cited", cited)),
                { Nearest: null } => Text.Say("quote.nowhere", ("name", quote.Norm.Name), ("cited", cited)),
                _ => Text.Say("quote", ("name", quote.Norm.Name), ("cited", cited)),
            },
            [quote.Norm.Name, quote.Provision.Instrument.Name, .. quote.Provision.Sections, quote.Quote],
            [new Place(quote.Place, PlaceRole.Primary, Text.Say("quoted-from", ("cited", cited))), .. Passages(quote.Elsewhere, quote.Nearest)],
            [Places.Step(Text.Say("read-as", ("document", quote.Document), ("instrument", instrument)), quote.Provision.Instrument.Text?.Span), .. Steps(quote.Elsewhere, quote.Nearest)],
            quote.Elsewhere is { Section: { } there } ? Text.Say("quote.cite", ("section", there)) : Text.Say("quote.read-again"));
    }

    /// <summary>The finding for a section that the document of an instrument does not have.</summary>
    public static Finding Section(MissingSection section)
    {
        var instrument = section.Provision.Instrument;
        return Found(
            "PC3202",
            section.Exact?.Section is { } other
                ? Text.Say("section.elsewhere", ("name", section.Norm.Name), ("instrument", instrument.Display), ("section", section.Section), ("other", other))
                : Text.Say("section", ("name", section.Norm.Name), ("instrument", instrument.Display), ("section", section.Section)),
            [section.Norm.Name, instrument.Name, section.Section],
            [new Place(section.Place, PlaceRole.Primary, Text.Say("section.label", ("instrument", instrument.Display), ("section", section.Section))), .. Passages(section.Exact, section.Nearest)],
            [Places.Step(Text.Say("read-as", ("document", section.Document), ("instrument", instrument.Display)), instrument.Text?.Span), .. Steps(section.Exact, section.Nearest)],
            section.Exact?.Section is { } there ? Text.Say("section.cite", ("section", there)) : Text.Say("section.find"));
    }

    private static Finding Found(string rule, string message, ImmutableArray<string> subjects, ImmutableArray<Place> places, ImmutableArray<ReasonStep> because, string resolve) =>
        new(rule, Severity.Warning, Certainty.Certain, message, subjects, places, null, [], null, null, because, [resolve], null, [], []);

    // The place of quoted words, or of the passage nearest to them; none if there is neither.
    private static IEnumerable<Place> Passages(DocumentPassage? exact, DocumentPassage? nearest)
    {
        if (exact is { Section: { } section }) yield return new Place(exact.Span, PlaceRole.Involved, Text.Say("exact.in-section", ("section", section)));
        else if (exact is not null) yield return new Place(exact.Span, PlaceRole.Involved, Text.Say("exact.in-document"));
        else if (nearest is { Section: { } near }) yield return new Place(nearest.Span, PlaceRole.Involved, Text.Say("nearest.in-section", ("section", near)));
        else if (nearest is not null) yield return new Place(nearest.Span, PlaceRole.Involved, Text.Say("nearest.in-document"));
    }

    // What the document says there.
    private static IEnumerable<ReasonStep> Steps(DocumentPassage? exact, DocumentPassage? nearest)
    {
        if (exact is { Section: { } section }) yield return new ReasonStep(Text.Say("exact.why.in-section", ("section", section)), exact.Span);
        else if (exact is not null) yield return new ReasonStep(Text.Say("exact.why.in-document"), exact.Span);
        else if (nearest is { Section: { } near }) yield return new ReasonStep(Text.Say("nearest.why.in-section", ("section", near), ("words", Cut(nearest.Words))), nearest.Span);
        else if (nearest is not null) yield return new ReasonStep(Text.Say("nearest.why.in-document", ("words", Cut(nearest.Words))), nearest.Span);
    }

    private static string Cut(string words)
    {
        if (words.Length <= MaxShown) return words;
        var space = words.LastIndexOf(' ', MaxShown);
        return $"{words[..(space > 0 ? space : char.IsHighSurrogate(words[MaxShown - 1]) ? MaxShown - 1 : MaxShown)]} …";
    }
}
