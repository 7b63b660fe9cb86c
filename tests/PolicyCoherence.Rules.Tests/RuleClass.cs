using System.Collections.Immutable;
using PolicyCoherence.Rules.Facts;

namespace PolicyCoherence.Rules.Tests;

/// <summary>The rule classes, found and never listed.</summary>
internal static class RuleClass
{
    /// <summary>Every class that is a rule.</summary>
    public static ImmutableArray<Type> All { get; } =
        [.. typeof(Report).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(Rule)) && !type.IsAbstract).OrderBy(Name, StringComparer.Ordinal)];

    /// <summary>Those that find something. The others derive facts that these judge: they add nothing to a report, so there is nothing to read about them.</summary>
    public static ImmutableArray<Type> Finding { get; } = [.. All.Where(rule => !Derives(rule))];

    public static string Name(Type rule) => Values<NameAttribute>(rule).Single();

    public static bool Derives(Type rule) => Values<TagAttribute>(rule).Contains("derives");

    /// <summary>Whether it judges what has become of acceptances, once all other rules have found what they find.</summary>
    public static bool JudgesAcceptances(Type rule) => Values<TagAttribute>(rule).Contains("acceptances");

    public static string PageOf(Type rule) => $"docs/rules/{Name(rule)}.md";

    private static IEnumerable<string> Values<TAttribute>(Type rule) =>
        rule.GetCustomAttributesData().Where(data => data.AttributeType == typeof(TAttribute)).Select(data => (string)data.ConstructorArguments[0].Value!);
}
