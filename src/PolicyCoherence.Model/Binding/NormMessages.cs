using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Model.Binding;

/// <summary>What binding says of breaches, quotas, territories and what binds a state: codes PC0350 to PC0369 with their wording.</summary>
internal static class NormMessages
{
    public static Diagnostic ClauseAfterBreach(SourceSpan clause) =>
        Diagnostic.Error(
            "PC0351", clause, "this clause cannot stand behind `on breach`: what stands there belongs to what follows, not to the position",
            "Write it before `on breach`; behind it stand `when`, `unless`, `provided that`, `during the first`, `from`, `until`, `by`, `with` and `under`.");

    public static Diagnostic BreachOfWhom(SourceSpan act) =>
        Diagnostic.Error(
            "PC0352", act, "nobody is named to whom this is done, and the position that is broken binds every authority alike",
            "Write a group, a role or an agency after the action.");

    public static Diagnostic BreachOfEntitlement(SourceSpan breach) =>
        Diagnostic.Error("PC0353", breach, "only a duty or a prohibition can be broken", "Write `must`, `must not` or `no authority may` in the position, or take `on breach` out.");

    public static Diagnostic IrrespectiveButNot(SourceSpan span, Fact fact, SourceSpan condition) =>
        Diagnostic.Error(
            "PC0354", span, $"the position says that `{fact.Name}` does not matter, and turns on it",
            "Take the condition out, or the word from `irrespective of`.", new RelatedPlace(condition, "it turns on it here"));

    public static Diagnostic QuotaOfWhat(QuotaClause quota, SourceSpan modality) =>
        Diagnostic.Error(
            "PC0355", quota.Span, "a quota limits how often something is done, and this position does not say that anything is done",
            "Write `must`, `should`, `may` of an agency or `is entitled to`; or take the quota out.", new RelatedPlace(modality, "the position says this"));

    public static Diagnostic NotAPeriod(QuotaClause quota) =>
        Diagnostic.Error("PC0356", quota.Per.Span, $"`{quota.Per.Text}` is not a period of time", "Write `day`, `week`, `month` or `year`.");

    public static Diagnostic BoundAndNot(NotBoundStatement free, PartyStatement party) =>
        Diagnostic.Error(
            "PC0357", free.Span, $"`{free.State.Text}` is said to be bound by `{free.Treaty.Text}`, and not to be bound by it",
            "Take one of the two sentences out; for a part of an act write `reserving article`, for a part of the state `except in`.",
            new RelatedPlace(party.Span, "said to be bound here"));

    public static Diagnostic BanOnlyTo(SourceSpan span) =>
        Diagnostic.Error("PC0358", span, $"`{span.Words}` cannot stand in what a state may forbid", "After the action write only `to` and the persons: `a state may forbid take-employment to asylum-seeker`.");
}
