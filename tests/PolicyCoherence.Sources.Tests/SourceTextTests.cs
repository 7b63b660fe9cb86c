namespace PolicyCoherence.Sources.Tests;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("ab\ncd", 4)]
    [InlineData("ab\rcd", 4)]
    [InlineData("ab\r\ncd", 5)]
    public void Every_line_end_begins_a_new_line(string content, int offset)
    {
        var text = new SourceText("a.policy", content);
        text.PositionAt(offset).ShouldBe(new LinePosition(2, 2));
        text.LineCount.ShouldBe(2);
        (text.Line(1), text.Line(2)).ShouldBe(("ab", "cd"));
    }

    [Fact]
    public void An_empty_text_has_one_empty_line()
    {
        var text = new SourceText("a.policy", string.Empty);
        text.LineCount.ShouldBe(1);
        text.Line(1).ShouldBeEmpty();
        text.PositionAt(0).ShouldBe(new LinePosition(1, 1));
    }

    [Fact]
    public void The_place_behind_the_last_character_is_a_place() =>
        new SourceText("a.policy", "ab\n").PositionAt(3).ShouldBe(new LinePosition(2, 1));

    [Fact]
    public void Places_outside_the_text_are_refused()
    {
        var text = new SourceText("a.policy", "ab");
        Should.Throw<ArgumentOutOfRangeException>(() => text.PositionAt(-1));
        Should.Throw<ArgumentOutOfRangeException>(() => text.PositionAt(3));
        Should.Throw<ArgumentOutOfRangeException>(() => text.Line(0));
        Should.Throw<ArgumentOutOfRangeException>(() => text.Line(2));
    }

    [Fact]
    public void Columns_count_what_editors_count() =>
        new SourceText("a.policy", "\uD83D\uDE00x").PositionAt(2).ShouldBe(new LinePosition(1, 3));
}
