using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking.Tests;

/// <summary>How the files of a check are brought together.</summary>
public sealed class IncludeTests
{
    private const string Words = """
        agency interior. agency justice. group foreigner. fact ordered.
        action deport: person.
        """;

    private const string Clash = """
        position removal: interior must deport foreigner.
        position bar: interior must not deport foreigner.
        """;

    [Fact]
    public void A_file_that_is_not_there_is_an_error_at_its_name_and_the_rest_is_still_checked()
    {
        var report = Library.Of(("a.policy", $"include \"words.policy\". include \"gone.policy\". {Clash}"), ("words.policy", Words)).CheckFiles("a.policy");
        var diagnostic = report.Diagnostics.ShouldHaveSingleItem();
        diagnostic.Code.ShouldBe("PC0201");
        diagnostic.Span.Words.ShouldBe("\"gone.policy\"");
        diagnostic.Message.ShouldBe("there is no file `gone.policy`");
        report.Findings.Select(finding => finding.RuleId).ShouldBe(["PC1101"]);
    }

    [Fact]
    public void What_is_taken_on_the_authors_word_is_the_same_however_a_policy_is_divided_into_files()
    {
        const string State = "state ruritania \"Ruritania\". include \"seeds/vocabulary/all.policy\". ";
        const string Fact = "fact pays-for-herself \"pays for herself\", about means. ";
        const string Position = "agency ministry. position removal: ministry must deport foreigner when not pays-for-herself.";
        var seeds = new[] { "all", "actions", "bodies", "data", "facts", "grounds-and-roles", "groups", "procedures", "safeguards-and-events", "services", "spheres" }
            .Select(name => $"seeds/vocabulary/{name}.policy").Select(path => (path, BuiltInSeeds.Load(path)?.Content ?? "")).ToArray();
        var whole = Library.Of([("a.policy", State + Fact + Position), .. seeds]).CheckFiles("a.policy");
        var divided = Library.Of([("a.policy", State + "include \"words.policy\". " + Position), ("words.policy", Fact), .. seeds]).CheckFiles("a.policy");
        whole.Diagnostics.ShouldBeEmpty();
        whole.Claims.Select(claim => claim.Text).ShouldBe(["`pays-for-herself` is about the means to support a family."]);
        divided.Claims.Select(claim => claim.Text).ShouldBe(whole.Claims.Select(claim => claim.Text));
    }

    [Fact]
    public void A_vocabulary_that_somebody_has_changed_is_the_authors_word()
    {
        var changed = (BuiltInSeeds.Load("seeds/vocabulary/grounds-and-roles.policy")?.Content ?? "") + "fact employed \"is employed\", about means.";
        var report = Library.Of(("a.policy", "state ruritania \"Ruritania\". include \"grounds-and-roles.policy\"."), ("grounds-and-roles.policy", changed)).CheckFiles("a.policy");
        report.Claims.Select(claim => claim.Text).ShouldContain("`employed` is about the means to support a family.");
    }

    [Fact]
    public void Files_that_include_each_other_are_read_once_each()
    {
        var library = Library.Of(("a.policy", $"include \"b.policy\". {Clash}"), ("b.policy", $"include \"a.policy\". include \"b.policy\". {Words}"));
        var report = library.CheckFiles("a.policy");
        report.Counts.Files.ShouldBe(2);
        report.Findings.Length.ShouldBe(1);
    }

    [Fact]
    public void A_circle_of_includes_is_named_in_full_where_it_closes()
    {
        var library = Library.Of(
            ("a.policy", "include \"b.policy\"."), ("b.policy", "include \"d/c.policy\". include \"e.policy\"."), ("d/c.policy", "include \"../e.policy\". include \"../a.policy\"."), ("e.policy", "include \"e.policy\"."));
        var circles = library.CheckFiles("a.policy").Diagnostics.Where(diagnostic => diagnostic.Code == "PC0454").ToList();
        circles.Select(circle => (circle.Span.ToString(), circle.Message)).ShouldBe(
            [("d/c.policy:1:32", "the files include each other in a circle: `a.policy` → `b.policy` → `d/c.policy` → `a.policy`"), ("e.policy:1:9", "the file `e.policy` includes itself")],
            ignoreOrder: true);
        circles.ShouldAllBe(circle => circle.Severity == DiagnosticSeverity.Warning);
    }

    [Fact]
    public void Files_that_two_others_include_are_no_circle() =>
        Library.Of(("a.policy", "include \"b.policy\". include \"c.policy\"."), ("b.policy", "include \"c.policy\"."), ("c.policy", Words)).CheckFiles("a.policy").Diagnostics.ShouldBeEmpty();

    [Fact]
    public void A_chain_of_includes_has_an_end()
    {
        var library = Library.Of([.. Enumerable.Range(0, 100).Select(i => ($"f{i}.policy", $"include \"f{i + 1}.policy\"."))]);
        var error = library.CheckFiles("f0.policy").Diagnostics.ShouldHaveSingleItem();
        (error.Code, error.Span.Source.Path, error.Severity).ShouldBe(("PC0453", "f64.policy", DiagnosticSeverity.Error));
        error.Message.ShouldBe("files include one another more than 64 deep");
    }

