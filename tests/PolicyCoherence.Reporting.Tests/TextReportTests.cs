using PolicyCoherence.Findings;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Reporting.Tests;

public sealed class TextReportTests
{
    private static readonly ReportOptions Options = new("0.0.0");

    [Fact]
    public void What_the_settings_left_out_or_changed_is_said_with_the_reason()
    {
        var text = Report.Render(ReportFormat.Text, Samples.WithSettings, new ReportOptions("0.0.0"));
        text.ShouldContain("""
            Decided in the settings, with a reason
              - PC1101 is switched off, and 1 finding is left out, because: Not for this␛ register
                (coherence.json:1:1)
              - PC2101 has the severity low, which changes 2 findings, because: Bill 12 (coherence.json:1:1)
            """);
        text.ShouldContain("1 error; 1 left out by the settings; checked");
    }

    [Fact]
    public void Coverage_goes_through_the_framework_paragraph_by_paragraph_and_ends_with_the_spheres() =>
        Golden.Matches("coverage.txt", "An understanding of each standing, in two frameworks, and the positions by sphere.", Report.CoverageAsText(Samples.Covered, new ReportOptions("0.0.0")));

    [Fact]
    public void The_matrix_says_how_much_was_found_between_each_two_agencies_and_how_bad_it_is() =>
        Golden.Matches("matrix.txt", "The findings by pairs of agencies: one within an agency, two between two, one between three.", Report.Render(ReportFormat.Matrix, Samples.BetweenAgencies, new ReportOptions("0.0.0")));

    [Fact]
    public void Without_a_finding_that_involves_an_agency_the_matrix_says_so() =>
        Report.Render(ReportFormat.Matrix, Samples.Clean, new ReportOptions("0.0.0")).ShouldStartWith("Nothing was found that involves an agency.");

    [Fact]
    public void An_inconsistency_between_two_agencies_names_them()
    {
        var text = Report.Render(ReportFormat.Text, Samples.BetweenAgencies, new ReportOptions("0.0.0"));
        text.ShouldContain("It lies between agencies: health, interior.");
    }

    [Fact]
    public void What_is_accepted_has_a_section_of_its_own_with_reason_and_day() =>
        Golden.Matches("accepted.txt", "One finding counts; the accepted one stands apart, with who accepted it why and until when.", Report.Render(ReportFormat.Text, Samples.PartlyAccepted, new ReportOptions("0.0.0")));

    [Fact]
    public void A_report_answers_what_where_who_against_what_why_and_what_to_do() =>
        Golden.Matches("full.txt", "Two findings: one with everything, one with what is left when no person shows it.", Text(Samples.Full));

    [Fact]
    public void A_clean_report_says_what_was_checked_and_that_nothing_was_taken_on_trust() =>
        Golden.Matches("clean.txt", "Nothing found; the author is believed in nothing.", Text(Samples.Clean));

    [Fact]
    public void What_was_not_understood_comes_first_and_makes_the_check_incomplete() =>
        Golden.Matches("unread.txt", "A word nobody declared, before a finding.", Text(Samples.Unread with { Findings = [Samples.Reporting] }));

    [Fact]
    public void Tabs_wide_characters_and_combining_marks_keep_the_carets_under_the_words()
    {
        var source = new SourceText("a.policy", "\tposition 難民 e\u0301te\u0301 here.");
        Golden.Matches("columns.txt", "A tab, wide characters and combining marks before the word `here`.", Text(Samples.At(Samples.Span(source, "here"))));
    }

    [Fact]
    public void A_long_line_is_cut_around_the_words_that_matter()
    {
        var source = new SourceText("a.policy", new string('x', 300) + " here " + new string('y', 300));
        Golden.Matches("long-line.txt", "Three hundred characters on both sides of the word `here`.", Text(Samples.At(Samples.Span(source, "here"))));
    }

    [Fact]
    public void Words_that_run_over_many_lines_are_shown_by_their_first_and_last()
    {
        var source = new SourceText("a.policy", string.Join('\n', Enumerable.Range(1, 20).Select(line => $"line {line}")));
        Golden.Matches("many-lines.txt", "A span over twenty lines.", Text(Samples.At(new SourceSpan(source, 0, source.Content.Length))));
    }

