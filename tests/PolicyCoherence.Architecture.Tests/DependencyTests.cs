using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;

namespace PolicyCoherence.Architecture.Tests;

/// <summary>The direction of dependencies, as docs/architecture.md states it.</summary>
public sealed partial class DependencyTests
{
    // Written out here as well as in the page: who changes the one is to think about the other.
    private static readonly ImmutableSortedDictionary<string, string[]> Allowed = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Sources"] = [],
        ["Language"] = ["Sources"],
        ["Model"] = ["Language", "Sources"],
        ["Documents"] = ["Sources"],
        ["Findings"] = ["Sources"],
        ["Reasoning"] = ["Model", "Sources"],
        ["Rete"] = [],
        ["Rules"] = ["Findings", "Model", "Reasoning", "Rete", "Sources"],
        ["Checking"] = ["Documents", "Findings", "Language", "Model", "Reasoning", "Rete", "Rules", "Sources"],
        ["Reporting"] = ["Findings", "Sources"],
        ["Cli"] = ["Checking", "Findings", "Language", "Reporting", "Sources"],
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static TheoryData<string> Product => [.. Tree.Product.Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(Product))]
    public void A_project_sees_exactly_what_it_may(string name) =>
        Tree.Product.Single(project => project.Name == name).Sees.ShouldBe(Allowed[name]);

    [Fact]
    public void No_project_is_missing() => Tree.Product.Select(project => project.Name).Order(StringComparer.Ordinal).ShouldBe(Allowed.Keys);

    [Fact]
    public void The_page_on_the_architecture_says_the_same() =>
        Row().Matches(Tree.Read("docs/architecture.md")).Select(match => (match.Groups[1].Value, match.Groups[2].Value)).OrderBy(row => row.Item1, StringComparer.Ordinal)
            .ShouldBe(Allowed.Select(pair => (pair.Key, pair.Value.Length == 0 ? "nothing" : string.Join(", ", pair.Value))));

    [Fact]
    public void A_project_sees_only_what_it_names() =>
        Tree.Read("Directory.Build.props").ShouldContain("<DisableTransitiveProjectReferences>true</DisableTransitiveProjectReferences>");

    [Fact]
    public void Rules_use_no_type_of_the_language()
    {
        var rules = Assembly.Load("PolicyCoherence.Rules");
        rules.GetReferencedAssemblies().Select(assembly => assembly.Name).ShouldNotContain("PolicyCoherence.Language");
        rules.GetReferencedAssemblies().Select(assembly => assembly.Name).ShouldContain("PolicyCoherence.Model");
    }

    [Fact]
    public void Only_one_file_outside_the_engine_and_the_rules_names_the_engine()
    {
        var naming = Tree.Files("src", "*.cs")
            .Where(file => !file.StartsWith("src/PolicyCoherence.Rete/", StringComparison.Ordinal))
            .Where(file => Engine().IsMatch(Tree.Read(file)));
        naming.ShouldBe(["src/PolicyCoherence.Checking/RuleRun.cs"]);
    }

    [Fact]
    public void No_rule_names_an_engine_so_that_either_can_run_it() =>
        Tree.Files("rules", "*.cs").Where(file => NamesAnEngine().IsMatch(Tree.Read(file))).ShouldBeEmpty();

    [Fact]
    public void Nothing_targets_anything_but_net10()
    {
        Tree.Read("Directory.Build.props").ShouldContain("<TargetFramework>net10.0</TargetFramework>");
        foreach (var project in Tree.Projects)
        {
            var targets = project.Xml.Descendants().Where(element => element.Name.LocalName is "TargetFramework" or "TargetFrameworks").Select(element => element.Value);
            targets.ShouldAllBe(target => target == "net10.0", project.Path);
        }
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = Tree.Read("PolicyCoherence.sln").Replace('\\', '/');
        foreach (var project in Tree.Projects) solution.ShouldContain(project.Path);
    }

    [Fact]
    public void Product_code_keeps_its_packages_few() =>
        Tree.Product.SelectMany(project => project.Xml.Descendants("PackageReference").Select(package => (string?)package.Attribute("Include"))).Distinct().Order(StringComparer.Ordinal)
            .ShouldBe(["Antlr4.Runtime.Standard", "NJsonSchema", "NRules", "System.CommandLine"]);

    [GeneratedRegex(@"^\| `PolicyCoherence\.(\w+)` \|[^|]*\| ([^|]+?) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    // Its namespaces come by `Using` items, so the names of its types are what gives it away.
    [GeneratedRegex(@"\b(PolicyCoherence\.Rete|NRules|RuleRepository|IRuleRepository|ISession|ISessionFactory|CreateSession)\b")]
    private static partial Regex Engine();

    [GeneratedRegex(@"\b(PolicyCoherence\.Rete|NRules)\b")]
    private static partial Regex NamesAnEngine();
}
