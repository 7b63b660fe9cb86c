namespace PolicyCoherence.Cli.Tests;

/// <summary>Which Markdown files the command reads.</summary>
public sealed class LiterateInputTests
{
    private const string Law = "# Act\n\n```policy\ninstrument act: statute, text \"law.md\".\n```\n";
    private const string Example = "Our policy.\n\n```policy\nstate x.\n```\n";

    [Fact]
    public void In_a_folder_a_Markdown_file_that_is_the_text_of_an_instrument_is_checked_and_pages_without_policy_are_left_alone()
    {
        using var bench = new Bench();
        bench.Write("law.md", Law);
        bench.Write("README.md", "Our policy.\n\n```policy example\nstate x.\n```\n");
        bench.Write("latin.md", [.. "Beh"u8, 0xF6, .. "rde policy"u8]);
        bench.Write("a.policy");
        bench.Run("check", ".").ShouldBe(0);
        bench.GivenPaths.ShouldBe(["a.policy", "law.md"]);
        bench.Error.ShouldBeEmpty();
    }

    [Fact]
    public void A_Markdown_file_that_a_policy_file_names_is_checked_and_so_is_one_that_this_one_includes()
    {
        using var bench = new Bench();
        bench.Write("p/a.policy", "instrument act: statute, text \"../law/act.md\".");
        bench.Write("law/act.md", "```policy\ninclude \"more.markdown\".\n```\n");
        bench.Write("law/more.markdown", Example);
        bench.Run("check", ".").ShouldBe(0);
        bench.GivenPaths.ShouldBe(["law/act.md", "law/more.markdown", "p/a.policy"]);
        bench.Error.ShouldBeEmpty();
    }

    [Fact]
    public void A_page_with_examples_is_no_part_of_the_check_of_its_folder_and_the_user_is_told()
    {
        using var bench = new Bench();
        bench.Write("a.policy");
        bench.Write("docs/b.md", Example);
        bench.Write("docs/c.md", Example);
        bench.Run("check").ShouldBe(0);
        bench.GivenPaths.ShouldBe(["a.policy"]);
        bench.Error.ShouldBe("""
            coherence: 2 Markdown files hold policy that is not checked, because no policy file names them: docs/b.md, docs/c.md
            To check such a file, include it, name it as the text of an instrument, or name it on the command line.

            """);
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
        bench.Run("check", "law.md").ShouldBe(2);
        bench.Out.ShouldContain("law.md:1:4");
    }
}
