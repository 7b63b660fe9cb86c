using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Rules.Wording;

/// <summary>Words for statuses of which the law does not say how long they last, or when they are extended or withdrawn.</summary>
public static class StatusWording
{
    private static readonly MessageFile Text = MessageFile.OfFindings(typeof(StatusWording));

    /// <summary>A status that is granted without saying for how long.</summary>
    public static Finding Finding(Analysis analysis, string rule, EndlessStatus found)
    {
        var (name, service) = (found.Grant.Position.Name, Service(found.Grant));
        return Found(
            analysis, rule, found.Understanding, found.Grant, found.Answer,
            Text.Say("no-term", ("name", name), ("service", service)),
            [found.Understanding.Name, name],
            [],
            [Places.Step(Text.Say("no-term.why", ("name", name)), found.Grant.Position.Sentence)],
            [Text.Say("no-term.resolve", ("name", name))]);
    }

    /// <summary>A status of which no text says when it is extended or withdrawn.</summary>
    public static Finding Finding(Analysis analysis, string rule, StatusWithoutCriteria found)
    {
        var (name, service) = (found.Grant.Position.Name, Service(found.Grant));
        var extended = found.Item == StatedItem.Extension;
        if (found.Unconditional is not { } power)
        {
            return Found(
                analysis, rule, found.Understanding, found.Grant, found.Answer,
                extended ? Text.Say("no-extension", ("name", name), ("service", service)) : Text.Say("no-withdrawal", ("name", name), ("service", service)),
                [found.Understanding.Name, name, extended ? ActionType.Extend : ActionType.Withdraw],
                [],
                [Places.Step(extended ? Text.Say("no-extension.why", ("service", service)) : Text.Say("no-withdrawal.why", ("service", service)), found.Grant.Position.Sentence)],
                [extended ? Text.Say("no-extension.resolve", ("service", service)) : Text.Say("no-withdrawal.resolve", ("service", service))]);
        }

        var at = power.Position.Name;
        return Found(
            analysis, rule, found.Understanding, power, found.Answer,
            extended ? Text.Say("at-will.extension", ("power", at), ("bearer", Places.Bearer(power)), ("service", service)) : Text.Say("at-will.withdrawal", ("power", at), ("bearer", Places.Bearer(power)), ("service", service)),
            [found.Understanding.Name, at],
            [Places.Says(found.Grant)],
            [
                Places.Step(Text.Say("at-will.grants", ("name", name), ("service", service)), found.Grant.Position.Sentence),
                Places.Step(Text.Say("at-will.why", ("power", at)), power.Position.Sentence),
            ],
            [Text.Say("at-will.resolve", ("power", at))]);
    }

    /// <summary>The same where no position says it and the sphere is not encoded in full.</summary>
    public static CoverageNote NotEncoded(Analysis analysis, StatusWithoutCriteria found) => new(
        found.Item == StatedItem.Extension
            ? Text.Say("no-extension.silent", ("name", found.Grant.Position.Name), ("service", Service(found.Grant)), ("understanding", found.Understanding.Name))
            : Text.Say("no-withdrawal.silent", ("name", found.Grant.Position.Name), ("service", Service(found.Grant)), ("understanding", found.Understanding.Name)),
        Grounds.Of(found.Understanding, analysis.StateIn(found.Answer))[0]);

    private static Finding Found(
        Analysis analysis, string rule, PositionSafeguardUnderstanding understanding, NormInstance primary, Answer answer, string message,
        ImmutableArray<string> subjects, ImmutableArray<Place> involved, ImmutableArray<ReasonStep> because, ImmutableArray<string> resolve)
    {
        var state = analysis.StateIn(answer);
        var days = Days.OfAll(primary.Position);
        return new Finding(
            rule,
            Grounds.Graded(Grounds.Weight(understanding, state, days), answer.Grade),
            Grounds.Certainty(answer.Grade),
            message,
            subjects,
            [Places.Says(primary, PlaceRole.Primary), .. involved, Places.Offended(understanding)],
            CaseWording.Describe(analysis, answer, primary.Role),
            Grounds.Of(understanding, state, days),
            days,
            null,
            [.. because, Places.Step(Text.Say("asks", ("understanding", understanding.Name)), understanding.Sentence)],
            resolve,
            null,
            Grounds.Tensions(analysis.Model, understanding),
            answer.Judgements);
    }

    private static string Service(NormInstance grant) => grant.Act.Service?.Display ?? grant.Action;
}
