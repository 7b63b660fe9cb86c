using PolicyCoherence.Fuzz;
using PolicyCoherence.Language.Formatting;
using PolicyCoherence.Language.Lexing;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Language.Tests;

/// <summary>One grammar in three languages: a file says in its first sentence which one it is written in.</summary>
public sealed class TongueTests
{
    public static TheoryData<string> Others => ["française", "español"];

    [Theory]
    [InlineData("state x.", "english")]
    [InlineData("language english. state x.", "english")]
    [InlineData("langue française. état x.", "française")]
    [InlineData("# loi\n\n  langue française.\nétat x.", "française")]
    [InlineData("langue franc\u0327aise. état x.", "française")]
    [InlineData("\uFEFFidioma\u00A0español.\r\nestado x.", "español")]
    public void The_first_sentence_says_the_language(string text, string language)
    {
        var source = new SourceText("t.policy", text);
        KeywordTable.Of(source).Language.ShouldBe(language);
        var file = PolicyParser.Parse(source);
        file.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Message).ShouldBeEmpty();
        file.Statements[^1].ShouldBeOfType<StateDeclaration>();
    }

    [Fact]
    public void In_a_literate_file_it_is_the_first_sentence_of_the_first_block() =>
        PolicyParser.Parse(new SourceText("loi.md", "# Loi\n\n```policy\nlangue française.\n```\n\ntexte\n\n```policy\nétat x.\n```\n")).Statements.Length.ShouldBe(2);

    [Theory]
    [MemberData(nameof(Others))]
    public void Every_sentence_of_the_surface_can_be_written_in_every_language(string language)
    {
        var table = KeywordTableTests.Tables[language];
        foreach (var sentence in Samples.Blocks("Surface.policy").Concat(Samples.Blocks("Encodings.policy")).SelectMany(block => Parse(Renamed(block)).Statements))
        {
            var printed = PolicyFormatter.Print(sentence, table);
            var again = Parse($"{table.FirstSentence}\n{printed}");
            again.Diagnostics.Select(d => d.Message).ShouldBeEmpty(printed);
            new TreeComparison().Same([InPlural(again.Statements[1])], [InPlural(sentence)]).ShouldBeTrue(printed);
        }
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Any_sentence_that_the_grammar_makes_is_read_printed_and_formatted_as_it_should(string language)
    {
        var table = KeywordTableTests.Tables[language];
        var random = new Random(20260131);
        var generator = new SentenceGenerator(random, table);
        for (var i = 0; i < 1500; i++)
        {
            var text = $"{table.FirstSentence}\n{generator.Next(random.Next(1, 50), isPlain: i % 2 == 0)}";
            Properties.Violated(text).ShouldBeNull(text);
        }
    }

    [Theory]
    [InlineData("position p : intérieur doit divulguer données d'étranger à préfecture.", "interior must")]
    [InlineData("position p : intérieur doit divulguer données du mineur au préfet en vertu de la-loi article \"1\".", "contractions")]
    [InlineData("position p : préfet peut éloigner étranger lorsque revenu < 1400 EUR par mois par ordonnance-du-juge.", "par is by and per")]
    [InlineData("position p : préfet doit éloigner étranger sous réserve de protection en vertu du code section \"2\".", "sous réserve de")]
    [InlineData("position p : préfet ne doit pas éloigner étranger jusqu'au 2030-01-01.", "jusqu'au")]
    [InlineData("position p : aucune autorité ne peut éloigner quiconque dans la mesure où cedh l'interdit.", "l'interdit")]
    [InlineData("position p : toute décision d'éloigner s'accompagne d'un recours au tribunal dans un délai de 14 jours, suspendant éloignement.", "elisions")]
    [InlineData("position p : préfet doit éloigner étranger dans un délai de 30 jours à compter de la-décision.", "time limit")]
    [InlineData("fait revenu : montant en EUR par mois, relatif aux moyens.", "per in a fact")]
    public void French_elisions_contractions_and_words_of_two_meanings_are_read(string sentence, string about)
    {
        var file = Parse($"langue française.\n{sentence}");
        file.Diagnostics.Select(d => $"{d.Message} {d.Help}").ShouldBeEmpty(about);
        PolicyFormatter.Format(file.Source).IsRefused.ShouldBeFalse(about);
    }

    [Theory]
    [InlineData("posición p: interior debe comunicar datos del menor al juez a partir del 2030-01-01.", "contractions")]
    [InlineData("posición p: interior puede expulsar extranjero cuando ingreso al menos 1400 EUR por mes por orden-judicial.", "al menos; por is by and per")]
    [InlineData("posición p: interior no debe expulsar extranjero salvo si o bien menor y solo, o enfermo.", "either")]
    [InlineData("posición p: ninguna autoridad puede expulsar cualquiera en la medida en que cedh lo prohíbe.", "no authority")]
    public void Spanish_contractions_and_words_of_two_meanings_are_read(string sentence, string about)
    {
        var file = Parse($"idioma español.\n{sentence}");
        file.Diagnostics.Select(d => $"{d.Message} {d.Help}").ShouldBeEmpty(about);
    }

    [Fact]
    public void Everyone_and_anyone_are_the_same_in_every_language() =>
        Parse("langue française.\nposition p : aucune autorité ne peut éloigner quiconque vers chacun.").Statements[1].ShouldBeOfType<PositionDeclaration>().Act
            .ShouldSatisfyAllConditions(act => act.Objects[0].Text.ShouldBe("anyone"), act => act.Terms[0].Names[0].Text.ShouldBe("everyone"));

    [Fact]
    public void By_and_per_are_told_apart_by_what_stands_before_them()
    {
        var position = Parse("langue française.\nposition p : préfet peut éloigner étranger lorsque revenu < 1400 EUR par mois par ordonnance-du-juge.").Statements[1].ShouldBeOfType<PositionDeclaration>();
        position.Clauses[0].ShouldBeOfType<WhenClause>().Condition.ShouldBeOfType<CompareSyntax>().Value.Per.ShouldNotBeNull().Text.ShouldBe("months");
        position.Clauses[1].ShouldBeOfType<ByClause>().Fact.Text.ShouldBe("ordonnance-du-juge");
    }

    [Fact]
    public void Units_ranks_and_forces_are_words_of_the_language()
    {
        Parse("langue française.\ninstrument texte-étrangers : loi, en vigueur depuis le 2012-01-01.").Statements[1].ShouldBeOfType<InstrumentDeclaration>().Rank.Text.ShouldBe("statute");
        Parse("idioma español.\nhecho edad: duración en años.").Statements[1].ShouldBeOfType<FactDeclaration>().Type.ShouldBeOfType<NumberType>().Unit.Text.ShouldBe("years");
        Parse("idioma español.\nentendimiento bar: ningún estado puede expulsar fuerza imperativa.").Statements[1].ShouldBeOfType<UnderstandingDeclaration>().Force.ShouldBe(ForceSyntax.Must);
    }

    [Fact]
    public void The_formatter_keeps_the_language_and_writes_elisions_tightly()
    {
        const string Text = "langue française.\n\nposition p :   toute personne a droit à   soins auprès de   clinique\n lorsque besoin d'  aide en vertu d’ acte article \"1\".\n";
        PolicyFormatter.Format(new SourceText("t.policy", Text)).Text
            .ShouldBe("langue française.\n\nposition p:\n  toute personne a droit à soins auprès de clinique\n  lorsque besoin d'aide\n  en vertu d’acte article \"1\".\n");
    }

    public static TheoryData<string> Slips => [.. Samples.Blocks("ErrorsInOtherLanguages.txt")];

    [Theory]
    [MemberData(nameof(Slips))]
    public void A_wrong_sentence_is_explained_with_the_keywords_of_its_own_language(string block)
    {
        var lines = block.Split('\n');
        var text = new Marked(string.Join('\n', lines[..^2]));
        var error = PolicyParser.Parse(text.Source).Diagnostics.ShouldHaveSingleItem();
        $"{error.Code} {error.Message}".ShouldBe(lines[^2]);
        error.Help.ShouldBe(lines[^1]);
        error.Span.ShouldBe(text.Span);
    }

    [Fact]
    public void Every_slip_of_every_language_is_a_reserved_word_with_advice()
    {
        foreach (var tongue in Tongue.All)
        {
            var reserved = tongue.Table.Phrases.Where(p => p.Keyword == "SLIP").Select(p => p.Words).ToList();
            reserved.Order(StringComparer.Ordinal).ShouldBe(tongue.Habits.Slips.Order(StringComparer.Ordinal), tongue.Table.Language);
        }
    }

    // Names of one letter are words in Spanish.
    private static string Renamed(string block) => System.Text.RegularExpressions.Regex.Replace(block, @"(?<=[\s(,])[eouy](?=[\s.,):])", "$0$0");

    // French has one word for a month and months.
    private static Statement InPlural(Statement sentence) =>
        Parse(System.Text.RegularExpressions.Regex.Replace(PolicyFormatter.Print(sentence), @"\bmonth\b", "months")).Statements.ShouldHaveSingleItem();

    private static PolicyFile Parse(string text) => PolicyParser.Parse(new SourceText("t.policy", text));
}
