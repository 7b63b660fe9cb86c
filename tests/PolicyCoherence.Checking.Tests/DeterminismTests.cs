using System.Globalization;
using System.Text.RegularExpressions;
using PolicyCoherence.Checking.Comparing;
using PolicyCoherence.Findings;
using PolicyCoherence.Language;
using PolicyCoherence.Model;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking.Tests;

/// <summary>What must not change a report.</summary>
public sealed class DeterminismTests
{
    private const string State = "seeds/states/ruritania";

    private static readonly string Plain = ReportText.Of(Repository.Seeds.CheckFolder(State));

    [Fact]
    public void Checking_twice_says_the_same_in_the_same_order()
    {
        var (one, two) = (Repository.Seeds.CheckFolder(State), Repository.Seeds.CheckFolder(State));
        one.Findings.Select(ReportText.Of).ShouldBe(two.Findings.Select(ReportText.Of));
        one.Coverage.ShouldBe(two.Coverage);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_order_in_which_files_are_given_does_not_matter(int seed)
    {
        var files = Repository.Seeds.In(State).ToArray();
        new Random(seed).Shuffle(files);
        var shuffled = Repository.Seeds.Check(files);
        shuffled.Findings.Select(ReportText.Of).ShouldBe(Repository.Seeds.CheckFolder(State).Findings.Select(ReportText.Of));
        ReportText.Of(shuffled).ShouldBe(Plain);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_order_of_sentences_does_not_matter(int seed)
    {
        var random = new Random(seed);
        var moved = Repository.Seeds.Changed(file => Shuffled(file, random));
        ShouldSayTheSame(Plain, ReportText.Of(moved.CheckFolder(State)), "moved");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_names_of_files_do_not_matter(int seed)
    {
        // Every file under another name, so that they sort in another order, with the includes written accordingly.
        var random = new Random(seed);
        var names = Repository.Seeds.Files.ToDictionary(file => file.Path, file => Rename(file.Path, random), StringComparer.Ordinal);
        var moved = new Library(Repository.Seeds.Files.Select(file => new SourceText(
            names[file.Path],
            Regex.Replace(file.Content, "^include \"([^\"]+)\"", match => $"include \"{Path.GetDirectoryName(match.Groups[1].Value)?.Replace('\\', '/') switch { "" or null => "", var folder => folder + "/" }}{Path.GetFileName(names[Repository.Seeds.Load(file, match.Groups[1].Value)!.Path])}\"", RegexOptions.Multiline))));
        ShouldSayTheSame(Plain, ReportText.Of(moved.CheckFolder(State)), "moved");
    }

    [Fact]
    public void Renaming_every_position_in_a_way_that_keeps_their_order_changes_nothing_but_the_names()
    {
        var names = Repository.Seeds.Bind(Repository.Seeds.In(State)).Positions.Select(position => position.Name).Order(StringComparer.Ordinal).ToList();
        var renamed = Repository.Seeds.Changed(file => names.Aggregate(file.Content, (text, name) => Renamed(text, name, $"p-of-{name}")));
        var report = ReportText.Of(renamed.CheckFolder(State));
        report.ShouldContain("p-of-removal");
        ShouldSayTheSame(Plain, report.Replace("p-of-", "", StringComparison.Ordinal), "every position renamed");
    }

    [Fact]
    public void Moved_sentences_other_files_and_other_ends_of_lines_change_nothing_in_meaning()
    {
        var random = new Random(7);
        var moved = Repository.Seeds.Changed(file => Shuffled(file, random).Replace("\n", "\r\n", StringComparison.Ordinal));
        Compared(moved).ChangesNothing.ShouldBeTrue();
        Compared(moved).Renamed.ShouldBeEmpty();
    }

    [Fact]
    public void Positions_under_other_names_are_known_again_and_nothing_changes_in_meaning()
    {
        var model = Repository.Seeds.Bind(Repository.Seeds.In(State));
        var others = model.Procedures.SelectMany(procedure => procedure.Steps).Select(step => step.Name).Concat(new IEnumerable<Symbol>[] { model.Facts, model.Actions.All, model.Events.All, model.Safeguards.All, model.KnownUnderstandings }.SelectMany(all => all).Select(symbol => symbol.Name)).ToHashSet(StringComparer.Ordinal);
        var names = model.Positions.Select(position => position.Name).Where(name => !others.Contains(name) && !name.Contains('/', StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        names.Count.ShouldBeGreaterThan(20);
        var report = Compared(Repository.Seeds.Changed(file => names.Aggregate(file.Content, (text, name) => Renamed(text, name, $"p-of-{name}"))));
        report.Renamed.Where(renamed => renamed.Kind == "position").Select(renamed => $"{renamed.Before} {renamed.After}").ShouldBe(names.Select(name => $"{name} p-of-{name}"));
        report.Meanings.Select(change => $"{change.Kind} {change.Name}").ShouldBeEmpty();
        report.Outcomes.ShouldBeEmpty();
        report.Introduced.Select(finding => finding.Key).ShouldBeEmpty();
        report.Removed.Select(finding => finding.Key).ShouldBeEmpty();
    }

    private static DiffReport Compared(Library after) => LawComparison.Compare(
        new ComparedLaw(Repository.Seeds.In(State), new CheckOptions(Repository.Seeds)), new ComparedLaw(after.In(State), new CheckOptions(after)));

    [Theory]
    [InlineData("torture-bar")]
    [InlineData("offenders")]
    [InlineData("family-grant")]
    [InlineData("hospital-accounts")]
    [InlineData("appeal-against-removal")]
    [InlineData("acute-treatment")]
    [InlineData("own-data")]
    [InlineData("interior")]
    [InlineData("required-to-leave")]
    [InlineData("danger-to-security")]
    [InlineData("proportionate-refusal")]
    [InlineData("foreigner")]
    [InlineData("deport")]
    [InlineData("return")]
    [InlineData("non-refoulement-torture")]
    public void Renaming_changes_nothing_but_the_name(string name)
    {
        foreach (var other in new[] { $"aaa-{name}", $"zzz-{name}" })
        {
            var renamed = Repository.Seeds.Changed(file => Renamed(file.Content, name, other)).CheckFolder(State);
            ShouldSayTheSame(Plain, ReportText.Of(renamed).Replace(other, name, StringComparison.Ordinal), $"`{name}` renamed to `{other}`");
        }
    }

    [Theory]
    [InlineData("removal")]
    [InlineData("extradition")]
    public void Where_several_positions_meet_one_missing_bar_a_new_name_changes_at_most_which_of_them_is_told_first(string name)
    {
        foreach (var other in new[] { $"aaa-{name}", $"zzz-{name}" })
        {
            var renamed = Repository.Seeds.Changed(file => Renamed(file.Content, name, other)).CheckFolder(State);
            renamed.Findings.Select(finding => Weighed(finding).Replace(other, name, StringComparison.Ordinal)).Select(InAnyOrder).Order(StringComparer.Ordinal)
                .ShouldBe(Repository.Seeds.CheckFolder(State).Findings.Select(Weighed).Select(InAnyOrder).Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData("a", "b")]
    [InlineData("b", "a")]
    public void One_missing_bar_weighs_what_its_weightiest_position_weighs_whatever_their_names(string certain, string depends)
    {
        var report = Library.Of(("a.policy", $"""
            state testland. use f.
            agency interior. agency justice. group foreigner. fact risk. open norm grave decided by court. action return: person.
            framework f. understanding u "1": no state may return foreigner when risk without exception.
            position {certain}-removal: interior must return foreigner.
            position {depends}-removal: justice must return foreigner when grave.
            """)).CheckFiles("a.policy");
        var finding = report.Findings.ShouldHaveSingleItem();
        (finding.Severity, finding.Certainty).ShouldBe((Severity.Error, Certainty.Certain));
        finding.Message.ShouldContain($"`{certain}-removal` and 1 more");
    }

    [Theory]
    [InlineData("a", "b")]
    [InlineData("b", "a")]
    public void A_safeguard_taken_away_weighs_what_it_weighs_for_the_weightiest_position(string certain, string depends)
    {
        var report = Library.Of(("a.policy", $"""
            state testland. treaty t. testland is party to t. use f.
            agency interior. agency justice. group foreigner. fact danger. open norm grave decided by court. action return: person. safeguard appeal.
            framework f. understanding u "1": every decision to return must come with appeal force binding as in t article "1".
            position appeals: every decision to return comes with appeal.
            exception dangerous to appeals: when danger.
            position {certain}-removal: interior must return foreigner.
            position {depends}-removal: justice must return foreigner when grave.
            """)).CheckFiles("a.policy");
        var finding = report.Findings.ShouldHaveSingleItem();
        (finding.Severity, finding.Certainty).ShouldBe((Severity.Error, Certainty.Certain));
    }

    [Fact]
    public void Two_duties_that_exclude_each_other_are_told_in_the_same_words_whichever_is_written_first()
    {
        const string Words = "agency interior. agency justice. group foreigner. action deport: person. action admit: person, incompatible with deport. ";
        const string One = "position removal: interior must deport foreigner. ";
        const string Other = "position admission: justice must admit foreigner. ";
        var first = Library.Of(("a.policy", Words + One + Other)).CheckFiles("a.policy");
        var second = Library.Of(("a.policy", Words + Other + One)).CheckFiles("a.policy");
        first.Findings.ShouldHaveSingleItem().RuleId.ShouldBe("PC1102");
        ReportText.Of(second).ShouldBe(ReportText.Of(first));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("z")]
    public void Positions_of_an_instrument_under_another_are_checked_whatever_its_name(string parent)
    {
        var report = Library.Of(("a.policy", $"""
            agency interior. group foreigner. action deport: person.
            instrument {parent}-act: statute.
            instrument m-regulation: regulation under {parent}-act section "9".
            position removal: interior must deport foreigner under m-regulation section "1".
            position bar: interior must not deport foreigner under {parent}-act section "1".
            """)).CheckFiles("a.policy");
        report.Counts.Positions.ShouldBe(2);
        report.Findings.ShouldHaveSingleItem().Severity.ShouldBe(Severity.Low);
    }

    [Fact]
    public void An_unrelated_position_changes_no_other_finding()
    {
        var extended = Repository.Seeds.Changed(file => file.Path == $"{State}/interior.policy"
            ? file.Content + "agency weather-service \"Weather Service\". sphere weather. action forecast \"to forecast\": person, in sphere weather. fact umbrella \"holds an umbrella\". "
                + "position forecasts: weather-service must forecast foreigner when umbrella under aliens-act section \"999\"."
            : file.Content).CheckFolder(State);
        extended.Findings.Select(ReportText.Of).Order(StringComparer.Ordinal)
            .ShouldBe(Repository.Seeds.CheckFolder(State).Findings.Select(ReportText.Of).Order(StringComparer.Ordinal));
        extended.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void A_position_said_twice_under_another_name_leaves_the_findings_of_the_first_as_they_are()
    {
        // The same ban once more: it clashes as well, and the first clash is told in the same words.
        var extended = Repository.Seeds.Changed(file => file.Path == $"{State}/asylum-office.policy"
            ? file.Content + "position zz-ban: asylum-seeker must not take-employment during the first 9 months after asylum-claim until 2028-01-01 under asylum-act section \"22(1)\"."
            : file.Content).CheckFolder(State);
        var before = Repository.Seeds.CheckFolder(State).Findings.Select(ReportText.Of).ToList();
        var after = extended.Findings.Where(finding => !finding.Subjects.Contains("zz-ban")).Select(ReportText.Of);
        after.Order(StringComparer.Ordinal).ShouldBe(before.Order(StringComparer.Ordinal));
        extended.Findings.Select(finding => finding.Key).ShouldContain("PC1101|authorised-work|zz-ban");
    }

    private static string Shuffled(SourceText file, Random random)
    {
        var statements = PolicyParser.Parse(file).Statements;

        // An understanding belongs to the framework declared before it.
        if (file.Path.Contains("frameworks", StringComparison.Ordinal)) return file.Content;
        var sentences = statements.Select(statement => statement.Span.Words).ToArray();
        sentences.ShouldAllBe(sentence => sentence.EndsWith('.'));
        random.Shuffle(sentences);
        return string.Join("\n", sentences);
    }

    private static string Rename(string path, Random random) =>
        $"{Path.GetDirectoryName(path)?.Replace('\\', '/')}/{(char)('a' + random.Next(26))}{random.Next(100).ToString(CultureInfo.InvariantCulture)}-{Path.GetFileName(path)}";

    // A whole name outside strings and comments.
    private static string Renamed(string text, string name, string other) =>
        Regex.Replace(text, $"\"[^\"]*\"|#[^\n]*|(?<![\\w-]){Regex.Escape(name)}(?![\\w-])", match => match.Value == name ? other : match.Value);

    private static string Weighed(Finding finding) => $"{finding.Key} {finding.Severity} {finding.Certainty}";

    private static string InAnyOrder(string text) => string.Join(' ', text.Split('|', ' ').Order(StringComparer.Ordinal));

    // The lines that only one of two reports has. A new name may sort elsewhere in a list; that is no other report.
    private static void ShouldSayTheSame(string one, string other, string how)
    {
        var (left, right) = (Lines(one), Lines(other));
        var differences = left.Where(line => !right.ContainsKey(line.Key)).Select(line => $"- {line.Value}")
            .Concat(right.Where(line => !left.ContainsKey(line.Key)).Select(line => $"+ {line.Value}"));
        string.Join('\n', differences).ShouldBeEmpty(how);
        right.Count.ShouldBe(left.Count);
    }

    private static Dictionary<string, string> Lines(string text) => text.Split('\n').GroupBy(line => string.Concat(line.Order())).ToDictionary(group => group.Key, group => group.First());
}
