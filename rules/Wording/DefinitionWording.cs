using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Rules.Wording;

/// <summary>Words for one term with two definitions.</summary>
public static class DefinitionWording
{
    private static readonly MessageFile Text = MessageFile.Of(typeof(DefinitionWording));

    /// <summary>The finding about a word that means two things.</summary>
    /// <param name="analysis">The reasoning.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="found">The two meanings and the person.</param>
    /// <param name="understanding">What asks for one definition; null if nothing does.</param>
    public static Finding Finding(Analysis analysis, string rule, TwoMeanings found, OneDefinitionUnderstanding? understanding)
    {
        var word = found.Meaning.Word;
        var agencies = Phrasing.Listed([.. found.Meaning.Agencies.Select(agency => agency.Display)]);
        var others = found.Other is { } other ? Phrasing.Listed([.. other.Agencies.Select(agency => agency.Display)]) : null;
        return new Finding(
            rule,
            understanding is null ? Severity.Low : Grounds.Graded(Grounds.Weight(understanding, analysis.Model.State), found.Answer.Grade),
            Grounds.Certainty(found.Answer.Grade),
            (others, found.UnderTheFirst) switch
            {
                (null, true) => Text.Say("falls-under-it.otherwise", ("word", word.Name), ("agencies", agencies)),
                (null, false) => Text.Say("does-not.otherwise", ("word", word.Name), ("agencies", agencies)),
                (_, true) => Text.Say("falls-under-it", ("word", word.Name), ("agencies", agencies), ("others", others)),
                (_, false) => Text.Say("does-not", ("word", word.Name), ("agencies", agencies), ("others", others)),
            },
            [.. understanding is null ? [] : new[] { understanding.Name }, word.Name, .. found.Meaning.Agencies.Select(agency => agency.Name), .. found.Other is { } second ? second.Agencies.Select(agency => agency.Name) : []],
            Spots(found, agencies, others, understanding),
            CaseWording.Describe(analysis, found.Answer, Role.Person),
            understanding is null ? [] : Grounds.Of(understanding, analysis.Model.State),
            null,
            null,
            [
                Places.Step(found.UnderTheFirst ? Text.Say("here.falls", ("agencies", agencies)) : Text.Say("here.does-not", ("agencies", agencies)), found.Meaning.Span),
                Places.Step(
                    (others, found.UnderTheFirst) switch
                    {
                        (null, true) => Text.Say("there.does-not.otherwise"),
                        (null, false) => Text.Say("there.does.otherwise"),
                        (_, true) => Text.Say("there.does-not", ("others", others)),
                        (_, false) => Text.Say("there.does", ("others", others)),
                    },
                    found.Other?.Span ?? word.Span),
                .. understanding is null ? [] : new[] { Places.Step(Text.Say("asks-for-one", ("understanding", understanding.Name)), understanding.Sentence) },
            ],
            [Text.Say("resolve", ("word", word.Name))],
            null,
            understanding is null ? [] : Grounds.Tensions(analysis.Model, understanding),
            found.Answer.Judgements);
    }

    private static ImmutableArray<Place> Spots(TwoMeanings found, string agencies, string? others, OneDefinitionUnderstanding? understanding) =>
    [
        new Place(found.Meaning.Span, PlaceRole.Primary, Text.Say("means-for", ("agencies", agencies))),
        new Place(found.Other?.Span ?? found.Meaning.Word.Span, PlaceRole.Involved, others is null ? Text.Say("means-otherwise") : Text.Say("means-for", ("agencies", others))),
        .. understanding is null ? [] : new[] { Places.Offended(understanding) },
    ];
}
