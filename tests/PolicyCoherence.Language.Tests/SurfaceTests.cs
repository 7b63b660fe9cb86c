using PolicyCoherence.Sources;

namespace PolicyCoherence.Language.Tests;

public sealed class SurfaceTests
{
    public static TheoryData<string> Sentences => [.. Samples.Blocks("Surface.policy")];

    public static TheoryData<string> Encodings => [.. Samples.Blocks("Encodings.policy")];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Every_sentence_of_the_surface_is_understood(string sentence) => ShouldBeUnderstood(sentence);

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_real_case_can_be_written_down(string sentences) => ShouldBeUnderstood(sentences);

    private static void ShouldBeUnderstood(string text)
    {
        var file = PolicyParser.Parse(new SourceText("surface.policy", text));
        file.Diagnostics.Select(d => $"{d.Span} {d.Message}; {d.Help}").ShouldBeEmpty();
        file.Statements.ShouldNotBeEmpty();
        foreach (var statement in file.Statements)
        {
            SpansOf.Check(statement, statement.Span);
        }
    }
}
