using System.Diagnostics;
using System.Text.Json;
using PolicyCoherence.Reporting.Tests;

namespace PolicyCoherence.Cli.Tests;

/// <summary><c>coherence diff</c>, from the files to the exit code.</summary>
public sealed class DiffCommandTests : IDisposable
{
    private const string Head = """
        state ruritania "Republic of Ruritania".
        ruritania is party to convention-against-torture since 1993-02-04.
        use iamm only non-refoulement-torture, non-refoulement-persecution.
        agency interior "Ministry of the Interior".
        agency body "Bodies". agency academy "Academies" is a body.
        instrument aliens-act "Aliens Act 2012": statute, in force from 2012-01-01.
        open norm hardship "leaving would be a hardship" decided by court.
        fact in-danger: risk-of-torture in destination or danger-on-return in destination.

        """;

    private const string Law = """
        # The old text.
        position removal "Removal": interior must deport foreigner when required-to-leave and removal-ordered unless toleration or leaving-voluntarily under aliens-act section "58(1)" quote "shall leave".
        position torture-bar: no authority may return anyone when risk-of-torture in destination or risk-of-degrading-treatment in destination under aliens-act section "60(2)".
        position reporting: body must disclose identity-data of foreigner to interior.

        """;

    private readonly Bench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void Reformatted_renumbered_retitled_and_reordered_text_changes_nothing_in_meaning()
    {
        Write(Law, """
            position reporting:
              body must disclose identity-data of foreigner to interior.   # moved
            position torture-bar "No torture":
              no authority may return anyone
              when risk-of-degrading-treatment in destination or risk-of-torture in destination
              under aliens-act section "61".
            position removal "Return":
              interior must deport foreigner
              when removal-ordered and required-to-leave
              unless toleration
              unless leaving-voluntarily
              under aliens-act section "59(1)" quote "has to leave".
            case "x": foreigner expect nothing about return.

            """);
        _bench.Run("diff", "base", "head").ShouldBe(0);
        _bench.Out.ShouldBe("In meaning nothing changes; these findings are there before and after: 4.\n");
    }

    [Theory]
    [InlineData("risk-of-torture in destination or risk-of-degrading-treatment in destination", "risk-of-torture in destination", "may no longer", "Every authority is no longer forbidden to return anyone.", "cruel, inhuman or")]
    [InlineData("unless toleration or leaving-voluntarily", "unless toleration", "x", "Ministry of the Interior must now deport a foreigner.", "is leaving voluntarily")]
    [InlineData("must deport", "may deport", "x", "Ministry of the Interior may now deport a foreigner.", "Ministry of the Interior must no longer deport a foreigner.")]
    [InlineData("foreigner when", "foreigner unless hardship when", "x", "Ministry of the Interior must no longer deport a foreigner.", "It depends on how these judgements fall: hardship.")]
    [InlineData("position reporting: body", "exception academies to reporting: for academy. position reporting: body", "x", "Bodies must no longer disclose identity data to Ministry of the Interior.", "This changes for Academies alone.")]
    [InlineData("position removal ", "position removal-order ", "The position `removal` is gone", "The position `removal` is now called `removal-order`. (head/law.policy:", "In meaning nothing changes")]
    public void Each_change_is_shown_with_a_person_for_whom_it_is_one(string words, string instead, string not, string first, string second)
    {
        Write(Law, Law.Replace(words, instead, StringComparison.Ordinal));
        _bench.Run("diff", "base", "head", "--fail-on", "never").ShouldBe(0);
        _bench.Out.ShouldContain(first);
        _bench.Out.ShouldContain(second);
        _bench.Out.ShouldNotContain(not == "x" ? "Nothing changes" : not);
    }

