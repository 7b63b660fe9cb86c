using System.Text.RegularExpressions;
using PolicyCoherence.Findings;

namespace PolicyCoherence.Checking.Tests;

/// <summary>
/// The documented cases: the table in each <c>expected.md</c> says what is found, all of it, and its prose says what a
/// court said. The cell of positions holds the subjects of the finding, the understanding among them.
/// </summary>
public sealed partial class CaseFileTests
{
    private const string Cases = "seeds/cases";
    private const string Header = "| file | rule | positions | severity |";

    public static TheoryData<string> Folders => [.. Folder.All.Select(folder => folder.Name)];

    public static TheoryData<string> Files => [.. Listed];

    /// <summary>Every file of a table, as <c>b01/flagged.policy</c>.</summary>
    internal static IEnumerable<string> Listed => Folder.All.SelectMany(folder => folder.Rows.Select(row => $"{folder.Name}/{row.File}")).Distinct(StringComparer.Ordinal);

    [Fact]
    public void There_are_cases() => Folder.All.Count.ShouldBeGreaterThan(5);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_case_shows_the_findings_of_its_table_and_no_others(string file)
    {
        var (name, path) = (file.Split('/')[0], file[(file.IndexOf('/', StringComparison.Ordinal) + 1)..]);
        var report = Repository.Seeds.CheckFiles($"{Cases}/{file}");
        report.Diagnostics.Select(ReportText.Of).ShouldBeEmpty();
        report.Findings.Select(finding => $"{finding.RuleId} | {string.Join(", ", finding.Subjects)} | {Word(finding.Severity)}").Order(StringComparer.Ordinal)
            .ShouldBe(Folder.All.Single(folder => folder.Name == name).Rows.Where(row => row.File == path && row.Rule != "none").Select(row => $"{row.Rule} | {row.Subjects} | {row.Severity}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_file_of_a_case_is_in_its_table_or_included_by_one_that_is(string name)
    {
        var listed = Folder.All.Single(folder => folder.Name == name).Rows.Select(row => row.File).ToHashSet(StringComparer.Ordinal);
        var included = Repository.Seeds.In(Cases).SelectMany(file => Include().Matches(file.Content)).Select(match => Path.GetFileName(match.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);
        var files = Repository.Seeds.In($"{Cases}/{name}").Select(file => file.Path[$"{Cases}/{name}/".Length..]).ToList();
        files.Where(file => !listed.Contains(file) && !included.Contains(file)).ShouldBeEmpty();
        listed.Where(file => !files.Contains(file)).ShouldBeEmpty("the table names a file that is not there");
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_table_of_a_case_is_one_that_a_reader_can_trust(string name)
    {
        var folder = Folder.All.Single(each => each.Name == name);
        folder.Rows.ShouldNotBeEmpty();
        foreach (var file in folder.Rows.GroupBy(row => row.File, StringComparer.Ordinal))
        {
            if (file.Any(row => row.Rule == "none")) file.Count().ShouldBe(1, $"{file.Key} has findings and none");
        }

        foreach (var row in folder.Rows.Where(row => row.Rule != "none")) Enum.GetValues<Severity>().Select(Word).ShouldContain(row.Severity, row.File);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_case_of_the_sources_has_a_law_that_is_flagged_and_one_that_is_not(string name)
    {
        if (!CaseId().IsMatch(name)) return;
        var rows = Folder.All.Single(folder => folder.Name == name).Rows;
        rows.Where(row => row.Rule != "none").ShouldNotBeEmpty();
        rows.GroupBy(row => row.File, StringComparer.Ordinal)
            .Where(file => file.All(row => row.Rule == "none" || row.Severity is "note" or "low" or "tension")).ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_page_of_cases_says_of_each_which_rules_find_something_how_heavy_and_which_files_are_quiet(string name)
    {
        var folder = Folder.All.Single(each => each.Name == name);
        var row = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "cases.md")).Where(line => line.StartsWith($"| [{name.ToUpperInvariant()}](", StringComparison.Ordinal)).ShouldHaveSingleItem();
        var cells = row.Split('|').Select(cell => cell.Trim()).ToList();
        cells[^3].ShouldBe(string.Join(", ", folder.Rows.Where(each => each.Rule != "none").GroupBy(each => each.Rule, StringComparer.Ordinal).OrderBy(rule => rule.Key, StringComparer.Ordinal)
            .Select(rule => $"[{rule.Key}](rules/{rule.Key}.md) {Word(Enum.GetValues<Severity>().Last(severity => rule.Any(each => each.Severity == Word(severity))))}")));
        cells[^2].ShouldBe(folder.Rows.Where(each => each.Rule == "none").Select(each => Path.GetFileNameWithoutExtension(each.File)).DefaultIfEmpty("–").Aggregate((one, other) => $"{one}, {other}"));
    }

    private static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Tension => "tension",
        Severity.Low => "low",
        _ => "note",
    };

    [GeneratedRegex("^include \"([^\"]+)\"", RegexOptions.Multiline)]
    private static partial Regex Include();

    [GeneratedRegex("^[bn][0-9]+$")]
    private static partial Regex CaseId();

    private sealed record Row(string File, string Rule, string Subjects, string Severity);

    /// <summary>One folder with an <c>expected.md</c>; a folder without one holds what several cases share.</summary>
    private sealed record Folder(string Name, List<Row> Rows)
    {
        public static List<Folder> All { get; } =
        [
            .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "seeds", "cases"), "expected.md", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(path => new Folder(Path.GetFileName(Path.GetDirectoryName(path)) ?? "", RowsOf(File.ReadAllLines(path)))),
        ];

        private static List<Row> RowsOf(string[] lines) =>
        [
            .. lines.SkipWhile(line => line != Header).Skip(2).TakeWhile(line => line.StartsWith('|'))
                .Select(line => line.Split('|').Select(cell => cell.Trim()).ToList())
                .Select(cells => new Row(cells[1], cells[2], cells[3], cells[4])),
        ];
    }
}
