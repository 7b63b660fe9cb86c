namespace PolicyCoherence.Cli.Tests;

/// <summary><c>coherence graph</c>, from the files to the picture.</summary>
public sealed class GraphTests : IDisposable
{
    private const string Head = """
        state ruritania "Republic of Ruritania".
        use iamm only counselling-before-return.
        agency interior "Ministry of the Interior".
        agency clinic "Clinics" is a public-hospital.
        agency idle "Office of Nothing".

        """;

    private const string Flows = """
        position intake: clinic must collect health-data of foreigner for the purpose of migration-health.
        position telling: clinic must disclose identity-data, health-data of foreigner to interior.
        position told-again: clinic may disclose identity-data of minor to interior.

        """;

    private readonly Bench _bench = new() { ChecksForReal = true, Clock = new StillClock() };

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void The_picture_has_who_gets_which_data_from_whom_by_which_positions()
    {
        _bench.Write("law.policy", Head + Flows);
        _bench.Run("graph").ShouldBe(0);
        _bench.Out.ShouldStartWith("# Who gets which data from whom, and where something was found\n\n```mermaid\nflowchart LR\n  n1([\"The people concerned\"])\n");
        _bench.Out.ShouldContain("-->|\"health data<br/>intake\"| n2\n");
        _bench.Out.ShouldContain("n2 -->|\"health data, identity data<br/>telling, told-again\"| n3\n");
        _bench.Out.ShouldNotContain("Nothing");
        _bench.Out.ShouldContain("\n```\n\nAn arrow says");
    }

    [Fact]
    public void A_dotted_line_says_how_many_findings_involve_both()
    {
        _bench.Write("law.policy", """
            state ruritania "Republic of Ruritania".
            use iamm only counselling-before-return.
            agency interior "Ministry of the Interior".
            agency guard "Border Guard" is a interior.
            position removal: interior must deport foreigner when required-to-leave.
            position stay: guard must not deport foreigner when required-to-leave.
            """);
        _bench.Run("graph").ShouldBe(0);
        _bench.Out.ShouldContain("  n1 -.-|\"1 finding, worst: error\"| n2\n  linkStyle 0 stroke:#b00020,stroke-width:2px\n");
    }

    [Fact]
    public void The_picture_is_the_same_in_any_order_of_files()
    {
        _bench.Write("a.policy", Head);
        _bench.Write("b.policy", Flows);
        _bench.Run("graph", "a.policy", "b.policy").ShouldBe(0);
        var first = _bench.Out;
        _bench.Run("graph", "b.policy", "a.policy").ShouldBe(0);
        _bench.Out[first.Length..].ShouldBe(first);
    }

    [Fact]
    public void No_title_ends_a_label_begins_a_directive_or_closes_the_block()
    {
        _bench.Write("law.policy", Head.Replace("Clinics", "C] --> x %%{init: 1}%% ``` <script> #quot;", StringComparison.Ordinal) + Flows);
        _bench.Run("graph");
        _bench.Out.Split('\n').Single(line => line.StartsWith("  n2[", StringComparison.Ordinal))
            .ShouldBe("  n2[\"C#93; --#62; x #37;#37;#123;init: 1#125;#37;#37; #96;#96;#96; #60;script#62; #35;quot#59;\"]");
    }

    [Theory]
    [InlineData("C] --> x %%{init: 1}%% ``` <script> #quot;")]
    [InlineData("a\\b | c & d; end")]
    [InlineData("click n1 href")]
    [InlineData("(((round))) {{six}} >flag]")]
    [InlineData("Büro für Ausländer №1 — “Härte”")]
    [InlineData("subgraph x classDef y linkStyle 0")]
    public void Whatever_titles_say_the_picture_is_one_in_the_language_and_shows_them(string title)
    {
        _bench.Write("law.policy", Head.Replace("Clinics", title, StringComparison.Ordinal) + $"store file \"{title}\", kept by interior. kind of data odd-data \"{title}\" is a personal-data.\n"
            + Flows + "position filing: clinic must collect odd-data of foreigner into file. position more: interior may disclose odd-data of foreigner to clinic.");
        _bench.Run("graph").ShouldBe(0);
        var chart = Flowchart.Of(_bench.Out);
        chart.Bodies.Values.Count(label => label.Split('\n')[0] == title).ShouldBe(2);
        chart.Arrows.Count.ShouldBeGreaterThan(3);
    }

    [Fact]
    public void The_picture_of_a_whole_state_is_one_in_the_language()
    {
        _bench.Run("graph", State("ruritania")).ShouldBe(0);
        var chart = Flowchart.Of(_bench.Out);
        chart.Bodies.Count.ShouldBeGreaterThan(5);
        chart.Arrows.Count.ShouldBeGreaterThan(5);
    }

    private static string State(string name, [System.Runtime.CompilerServices.CallerFilePath] string testFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(testFile) ?? ".", "..", "..", "seeds", "states", name));

    [Fact]
    public void Where_nothing_moves_and_nothing_is_found_the_page_says_so()
    {
        _bench.Write("law.policy", "state x. agency a \"A\". position p: a may grant residence-permit to foreigner.");
        _bench.Run("graph");
        _bench.Out.ShouldNotContain("mermaid");
    }

    [Fact]
    public void The_page_can_be_written_to_a_file_and_what_is_not_understood_is_said()
    {
        _bench.Write("law.policy", Flows);
        _bench.Run("graph", "--output", "picture.md").ShouldBe(2);
        _bench.Error.ShouldContain("law.policy:1:");
        File.ReadAllText(Path.Combine(_bench.Folder, "picture.md")).ShouldStartWith("# Who gets");
        _bench.Out.ShouldBeEmpty();
    }
}
