using System.Diagnostics;

namespace PolicyCoherence.Checking.Tests;

/// <summary>The questions of a check, exported for another solver, and what Z3 answers.</summary>
public sealed class SmtExportTests
{
    [Theory]
    [InlineData("seeds/states/ruritania")]
    [InlineData("seeds/states/ruritania-repaired")]
    public void Z3_answers_every_question_about_a_state_as_the_checker_does(string folder)
    {
        var export = SmtExport.Of(Repository.Seeds.In(folder), new CheckOptions(Repository.Seeds));
        export.Diagnostics.ShouldBeEmpty();
        export.Questions.ShouldBeGreaterThan(100);
        var answers = Ask(export.Script.ShouldNotBeNull());
        answers.Length.ShouldBe(export.Questions * 2);
        for (var index = 0; index < answers.Length; index += 2)
        {
            answers[index].ShouldEndWith($": {answers[index + 1]}");
        }

        answers.Where((_, index) => index % 2 == 1).Distinct().Order(StringComparer.Ordinal).ShouldBe(["sat", "unsat"]);
    }

    [Fact]
    public void The_order_of_files_does_not_change_the_script()
    {
        var files = Repository.Seeds.In("seeds/states/ruritania");
        var script = SmtExport.Of(files, new CheckOptions(Repository.Seeds)).Script.ShouldNotBeNull();
        SmtExport.Of([.. files.Reverse()], new CheckOptions(Repository.Seeds)).Script.ShouldBe(script);
    }

    [Fact]
    public void Comparisons_of_two_facts_are_exported_with_their_percentages_and_offsets()
    {
        var library = Library.Of(("a.policy", """
            state testland. group foreigner. agency ministry. action deport: person. amount level in EUR per month. fact income: amount in EUR per month.
            position poor: ministry must deport foreigner when income < 120 % of level.
            position spared: ministry must not deport foreigner when income >= level.
            position rich: ministry must not deport foreigner when income >= 120 % of level.
            """));
        var export = SmtExport.Of(library.Files.ToList(), new CheckOptions(library));
        export.Diagnostics.ShouldBeEmpty();
        var answers = Ask(export.Script.ShouldNotBeNull());
        for (var index = 0; index < answers.Length; index += 2) answers[index].ShouldEndWith($": {answers[index + 1]}");
        answers.ShouldContain("overlap poor#0#ministry spared#0#ministry: sat");
        answers.ShouldContain("overlap poor#0#ministry rich#0#ministry: unsat");
    }

    [Fact]
    public void What_is_not_understood_is_not_exported()
    {
        var export = SmtExport.Of(Library.Of(("a.policy", "position p: nobody must.")).Files.ToList(), new CheckOptions(Library.Of()));
        export.Script.ShouldBeNull();
        export.Diagnostics.ShouldNotBeEmpty();
    }

    private static string[] Ask(string script)
    {
        using var process = Process.Start(new ProcessStartInfo("z3", ["-smt2", "-in"]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false }).ShouldNotBeNull();
        var answers = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(script);
        process.StandardInput.Close();
        return answers.GetAwaiter().GetResult().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