    [Fact]
    public void An_insertion_point_at_the_end_of_a_file_has_a_caret()
    {
        var source = new SourceText("a.policy", "state x");
        Text(Samples.At(new SourceSpan(source, source.Content.Length, 0), "a full stop is missing")).ShouldContain("1 | state x\n      |        ^ a full stop is missing");
    }

    [Fact]
    public void Control_characters_and_directional_overrides_are_shown_and_not_sent()
    {
        var source = new SourceText("a\u001b[2J.policy", "state \u001b[31mx\u202e y\u0007.");
        var text = Text(Samples.At(new SourceSpan(source, 6, 5), "\u001b]0;owned\u0007"));
        text.ShouldNotContain('\u001b');
        text.ShouldNotContain('\u202e');
        text.ShouldContain("state ␛[31mx<U+202E> y␇.");
        text.ShouldContain("␛]0;owned␇");
        text.ShouldContain("a␛[2J.policy:1:7");
    }

    [Fact]
    public void Without_colour_there_is_no_escape_and_with_colour_the_same_words()
    {
        var plain = Text(Samples.Full);
        var coloured = Report.Render(ReportFormat.Text, Samples.Full, Options with { Colour = true });
        plain.ShouldNotContain('\u001b');
        coloured.ShouldContain("\u001b[1;31m");
        System.Text.RegularExpressions.Regex.Replace(coloured, "\u001b\\[[0-9;]*m", string.Empty).ShouldBe(plain);
    }

    [Fact]
    public void What_binds_is_a_conflict_and_what_recommends_a_deviation()
    {
        var text = Text(Samples.Full);
        text.ShouldContain("conflicts with Convention against Torture, article 3, which binds the state");
        text.ShouldContain("deviates from International Agenda for Migration Management, III.7.c, which recommends");
        text.ShouldNotContain("conflicts with International Agenda");
    }

    [Fact]
    public void An_interval_names_its_last_day_and_not_the_day_after() =>
        Text(Samples.Full).ShouldContain("From 1 March 2026 to 30 June 2027.");

    [Fact]
    public void Two_places_on_one_line_share_the_line()
    {
        var source = new SourceText("a.policy", "alpha beta");
        var finding = Samples.Reporting with
        {
            Places = [new Place(Samples.Span(source, "beta"), PlaceRole.Primary, "b"), new Place(Samples.Span(source, "alpha"), PlaceRole.Involved, "a")],
        };
        Text(Samples.Clean with { Findings = [finding] }).ShouldContain("1 | alpha beta\n      | ----- a\n      |       ^^^^ b");
    }

    [Fact]
    public void Many_silences_are_counted_and_not_listed()
    {
        var note = Samples.Full.Coverage[0];
        var text = Text(Samples.Clean with { Coverage = [.. Enumerable.Repeat(note, 50)] });
        text.ShouldNotContain("No position offers");
        text.ShouldContain("Silent: 50 recommendations are not found in the encoded positions");
        text.ShouldContain("coherence coverage lists them");
    }

    [Fact]
    public void Of_a_text_that_was_not_understood_whole_nobody_says_that_it_is_silent() =>
        Text(Samples.Full with { Diagnostics = [Diagnostic.Error("PC0102", Samples.Full.Findings[0].Primary.Span, "there is no group `x`")] }).ShouldNotContain("Silent");

    [Fact]
    public void A_way_that_begins_with_what_a_change_says_is_that_change_and_said_once()
    {
        var finding = Samples.Full.Findings.First(finding => !finding.Repairs.IsEmpty);
        var way = $"{finding.Repairs[0].Text.TrimEnd('.')}, or leave it.";
        var text = Text(Samples.Clean with { Findings = [finding with { Resolve = [way, "Or do something else."] }] });
        text.ReplaceLineEndings(" ").Replace("      ", "", StringComparison.Ordinal).ShouldContain("or leave it. Checked again");
        text.Split("Checked again").Length.ShouldBe(1 + finding.Repairs.Length);
        text.ShouldContain("- Or do something else.");
    }

    [Fact]
    public void The_authors_word_closes_the_report() =>
        Text(Samples.Full).TrimEnd().Split('\n')[^2].ShouldBe("Taken on the author's word:");

    private static string Text(CheckReport report) => Report.Render(ReportFormat.Text, report, Options);
}
