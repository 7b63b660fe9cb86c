using System.Diagnostics;
using System.Text;

namespace PolicyCoherence.Cli.Tests;

/// <summary><c>coherence diff</c> between revisions of a git repository: which files it reads, and what it says where something is missing.</summary>
public sealed class DiffRevisionTests : IDisposable
{
    private const string Head = "state ruritania \"Republic of Ruritania\".\nuse iamm only non-refoulement-torture.\nagency interior \"Ministry of the Interior\".\n";
    private const string Removal = "position removal: interior must deport foreigner when required-to-leave unless risk-of-torture in destination or risk-of-degrading-treatment in destination.\n";

    private readonly Bench _bench = new();

    public DiffRevisionTests()
    {
        _bench.Write("policy/law.policy", Head + Removal);
        Git("init", "-q", "-b", "main");
        Commit("one");
    }

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void A_renamed_a_moved_or_a_split_file_changes_nothing()
    {
        File.Move(Full("policy/law.policy"), Full("policy/state.policy"));
        _bench.Write("policy/state.policy", Head);
        _bench.Write("policy/return/removal.policy", Removal);
        Commit("two");
        _bench.Run("diff", "HEAD~1", "HEAD").ShouldBe(0, _bench.Error);
        _bench.Out.ShouldContain("Nothing changes in meaning.");
    }

    [Fact]
    public void A_deleted_file_is_law_that_is_gone_and_a_new_folder_law_that_is_new()
    {
        _bench.Write("policy/health/care.policy", "agency clinic \"Clinics\".\nposition care: everyone is entitled to emergency-care from clinic when medical-emergency.\n");
        Commit("two");
        _bench.Run("diff", "HEAD~1", "HEAD").ShouldBe(0, _bench.Error);
        _bench.Out.ShouldContain("The position `care` is new. (HEAD:policy/health/care.policy:2:10)");
        Directory.Delete(Full("policy/health"), recursive: true);
        _bench.Run("diff", "HEAD", ".").ShouldBe(0, _bench.Error);
        _bench.Out.ShouldContain("The position `care` is gone. (HEAD:policy/health/care.policy:2:10)");
    }

    [Fact]
    public void The_folder_that_one_side_names_is_read_of_the_revision_too()
    {
        _bench.Write("other/law.policy", "state sylvania \"Sylvania\".\n");
        Commit("two");
        _bench.Run("diff", "HEAD", "policy").ShouldBe(0, _bench.Error);
        _bench.Out.ShouldBe("Nothing changes in meaning.\n");
    }

    [Fact]
    public void A_place_that_only_one_revision_has_is_said_and_one_that_none_has_is_2()
    {
        _bench.Write("draft/more.policy", "agency clinic \"Clinics\".\n");
        Commit("two");
        _bench.Run("diff", "HEAD~1", "HEAD", "policy", "draft").ShouldBe(0);
        _bench.Error.ShouldContain("`HEAD~1` has no file or folder `draft`, so no law is read there");
        _bench.Run("diff", "HEAD~1", "HEAD", "polcy").ShouldBe(2);
        _bench.Error.ShouldContain("there is no file or folder `polcy` in `HEAD~1`, and none in `HEAD`");
    }

    [Fact]
    public void Files_that_the_settings_leave_out_are_named_as_those_of_a_folder_are()
    {
        _bench.Write("coherence.json", "{ \"exclude\": [\"policy/drafts\"] }");
        _bench.Write("policy/drafts/new.policy", "position x: interior may detain foreigner.\n");
        Commit("two");
        _bench.Run("diff", "HEAD~1", "HEAD").ShouldBe(0, _bench.Error);
        _bench.Error.ShouldContain("HEAD:policy/drafts/new.policy");
        _bench.Out.ShouldBe("Nothing changes in meaning.\n");
    }

    [Fact]
    public void Of_Markdown_files_those_are_read_that_a_check_would_read()
    {
        _bench.Write("README.md", "An example:\n\n```policy\nposition example: interior may detain foreigner.\n```\n");
        _bench.Write("policy/law.md", "The law:\n\n```policy\nposition care: interior may detain foreigner.\n```\n");
        _bench.Write("policy/law.policy", Head + Removal + "include \"law.md\".\n");
        Commit("two");
        _bench.Run("diff", "HEAD~1", "HEAD").ShouldBe(0, _bench.Error);
        _bench.Out.ShouldContain("The position `care` is new. (HEAD:policy/law.md:4:10)");
        _bench.Out.ShouldNotContain("`example`");
        _bench.Error.ShouldContain("HEAD:README.md");
        _bench.Run("diff", "HEAD", ".").ShouldBe(0, _bench.Error);
        _bench.Out.ShouldEndWith("Nothing changes in meaning.\n");
    }

