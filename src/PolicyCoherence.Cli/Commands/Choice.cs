using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace PolicyCoherence.Cli.Commands;

/// <summary>An option that takes one of a few words.</summary>
internal static class Choice
{
    /// <summary>An option <paramref name="name"/> whose first word is the default; any other word is refused with <paramref name="complain"/>.</summary>
    public static Option<T> Of<T>(string name, Func<string, string> complain, params (string Word, T Value)[] words)
    {
        var option = new Option<T>(name)
        {
            DefaultValueFactory = _ => words[0].Value,
            CustomParser = result => Parse(result, complain, words),
            Arity = ArgumentArity.ExactlyOne,
        };
        return option;
    }

    /// <summary>An option that takes a day; null if it is not given.</summary>
    public static Option<DateOnly?> Day(string name) => new(name)
    {
        CustomParser = result => ParseDay(name, result),
        Arity = ArgumentArity.ExactlyOne,
    };

    /// <summary>What the command line says, or else what the settings say, or else what an option is if nobody says anything.</summary>
    public static T? Given<T>(ParseResult parsed, Option<T> option, T? settings)
        where T : class => settings is not null && parsed.GetResult(option) is not { Implicit: false } ? settings : parsed.GetValue(option);

    /// <inheritdoc cref="Given{T}(ParseResult, Option{T}, T)"/>
    public static T Given<T>(ParseResult parsed, Option<T> option, T? settings)
        where T : struct => settings is { } value && parsed.GetResult(option) is not { Implicit: false } ? value : parsed.GetValue(option);

    private static DateOnly? ParseDay(string name, ArgumentResult result)
    {
        var given = result.Tokens[^1].Value;
        if (DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        result.AddError(CommandWording.BadDay(name, given));
        return null;
    }

    private static T Parse<T>(ArgumentResult result, Func<string, string> complain, (string Word, T Value)[] words)
    {
        var given = result.Tokens[^1].Value;
        foreach (var (word, value) in words)
        {
            if (word == given)
            {
                return value;
            }
        }

        result.AddError(complain(given));
        return words[0].Value;
    }
}
