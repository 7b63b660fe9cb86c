using PolicyCoherence.Language.Formatting;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Language.Tests;

public sealed class FormatterTests
{
    public static TheoryData<string> SeedPaths => [.. Samples.Seeds.Select(s => s.Path)];

    /// <summary>The formatted text; formatting it again changes nothing.</summary>
    private static string Format(string text)
    {
        var formatted = PolicyFormatter.Format(new SourceText("test.policy", text));
        formatted.IsRefused.ShouldBeFalse();
        PolicyFormatter.Format(new SourceText("test.policy", formatted.Text)).IsChanged.ShouldBeFalse(formatted.Text);
        return formatted.Text;
    }

    [Theory]
    [MemberData(nameof(SeedPaths))]
    public void A_seed_is_formatted_in_full_and_keeps_within_the_line(string path)
    {
        var text = Format(Samples.Seeds.Single(s => s.Path == path).Text);
        PolicyFormatter.Format(new SourceText(path, text)).LeftAlone.ShouldBe(0);

        // A comment is not wrapped, and a title is one word to the layout.
        text.Split('\n').Where(line => line.Length > PolicyFormatter.Width && line.TrimStart()[0] is not ('#' or '"')).ShouldBeEmpty();
    }

    [Fact]
    public void There_are_seeds() => Samples.Seeds.Count.ShouldBeGreaterThan(50);

    [Fact]
    public void A_sentence_that_fits_stands_on_one_line() =>
        Format("position p\n  \"P\" :\n  interior must\n return x\n  when y .").ShouldBe("position p \"P\": interior must return x when y.\n");

    [Theory]
    [InlineData("procedure p for foreigner except for minor, refugee until decision: decision by interior.")]
    [InlineData("understanding u \"1\": no effect of decision against foreigner except for minor may begin before ruling.")]
    [InlineData("understanding u \"1\": data of foreigner except for minor collected by school must not reach police.")]
    [InlineData("position p: interior must return foreigner except for minor, refugee to destination.")]
    public void Whoever_is_not_meant_stays_excepted(string sentence) => Format(sentence).ReplaceLineEndings(" ").Replace("  ", "", StringComparison.Ordinal).TrimEnd().ShouldBe(sentence);

    [Fact]
    public void A_longer_position_has_one_clause_a_line() => Format(
        "position removal \"Removal of persons whose stay has ended\": interior must return irregular-migrant when stay-expired unless consent or by court-order "
        + "for the purpose of return, retained for at most 2 years from arrival with an appeal to court within 14 days, suspending return, hearing under act section \"58(1)\", section \"2\" quote \"must leave\".").ShouldBe(
        """
        position removal "Removal of persons whose stay has ended":
          interior must return irregular-migrant
          when stay-expired
          unless consent or by court-order
          for the purpose of return, retained for at most 2 years from arrival
          with an appeal to court within 14 days, suspending return, hearing
          under act section "58(1)", section "2" quote "must leave".

        """);

    [Fact]
    public void A_clause_that_is_too_long_goes_on_where_its_branches_allow() => Format(
        "position p: interior must return x when either danger-to-security or convicted-of-particularly-serious-crime and danger-to-community, or not (registered-with-the-authority and lawfully-here), or here-since-childhood unless a1.").ShouldBe(
        """
        position p:
          interior must return x
          when either danger-to-security or convicted-of-particularly-serious-crime and danger-to-community,
            or not (registered-with-the-authority and lawfully-here), or here-since-childhood
          unless a1.

        """);

    [Fact]
    public void What_is_done_is_rather_broken_between_its_roles_than_inside_a_list() => Format(
        "position duty: public-body must disclose identity-data, residence-status-data of undocumented-migrant to foreigners-authority when y.").ShouldBe(
        """
        position duty:
          public-body must disclose identity-data, residence-status-data of undocumented-migrant
            to foreigners-authority
          when y.

        """);

    [Fact]
    public void A_long_declaration_goes_on_under_what_it_declares() => Format(
        "fact sentence \"has been sentenced to {0} of imprisonment\": duration in years, about serious-criminality, ordinarily 4 years. "
        + "use iamm only individual-assessment-of-family, grounds-for-refusing-reunification, children-in-family-decisions.").ShouldBe(
        """
        fact sentence "has been sentenced to {0} of imprisonment":
          duration in years, about serious-criminality, ordinarily 4 years.
        use iamm only individual-assessment-of-family, grounds-for-refusing-reunification,
          children-in-family-decisions.

        """);

    [Fact]
    public void An_understanding_has_its_force_and_its_articles_on_lines_of_their_own() => Format(
        "understanding u \"III.7.c, first sentence\": no state may return anyone to destination when risk-of-torture in destination without exception force absolute as in cat article \"3\".").ShouldBe(
        """
        understanding u "III.7.c, first sentence":
          no state may return anyone to destination
          when risk-of-torture in destination
          without exception
          force absolute
          as in cat article "3".

        """);

