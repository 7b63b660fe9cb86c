using System.Collections.Frozen;
using PolicyCoherence.Language.Generated;

namespace PolicyCoherence.Language.Errors;

/// <summary>What to write instead of the words that people bring along from other texts.</summary>
internal static class Slips
{
    private const string Must = "Write `must` for a duty.";
    private const string May = "Write `may` for a power or a permission.";
    private const string MustNot = "Write `must not` for a prohibition.";

    private static readonly FrozenDictionary<string, string> Instead = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["shall"] = Must,
        ["will"] = Must,
        ["has to"] = Must,
        ["have to"] = Must,
        ["is required to"] = Must,
        ["are required to"] = Must,
        ["ought to"] = "Write `should`, or `must` for a duty.",
        ["shall not"] = MustNot,
        ["can not"] = MustNot,
        ["cannot"] = MustNot,
        ["may not"] = "It can be read in two ways: write `must not` for a prohibition, or `need not` for an exemption.",
        ["may only"] = "Write `must not`, and the rest as `unless …`.",
        ["does not have to"] = "Write `need not`.",
        ["can"] = May,
        ["could"] = May,
        ["is allowed to"] = May,
        ["are allowed to"] = May,
        ["if"] = "Write `when` for a condition, or `provided that` for what the person must do or show.",
        ["then"] = "Leave it out: the condition stands after the action.",
        ["except"] = "Write `unless` and a condition, or an `exception` of its own; in a group, `except for`.",
        ["no state"] = "Write `no state may` in an understanding, `no authority` in a position.",
        ["no one"] = "Write `no authority` for public bodies.",
        ["nobody"] = "Write `no authority` for public bodies.",
        ["everybody"] = "Write `everyone`.",
        ["anybody"] = "Write `anyone`.",
        ["the"] = "Leave it out: names stand without an article.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The advice for <paramref name="words"/> in a sentence that begins with <paramref name="first"/>.</summary>
    public static string For(string words, int first) => (words, first) switch
    {
        ("except", PolicyLexer.USE) => "Write `only` and the names of the understandings to check against.",
        ("except", PolicyLexer.GROUP) => "Write `except for` and the names of groups, or `without` and a condition.",
        ("except", PolicyLexer.WORD) => "Write `reserving` and the articles.",
        ("if", PolicyLexer.GROUP) => "Write `with` or `when` and a condition.",
        _ => Instead.GetValueOrDefault(words, "Leave it out."),
    };
}
