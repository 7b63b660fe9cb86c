using System.Text;
using PolicyCoherence.Cli.Input;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Cli.Tests;

public sealed class InputTests : IDisposable
{
    private readonly Bench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void A_folder_stands_for_all_policy_files_below_it_in_the_order_of_their_paths()
    {
        _bench.Write("b/z.policy");
        _bench.Write("b/A.policy");
        _bench.Write("a.policy");
        _bench.Write("notes.md");
        _bench.Run("check").ShouldBe(0);
        _bench.GivenPaths.ShouldBe(["a.policy", "b/A.policy", "b/z.policy"]);
    }

    [Fact]
    public void A_folder_named_like_a_policy_file_is_a_folder()
    {
        _bench.Write("x.policy/inner.policy");
        _bench.Run("check", "x.policy").ShouldBe(0);
        _bench.GivenPaths.ShouldBe(["x.policy/inner.policy"]);
    }

    [Fact]
    public void Folders_of_tools_are_left_out_but_can_be_named()
    {
        _bench.Write(".git/refs/heads/x.policy");
        _bench.Write("a.policy");
        _bench.Run("check");
        _bench.GivenPaths.ShouldBe(["a.policy"]);
        _bench.Run("check", ".git");
        _bench.GivenPaths.ShouldBe([".git/refs/heads/x.policy"]);
    }

    [Fact]
    public void A_file_is_read_once_however_it_is_named()
    {
        var full = _bench.Write("law/a.policy");
        Directory.CreateSymbolicLink(Path.Combine(_bench.Folder, "other"), Path.Combine(_bench.Folder, "law"));
        File.CreateSymbolicLink(Path.Combine(_bench.Folder, "link.policy"), full);
        _bench.Run("check", "law", "law/../law/a.policy", full, "other/a.policy", "link.policy").ShouldBe(0);
        _bench.GivenPaths.ShouldBe(["law/a.policy"]);
    }

