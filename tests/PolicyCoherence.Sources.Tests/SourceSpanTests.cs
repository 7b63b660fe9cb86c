namespace PolicyCoherence.Sources.Tests;

public sealed class SourceSpanTests
{
    private static readonly SourceText Text = new("law/return.policy", "state a1.\nstate b1.\n");

    [Fact]
    public void A_span_knows_its_words_and_its_place()
    {
        var span = new SourceSpan(Text, 16, 2);
        span.Words.ShouldBe("b1");
        span.ToString().ShouldBe("law/return.policy:2:7");
        span.EndPosition.ShouldBe(new LinePosition(2, 9));
    }

    [Fact]
    public void Two_spans_make_the_one_that_holds_both()
    {
        var first = new SourceSpan(Text, 0, 5);
        first.To(new SourceSpan(Text, 6, 2)).Words.ShouldBe("state a1");
        first.To(new SourceSpan(Text, 1, 2)).ShouldBe(first);
    }

    [Fact]
    public void Spans_are_ordered_by_file_then_place_then_length()
    {
        var other = new SourceSpan(new SourceText("law/asylum.policy", "state a1."), 3, 1);
        var early = new SourceSpan(Text, 0, 5);
        var longer = new SourceSpan(Text, 0, 8);
        var late = new SourceSpan(Text, 6, 2);
        new[] { late, longer, early, other }.Order().ShouldBe([other, early, longer, late]);
        (early < late).ShouldBeTrue();
        (late > early).ShouldBeTrue();
        (early <= longer).ShouldBeTrue();
        (early >= late).ShouldBeFalse();
    }

    [Fact]
    public void A_diagnostic_without_related_places_has_an_empty_list()
    {
        Diagnostic.Error("PC0001", new SourceSpan(Text, 0, 5), "m").Related.ShouldBeEmpty();
        Diagnostic.Warning("PC0001", new SourceSpan(Text, 0, 5), "m", "h").Severity.ShouldBe(DiagnosticSeverity.Warning);
    }
}
