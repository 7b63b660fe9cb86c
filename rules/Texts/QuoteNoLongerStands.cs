using PolicyCoherence.Findings;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Texts;

/// <summary>The words that a position quotes from the law do not stand in the section that it cites: the law was amended, or never said so.</summary>
[Name("PC3201")]
[Tag("texts")]
[Priority(100)]
public sealed class QuoteNoLongerStands : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        MissingQuote quote = default!;

        When()
            .Match(() => report)
            .Match(() => quote);
        Then()
            .Do(_ => Judge(report, quote));
    }

    private static void Judge(Report report, MissingQuote quote)
    {
        var instrument = quote.Provision.Instrument.Display;
        var cited = quote.Provision.Sections.IsEmpty ? instrument : $"{instrument} {Phrasing.Listed(quote.Provision.Sections)}";
        report.Add(new Finding(
            "PC3201",
            Severity.Warning,
            Certainty.Certain,
            $"the words that `{quote.Norm.Name}` quotes from {cited} do not stand there{Instead(quote)}.",
            [quote.Norm.Name, quote.Provision.Instrument.Name, .. quote.Provision.Sections, quote.Quote],
            [new Place(quote.Place, PlaceRole.Primary, $"quoted from {cited}"), .. Passages.Places(quote.Elsewhere, quote.Nearest)],
            null,
            [],
            null,
            null,
            [Places.Step($"`{quote.Document}` was read as the text of {instrument}.", quote.Provision.Instrument.Text?.Span), .. Passages.Steps(quote.Elsewhere, quote.Nearest)],
            quote.Elsewhere is { Section: { } section }
                ? [$"Cite {section} if that is the provision meant; else correct the quote, and what the position says."]
                : ["Read the section again. If the law was amended, change what the position says, and quote the new words; if they were copied wrongly, correct the quote."],
            null,
            [],
            []));
    }

    private static string Instead(MissingQuote quote) => quote switch
    {
        { Elsewhere.Section: { } section } => $"; they stand in {section}",
        { Elsewhere: not null } => "; they stand elsewhere in the document",
        { Nearest: null } => ", and nothing like them stands in the document",
        _ => "",
    };
}
