using System.CommandLine;
using System.CommandLine.Parsing;

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
