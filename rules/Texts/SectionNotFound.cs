using PolicyCoherence.Findings;
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

    private static void Judge(Report report, MissingSection section)
    {
        var instrument = section.Provision.Instrument;
        report.Add(new Finding(
            "PC3202",
            Severity.Warning,
            Certainty.Certain,
            $"`{section.Norm.Name}` cites {instrument.Display} {section.Section}, which its document does not have{(section.Exact?.Section is { } other ? $"; the quoted words stand in {other}" : "")}.",
            [section.Norm.Name, instrument.Name, section.Section],
            [new Place(section.Place, PlaceRole.Primary, $"{instrument.Display} has no {section.Section}"), .. Passages.Places(section.Exact, section.Nearest)],
            null,
            [],
            null,
            null,
            [Places.Step($"`{section.Document}` was read as the text of {instrument.Display}.", instrument.Text?.Span), .. Passages.Steps(section.Exact, section.Nearest)],
            [
                section.Exact?.Section is { } there
                    ? $"Cite {there} if that is the provision meant."
                    : "Cite the section that says this now. If the law no longer says it, delete the position.",
            ],
            null,
            [],
            []));
    }
}
