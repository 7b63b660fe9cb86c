using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Language.Tests;

public sealed class RobustnessTests
{
    private static readonly string[] Words =
    [
        .. KeywordTable.English.Phrases.Select(p => p.Words),
        "interior", "x", "y-z", "Straße", "иностранец", "30", "48.5", "2026-01-31", "2026-02-31", "1/2/2020", "2,500", "24-hour", "III.7", "a_b",
        "\"text\"", "\"", "“", "”", ".", ".", ".", ",", ":", "(", ")", "<", ">=", "%", ";", "\n", "\n", "\r\n", "\t", "#", "–", "\u00a0", "\uD83D\uDE00", "\uD83D", "\0", "\u0301",
    ];

    [Property(MaxTest = 200)]
    public Property Any_soup_of_words_gives_a_file_whose_places_lie_in_the_text() => Prop.ForAll(
        Gen.Elements(Words).ListOf().Select(w => string.Join(' ', w)).ToArbitrary(),
        ShouldSurvive);

    [Property(MaxTest = 200)]
    public void Any_text_at_all_gives_a_file(string? text) => ShouldSurvive(text ?? string.Empty);

    [Property(MaxTest = 100)]
    public Property Any_damage_to_a_good_file_gives_a_file()
    {
        var good = Samples.Read("Encodings.policy");
        var damage = Gen.Choose(0, good.Length - 1).SelectMany(at => Gen.Choose(0, 12).SelectMany(length => Gen.Elements(Words).Select(word => (at, length, word))));
        return Prop.ForAll(damage.ListOf().ToArbitrary(), all =>
        {
            var text = good;
            foreach (var (at, length, word) in all.Take(8))
            {
                var start = Math.Min(at, text.Length);
                text = text[..start] + word + text[Math.Min(start + length, text.Length)..];
            }

            ShouldSurvive(text);
        });
    }

    private static void ShouldSurvive(string text)
    {
        var file = Parse(text);
        foreach (var diagnostic in file.Diagnostics)
        {
            diagnostic.Span.Start.ShouldBeGreaterThanOrEqualTo(0);
            diagnostic.Span.End.ShouldBeLessThanOrEqualTo(text.Length);
            (diagnostic.Message + diagnostic.Help).ShouldNotContain("{0}");
            diagnostic.Help.ShouldNotBeNullOrEmpty();
        }

        file.Statements.All(s => s.Span.End <= text.Length).ShouldBeTrue();
    }

    // The slips of an ordinary afternoon. Each costs its own sentence at most, and never a neighbour.
    public static TheoryData<string> Slips =>
    [
        "state b1 \"B\"", "state b1 \"B.", "state \"B\".", "state b1 “B”.", "sate b1.", "b1.", "state b1 b2.", "State b1.",
        "position b1 interior must return x.", "position b1: interior return x.", "position b1: interior shall return x.", "position b1: interior must x y z.",
        "position b1: interior must return x unles y.", "position b1: interior must return x, unless y.", "position b1: interior must return x unless.",
        "position b1: interior must return x when (a1 or b1.", "position b1: interior must return x when a1 or b1).", "position b1: interior must return x when a1 and b1 or c1.",
        "position b1: interior must return x within 30 of y.", "position b1: interior must return x within 30 days.", "position b1: interior must return x subject to.",
        "position b1: interior must return x under act section 58.", "position b1: interior must return x under act section \"58.", "position b1: must return x.",
        "position b1: interior must return x from 18/04/1992.", "position b1: interior must return x from 2023-02-30.", "position b1: interior must return x when y < 2,500 EUR.",
        "position b1: interior must return x; when y.", "position b1: interior must return x with appeal, suspending.", "exception b1: when x.",
        "fact b1: amount in.", "fact b1 is given.", "group b1: person with age < 18 years", "agency b1 leads.", "instrument b1.", "understanding b1 \"1\": state may not return x.",
    ];

    [Fact]
    public void There_are_thirty_six_slips() => Slips.Count.ShouldBe(36);

    [Theory]
    [MemberData(nameof(Slips))]
    public void One_bad_sentence_leaves_its_neighbours_intact(string slip)
    {
        var file = Parse($"state a1 \"A\".\n{slip}\nposition c1: interior must return x.\nstate d1.\n");
        file.Diagnostics.ShouldHaveSingleItem();
        file.Statements.OfType<Declaration>().Select(d => d.Name.Text).Except(["b1"]).ShouldBe(["a1", "c1", "d1"]);
    }

