using PolicyCoherence.Language.Syntax;

namespace PolicyCoherence.Language.Tests;

public sealed class NameTests
{
    [Theory]
    [InlineData("e\u0301tat", "\u00E9tat")]
    [InlineData("\u212Bland", "\u00C5land")]
    [InlineData("a\u0307\u0323", "\u1EA1\u0307")]
    [InlineData("a\u0323\u0307", "\u1EA1\u0307")]
    [InlineData("\u1EA1\u0301", "\u1EA1\u0301")]
    [InlineData("u\u0308\u0301", "\u01D8")]
    [InlineData("\u1112\u1161\u11AB", "\uD55C")]
    [InlineData("\uD558\u11AB", "\uD55C")]
    [InlineData("\u0915\u093C", "\u0915\u093C")]
    [InlineData("\u0958", "\u0915\u093C")]
    [InlineData("\u0438\u0306", "\u0439")]
    [InlineData("\uF900", "\u8C48")]
    public void A_name_is_the_same_however_it_was_typed(string typed, string name)
    {
        var state = Sentence.Of<StateDeclaration>($"state {typed}.");
        state.Name.Text.ShouldBe(name);
        state.Name.Span.Words.ShouldBe(typed);
    }

    [Theory]
    [InlineData("state")]
    [InlineData("service")]
    [InlineData("date")]
    [InlineData("text")]
    [InlineData("given")]
    [InlineData("force")]
    [InlineData("role")]
    public void A_noun_of_the_language_can_be_a_name_where_no_sentence_begins(string noun)
    {
        Sentence.Of<FactDeclaration>($"fact {noun} \"is so\".").Name.Text.ShouldBe(noun);
        Sentence.Of<PositionDeclaration>($"position p: interior must return {noun}.").Act.Objects.Spelt().ShouldBe(noun);
    }

    [Fact]
    public void Names_may_begin_a_line_even_if_they_are_nouns_of_the_language() =>
        Sentence.Of<PositionDeclaration>("position p: interior must\nreturn\nservice\nwhen role.").Act.Objects.Spelt().ShouldBe("service");
}