    [Fact]
    public void More_files_than_a_check_can_hold_are_an_error_and_the_rest_is_checked()
    {
        var library = Library.Of([("a.policy", $"{Words} {Clash} {string.Join(' ', Enumerable.Range(0, 10_001).Select(i => $"include \"w{i}.policy\"."))}"), .. Enumerable.Range(0, 10_001).Select(i => ($"w{i}.policy", "# nothing"))]);
        var report = library.CheckFiles("a.policy");
        report.Diagnostics.Select(diagnostic => diagnostic.Code).Distinct().ShouldBe(["PC0202"]);
        report.Findings.Length.ShouldBe(1);
    }

    [Fact]
    public void A_file_given_and_included_twice_is_one_file()
    {
        var library = Library.Of(("a.policy", $"include \"w/words.policy\". include \"./w/../w/words.policy\". {Clash}"), ("w/words.policy", Words));
        var report = library.Check([library["a.policy"], library["w/words.policy"], library["w/words.policy"]]);
        report.Diagnostics.ShouldBeEmpty();
        report.Counts.Files.ShouldBe(2);
    }

    [Fact]
    public void A_path_is_read_from_the_folder_of_the_file_that_includes_it()
    {
        var library = Library.Of(("a/b/main.policy", $"include \"../words.policy\". {Clash}"), ("a/words.policy", $"include \"more/facts.policy\". {Words}"), ("a/more/facts.policy", "fact further."));
        library.CheckFiles("a/b/main.policy").Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void A_framework_that_comes_with_the_checker_needs_no_file()
    {
        var library = Library.Of(("a.policy", """
            state testland. use iamm only non-refoulement-torture.
            agency interior.
            position removal: interior must deport foreigner to destination when required-to-leave.
            """));
        var report = library.CheckFiles("a.policy");
        report.Diagnostics.ShouldBeEmpty();
        report.Findings.Select(finding => finding.Key).ShouldBe(["PC2102|non-refoulement-torture|removal"]);
        report.Counts.Understandings.ShouldBe(1);
    }

    [Fact]
    public void The_framework_of_the_checker_and_its_copies_in_a_folder_say_the_same()
    {
        var text = """
            state testland. testland is party to convention-against-torture. use iamm.
            agency interior.
            position removal: interior must deport foreigner to destination when required-to-leave.
            """;
        var alone = Library.Of(("a.policy", text)).CheckFiles("a.policy");
        var included = new Library(Repository.Seeds.Files.Append(new SourceText("a.policy", $"include \"seeds/frameworks/iamm.policy\". {text}"))).CheckFiles("a.policy");
        included.Diagnostics.ShouldBeEmpty();
        ReportText.Of(included).ShouldBe(ReportText.Of(alone));
    }

    [Fact]
    public void A_folder_that_also_holds_the_framework_is_read_once_however_it_is_found()
    {
        var library = Repository.Seeds;
        var folder = library.CheckFolder("seeds/states/ruritania");
        var together = library.Check([.. library.In("seeds/states/ruritania"), .. library.In("seeds/frameworks").Where(file => file.Path.Contains("/iamm", StringComparison.Ordinal)), .. library.In("seeds/vocabulary"), library["seeds/treaties.policy"]]);
        ReportText.Of(together).ShouldBe(ReportText.Of(folder));
    }

    [Fact]
    public void A_copy_of_the_framework_elsewhere_in_the_folder_does_not_declare_everything_twice()
    {
        // Nobody includes the copies; they lie beside the state and `use` finds the framework declared.
        var copies = Repository.Seeds.In("seeds").Where(file => !file.Path.Contains("/states/", StringComparison.Ordinal) && !file.Path.Contains("/cases/", StringComparison.Ordinal))
            .Select(file => new SourceText("copy/" + file.Path, file.Content)).ToList();
        var main = new SourceText("main.policy", "state testland. use iamm. agency interior. position removal: interior must deport foreigner to destination when required-to-leave.");
        var report = new Library(copies.Append(main)).Check([.. copies, main]);
        report.Diagnostics.Select(ReportText.Of).ShouldBeEmpty();
        report.Findings.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_framework_that_nobody_declares_is_an_error()
    {
        var report = Library.Of(("a.policy", $"state testland. use nothing-known. {Words} {Clash}")).CheckFiles("a.policy");
        report.Diagnostics.ShouldHaveSingleItem().Span.Words.ShouldBe("nothing-known");

        // The rest is checked: the two positions clash.
        report.Findings.Where(finding => finding.RuleId != "PC3105").Select(finding => finding.RuleId).ShouldBe(["PC1101"]);
    }

    [Fact]
    public void A_state_can_bring_its_own_framework()
    {
        var report = Library.Of(("a.policy", $"""
            state testland. use constitution-of-testland. {Words}
            framework constitution-of-testland "Constitution".
            understanding nobody-is-deported "1": no state may deport foreigner when ordered without exception.
            position removal: interior must deport foreigner.
            """)).CheckFiles("a.policy");
        report.Diagnostics.Select(ReportText.Of).ShouldBeEmpty();
        report.Findings.Select(finding => finding.Key).ShouldBe(["PC2102|nobody-is-deported|removal"]);
    }
}