    [Fact]
    public void Nothing_is_put_in_another_order() =>
        Format("position p: interior must return x under act section \"1\" unless b1 when a1. state s.").ShouldBe("position p: interior must return x under act section \"1\" unless b1 when a1.\nstate s.\n");

    [Fact]
    public void Comments_stay_where_they_belong() => Format(
        """
        # About the file.


           # About the state.
        state s. # behind the state
                 # and below it

        position p: # behind the colon
           interior must return x
           # about the clause
           when y # behind the clause
           under act section "1"   # at the end
        .

        # the end
        """).ShouldBe(
        """
        # About the file.

        # About the state.
        state s.  # behind the state
                  # and below it

        position p:  # behind the colon
          interior must return x
          # about the clause
          when y  # behind the clause
          under act section "1".  # at the end

        # the end

        """);

    [Fact]
    public void A_comment_may_stand_between_any_two_words() =>
        Format("position p # zero\n: interior must # one\nnot # two\nreturn a1 # three\n, b1 # four\n# five\n. # six").ShouldBe(
            "position p:  # zero\n  interior must  # one\n    not  # two\n    return a1,  # three\n    b1.  # four\n# five\n# six\n");

    [Fact]
    public void Empty_lines_between_sentences_stay_but_at_most_one() =>
        Format("\n\nstate a1.\n\n\n\nstate b1.\nstate c1. state d1.\n\n\n").ShouldBe("state a1.\n\nstate b1.\nstate c1.\nstate d1.\n");

    [Fact]
    public void Line_ends_become_plain_ones_and_the_last_line_has_one() => Format("\uFEFFstate a1.\r\n\r\n# c\r\nstate b1.\rstate c1.").ShouldBe("state a1.\n\n# c\nstate b1.\nstate c1.\n");

    [Fact]
    public void Typographic_marks_are_written_as_they_were_read() =>
        Format("state\u00A0land–of–oz “Republic” .").ShouldBe("state land-of-oz \"Republic\".\n");

    [Fact]
    public void Texts_names_numbers_and_dates_stay_as_they_are() => Format("fact  e\u0301tat \"two  spaces # no comment\":  x < 048.50 EUR  and  y >= 2020-01-01 .")
        .ShouldBe("fact e\u0301tat \"two  spaces # no comment\": x < 048.50 EUR and y >= 2020-01-01.\n");

    [Fact]
    public void What_is_not_understood_is_left_byte_for_byte()
    {
        var formatted = PolicyFormatter.Format(new SourceText("t", "state   a1.\n\n\nfoo   bar\r\n   baz   # c\n  .\nstate   b1   “x\nstate   c1.\nposition p: x must y within   30   of z.\nstate  d1"));
        formatted.Text.ShouldBe("state a1.\n\nfoo   bar\r\n   baz   # c\n  .\nstate   b1   “x\nstate c1.\nposition p: x must y within   30   of z.\nstate  d1\n");
        (formatted.LeftAlone, formatted.IsRefused).ShouldBe((2, false));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \t\r\n")]
    public void An_empty_file_stays_empty(string text) => Format(text).ShouldBe(string.Empty);

    [Fact]
    public void A_file_of_comments_is_a_file_of_comments() => Format("  # a\n\n\n#b  \n").ShouldBe("# a\n\n#b\n");

    [Theory]
    [InlineData("state a1. state b1.", "state a1. state c1.")]
    [InlineData("state a1.", "state a1. state a1.")]
    [InlineData("position p: x must y when a1 and b1.", "position p: x must y when b1 and a1.")]
    [InlineData("position p: x must y when a1 and (b1 or c1).", "position p: x must y when (a1 and b1) or c1.")]
    [InlineData("position p: x must y.", "position p: x may y.")]
    [InlineData("position p: x must y within 5 days of z.", "position p: x must y within 6 days of z.")]
    [InlineData("state a1 \"A\".", "state a1.")]
    [InlineData("state a1. # c", "state a1.")]
    [InlineData("foo bar.", "foo baz.")]
    public void A_text_that_says_something_else_would_not_be_written(string before, string after) =>
        PolicyFormatter.SaysTheSame(Parse(before), Parse(after)).ShouldBeFalse();

    [Theory]
    [InlineData("position p: x must y when either a1 or b1 and c1.", "position  p:\nx must y when either a1 or b1 and c1 . ")]
    [InlineData("state “A”. foo", "state \"A\".\nfoo")]
    public void A_text_that_says_the_same_would(string before, string after) =>
        PolicyFormatter.SaysTheSame(Parse(before), Parse(after)).ShouldBeTrue();

    [Fact]
    public void Formatting_can_be_cancelled() =>
        Should.Throw<OperationCanceledException>(() => PolicyFormatter.Format(new SourceText("t", "state a1."), new CancellationToken(true)));

    private static Syntax.PolicyFile Parse(string text) => PolicyParser.Parse(new SourceText("t", text));
}
