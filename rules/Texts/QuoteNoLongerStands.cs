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

    private static void Judge(Report report, MissingQuote quote) => report.Add(QuoteWording.Quote(quote));
}
