using System.Collections.Immutable;
using System.Globalization;
using PolicyCoherence.Findings;
using PolicyCoherence.Language;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking.Tests;

/// <summary>
/// How the text of a state is divided into files, and in which order files and sentences stand, changes no finding but for its places: one file for
/// each sentence, or one for all. The text of a framework is told from that of a state by its file, so frameworks stay as they are.
/// </summary>
public sealed class DivisionTests
{
    public static TheoryData<string> Laws => [.. new[] { "seeds/states/ruritania", "seeds/states/ruritania-repaired" }.Concat(CaseFileTests.Listed.Select(file => $"seeds/cases/{file}"))];

    [Theory]
    [MemberData(nameof(Laws))]
    public void How_a_law_is_divided_into_files_changes_no_finding(string law)
    {
        var given = law.EndsWith(".policy", StringComparison.Ordinal) ? [Repository.Seeds[law]] : Repository.Seeds.In(law);
        var files = OfTheState(given);
        var plain = Said(Repository.Seeds.Check([.. files]));
        var random = new Random(law.Length);

        // Of several states, a sentence belongs to the one that is declared before it in its file.
        if (files.SelectMany(file => PolicyParser.Parse(file).Statements).OfType<StateDeclaration>().Count() > 1)
        {
            var shuffled = files.ToArray();
            random.Shuffle(shuffled);
            Said(Repository.Seeds.Check(shuffled)).ShouldBe(plain, $"{law}, files in another order");
            return;
        }

        Said(Checked(files, Split(files, random))).ShouldBe(plain, $"{law}, one file for each sentence");
        Said(Checked(files, Merged(files, random))).ShouldBe(plain, $"{law}, all sentences of a folder in one file");
    }

    [Fact]
    public void A_word_that_is_used_nowhere_is_found_in_whichever_file_it_stands()
    {
        const string Words = "state testland. agency interior. action deport: person. group foreigner. ";
        const string Fact = "fact umbrella. ";
        const string Position = "position removal: interior must deport foreigner. ";
        foreach (var library in new[] { Library.Of(("a.policy", Words + Fact + Position)), Library.Of(("a.policy", Words + Fact), ("b.policy", Position)), Library.Of(("a.policy", Words), ("b.policy", Fact), ("c.policy", Position)) })
        {
            library.Check([.. library.Files]).Findings.Select(finding => finding.Key).ShouldBe(["PC3105|umbrella"]);
        }

        // What is only included stands ready for others, and so does a framework's word.
        Library.Of(("a.policy", "include \"b.policy\". " + Words + Position), ("b.policy", Fact)).CheckFiles("a.policy").Findings.ShouldBeEmpty();
        Library.Of(("a.policy", "use f. " + Words + Position), ("b.policy", "framework f. " + Fact)).CheckFiles("a.policy", "b.policy").Findings.ShouldBeEmpty();
        Library.Of(("a.policy", Words + Fact)).CheckFiles("a.policy").Findings.ShouldBeEmpty("without positions it is a vocabulary");
    }

    // The files given and all that they include, but for frameworks and vocabularies.
    private static ImmutableArray<SourceText> OfTheState(IEnumerable<SourceText> given)
    {
        var found = new SortedDictionary<string, SourceText>(StringComparer.Ordinal);
        var open = new Queue<SourceText>(given);
        while (open.TryDequeue(out var file))
        {
            if (!IsOfTheState(file) || !found.TryAdd(file.Path, file)) continue;
            foreach (var include in PolicyParser.Parse(file).Statements.OfType<IncludeStatement>())
            {
                if (Repository.Seeds.Load(file, include.Path.Text) is { } text) open.Enqueue(text);
            }
        }

        return [.. found.Values];
    }

    private static bool IsOfTheState(SourceText file) =>
        (file.Path.StartsWith("seeds/states/", StringComparison.Ordinal) || file.Path.StartsWith("seeds/cases/", StringComparison.Ordinal))
        && !PolicyParser.Parse(file).Statements.Any(statement => statement is FrameworkDeclaration or UnderstandingDeclaration);

    private static SourceText[] Split(ImmutableArray<SourceText> files, Random random)
    {
        var texts = files.SelectMany(file => Sentences(file, files).Select((sentence, index) =>
            new SourceText(file.Path.Replace(".policy", string.Create(CultureInfo.InvariantCulture, $"-{random.Next(1000)}-{index}.policy"), StringComparison.Ordinal), Language(file) + sentence))).ToArray();
        random.Shuffle(texts);
        return texts;
    }

    private static SourceText[] Merged(ImmutableArray<SourceText> files, Random random) =>
    [
        .. files.GroupBy(file => (Folder: file.Path[..file.Path.LastIndexOf('/')], Language: Language(file))).Select((group, index) =>
        {
            var sentences = group.SelectMany(file => Sentences(file, files)).Distinct().ToArray();
            random.Shuffle(sentences);
            return new SourceText(string.Create(CultureInfo.InvariantCulture, $"{group.Key.Folder}/all-{index}.policy"), group.Key.Language + string.Join('\n', sentences));
        }),
    ];

    // The sentences of a file, but for its language and for what brings in files that are given anyhow.
    private static IEnumerable<string> Sentences(SourceText file, ImmutableArray<SourceText> files) =>
        PolicyParser.Parse(file).Statements
            .Where(statement => statement is not LanguageStatement && !(statement is IncludeStatement include && Repository.Seeds.Load(file, include.Path.Text) is { } text && files.Any(other => other.Path == text.Path)))
            .Select(statement => statement.Span.Words);

    private static string Language(SourceText file) => PolicyParser.Parse(file).Statements.OfType<LanguageStatement>().FirstOrDefault() is { } language ? language.Span.Words + "\n" : "";

    private static CheckReport Checked(ImmutableArray<SourceText> old, SourceText[] texts) =>
        new Library(Repository.Seeds.Files.Where(file => old.All(other => other.Path != file.Path)).Concat(texts)).Check(texts);

    // All that is said but for how many files there are.
    private static string Said(CheckReport report) => string.Join('\n', ReportText.Of(report).Split('\n').Where(line => !line.StartsWith(nameof(CheckCounts), StringComparison.Ordinal)));
}
