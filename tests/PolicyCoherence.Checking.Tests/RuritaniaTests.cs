using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PolicyCoherence.Cli;
using PolicyCoherence.Findings;

namespace PolicyCoherence.Checking.Tests;

/// <summary>A whole state with inconsistencies of every kind, and the same state repaired.</summary>
public sealed partial class RuritaniaTests
{
    private const string Broken = "seeds/states/ruritania";
    private const string Repaired = "seeds/states/ruritania-repaired";

    private static readonly CheckReport Report = Repository.Seeds.CheckFolder(Broken);
    private static readonly List<Row> Rows = ReadRows();
    private static readonly HashSet<string> Exceptions = [.. Repository.Seeds.Bind(Repository.Seeds.In(Broken)).Exceptions.Select(exception => exception.Name)];

    // What the kinds of EXPECTED.md are called among the rules.
    private static readonly Dictionary<string, string[]> Families = new(StringComparer.Ordinal)
    {
        ["R1"] = ["PC1101", "PC1102", "PC1103"],
        ["R2"] = ["PC2101"],
        ["R3"] = ["PC2102"],
        ["R4"] = ["PC2201"],
        ["R5"] = ["PC2301", "PC2302"],
        ["R6"] = ["PC2401"],
        ["R7"] = ["PC2402"],
        ["R8"] = ["PC2403"],
        ["R9"] = ["PC2501"],
        ["R10"] = ["PC2502"],
        ["R11"] = ["PC2601"],
        ["R12"] = ["PC2701"],
        ["R13"] = ["PC2801", "PC2802"],
        ["R14"] = ["PC3101", "PC3102"],
        ["R15"] = ["PC1501", "PC1502", "PC1503", "PC1504", "PC1505"],
        ["R21"] = ["PC1304", "PC1305"],
        ["R22"] = ["PC2407", "PC2408"],
    };

    /// <summary>A row of the table in EXPECTED.md.</summary>
    private sealed record Row(int Number, string Kind, string Positions, string Understandings)
    {
        public IEnumerable<string> Rules => KindNames().Matches(Kind).SelectMany(match => Families[match.Value]);

        public HashSet<string> Names => [.. InTicks().Matches(Positions + Understandings).SelectMany(match => Name().Matches(match.Groups[1].Value)).Select(match => match.Value)];

        public bool Expects(Finding finding)
        {
            var understandings = finding.Authorities.Length > 0 ? finding.Subjects.Take(1).ToList() : [];
            var others = finding.Subjects.Skip(understandings.Count).ToList();
            if (!understandings.All(Names.Contains) || others.Exists(name => Exceptions.Contains(name) && !Names.Contains(name))) return false;

            // Row 5 says of a clash that it is itself reported low.
            if (!Rules.Contains(finding.RuleId) && !(finding.Severity == Severity.Low && Positions.Contains("reported low", StringComparison.Ordinal))) return false;
            if (understandings.Count == 0) return others.TrueForAll(Names.Contains);
            if (others.Exists(name => Names.Contains(name) || Positions.Contains(name, StringComparison.Ordinal))) return true;

            // A safeguard or an offer is missing under one position because of how another gives it; the table names the other.
            return finding.RuleId is "PC2501" or "PC2601" && finding.Places.SelectMany(place => InTicks().Matches(place.Label)).Any(match => Names.Contains(match.Groups[1].Value));
        }
    }

    [Fact]
    public void The_findings_are_those_of_the_golden_file_and_each_belongs_to_the_numbered_row_that_expects_it()
    {
        var text = new StringBuilder();
        foreach (var finding in Report.Findings.OrderBy(finding => Rows.FindIndex(row => row.Expects(finding))).ThenBy(finding => finding.Key, StringComparer.Ordinal))
        {
            var rows = string.Join(", ", Rows.Where(row => row.Expects(finding)).Select(row => row.Number));
            text.Append(CultureInfo.InvariantCulture, $"{(rows.Length == 0 ? "–" : rows)}: {finding.RuleId} {finding.Severity} {finding.Certainty}: {string.Join(", ", finding.Subjects)}\n    {finding.Message}\n");
            if (finding.Case is { } person) text.Append(CultureInfo.InvariantCulture, $"    {person.Sentence}\n");
        }

        Golden.Matches(
            "ruritania.txt",
            "Every finding in seeds/states/ruritania: the row of its EXPECTED.md, rule, severity, certainty, subjects; the message; the person it hits.",
            text.ToString());
    }

    [Fact]
    public void Every_row_of_the_expected_table_is_found() =>
        Rows.Where(row => !Report.Findings.Any(row.Expects)).Select(row => $"{row.Number} {row.Kind}: {row.Positions}").ShouldBeEmpty();

    [Fact]
    public void Every_finding_belongs_to_exactly_one_row_of_the_expected_table() =>
        Report.Findings.Select(finding => (finding.Key, Count: Rows.Count(row => row.Expects(finding)))).Where(pair => pair.Count != 1).ShouldBeEmpty();

    [Fact]
    public void The_table_numbers_its_inconsistencies_and_has_every_kind()
    {
        Rows.Select(row => row.Number).ShouldBe(Enumerable.Range(1, Rows.Count));
        Rows.SelectMany(row => KindNames().Matches(row.Kind)).Select(match => match.Value).Distinct().Count().ShouldBe(Families.Count);
    }

    [Fact]
    public void Everything_in_the_broken_state_is_understood() => Report.Diagnostics.ShouldBeEmpty();

    [Fact]
    public void The_repaired_state_has_nothing_to_find_and_the_command_says_so()
    {
        var report = Repository.Seeds.CheckFolder(Repaired);
        report.Findings.Select(finding => finding.Key).ShouldBeEmpty();
        report.Diagnostics.ShouldBeEmpty();
        report.Counts.Positions.ShouldBeGreaterThan(50);
        ExitCode.For(report, Severity.Note).ShouldBe(0);
    }

    private static List<Row> ReadRows()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, Broken, "EXPECTED.md"));
        return [.. lines
            .Select(line => line.Split('|').Select(cell => cell.Trim()).ToArray())
            .Where(cells => cells.Length == 9 && int.TryParse(cells[1], out _))
            .Select(cells => new Row(int.Parse(cells[1], CultureInfo.InvariantCulture), cells[2], $"{cells[3]} {cells[6]}", cells[5]))];
    }

    [GeneratedRegex(@"\bR\d+\b")]
    private static partial Regex KindNames();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex InTicks();

    [GeneratedRegex("[a-z0-9]+(-[a-z0-9]+)*")]
    private static partial Regex Name();
}