    [Theory]
    [InlineData("collect identity-data of foreigner into visa-file", "visa-file", "asylum-file", "collect identity data into the visa file", "collect identity data into the asylum file")]
    [InlineData("collect identity-data of foreigner from body into visa-file", "visa-file", "asylum-file", "collect identity data from Bodies into the visa file", "collect identity data from Bodies into the asylum file")]
    [InlineData("access identity-data of foreigner from visa-file", "visa-file", "asylum-file", "have access to identity data from the visa file", "have access to identity data from the asylum file")]
    [InlineData("copy identity-data of foreigner from visa-file to body", "visa-file", "asylum-file", "copy identity data from the visa file to Bodies", "copy identity data from the asylum file to Bodies")]
    [InlineData("disclose identity-data of foreigner to body", "body", "visa-file", "disclose identity data to Bodies", "disclose identity data to the visa file")]
    public void Data_that_go_to_or_come_from_another_store_are_another_thing(string act, string was, string now, string no, string yes)
    {
        const string stores = "store visa-file \"the visa file\", kept by interior. store asylum-file \"the asylum file\", kept by interior. ";
        Write($"{stores}position data: interior may {act}.", $"{stores}position data: interior may {act.Replace(was, now, StringComparison.Ordinal)}.");
        _bench.Run("diff", "base", "head", "--fail-on", "never").ShouldBe(0);
        var said = string.Join(' ', _bench.Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        said.ShouldContain($"Ministry of the Interior may no longer {no} by this power.");
        said.ShouldContain($"Ministry of the Interior may now {yes}.");
    }

    [Fact]
    public void A_renamed_position_changes_the_law_for_nobody()
    {
        Write(Law, Law.Replace("position removal", "position old-removal", StringComparison.Ordinal));
        _bench.Run("diff", "base", "head").ShouldBe(0);
        _bench.Out.ShouldNotContain("For whom it changes");
        _bench.Out.ShouldNotContain("Inconsistencies introduced");
        _bench.Out.ShouldContain("In meaning nothing changes");
    }

    [Fact]
    public void A_renamed_position_takes_its_quota_and_what_follows_on_its_breach_with_it()
    {
        var law = Law + "agency tribunal is a court.\nposition staying: foreigner must not stay when removal-ordered on breach, tribunal may fine.\nposition visas: interior may grant work-visa to foreigner at most 100 per month.\n";
        Write(law, law.Replace("position staying", "position unlawful-stay", StringComparison.Ordinal).Replace("position visas", "position few-visas", StringComparison.Ordinal));
        _bench.Run("diff", "base", "head", "--fail-on", "never").ShouldBe(0);
        _bench.Out.ShouldContain("The position `staying` is now called `unlawful-stay`.");
        _bench.Out.ShouldNotContain("For whom it changes");
        _bench.Out.ShouldContain("In meaning nothing changes");
    }

    [Fact]
    public void A_duty_with_a_choice_stays_a_duty()
    {
        var choice = Law.Replace("must deport", "must deport or detain", StringComparison.Ordinal);
        Write(choice, choice + "position ban: no authority may detain minor.\n");
        _bench.Run("diff", "base", "head", "--fail-on", "never").ShouldBe(0);
        _bench.Out.ShouldContain("Ministry of the Interior may no longer detain a foreigner to fulfil a duty that leaves a choice.");
        Write(Law, choice);
        _bench.Run("diff", "base", "head", "--fail-on", "never").ShouldBe(0);
        _bench.Out.ShouldContain("Ministry of the Interior must now do one of these: deport a foreigner, detain a foreigner.");
        _bench.Out.ShouldContain("Ministry of the Interior must no longer deport a foreigner.");
        _bench.Out.ShouldNotContain("by this power");
    }

    [Fact]
    public void What_is_forbidden_only_together_is_no_bar_on_each()
    {
        Write(Law, Law + "position not-both: interior must not both fine and detain foreigner when removal-ordered.\n");
        _bench.Run("diff", "base", "head", "--fail-on", "never").ShouldBe(0);
        _bench.Out.ShouldContain("Ministry of the Interior is now forbidden to do together: fine a foreigner, detain a foreigner.");
    }

    [Theory]
    [InlineData("when required-to-leave and", "within 30 days of removal-decision when required-to-leave and", "its deadline: `within 30 days of removal-decision` is new.")]
    [InlineData("unless toleration or leaving-voluntarily", "unless toleration or leaving-voluntarily with appeal to court", "its safeguards: `appeal to court` is new.")]
    [InlineData("unless toleration or leaving-voluntarily", "unless (toleration as found by interior) or leaving-voluntarily", "who finds that it is so: `toleration as found by interior` is new.")]
    public void A_clause_that_changes_for_whom_nothing_it_is_shown_with_somebody_whom_it_concerns(string words, string instead, string clause)
    {
        Write(Law, Law.Replace(words, instead, StringComparison.Ordinal));
        _bench.Run("diff", "base", "head", "--fail-on", "never").ShouldBe(0);
        _bench.Out.ShouldContain(clause);
        _bench.Out.ShouldContain("- It concerns, for example, on 1 January 2012: a foreigner who is named in a removal order");
        _bench.Out.ShouldNotContain("For whom it changes");
    }

    [Theory]
    [InlineData("state ruritania \"Republic of Ruritania\".", "state sylvania \"Kingdom of Sylvania\".")]
    [InlineData("in-danger", "endangered")]
    [InlineData("when required-to-leave and removal-ordered", "when removal-ordered and required-to-leave and (foreigner or removal-ordered)")]
    public void Other_names_and_other_words_for_the_same_are_no_change(string words, string instead)
    {
        const string use = "position danger-bar: no authority may deport anyone when in-danger.\n";
        var text = Head + Law + use;
        _bench.Write("base/law.policy", text);
        _bench.Write("head/law.policy", text.Replace(words, instead, StringComparison.Ordinal).Replace(words == "in-danger" || !words.StartsWith("state", StringComparison.Ordinal) ? "\0" : "ruritania is party", "sylvania is party", StringComparison.Ordinal));
        _bench.Run("diff", "base", "head").ShouldBe(0, _bench.Out + _bench.Error);
        _bench.Out.ShouldContain("In meaning nothing changes");
        _bench.Out.ShouldNotContain("What changed in the law");
    }

    [Fact]
    public void To_accept_a_finding_removes_it_as_little_as_to_accept_it_no_longer_introduces_it()
    {
        const string accepted = "accept PC1101 on removal, torture-bar until 2099-01-01 because \"Bill 12\".\n";
        Write(Law, Law + accepted);
        _bench.Run("diff", "base", "head", "--fail-on", "note").ShouldBe(0, _bench.Out);
        _bench.Run("diff", "head", "base", "--fail-on", "note").ShouldBe(0, _bench.Out);
        _bench.Out.ShouldNotContain("Inconsistencies introduced");
        _bench.Out.ShouldNotContain("Inconsistencies removed");
    }

    [Fact]
    public void A_later_day_is_named_when_the_change_comes_then()
    {
        Write(Law, Law + "position later-ban: no authority may detain minor from 2030-01-01.\n");
        _bench.Run("diff", "base", "head").ShouldBe(0);
        _bench.Out.ShouldContain("For example, on 1 January 2030: a child who is 17 years old.");
    }

    [Fact]
    public void What_a_definition_changes_is_shown_where_it_is_used()
    {
        const string use = "position danger-bar: no authority may deport anyone when in-danger.\n";
        _bench.Write("base/law.policy", Head + Law + use);
        _bench.Write("head/law.policy", Head.Replace("risk-of-torture in destination or danger-on-return in destination", "risk-of-torture in destination", StringComparison.Ordinal) + Law + use);
        _bench.Run("diff", "base", "head", "--fail-on", "never").ShouldBe(0);
        _bench.Out.ShouldContain("The fact `in-danger` changed. (head/law.policy:8:6)\n    - what it means: was");
        _bench.Out.ShouldNotContain("`danger-bar` changed");
        _bench.Out.ShouldContain("Every authority is no longer forbidden to deport anyone.");
    }

    [Fact]
    public void Only_what_is_introduced_fails()
    {
        var without = Law.Replace("position torture-bar", "# position torture-bar", StringComparison.Ordinal);
        Write(without, without);
        _bench.Run("diff", "base", "head").ShouldBe(0);
        _bench.Write("base/law.policy", Head + Law);
        _bench.Run("diff", "base", "head").ShouldBe(1);
        _bench.Out.ShouldContain("Inconsistencies introduced\n  - error[PC2102]");
        _bench.Run("diff", "head", "base").ShouldBe(0);
        _bench.Out.ShouldContain("Inconsistencies removed\n  - error[PC2102]");
        _bench.Run("diff", "base", "head", "--fail-on", "never").ShouldBe(0);
    }

    [Fact]
    public void Two_revisions_are_read_by_git()
    {
        _bench.Write("policy/law.policy", Head + "include \"../more/removal.policy\".\n");
        _bench.Write("more/removal.policy", Law);
        Git("init", "-q");
        Git("add", ".");
        Git("-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-q", "-m", "one");
        _bench.Write("more/removal.policy", Law.Replace("must deport", "may deport", StringComparison.Ordinal));
        Git("-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-q", "-a", "-m", "two");
        _bench.Run("diff", "HEAD~1", "HEAD", "policy", "--fail-on", "never").ShouldBe(0, _bench.Error + _bench.Out);
        _bench.Out.ShouldContain("The position `removal` changed. (HEAD:more/removal.policy:2:10)\n    - must, may or must not: was `must`, is now `may`.");
        _bench.Run("diff", "HEAD", "policy").ShouldBe(0);
        _bench.Out.ShouldContain("In meaning nothing changes");
    }

    [Theory]
    [InlineData("no-such-branch", "`no-such-branch` is neither a file or folder nor a revision")]
    [InlineData("--upload-pack=x", "`--upload-pack=x` is neither a file or folder nor a revision")]
    public void An_unknown_revision_is_2(string revision, string message)
    {
        Write(Law, Law);
        Git("init", "-q");
        _bench.Run("diff", revision, "head").ShouldBe(2);
        _bench.Error.ShouldContain(message);
        _bench.Out.ShouldBeEmpty();
    }

    [Fact]
    public void Without_a_repository_a_revision_is_2()
    {
        Write(Law, Law);
        _bench.Run("diff", "HEAD~1", "head").ShouldBe(2);
        _bench.Error.ShouldContain("no git repository here that could know it as a revision");
    }

    [Fact]
    public void Without_git_a_revision_is_2_and_folders_are_compared_all_the_same()
    {
        Write(Law, Law);
        _bench.Git = "no-such-program-at-all";
        _bench.Run("diff", "HEAD~1", "head").ShouldBe(2);
        _bench.Error.ShouldContain("cannot be started");
        _bench.Run("diff", "base", "head").ShouldBe(0);
    }

    [Fact]
    public void A_side_that_is_not_understood_is_2()
    {
        Write(Law, "position removal: interior must deprt foreigner.\n");
        _bench.Run("diff", "base", "head").ShouldBe(2);
        _bench.Out.ShouldContain("Did you mean `deport`?");
        _bench.Out.ShouldContain("so this comparison is incomplete");
    }

    [Theory]
    [InlineData(Law)]
    [InlineData("position stay: foreigner may take-employment.\n")]
    public void That_nothing_changes_is_said_only_of_what_was_understood(string law)
    {
        const string Slip = "position slip: interior must deprt foreigner.\n";
        Write(law + Slip, law + Slip);
        _bench.Run("diff", "base", "head").ShouldBe(2);
        _bench.Out.ShouldContain("\n2 places were not understood, so this comparison is incomplete.\nNothing that was understood changes in meaning");
        _bench.Out.ShouldNotContain("Nothing changes in meaning", Case.Sensitive);
        _bench.Out.ShouldNotContain("In meaning nothing changes", Case.Sensitive);
    }

    [Theory]
    [InlineData("diff")]
    [InlineData("diff", "base")]
    [InlineData("diff", "base", "head", "--format", "sarif")]
    [InlineData("diff", "base", "head", "--fail-on", "fatal")]
    [InlineData("diff", "base", "empty")]
    public void Bad_usage_is_a_complaint_and_no_result(params string[] args)
    {
        Write(Law, Law);
        Directory.CreateDirectory(Path.Combine(_bench.Folder, "empty"));
        _bench.Run(args).ShouldBe(args[^1] == "empty" ? 3 : 2);
        _bench.Out.ShouldBeEmpty();
        _bench.Error.ShouldStartWith("coherence: ");
    }

    [Fact]
    public void The_report_for_programs_follows_its_published_schema_and_is_the_same_in_any_order()
    {
        var sentences = Law.Split("\n\n")[0].Split('\n')[1..4];
        Write(Law, string.Join('\n', sentences.Reverse()).Replace("must deport", "may deport", StringComparison.Ordinal) + "\nexception e to torture-bar: when danger-to-security.\n");
        _bench.Run("diff", "base", "head", "--format", "json").ShouldBe(1);
        var first = _bench.Out;
        Validators.Ajv("diff-1.json", [_bench.Write("report.json", first)]);
        JsonDocument.Parse(first).RootElement.GetProperty("outcomes").GetArrayLength().ShouldBeGreaterThan(1);
        _bench.Run("diff", "base", "head", "--format", "json");
        _bench.Out[first.Length..].ShouldBe(first);
    }

    private void Write(string before, string after)
    {
        _bench.Write("base/law.policy", Head + before);
        _bench.Write("head/law.policy", Head + after);
    }

    private void Git(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _bench.Folder, RedirectStandardOutput = true, RedirectStandardError = true }).ShouldNotBeNull();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, process.StandardError.ReadToEnd());
    }
}
