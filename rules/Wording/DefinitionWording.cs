using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;

namespace PolicyCoherence.Rules.Wording;

/// <summary>Words for one term with two definitions.</summary>
public static class DefinitionWording
{
    /// <summary>The finding about a word that means two things.</summary>
    /// <param name="analysis">The reasoning.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="found">The two meanings and the person.</param>
    /// <param name="understanding">What asks for one definition; null if nothing does.</param>
    public static Finding Finding(Analysis analysis, string rule, TwoMeanings found, OneDefinitionUnderstanding? understanding)
    {
        var word = found.Meaning.Word;
        var agencies = Phrasing.Listed([.. found.Meaning.Agencies.Select(agency => agency.Display)]);
        var others = found.Other is { } other ? $"for {Phrasing.Listed([.. other.Agencies.Select(agency => agency.Display)])}" : "otherwise";
        var (here, there) = found.UnderTheFirst ? ("falls under it", "does not") : ("does not fall under it", "does");
        return new Finding(
            rule,
            understanding is null ? Severity.Low : Grounds.Graded(Grounds.Weight(understanding, analysis.Model.State), found.Answer.Grade),
            Grounds.Certainty(found.Answer.Grade),
            $"`{word.Name}` means one thing for {agencies} and another {others}: there is a person who {here} for the one and {there} for the other.",
            [.. understanding is null ? [] : new[] { understanding.Name }, word.Name, .. found.Meaning.Agencies.Select(agency => agency.Name), .. found.Other is { } second ? second.Agencies.Select(agency => agency.Name) : []],
            Spots(found, agencies, others, understanding),
            CaseWording.Describe(analysis, found.Answer, Role.Person),
            understanding is null ? [] : Grounds.Of(understanding, analysis.Model.State),
            null,
            null,
            [
                Places.Step($"For {agencies} this person {here}.", found.Meaning.Span),
                Places.Step($"As the word is meant {others}, she {there}.", found.Other?.Span ?? word.Span),
                .. understanding is null ? [] : new[] { Places.Step($"`{understanding.Name}` asks for one definition.", understanding.Sentence) },
            ],
            [$"Use one definition of `{word.Name}`, or give the other meaning a name of its own."],
            null,
            understanding is null ? [] : Grounds.Tensions(analysis.Model, understanding),
            found.Answer.Judgements);
    }

    private static ImmutableArray<Place> Spots(TwoMeanings found, string agencies, string others, OneDefinitionUnderstanding? understanding) =>
    [
        new Place(found.Meaning.Span, PlaceRole.Primary, $"what it means for {agencies}"),
        new Place(found.Other?.Span ?? found.Meaning.Word.Span, PlaceRole.Involved, $"what it means {others}"),
        .. understanding is null ? [] : new[] { Places.Offended(understanding) },
    ];
}
