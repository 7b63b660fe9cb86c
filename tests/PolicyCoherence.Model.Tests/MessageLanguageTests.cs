using System.Text.RegularExpressions;
using PolicyCoherence.Language;
using PolicyCoherence.Model.Binding;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Model.Tests;

/// <summary>What binding says, it says with the keywords of the file's own language.</summary>
public sealed partial class MessageLanguageTests
{
    [Theory]
    [InlineData("langue française.\nposition p: intérieur doit éloigner.", "Write `utiliser iamm.` in a sentence of its own, which brings the common words; if this is not one of them, declare it, as in `action éloigner \"…\".`")]
    [InlineData("position p: interior must remove.", "Write `use iamm.` in a sentence of its own, which brings the common words; if this is not one of them, declare it, as in `action remove \"…\".`")]
    [InlineData("action admit. position p: interior must remove.", "Write `admit`, or declare it, as in `action remove \"…\".`")]
    [InlineData("idioma español.\ninstrumento ley: decreto.", "Write `supranacional`, `constitución`, `ley`, `reglamento` or `circular`.")]
    [InlineData("language english.\ninstrument act: decree.", "Write `supranational`, `constitution`, `statute`, `regulation` or `circular`.")]
    public void Help_is_written_with_the_keywords_of_the_file(string text, string help) =>
        Binder.Bind([PolicyParser.Parse(new SourceText("t.policy", text))]).Diagnostics.Select(d => d.Help).ShouldContain(help);

    [Fact]
    public void Every_keyword_in_a_message_has_words_in_every_language()
    {
        var assembly = typeof(Binder).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".properties", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name).ShouldNotBeNull());
            foreach (var hole in Keyword().Matches(reader.ReadToEnd()).Select(match => match.Groups[1].Value))
            {
                new[] { KeywordTable.English, KeywordTable.French, KeywordTable.Spanish }.ShouldAllBe(table => table.Write(hole).Length > 0);
            }
        }
    }

    [GeneratedRegex(@"\{([A-Z][A-Z_]*)\}")]
    private static partial Regex Keyword();
}
