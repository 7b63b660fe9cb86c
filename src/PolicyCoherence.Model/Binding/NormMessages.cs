using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Model.Binding;

/// <summary>What binding says of breaches, quotas, territories and what binds a state: codes PC0351 to PC0361; the sentences stand in NormMessages.properties.</summary>
internal static class NormMessages
{
    private static readonly MessageFile Text = MessageFile.Of(typeof(NormMessages));

    public static Diagnostic ClauseAfterBreach(SourceSpan clause) => Text.Error("PC0351", "after-breach", clause);

    public static Diagnostic BreachOfWhom(SourceSpan act) => Text.Error("PC0352", "breach-of-whom", act);

    public static Diagnostic BreachOfEntitlement(SourceSpan breach) => Text.Error("PC0353", "nothing-to-break", breach);

    public static Diagnostic IrrespectiveButNot(SourceSpan span, Fact fact, SourceSpan condition) =>
        Text.Error("PC0354", "irrespective-but-not", span, ("fact", fact.Name)).Near(condition, Text.Say("turns-here"));

    public static Diagnostic QuotaOfWhat(QuotaClause quota, SourceSpan modality) =>
        Text.Error("PC0355", "quota-of-what", quota.Span).Near(modality, Text.Say("says-this"));

    public static Diagnostic EachOrOne(Name first, Name second) =>
        Text.Error("PC0359", "each-or-one", first.Span.To(second.Span), ("first", first.Text), ("second", second.Text));

    public static Diagnostic NotAPeriod(QuotaClause quota) => Text.Error("PC0356", "not-a-period", quota.Per.Span, ("word", quota.Per.Text));

    public static Diagnostic MutualByWhat(Name fact) => Text.Error("PC0470", "mutual-by-what", fact.Span, ("fact", fact.Text));

    public static Diagnostic BoundAndNot(NotBoundStatement free, PartyStatement party) =>
        Text.Error("PC0357", "bound-and-not", free.Span, ("state", free.State.Text), ("treaty", free.Treaty.Text)).Near(party.Span, Text.Say("said-here"));

    public static Diagnostic OfNoState(Name norm) => Text.Error("PC0360", "of-no-state", norm.Span, ("name", norm.Text));

    public static Diagnostic OfAnotherState(SourceSpan norm, string other) => Text.Error("PC0361", "of-another-state", norm, ("name", norm.Words), ("other", other));

    public static Diagnostic BanOnlyTo(SourceSpan span) => Text.Error("PC0358", "ban-only-to", span, ("words", span.Words));
}
