using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Rules.Wording;

/// <summary>Words for what a policy leaves out, and for what its measures rest on.</summary>
public static class BalanceWording
{
    private static readonly MessageFile Text = MessageFile.OfFindings(typeof(BalanceWording));

    /// <summary>A theme of which nothing is said although its sphere is encoded in full.</summary>
    public static Finding ThemeMissing(Analysis analysis, ComprehensiveUnderstanding understanding, Symbol theme)
    {
        var state = analysis.Model.State;
        return new Finding(
            "PC2802",
            Grounds.Weight(understanding, state),
            Certainty.Certain,
            Text.Say("theme", ("theme", theme.Display)),
            [understanding.Name, theme.Name],
            [
                .. state is { } symbol ? new[] { new Place(symbol.Span, PlaceRole.Primary, Text.Say("theme.label", ("theme", theme.Display))) } : [],
                Places.Offended(understanding) with { Role = state is null ? PlaceRole.Primary : PlaceRole.Offended },
            ],
            null,
            Grounds.Of(understanding, state),
            null,
            null,
            [Places.Step(Text.Say("theme.why", ("theme", theme.Display), ("sphere", Balance.SphereOf(theme)?.Display ?? theme.Display))), Places.Step(Text.Say("theme.asks", ("understanding", understanding.Name)), understanding.Sentence)],
            [Text.Say("theme.resolve", ("theme", theme.Display))],
            null,
            Grounds.Tensions(analysis.Model, understanding),
            []);
    }

    /// <summary>The same where the sphere is not encoded in full.</summary>
    public static CoverageNote ThemeNotEncoded(Analysis analysis, ComprehensiveUnderstanding understanding, Symbol theme) =>
        new(Text.Say("theme.silent", ("theme", theme.Display), ("understanding", understanding.Name)), Grounds.Of(understanding, analysis.Model.State)[0]);

    /// <summary>An act that rests on what it has to disregard.</summary>
    public static Finding Regarded(Analysis analysis, Regarded regarded)
    {
        var (understanding, instance) = (regarded.Understanding, regarded.Instance);
        var facts = Phrasing.Names(regarded.On.Select(fact => fact.Name));
        var weight = Grounds.Graded(Grounds.Weight(understanding, analysis.Model.State), regarded.Answer.Grade);
        return new Finding(
            "PC2803",
            weight,
            Grounds.Certainty(regarded.Answer.Grade),
            Text.Say("regards", ("name", instance.Position.Name), ("act", Places.Act(instance)), ("facts", facts)),
            [understanding.Name, instance.Position.Name],
            [
                Places.Says(instance, PlaceRole.Primary),
                .. regarded.On.Select(fact => new Place(fact.Span, PlaceRole.Involved, Text.Say("regards.label"))),
                Places.Offended(understanding),
            ],
            CaseWording.Describe(analysis, regarded.Answer, instance.Role),
            Grounds.Of(understanding, analysis.Model.State),
            OffenceWording.Days(instance.Position),
            null,
            [
                Places.Step(Text.Say("regards.reached", ("name", instance.Position.Name)), instance.Position.Sentence),
                Places.Step(Text.Say("regards.otherwise", ("facts", facts))),
                Places.Step(Text.Say("regards.asks", ("understanding", understanding.Name)), understanding.Sentence),
            ],
            [Text.Say("regards.resolve", ("name", instance.Position.Name), ("facts", facts))],
            null,
            Grounds.Tensions(analysis.Model, understanding),
            regarded.Answer.Judgements);
    }
}
