namespace PolicyCoherence.Cli.Tests;

/// <summary>Which Markdown files the command reads.</summary>
public sealed class LiterateInputTests
{
    [Fact]
    public void In_a_folder_Markdown_files_with_a_policy_block_are_checked_and_others_left_alone()
    {
        using var bench = new Bench();
        bench.Write("law.md", "# Act\n\n```policy\nstate x.\n```\n");
        bench.Write("README.md", "Our policy.\n\n```policy example\nstate x.\n```\n");
        bench.Write("latin.md", [.. "Beh"u8, 0xF6, .. "rde policy"u8]);
        bench.Write("a.policy");
        bench.Run("check", ".").ShouldBe(0);
        bench.GivenPaths.ShouldBe(["a.policy", "law.md"]);
        bench.Error.ShouldBeEmpty();
    }

    [Fact]
    public void A_Markdown_file_given_by_name_is_read_whatever_it_holds()
    {
        using var bench = new Bench();
        bench.Write("README.md", "Nothing.");
        bench.Run("check", "README.md");
        bench.GivenPaths.ShouldBe(["README.md"]);
    }

    [Fact]
    public void A_literate_file_that_is_not_UTF_8_is_an_error()
    {
        using var bench = new Bench();
        bench.Write("law.md", [.. "Beh"u8, 0xF6, .. "rde\n\n```policy\nstate x.\n```\n"u8]);
        bench.Run("check", ".").ShouldBe(2);
        bench.Out.ShouldContain("law.md:1:4");
    }
}
