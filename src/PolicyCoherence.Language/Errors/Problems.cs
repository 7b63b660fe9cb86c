using PolicyCoherence.Sources;

namespace PolicyCoherence.Language.Errors;

/// <summary>Everything that can be wrong with the text of a policy file: the codes and the words, in one place to review and translate.</summary>
internal static class Problems
{
    public static readonly Problem MissingFullStop = Error("PC0001", "the sentence that ends with `{0}` has no full stop", "Write a full stop after `{0}`.");
    public static readonly Problem EmptySentence = Error("PC0002", "this full stop closes no sentence", "Leave it out.");
    public static readonly Problem Unexpected = Error("PC0003", "found {0} where it cannot stand", "Expected {1}.");

    public static readonly Problem NumberWithoutUnit = Error("PC0020", "the number `{0}` has no unit", "Write what it counts: `{0} days`, `{0} EUR per month`, `{0} %`.");
    public static readonly Problem NumberTooLarge = Error("PC0021", "the number `{0}` is too large", "Write a number with at most 28 digits.");
    public static readonly Problem NoSuchDay = Error("PC0022", "the date `{0}` does not exist", "{1} has {2} days.");
    public static readonly Problem NoSuchMonth = Error("PC0022", "the date `{0}` does not exist", "Write year, month and day, as in 2026-01-31: `{1}` is no month.");
    public static readonly Problem Lexical = Error("PC0030", "`{0}` has no place in the language", null);

    public static readonly Problem SaidTwice = Error("PC0050", "`{0}` says something that this sentence has said before", "Keep one of the two.");
    public static readonly Problem UnknownForce = Error("PC0051", "`{0}` is not a force", "Write `absolute`, `binding`, `must`, `practice` or `consideration`.");
    public static readonly Problem FactInElsewhere = Error("PC0052", "a fact can hold in the `destination` only, not in `{0}`", "Write `in destination`, or leave the part out.");
    public static readonly Problem TooDeep = Error("PC0090", "the condition is nested too deeply: more than {0} parentheses or `not` inside one another", "Give the inner part a name of its own, as in `fact NAME \"…\": CONDITION.`, and use the name here.");
    public static readonly Problem TooManyErrors = Warning("PC0091", "this file has more than {0} errors; the others are not shown", "Correct these first, then check again.");
    public static readonly Problem FileTooLarge = Error("PC0092", "the file has {0} characters; the limit is {1}", "Split it into several files, and join them with `include \"…\".`");

    private static Problem Error(string code, string message, string? help) => new(code, DiagnosticSeverity.Error, message, help);

    private static Problem Warning(string code, string message, string? help) => new(code, DiagnosticSeverity.Warning, message, help);
}
