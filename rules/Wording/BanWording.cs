using PolicyCoherence.Findings;
using PolicyCoherence.Reasoning;

namespace PolicyCoherence.Rules.Wording;

/// <summary>Words for what people are forbidden against an understanding.</summary>
public static class BanWording
{
    /// <summary>The finding for a ban.</summary>
    public static Finding Finding(Analysis analysis, string rule, OffendingBan offending)
    {
        var (ban, understanding, answer) = offending;
        var position = ban.Position;
        var state = analysis.StateIn(answer);
        var what = Phrasing.Listed([.. understanding.Actions.Select(action => action.Display)]);
        var whom = understanding.Holders.Words;
        var limit = understanding.Limit?.Span.Words;
        return new Finding(
            rule,
            Grounds.Graded(Grounds.Weight(understanding, state), answer.Grade),
            Grounds.Certainty(answer.Grade),
            understanding.ForALimitedTime
                ? $"`{position.Name}` forbids {whom} {what} without an end: however long it lasts, the ban goes on."
                : $"`{position.Name}` forbids {whom} {what}; this {Grounds.Against(understanding, state)} `{understanding.Name}`.",
            [understanding.Name, position.Name],
            [Places.Says(ban, PlaceRole.Primary), Places.Offended(understanding)],
            CaseWording.Describe(analysis, answer, ban.Role),
            Grounds.Of(understanding, state),
            OffenceWording.Days(position),
            null,
            [
                Places.Step($"`{position.Name}` applies to this person.", position.Sentence),
                understanding.ForALimitedTime
                    ? Places.Step("No length of time that the law names leads out of the ban, and no other position gives leave.")
                    : Places.Step("No other position gives her leave."),
                understanding switch
                {
                    { ForALimitedTime: true } => Places.Step($"`{understanding.Name}` accepts such a ban only for a limited time.", understanding.Sentence),
                    { Limit: not null } => Places.Step($"`{understanding.Name}` accepts such a ban only where this holds: {limit}.", understanding.Sentence),
                    _ => Places.Step($"`{understanding.Name}` accepts no such ban.", understanding.Sentence),
                },
            ],
            understanding switch
            {
                { ForALimitedTime: true } => [$"Give the ban an end: write `during the first … after …` in `{position.Name}`, or a position that gives leave after some time, with `notwithstanding {position.Name}`."],
                { Limit: not null } => [$"Limit `{position.Name}` with `when {limit}`."],
                _ => [$"Take these persons out of `{position.Name}` with `unless`, or delete it."],
            },
            null,
            Grounds.Tensions(analysis.Model, understanding),
            answer.Judgements);
    }
}