    [Fact]
    public void The_name_of_a_lost_sentence_is_remembered()
    {
        var file = Parse("fact b1 \"B\": amount. group b2: and. state b3 b4.");
        file.NotUnderstood.Select(n => n.Text).ShouldBe(["b2", "b3"]);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("not ")]
    [InlineData("not (")]
    public void A_hundred_thousand_levels_are_an_error_and_not_a_crash(string level)
    {
        var text = $"state a1. position p: x must y when {string.Concat(Enumerable.Repeat(level, 100_000))}z.\nstate c1.";
        var file = Parse(text);
        file.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PC0090");
        file.Statements.Length.ShouldBe(2);
    }

    [Fact]
    public void Sixty_four_levels_are_allowed()
    {
        Parse($"position p: x must y when {new string('(', 64)}z{new string(')', 64)}.").Diagnostics.ShouldBeEmpty();
        Parse($"position p: x must y when {new string('(', 65)}z{new string(')', 65)}.").Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PC0090");
    }

    [Fact]
    public void A_very_long_flat_condition_is_understood()
    {
        var text = $"position p: x must y when {string.Join(" and ", Enumerable.Repeat("z", 50_000))}.";
        var position = Parse(text).Statements.ShouldHaveSingleItem().ShouldBeOfType<PositionDeclaration>();
        position.Clauses[0].ShouldBeOfType<WhenClause>().Condition.ShouldBeOfType<AllSyntax>().Parts.Length.ShouldBe(50_000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \r\n\t ")]
    [InlineData("# only a comment")]
    [InlineData("\uFEFF")]
    public void A_file_without_a_sentence_is_empty_and_right(string text)
    {
        var file = Parse(text);
        file.Statements.ShouldBeEmpty();
        file.Diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    public void Every_kind_of_line_end_is_one(string end)
    {
        var file = Parse(string.Join(end, "# comment", "state a1", "position p: x", "  must y.", "state c1."));
        var missing = file.Diagnostics.ShouldHaveSingleItem();
        (missing.Code, missing.Span.StartPosition).ShouldBe(("PC0001", new LinePosition(2, 7)));
        file.Statements.Length.ShouldBe(3);
    }

    [Fact]
    public void A_byte_order_mark_is_no_word() => Parse("\uFEFFstate a1.").Statements.ShouldHaveSingleItem().Span.Start.ShouldBe(1);

    [Fact]
    public void The_last_sentence_needs_its_full_stop_too()
    {
        var file = Parse("state a1.\nstate c1\n# the end\n");
        file.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PC0001");
        file.Statements.Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("étranger-en-séjour")]
    [InlineData("иностранец")]
    [InlineData("لاجئ")]
    [InlineData("難民")]
    [InlineData("शरणार्थी")]
    [InlineData("난민")]
    [InlineData("𐐀𐐁")]
    public void Names_may_be_of_any_script(string name) => Sentence.Of<StateDeclaration>($"state {name}.").Name.Text.ShouldBe(name);

    [Fact]
    public void Too_many_errors_are_cut_short_with_a_note()
    {
        var file = Parse(string.Concat(Enumerable.Repeat("foo bar.\n", 5_000)) + "state c1.");
        file.Diagnostics.Length.ShouldBe(PolicyParser.MaxErrors + 1);
        file.Diagnostics.ShouldContain(d => d.Code == "PC0091");
        file.Statements.Length.ShouldBe(1);
    }

    [Fact]
    public void A_run_of_bad_characters_is_one_error() => Parse(new string('\u2603', 200_000) + ".").Diagnostics.ShouldHaveSingleItem().Span.Length.ShouldBe(200_000);

    [Fact]
    public void A_file_without_full_stops_is_read_in_good_time()
    {
        var file = Parse(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"state s{i}\n")));
        file.Statements.Length.ShouldBe(20_000);
    }

    [Fact]
    public void A_file_beyond_the_limit_is_refused()
    {
        var error = Parse(new string(' ', PolicyParser.MaxLength + 1)).Diagnostics.ShouldHaveSingleItem();
        error.Code.ShouldBe("PC0092");
    }

    [Fact]
    public void Braces_in_the_text_stay_as_they_are() => Parse("state a1 {1}.").Diagnostics.ShouldHaveSingleItem().Message.ShouldBe("the character `{` has no place in the language");

    [Fact]
    public void Reading_can_be_cancelled() =>
        Should.Throw<OperationCanceledException>(() => PolicyParser.Parse(new SourceText("t", "state a1."), new CancellationToken(true)));

    [Fact]
    public void Many_files_come_back_in_their_order()
    {
        var files = PolicyParser.ParseMany([.. Enumerable.Range(0, 40).Select(i => new SourceText($"{i}", $"state s{i}."))]);
        files.Select(f => f.Statements.ShouldHaveSingleItem().ShouldBeOfType<StateDeclaration>().Name.Text).ShouldBe(Enumerable.Range(0, 40).Select(i => $"s{i}"));
    }

    private static PolicyFile Parse(string text) => PolicyParser.Parse(new SourceText("test.policy", text));
}
