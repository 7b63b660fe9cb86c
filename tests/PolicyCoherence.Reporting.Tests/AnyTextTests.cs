using System.Globalization;
using System.Text.Json;
using FsCheck.Xunit;
using PolicyCoherence.Findings;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Reporting.Tests;

/// <summary>Whatever stands in a finding, the reports stay well formed.</summary>
public sealed class AnyTextTests
{
    private static readonly ReportOptions Options = new("0.0.0");

    [Property(MaxTest = 100)]
    public void Any_words_give_JSON_that_parses_and_says_the_same(string[] words)
    {
        var report = With(words);
        var json = JsonDocument.Parse(Report.Render(ReportFormat.Json, report, Options)).RootElement;
        var message = report.Findings[0].Message;
        if (!message.Any(char.IsSurrogate))
        {
            json.GetProperty("findings")[0].GetProperty("message").GetString().ShouldBe(message);
        }

        JsonDocument.Parse(Report.Render(ReportFormat.Sarif, report, Options)).RootElement.GetProperty("version").GetString().ShouldBe("2.1.0");
    }

    [Property(MaxTest = 100)]
    public void No_words_send_a_control_character_through_any_format(string[] words)
    {
        foreach (var format in Enum.GetValues<ReportFormat>())
        {
            Report.Render(format, With(words), Options).Where(c => c != '\n').ShouldNotContain(c => char.IsControl(c)
                || char.GetUnicodeCategory(c) == UnicodeCategory.Format || c == '\u2028' || c == '\u2029');
        }
    }

    [Property(MaxTest = 100)]
    public void Any_span_of_any_text_can_be_shown(string content, int start, int length)
    {
        var source = new SourceText("any.policy", content ?? string.Empty);
        var from = (int)((uint)start % (uint)(source.Content.Length + 1));
        var count = (int)((uint)length % (uint)(source.Content.Length - from + 1));
        foreach (var format in Enum.GetValues<ReportFormat>())
        {
            Report.Render(format, Samples.At(new SourceSpan(source, from, count)), Options).ShouldEndWith("\n");
        }
    }

    /// <summary>A report whose every text is one of <paramref name="words"/>, with some hostile ones added.</summary>
    private static CheckReport With(string[]? words)
    {
        string[] all = [.. (words ?? []).OfType<string>(), "\u001b[2J\u0000\u009b", "\u202e\u2066\ufeff\u00ad", "</script>\"\\", "\ud800", "a\r\nb\tc", "\u2028\u2029", "{0} [x](1)"];
        var next = 0;
        string Word() => all[next++ % all.Length];
        var source = new SourceText(Word(), string.Concat(all));
        var span = new SourceSpan(source, 0, source.Content.Length / 2);
        var authority = new Authority(Word(), Word(), true);
        var finding = new Finding(
            "PC1101", Severity.Error, Certainty.Unknown, Word(), [Word(), Word()], [new Place(span, PlaceRole.Primary, Word())],
            new CaseDescription(Word(), [new CaseFact(Word(), Word(), Word(), true)]), [authority], null, true, [new ReasonStep(Word(), span), new ReasonStep(Word(), null)],
            [Word()], Word(), [Word()], [Word()]);
        return new CheckReport(
            [finding, .. Enumerable.Range(0, all.Length).Select(_ => finding with { Message = Word(), Subjects = [Word()] })],
            [Diagnostic.Error("PC0201", span, Word(), Word(), new RelatedPlace(span, Word()))],
            [new AuthorClaim(Word(), span)],
            [new CoverageNote(Word(), authority)],
            [new RuleDescription("PC1101", Word(), Word(), Word(), Severity.Note, Word(), Word(), Word())],
            new CheckCounts(1, 1, 1, 1));
    }
}
