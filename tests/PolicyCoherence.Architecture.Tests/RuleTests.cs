using System.Reflection;
using System.Text.RegularExpressions;

namespace PolicyCoherence.Architecture.Tests;

/// <summary>What holds of every rule, seen from outside.</summary>
public sealed partial class RuleTests
{
    [Fact]
    public void Every_id_belongs_to_one_rule()
    {
        var ids = Tree.Files("rules", "*.cs").SelectMany(file => Id().Matches(Tree.Read(file)).Select(match => match.Groups[1].Value)).ToList();
        ids.ShouldNotBeEmpty();
        ids.ShouldBeUnique();
    }

    [Fact]
    public void Every_rule_is_a_public_sealed_class_of_its_own()
    {
        var rules = Assembly.Load("PolicyCoherence.Rules").GetTypes().Where(type => type.BaseType?.Name == "Rule").ToList();
        rules.ShouldNotBeEmpty();
        rules.ShouldAllBe(rule => rule.IsPublic && rule.IsSealed && !rule.IsNested);
    }

    [Fact]
    public void Rules_keep_no_state()
    {
        var fields = Assembly.Load("PolicyCoherence.Rules").GetTypes().Where(type => type.BaseType?.Name == "Rule")
            .SelectMany(rule => rule.GetFields(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsLiteral);
        fields.ShouldBeEmpty();
    }

    [GeneratedRegex("""^\[Name\("([^"]+)"\)\]""", RegexOptions.Multiline)]
    private static partial Regex Id();
}