    [Fact]
    public void Links_in_a_circle_come_to_an_end()
    {
        _bench.Write("law/a.policy");
        Directory.CreateSymbolicLink(Path.Combine(_bench.Folder, "law", "up"), _bench.Folder);
        File.CreateSymbolicLink(Path.Combine(_bench.Folder, "one"), Path.Combine(_bench.Folder, "two"));
        File.CreateSymbolicLink(Path.Combine(_bench.Folder, "two"), Path.Combine(_bench.Folder, "one"));
        _bench.Run("check").ShouldBe(0);
        _bench.GivenPaths.ShouldBe(["law/a.policy"]);
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_a_file_that_cannot_be_read()
    {
        File.CreateSymbolicLink(Path.Combine(_bench.Folder, "gone.policy"), Path.Combine(_bench.Folder, "nowhere"));
        _bench.Run("check").ShouldBe(2);
        _bench.Out.ShouldContain("gone.policy:1:1");
        _bench.Out.ShouldContain("it does not exist, or is a link that leads nowhere");
    }

    [Fact]
    public void An_included_file_that_is_also_given_has_one_text()
    {
        _bench.Write("law/a.policy");
        _bench.Write("b.policy");
        SourceText? included = null;
        _bench.Before = (sources, options) => included = options.Loader.Load(sources.Single(source => source.Path == "b.policy"), "law/a.policy");
        _bench.Run("check");
        included.ShouldBeSameAs(_bench.Given.Single(source => source.Path == "law/a.policy"));
    }

    [Fact]
    public void An_include_is_relative_to_the_file_that_names_it_and_null_if_there_is_none()
    {
        _bench.Write("law/a.policy");
        _bench.Write("shared/b.policy", "state shared.");
        _bench.Before = (sources, options) =>
        {
            options.Loader.Load(sources.Single(), "../shared/b.policy").ShouldNotBeNull().Path.ShouldBe("shared/b.policy");
            options.Loader.Load(sources.Single(), "b.policy").ShouldBeNull();
            options.Loader.Load(sources.Single(), "..").ShouldBeNull();
            options.Loader.Load(sources.Single(), string.Empty).ShouldBeNull();
            options.Loader.Load(sources.Single(), "a\0b").ShouldBeNull();
        };
        _bench.Run("check", "law").ShouldBe(0);
    }

    [Fact]
    public void A_problem_of_an_included_file_makes_the_check_incomplete()
    {
        _bench.Write("a.policy");
        _bench.Write("sub/b.policy", [0xff]);
        _bench.Before = (sources, options) => options.Loader.Load(sources.Single(), "sub/b.policy");
        _bench.Run("check", "a.policy").ShouldBe(2);
        _bench.Out.ShouldContain("sub/b.policy:1:1");
    }

    [Fact]
    public void A_byte_order_mark_is_not_part_of_the_text()
    {
        _bench.Write("a.policy", [0xef, 0xbb, 0xbf, .. "state x."u8]);
        _bench.Run("check").ShouldBe(0);
        _bench.Given.Single().Content.ShouldBe("state x.");
    }

    [Fact]
    public void A_byte_that_is_no_character_is_shown_where_it_stands_and_the_rest_is_checked()
    {
        _bench.Write("a.policy", [.. "state é.\n# caf"u8, 0xe9, .. " au lait\n"u8]);
        _bench.Run("check").ShouldBe(2);
        _bench.Out.ShouldContain("a.policy:2:6");
        _bench.Out.ShouldContain("the byte E9 (hexadecimal), 15 bytes from the start");
        _bench.Out.ShouldContain("Save the file as UTF-8");
        _bench.GivenPaths.ShouldBe(["a.policy"]);
    }

    [Fact]
    public void A_file_too_large_to_be_a_policy_is_refused()
    {
        _bench.Write("a.policy", new byte[DiskSources.MaxBytes + 1]);
        _bench.Run("check").ShouldBe(2);
        _bench.Out.ShouldContain("larger than 16 MB");
    }

    [Fact]
    public void A_file_without_end_is_refused_and_not_read_for_ever()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(Path.Combine(_bench.Folder, "a.policy"), "/dev/zero");
            _bench.Run("check", "a.policy").ShouldBe(2);
            _bench.Out.ShouldContain("larger than 16 MB");
        }
    }

    [Fact]
    public void A_pipe_in_a_folder_is_not_waited_for()
    {
        if (!OperatingSystem.IsWindows())
        {
            _bench.Write("a.policy");
            using var made = System.Diagnostics.Process.Start("mkfifo", Path.Combine(_bench.Folder, "pipe.policy"));
            made.WaitForExit();
            _bench.Run("check").ShouldBe(0);
        }
    }

    [Theory]
    [InlineData("", -1)]
    [InlineData("61C3A9", -1)]
    [InlineData("61C3", 1)]
    [InlineData("FF61", 0)]
    [InlineData("EDA080", 0)]
    [InlineData("C080", 0)]
    [InlineData("F0908080", -1)]
    public void The_first_byte_that_is_no_character_is_found(string bytes, int offset) =>
        Utf8.FirstInvalid(Convert.FromHexString(bytes)).ShouldBe(offset);

    [Fact]
    public void A_folder_knows_its_way_from_the_root_of_the_repository()
    {
        Directory.CreateDirectory(Path.Combine(_bench.Folder, ".git"));
        var inner = Directory.CreateDirectory(Path.Combine(_bench.Folder, "law", "drafts"));
        Repository.Prefix(inner.FullName).ShouldBe("law/drafts");
        Repository.Prefix(_bench.Folder).ShouldBeEmpty();
    }

    [Fact]
    public void A_name_with_control_characters_is_shown_and_not_sent()
    {
        _bench.Run("check", "a\u001b[2J.policy").ShouldBe(2);
        _bench.Error.ShouldContain("a␛[2J.policy");
        Encoding.UTF8.GetBytes(_bench.Error).ShouldNotContain((byte)0x1b);
    }
}
