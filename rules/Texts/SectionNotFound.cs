using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Texts;

/// <summary>A position cites a section that the document of the instrument does not have.</summary>
[Name("PC3202")]
[Tag("texts")]
[Priority(100)]
public sealed class SectionNotFound : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        MissingSection section = default!;

        When()
            .Match(() => report)
            .Match(() => section);
        Then()
            .Do(_ => Judge(report, section));
    }

    private static void Judge(Report report, MissingSection section) => report.Add(QuoteWording.Section(section));
}
