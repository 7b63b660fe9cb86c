using PolicyCoherence.Reasoning.Comparing;

namespace PolicyCoherence.Reasoning.Tests.Comparing;

/// <summary>What a law declares beyond a few words, line by line: each declaration with its place and sentence, and each thing that it says, with its words if these are others.</summary>
internal static class WhatALawSays
{
    private const string Words = "fact stage: one of first-try, second-try. fact nationality: one of red, blue. role guest. treaty echr. safeguard review. safeguard access-log. store file kept by office. ";

    // What is not so in most sentences is left out here.
    private static readonly string[] SeldomSo = ["IsUnlimited", "OneOf", "Together", "InDestination", "IsAmount"];

    public static string Of(string law)
    {
        var known = Meanings.Of(Law.Of(Words).Analysis).SelectMany(Lines).ToHashSet();
        return string.Join('\n', Meanings.Of(Law.Of(Words + law).Analysis).SelectMany(Lines).Where(line => !known.Contains(line)));
    }

    private static IEnumerable<string> Lines(Meaning meaning) =>
        meaning.Aspects.SelectMany(aspect => aspect.Value, (aspect, said) => $"{meaning.Key} {aspect.Key}: {said.Text}{(said.Words == said.Text ? "" : $" <- {said.Words}")}")
            .Where(line => !SeldomSo.Any(name => line == $"{meaning.Key} {name}: no <- #no")).Prepend(Head(meaning));

    private static string Head(Meaning meaning) =>
        $"{meaning.Kind} {meaning.Key}{(meaning.Name == meaning.Key ? "" : $", called {meaning.Name}")}{(meaning.Norm is { } norm ? $", norm {norm}" : "")}, at {meaning.Span.Words}{(meaning.Sentence is { } sentence ? $": {sentence}" : "")}";
}
