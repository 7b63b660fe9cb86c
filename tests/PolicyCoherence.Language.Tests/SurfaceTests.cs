using PolicyCoherence.Sources;

namespace PolicyCoherence.Language.Tests;

public sealed class SurfaceTests
{
    public static TheoryData<string> Sentences => [.. File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Surface.policy"))
        .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Every_sentence_of_the_surface_is_understood(string sentence)
    {
        var file = PolicyParser.Parse(new SourceText("surface.policy", sentence));
        file.Diagnostics.Select(d => $"{d.Span} {d.Message}; {d.Help}").ShouldBeEmpty();
        file.Statements.ShouldNotBeEmpty();
    }
}
