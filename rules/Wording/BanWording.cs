using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Rules.Wording;

/// <summary>Words for what people are forbidden against an understanding.</summary>
public static class BanWording
{
    private static readonly MessageFile Text = MessageFile.OfFindings(typeof(BanWording));

    /// <summary>The finding for a ban.</summary>
    public static Finding Finding(Analysis analysis, string rule, OffendingBan offending)
    {
        var (ban, understanding, answer) = (offending.Ban, offending.Understanding, offending.Answer);
        var position = ban.Position;
        var state = analysis.StateIn(answer);
        var tensions = Grounds.Tensions(analysis.Model, understanding);
        var weight = offending.SavedByGeneralClause
            ? tensions.IsEmpty ? Severity.Note : Severity.Tension
            : Grounds.Graded(Grounds.Weight(understanding, state), answer.Grade);
        return new Finding(
            rule,
            weight,
            Grounds.Certainty(answer.Grade),
            Message(offending, state),
            [understanding.Name, position.Name],
            [Places.Says(ban, PlaceRole.Primary), Places.Offended(understanding)],
            CaseWording.Describe(analysis, answer, ban.Role),
            Grounds.Of(understanding, state),
            OffenceWording.Days(position),
            null,
            [
                Places.Step(Text.Say("applies", ("ban", position.Name)), position.Sentence),
                Places.Step(understanding.ForALimitedTime ? Text.Say("no-end") : Text.Say("no-leave")),
                Places.Step(Accepted(understanding), understanding.Sentence),
            ],
            [Resolve(offending)],
            offending.SavedByGeneralClause ? Text.Say("saving-clause", ("ban", position.Name)) : null,
            tensions,
            answer.Judgements);
    }

    private static string Message(OffendingBan offending, StateSymbol? state)
    {
        var (ban, understanding, _) = offending;
        var (name, whom) = (ban.Position.Name, understanding.Holders.Words);
        var what = Phrasing.Listed([.. understanding.Actions.Select(action => action.Display)]);
        if (offending.SavedByGeneralClause) return Text.Say("saved", ("ban", name), ("whom", whom), ("what", what), ("understanding", understanding.Name));
        if (understanding.ForALimitedTime) return Text.Say("without-end", ("ban", name), ("whom", whom), ("what", what));
        return Grounds.IsLaw(understanding, state)
            ? Text.Say("conflicts", ("ban", name), ("whom", whom), ("what", what), ("understanding", understanding.Name))
            : Text.Say("deviates", ("ban", name), ("whom", whom), ("what", what), ("understanding", understanding.Name));
    }

    private static string Accepted(BanUnderstanding understanding) => understanding switch
    {
        { ForALimitedTime: true } => Text.Say("only-for-a-time", ("understanding", understanding.Name)),
        { Limit: { } limit } => Text.Say("only-where", ("understanding", understanding.Name), ("limit", limit.Span.Words)),
        _ => Text.Say("never", ("understanding", understanding.Name)),
    };

    private static string Resolve(OffendingBan offending) => offending.Understanding switch
    {
        { ForALimitedTime: true } => Text.Say("give-an-end", ("ban", offending.Ban.Position.Name)),
        { Limit: { } limit } => Text.Say("limit-it", ("ban", offending.Ban.Position.Name), ("limit", limit.Span.Words)),
        _ => Text.Say("take-out", ("ban", offending.Ban.Position.Name)),
    };
}
