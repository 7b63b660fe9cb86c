using PolicyCoherence.Sources;

namespace PolicyCoherence.Findings.Tests;

public sealed class FindingTests
{
    private static readonly SourceText Text = new("a.policy", "alpha beta");

    private static readonly Finding Sample = new(
        "PC1101", Severity.Warning, Certainty.Certain, "Something is wrong.", ["alpha", "beta"],
        [new Place(new SourceSpan(Text, 6, 4), PlaceRole.Primary, "here"), new Place(new SourceSpan(Text, 0, 5), PlaceRole.Involved, "there")],
        null, [], null, null, [], [], null, [], []);

    [Fact]
    public void Severities_are_ordered_from_note_to_error() =>
        Enum.GetValues<Severity>().Order().ShouldBe([Severity.Note, Severity.Low, Severity.Tension, Severity.Warning, Severity.Error]);

    [Fact]
    public void The_key_is_of_rule_and_subjects_and_of_nothing_that_moves()
    {
        Sample.Key.ShouldBe("PC1101|alpha|beta");
        (Sample with { Message = "Other words.", Severity = Severity.Error, Places = [Sample.Places[1]] }).Key.ShouldBe(Sample.Key);
    }

    [Fact]
    public void The_order_of_subjects_is_part_of_the_key() =>
        (Sample with { Subjects = ["beta", "alpha"] }).Key.ShouldNotBe(Sample.Key);

    [Fact]
    public void The_first_place_is_the_primary_one() => Sample.Primary.Span.Words.ShouldBe("beta");
}