    [Fact]
    public void Ends_of_lines_and_a_mark_at_the_beginning_change_nothing()
    {
        _bench.Write("policy/law.policy", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes((Head + Removal).Replace("\n", "\r\n", StringComparison.Ordinal))]);
        Git("-c", "core.autocrlf=false", "add", ".");
        Commit("two");
        _bench.Run("diff", "HEAD~1", "HEAD").ShouldBe(0, _bench.Out + _bench.Error);
        _bench.Out.ShouldBe("Nothing changes in meaning.\n");
    }

    [Fact]
    public void What_is_no_text_in_a_revision_is_2_as_in_a_folder()
    {
        _bench.Write("policy/law.policy", [.. Encoding.UTF8.GetBytes(Head + Removal), 0xFF, 0x0A]);
        Commit("two");
        _bench.Write("policy/law.policy", Head + Removal);
        _bench.Run("diff", "HEAD", ".").ShouldBe(2);
        _bench.Out.ShouldContain("HEAD:policy/law.policy:5:1");
        _bench.Out.ShouldContain("UTF-8");
    }

    [Fact]
    public void A_revision_that_is_not_understood_is_2()
    {
        _bench.Write("policy/law.policy", Head + Removal.Replace("deport", "deprt", StringComparison.Ordinal));
        Commit("two");
        _bench.Write("policy/law.policy", Head + Removal);
        _bench.Run("diff", "HEAD", ".").ShouldBe(2);
        _bench.Out.ShouldContain("HEAD:policy/law.policy:4:33");
        _bench.Out.ShouldContain("Did you mean `deport`?");
    }

    [Fact]
    public void Links_of_a_revision_lead_where_they_lead_in_a_folder()
    {
        File.CreateSymbolicLink(Full("linked.policy"), "policy/law.policy");
        Directory.CreateSymbolicLink(Full("again"), "policy");
        Commit("two");
        _bench.Run("diff", "HEAD~1", "HEAD").ShouldBe(0, _bench.Error);
        _bench.Out.ShouldBe("Nothing changes in meaning.\n");
        _bench.Run("diff", "HEAD~1", "HEAD", "policy", "again").ShouldBe(0, _bench.Error);
        _bench.Out.ShouldEndWith("Nothing changes in meaning.\n");
    }

    [Theory]
    [InlineData("mian", "`mian` is neither a file or folder nor a revision", "`git branch --all`")]
    [InlineData("main..HEAD", "`main..HEAD` is neither", "`git fetch origin")]
    public void What_is_no_revision_is_2_and_it_is_said_what_to_do(string revision, string message, string help)
    {
        _bench.Run("diff", revision, "HEAD").ShouldBe(2);
        _bench.Error.ShouldContain(message);
        _bench.Error.ShouldContain(help);
        _bench.Out.ShouldBeEmpty();
    }

    [Fact]
    public void Beside_two_folders_no_other_is_named()
    {
        _bench.Run("diff", "policy", "policy", "more").ShouldBe(2);
        _bench.Error.ShouldContain("so these are not read: more");
    }

    [Fact]
    public void Only_what_a_revision_introduces_fails()
    {
        _bench.Write("policy/law.policy", Head + Removal.Replace(" unless risk-of-torture in destination or risk-of-degrading-treatment in destination", "", StringComparison.Ordinal));
        Commit("two");
        _bench.Run("diff", "HEAD~1", "HEAD").ShouldBe(1);
        _bench.Run("diff", "HEAD", "HEAD~1").ShouldBe(0);
        _bench.Run("diff", "HEAD", "policy").ShouldBe(0);
    }

    private string Full(string path) => Path.Combine(_bench.Folder, path);

    private void Commit(string message)
    {
        Git("add", "-A", ".");
        Git("-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-q", "-m", message);
    }

    private void Git(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _bench.Folder, RedirectStandardOutput = true, RedirectStandardError = true }).ShouldNotBeNull();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, process.StandardError.ReadToEnd());
    }
}
