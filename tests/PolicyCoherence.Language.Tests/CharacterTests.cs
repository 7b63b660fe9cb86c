using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Language.Tests;

/// <summary>Characters that deceive the eye, written here as escapes because nobody could see them in a table.</summary>
public sealed class CharacterTests
{
    [Theory]
    [InlineData("\u0430ppeal", "the Cyrillic letter `\u0430` (U+0430) stands among Latin letters in `\u0430ppeal`", "Write the whole word in one alphabet: `appeal` in Latin letters.")]
    [InlineData("h\u03BFspital", "the Greek letter `\u03BF` (U+03BF) stands among Latin letters in `h\u03BFspital`", "Write the whole word in one alphabet: `hospital` in Latin letters.")]
    [InlineData("care-r\u0435turn", "the Cyrillic letter `\u0435` (U+0435) stands among Latin letters in `care-r\u0435turn`", "Write the whole word in one alphabet: `care-return` in Latin letters.")]
    [InlineData("H\u0435\u043B\u044C\u0437\u044F", "the Latin letter `H` (U+0048) stands among Cyrillic letters in `H\u0435\u043B\u044C\u0437\u044F`", "Write the whole word in one alphabet.")]
    [InlineData("\uFF52eturn", "the full-width letter `\uFF52` (U+FF52) stands among Latin letters in `\uFF52eturn`", "Write the whole word in one alphabet: `return` in Latin letters.")]
    [InlineData("re\u200Cturn", "an invisible character (U+200C) stands in `return`", "Remove it: `return`.")]
    public void A_letter_that_passes_for_another_is_named(string name, string message, string help)
    {
        var error = Parse($"position p: interior must return {name}.").Diagnostics.ShouldHaveSingleItem();
        (error.Code, error.Message, error.Help, error.Span.Words).ShouldBe(("PC0035", message, help, name));
    }

    [Fact]
    public void So_it_is_in_a_keyword() =>
        Parse("position p: interior must return x unl\u0435ss y.").Diagnostics.ShouldHaveSingleItem().Help.ShouldBe("Write the whole word in one alphabet: `unless` in Latin letters.");

    [Theory]
    [InlineData("иностранец")]
    [InlineData("сосо")]
    [InlineData("αίτηση")]
    [InlineData("難民")]
    [InlineData("ｒｅｔｕｒｎ")]
    [InlineData("виза-type-d")]
    [InlineData("straße")]
    [InlineData("café-Ångström")]
    [InlineData("می\u200Cشود")]
    [InlineData("क्\u200Dष")]
    public void A_name_wholly_in_its_script_is_not_suspected(string name)
    {
        var file = Parse($"state {name}.");
        file.Diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("state s \"a\u202Eb\".", "this text", "202E")]
    [InlineData("state s \"\u2066a\u2069\".", "this text", "2066")]
    [InlineData("state s. # a\u202Db", "this comment", "202D")]
    [InlineData("# \u202A\nstate s.", "this comment", "202A")]
    public void Characters_that_turn_the_order_of_letters_are_warned_of(string text, string where, string code)
    {
        var warning = Parse(text).Diagnostics.ShouldHaveSingleItem();
        (warning.Code, warning.Severity, warning.Span.Words).ShouldBe(("PC0036", DiagnosticSeverity.Warning, ((char)Convert.ToInt32(code, 16)).ToString()));
        warning.Message.ShouldBe($"{where} holds an invisible character (U+{code}) that changes the order in which letters are shown");
    }

    [Theory]
    [InlineData("state s \"a\0b\".", "this text holds a control character (U+0000)")]
    [InlineData("state s \"a\u0007b\".", "this text holds a control character (U+0007)")]
    [InlineData("state s. # \u001B[31mred", "this comment holds a control character (U+001B)")]
    public void So_are_control_characters_in_texts_and_comments(string text, string message)
    {
        var warning = Parse(text).Diagnostics.ShouldHaveSingleItem();
        (warning.Code, warning.Message).ShouldBe(("PC0037", message));
    }

    [Theory]
    [InlineData("state rurit\0ania.", "the invisible character U+0000 has no place in the language")]
    [InlineData("state rurit\u202Eania.", "the invisible character U+202E has no place in the language")]
    [InlineData("state rurit\u200Bania.", "the invisible character U+200B has no place in the language")]
    [InlineData("state rurit\u00ADania.", "the invisible character U+00AD has no place in the language")]
    [InlineData("state rurit\uFFFDania.", "the character `\uFFFD` has no place in the language")]
    public void Elsewhere_they_are_errors(string text, string message) =>
        Parse(text).Diagnostics.ShouldHaveSingleItem().Message.ShouldBe(message);

    [Fact]
    public void Tabs_form_feeds_and_any_line_ends_are_ordinary() => Parse("state\ta1 \"x\ty\".\f\r\n# c\td\rstate b1.").Diagnostics.ShouldBeEmpty();

    [Fact]
    public void The_order_of_clauses_is_free_unless_it_misleads()
    {
        Parse("position p: x must y under act section \"1\" with appeal within 5 days unless b1.").Diagnostics.ShouldBeEmpty();
        Parse("position p: x must y when a1 unless b1.").Diagnostics.ShouldBeEmpty();
        var warning = Parse("position p: x must y unless b1 when a1.").Diagnostics.ShouldHaveSingleItem();
        (warning.Code, warning.Severity, warning.Span.Words).ShouldBe(("PC0058", DiagnosticSeverity.Warning, "when"));
    }

    private static PolicyFile Parse(string text) => PolicyParser.Parse(new SourceText("t", text));
}
