using System.Text.RegularExpressions;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Language.Tests;

/// <summary>
/// Every slip of hand in every sentence of the surface: each is one message at the place of the slip, says what to write, and
/// costs no neighbour. Errors.txt has the wording of the typical ones.
/// </summary>
public sealed partial class SlipMatrixTests
{
    private static readonly string[] Sentences = [.. Samples.Blocks("Surface.policy")];

    public static TheoryData<int> Each => [.. Enumerable.Range(0, Sentences.Length)];

    [Theory]
    [MemberData(nameof(Each))]
    public void A_missing_full_stop(int at) => One(Sentences[at].TrimEnd('.'), "PC0001");

    [Theory]
    [MemberData(nameof(Each))]
    public void A_second_full_stop(int at) => One(Sentences[at] + ".", "PC0002");

    [Theory]
    [MemberData(nameof(Each))]
    public void Curly_quotation_marks(int at) => One(FirstText().Replace(Sentences[at], "“$1”", 1), FirstText().IsMatch(Sentences[at]) ? "PC0032" : null);

    [Theory]
    [MemberData(nameof(Each))]
    public void A_text_that_is_not_closed(int at) => One(FirstText().Replace(Sentences[at], "\"$1", 1), FirstText().Count(Sentences[at]) == 1 ? "PC0030" : null);

    [Theory]
    [MemberData(nameof(Each))]
    public void A_non_breaking_space(int at)
    {
        var space = FirstSpace(Sentences[at]);
        One(space < 0 ? Sentences[at] : Sentences[at][..space] + '\u00A0' + Sentences[at][(space + 1)..], space < 0 ? null : "PC0034");
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void A_dash_in_place_of_a_hyphen(int at)
    {
        var name = Hyphened().Match(Sentences[at]);
        One(name.Success ? Sentences[at].Remove(name.Index, name.Length).Insert(name.Index, name.Value.Replace('-', '–')) : Sentences[at], name.Success ? "PC0033" : null);
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void A_letter_that_only_looks_Latin(int at)
    {
        var word = Latin().Match(Sentences[at]);
        One(word.Success ? Sentences[at].Remove(word.Index, 1).Insert(word.Index, word.Value switch { "a" => "а", "e" => "е", "o" => "о", "p" => "р", _ => "с" }) : Sentences[at], word.Success ? "PC0035" : null);
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void A_misspelt_keyword(int at)
    {
        foreach (Match keyword in Keywords(Sentences[at]))
        {
            var wrong = keyword.Value[..^2] + keyword.Value[^1] + keyword.Value[^2];
            if (wrong == keyword.Value) continue;
            var text = Sentences[at].Remove(keyword.Index, keyword.Length).Insert(keyword.Index, wrong);
            var problem = Problem(text, $"{keyword.Value} as {wrong}");
            if (problem.Code is not ("PC0003" or "PC0004")) _unhelpful.Add($"{problem.Code} {problem.Message}: {text}");
        }

        _unhelpful.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void A_keyword_with_a_capital_letter(int at)
    {
        foreach (Match keyword in Keywords(Sentences[at]))
        {
            var text = Sentences[at].Remove(keyword.Index, 1).Insert(keyword.Index, keyword.Value[..1].ToUpperInvariant());
            var problem = Problem(text, $"{keyword.Value} in capitals");
            if (problem.Code is not ("PC0003" or "PC0004")) _unhelpful.Add($"{problem.Code} {problem.Message}: {text}");
        }

        _unhelpful.ShouldBeEmpty();
    }

    private readonly List<string> _unhelpful = [];

    private static void One(string sentence, string? code)
    {
        if (code is null) return;
        Problem(sentence, code).Code.ShouldBe(code, sentence);
    }

    // The sentence stands between two others, which must come through whole.
    private static Diagnostic Problem(string sentence, string what)
    {
        const string Before = "state before-it.\n";
        var file = PolicyParser.Parse(new SourceText("t.policy", $"{Before}{sentence}\nstate behind-it.\n"));
        var problem = file.Diagnostics.ShouldHaveSingleItem($"{what}: {sentence}");
        problem.Help.ShouldNotBeNullOrEmpty();
        problem.Span.Start.ShouldBeInRange(Before.Length, Before.Length + sentence.Length);
        file.Statements.OfType<Syntax.StateDeclaration>().Select(state => state.Name.Text).Where(name => name is "before-it" or "behind-it").ShouldBe(["before-it", "behind-it"], what);
        return problem;
    }

    // Long keywords outside of texts, as the table has them.
    private static MatchCollection Keywords(string sentence)
    {
        var texts = AnyText().Replace(sentence, match => new string('"', match.Length));
        return LongKeyword().Matches(texts);
    }

    private static int FirstSpace(string sentence) => AnyText().Replace(sentence, match => new string('"', match.Length)).IndexOf(' ', StringComparison.Ordinal);

    [GeneratedRegex("\"([^\"]*)\"")]
    private static partial Regex FirstText();

    [GeneratedRegex("\"[^\"]*\"|#.*")]
    private static partial Regex AnyText();

    [GeneratedRegex("""(?<=^[^"]*)\b[a-z]+(-[a-z]+)+\b""")]
    private static partial Regex Hyphened();

    [GeneratedRegex("""(?<=^[^"]*\b[a-z-]*)[aeopc](?=[a-z]*[bdfghklmnqrtuvwz])""")]
    private static partial Regex Latin();

    [GeneratedRegex(@"(?<![\w-])(?:position|exception|understanding|notwithstanding|respecting|suspending|unless|within|irrespective of|interpreting|reserving|provided that|without delay|under|section|article)(?![\w-])")]
    private static partial Regex LongKeyword();
}
