using System.Text;
using PolicyCoherence.Cli.Formatting;

namespace PolicyCoherence.Cli.Tests;

public sealed class FmtTests : IDisposable
{
    private const string Untidy = "state   a1 .\n";
    private const string Tidy = "state a1.\n";
    private readonly Bench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void Files_get_their_layout_where_they_are()
    {
        var file = _bench.Write("law/a.policy", Untidy);
        _bench.Write("law/b.policy", Tidy);
        _bench.Run("fmt").ShouldBe(0);
        File.ReadAllText(file).ShouldBe(Tidy);
        _bench.Out.ShouldBeEmpty();
        _bench.Error.ShouldBe("coherence: 1 of 2 files formatted\n");
    }

    [Fact]
    public void A_file_in_its_layout_is_not_touched()
    {
        var file = _bench.Write("a.policy", Tidy);
        File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);
        _bench.Run("fmt", "a.policy").ShouldBe(0);
        File.GetLastWriteTimeUtc(file).ShouldBe(DateTime.UnixEpoch);
    }

    [Fact]
    public void Check_lists_what_would_change_and_writes_nothing()
    {
        var file = _bench.Write("b.policy", Untidy);
        _bench.Write("a.policy", Tidy);
        _bench.Run("fmt", "--check").ShouldBe(1);
        _bench.Out.ShouldBe("b.policy\n");
        _bench.Error.ShouldBe("coherence: 1 of 2 files would change\n");
        File.ReadAllText(file).ShouldBe(Untidy);
        _bench.Run("fmt", "--check", "a.policy").ShouldBe(0);
    }

    [Fact]
    public void Diff_shows_what_would_change_and_writes_nothing()
    {
        var file = _bench.Write("law/a.policy", "state   a1 .\nstate b1.");
        _bench.Run("fmt", "--diff").ShouldBe(0);
        _bench.Out.ShouldBe("--- a/law/a.policy\n+++ b/law/a.policy\n@@ -1,2 +1,2 @@\n-state   a1 .\n-state b1.\n\\ No newline at end of file\n+state a1.\n+state b1.\n");
        File.ReadAllText(file).ShouldBe("state   a1 .\nstate b1.");
        _bench.Run("fmt", "--diff", "--check").ShouldBe(1);
    }

    [Fact]
    public void A_diff_has_colour_on_a_terminal_only()
    {
        _bench.Write("a.policy", Untidy);
        _bench.Run("fmt", "--diff");
        _bench.Out.ShouldNotContain("\u001B[");
        _bench.Terminal = true;
        _bench.Run("fmt", "--diff");
        _bench.Out.ShouldContain("\u001B[31m-state   a1 .\u001B[0m");
    }

    [Fact]
    public void Control_characters_in_a_diff_are_shown_and_not_sent()
    {
        _bench.Write("a.policy", "state   a1 \"\u001B[31m\".\n");
        _bench.Run("fmt", "--diff").ShouldBe(0);
        _bench.Out.ShouldNotContain("\u001B");
    }

    [Theory]
    [InlineData("fmt")]
    [InlineData("fmt", "-")]
    public void What_is_sent_to_the_command_is_formatted_and_printed(params string[] args)
    {
        _bench.Input = Encoding.UTF8.GetBytes("\uFEFF" + Untidy);
        _bench.Run(args).ShouldBe(0);
        (_bench.Out, _bench.Error).ShouldBe((Tidy, string.Empty));
    }

    [Fact]
    public void What_is_sent_can_be_checked()
    {
        _bench.Input = Encoding.UTF8.GetBytes(Untidy);
        _bench.Run("fmt", "--check").ShouldBe(1);
        _bench.Out.ShouldBe("standard-input\n");
        _bench.Input = Encoding.UTF8.GetBytes(Tidy);
        _bench.Run("fmt", "--check", "-").ShouldBe(0);
    }

    [Fact]
    public void An_input_without_a_word_does_not_pass_for_a_check_of_the_files()
    {
        _bench.Write("a.policy", Untidy);
        _bench.Input = [];
        _bench.Run("fmt", "--check").ShouldBe(3);
        _bench.Error.ShouldContain("name them: coherence fmt .");
        _bench.Run("fmt", "-").ShouldBe(0);
        _bench.Run("fmt", "--check", ".").ShouldBe(1);
    }

    [Fact]
    public void A_dash_needs_an_input_and_stands_alone()
    {
        _bench.Run("fmt", "-").ShouldBe(2);
        _bench.Error.ShouldContain("`-` stands for a text that is sent to the command");
        _bench.Run("fmt", "-", "a.policy").ShouldBe(2);
        _bench.Error.ShouldContain("`-` stands alone");
    }

    [Fact]
    public void What_is_not_understood_stays_and_is_counted()
    {
        var file = _bench.Write("a.policy", "foo   bar.\nstate   a1.\n");
        _bench.Run("fmt").ShouldBe(0);
        File.ReadAllText(file).ShouldBe("foo   bar.\nstate a1.\n");
        _bench.Error.ShouldContain("coherence: a.policy: 1 passage was not understood, and left exactly as it stands; to see why: coherence check a.policy\n");
    }

    [Fact]
    public void A_file_that_is_no_text_is_left_and_the_others_are_formatted()
    {
        var broken = _bench.Write("a.policy", [.. Encoding.UTF8.GetBytes("state   a1.\n# "), 0xFF]);
        var file = _bench.Write("b.policy", Untidy);
        _bench.Run("fmt").ShouldBe(2);
        File.ReadAllBytes(broken)[^1].ShouldBe((byte)0xFF);
        File.ReadAllText(broken).ShouldStartWith("state   a1.");
        File.ReadAllText(file).ShouldBe(Tidy);
        _bench.Error.ShouldContain("coherence: a.policy:2:3: the file is not valid UTF-8");
    }

    [Fact]
    public void Nothing_to_format_is_said()
    {
        _bench.Run("fmt").ShouldBe(3);
        _bench.Error.ShouldContain("nothing to format");
        _bench.Run("fmt", "no-such").ShouldBe(2);
        _bench.Error.ShouldContain("there is no file or folder `no-such`");
    }

    [Fact]
    public void Prose_is_not_touched()
    {
        var file = _bench.Write("law.md", "#  The law\n");
        _bench.Run("fmt", "law.md").ShouldBe(2);
        File.ReadAllText(file).ShouldBe("#  The law\n");
        _bench.Error.ShouldContain("law.md: only .policy files can be formatted");
    }

    [Fact]
    public void A_link_stays_a_link_and_permissions_stay()
    {
        var file = _bench.Write("law/a.policy", Untidy);
        var link = Path.Combine(_bench.Folder, "link.policy");
        File.CreateSymbolicLink(link, file);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        }

        _bench.Run("fmt", "link.policy").ShouldBe(0);
        File.ReadAllText(file).ShouldBe(Tidy);
        new FileInfo(link).LinkTarget.ShouldBe(file);
        Directory.GetFiles(Path.Combine(_bench.Folder, "law")).ShouldBe([file]);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        }
    }

    [Fact]
    public void The_help_teaches_the_layout()
    {
        _bench.Run("fmt", "--help").ShouldBe(0);
        _bench.Out.ShouldContain("coherence fmt < draft.policy");
        _bench.Out.ShouldContain("--check");
    }

    [Theory]
    [InlineData("", "", "")]
    [InlineData("a b c", "a b c", "=a =b =c")]
    [InlineData("", "a", "+a")]
    [InlineData("a", "", "-a")]
    [InlineData("a b c", "a x c", "=a -b +x =c")]
    [InlineData("a b c a b b a", "c b a b a c", "-a -b =c +b =a =b -b =a +c")]
    public void A_diff_of_lines_is_a_shortest_one(string old, string changed, string diff)
    {
        var lines = LineDiff.Between(Words(old), Words(changed));
        lines.Count(l => l.Change != LineChange.Kept).ShouldBe(Words(diff).Count(w => w[0] != '='));
        lines.Where(l => l.Change != LineChange.Added).Select(l => l.Line).ShouldBe(Words(old));
        lines.Where(l => l.Change != LineChange.Removed).Select(l => l.Line).ShouldBe(Words(changed));
    }

    [Fact]
    public void Even_texts_without_a_line_in_common_have_a_diff()
    {
        string[] old = [.. Enumerable.Range(0, 4000).Select(i => $"a{i}")];
        string[] changed = [.. Enumerable.Range(0, 4000).Select(i => $"b{i}")];
        var lines = LineDiff.Between(old, changed);
        lines.Where(l => l.Change == LineChange.Removed).Select(l => l.Line).ShouldBe(old);
        lines.Where(l => l.Change == LineChange.Added).Select(l => l.Line).ShouldBe(changed);
    }

    [Fact]
    public void Distant_changes_are_shown_apart_with_three_lines_round_them()
    {
        var old = string.Concat(Enumerable.Range(1, 30).Select(i => $"{i}\n"));
        var changed = old.Replace("\n5\n", "\nfive\n", StringComparison.Ordinal).Replace("\n25\n", "\n", StringComparison.Ordinal);
        UnifiedDiff.Between("x", old, changed, colour: false).Split('\n').Where(l => l.StartsWith("@@", StringComparison.Ordinal)).ShouldBe(["@@ -2,7 +2,7 @@", "@@ -22,7 +22,6 @@"]);
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
