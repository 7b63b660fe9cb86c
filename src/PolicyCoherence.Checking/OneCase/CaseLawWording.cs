using System.Collections.Immutable;
using System.Globalization;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Reasoning.Formulas;
using PolicyCoherence.Reasoning.OneCase;
using PolicyCoherence.Rules.Wording;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking.OneCase;

/// <summary>Words for what the law says in one case, and why.</summary>
internal static class CaseLawWording
{
    private static readonly MessageFile Text = MessageFile.Of(typeof(CaseLawWording), Keywords.In);

    /// <summary>What a position that applies says, and the judgements on which that depends.</summary>
    public static IEnumerable<ReasonStep> Applies(Application application)
    {
        var position = application.Reading.Instance.Position;
        yield return new ReasonStep(Says(position), position.Span);
        if (Judged(position.Name, application.Left) is { } judged) yield return new ReasonStep(judged, null);
    }

    /// <summary>Two positions that apply and contradict each other.</summary>
    public static ReasonStep Contradict(OpenConflict conflict)
    {
        var (acting, bar) = (conflict.Acting.Instance.Position, conflict.Bar.Instance.Position);
        return new ReasonStep(
            conflict.Left is TrueFormula
                ? Text.Say("contradict", ("acting", acting.Name), ("bar", bar.Name))
                : Text.Say("contradict.judged", ("acting", acting.Name), ("bar", bar.Name), ("judgements", Phrasing.Names(Judgements(conflict.Left)))),
            acting.Span);
    }

    /// <summary>Why a position does not apply.</summary>
    public static ReasonStep DoesNotApply(NormInstance instance, Cause cause, DateOnly? day)
    {
        var name = instance.Position.Name;
        var other = cause.By?.Name ?? "";
        return new ReasonStep(
            cause.Kind switch
            {
                CauseKind.NotInForce => Text.Say("not-in-force", ("position", name), ("day", Day(day))),
                CauseKind.OtherPersons => Text.Say("other-persons", ("position", name), ("persons", Words(cause.Span))),
                CauseKind.NotMet => Text.Say("not-met", ("position", name), ("condition", Words(cause.Span))),
                CauseKind.TakenOut => Text.SayIn("taken-out", cause.Span.Source, ("position", name), ("condition", Words(cause.Span))),
                CauseKind.Treaty => Text.Say("treaty", ("position", name)),
                CauseKind.Excepted => Text.Say("excepted", ("position", name), ("exception", other)),
                CauseKind.Yields => Text.Say("yields", ("position", name), ("other", other)),
                _ => Prevails(name, other, cause.Verdict),
            },
            cause.Span);
    }

    /// <summary>That no position says what is expected.</summary>
    public static ReasonStep NothingSays(ConductExpectation expectation, Act act)
    {
        var (who, what) = (Words(expectation.Bearer.Span), Places.Act(act));
        return new ReasonStep(
            expectation.Modality switch
            {
                Modality.Duty or Modality.SoftDuty => Text.Say("nothing-requires", ("who", who), ("what", what)),
                Modality.Prohibition => Text.Say("nothing-forbids", ("who", who), ("what", what)),
                Modality.Claim => Text.Say("nothing-promises", ("what", act.Service?.Display ?? what)),
                Modality.Exemption => Text.Say("nothing-exempts", ("who", who), ("what", what)),
                _ => Text.Say("nothing-allows", ("who", who), ("what", what)),
            },
            null);
    }

    /// <summary>That no position says what is expected where it comes to some of the bodies and stores of which the expectation speaks.</summary>
    public static ReasonStep NothingSaysOf(ConductExpectation expectation, Act act, ImmutableArray<Act> parts)
    {
        var (who, what) = (Words(expectation.Bearer.Span), Places.Act(act));
        IEnumerable<Symbol> To(Act part) => [.. part.To, .. part.IntoStores];
        IEnumerable<Symbol> From(Act part) => [.. part.From, .. part.FromStores];
        string Named(Func<Act, IEnumerable<Symbol>> places) => Phrasing.Names(parts.SelectMany(places).Select(place => place.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        var (to, from) = (Named(To), Named(From));
        return new ReasonStep(
            (expectation.Modality, to, from) switch
            {
                (Modality.Duty or Modality.SoftDuty, _, "") => Text.Say("nothing-requires.to", ("who", who), ("what", what), ("to", to)),
                (Modality.Duty or Modality.SoftDuty, "", _) => Text.Say("nothing-requires.from", ("who", who), ("what", what), ("from", from)),
                (Modality.Duty or Modality.SoftDuty, _, _) => Text.Say("nothing-requires.from-to", ("who", who), ("what", what), ("from", from), ("to", to)),
                (Modality.Prohibition, _, "") => Text.Say("nothing-forbids.to", ("who", who), ("what", what), ("to", to)),
                (Modality.Prohibition, "", _) => Text.Say("nothing-forbids.from", ("who", who), ("what", what), ("from", from)),
                (Modality.Prohibition, _, _) => Text.Say("nothing-forbids.from-to", ("who", who), ("what", what), ("from", from), ("to", to)),
                (_, _, "") => Text.Say("nothing-allows.to", ("who", who), ("what", what), ("to", to)),
                (_, "", _) => Text.Say("nothing-allows.from", ("who", who), ("what", what), ("from", from)),
                _ => Text.Say("nothing-allows.from-to", ("who", who), ("what", what), ("from", from), ("to", to)),
            },
            null);
    }

    /// <summary>What is found about the person.</summary>
    public static ReasonStep Found(Finding finding) => new(Text.Say("found", ("rule", finding.RuleId), ("message", finding.Message)), finding.Primary.Span);

    /// <summary>That nothing is found about the person.</summary>
    public static ReasonStep NothingFound(string? rule) => new(rule is null ? Text.Say("nothing-found") : Text.Say("nothing-found.rule", ("rule", rule)), null);

    /// <summary>That an expectation speaks of somebody else.</summary>
    public static ReasonStep SomebodyElse(SourceSpan words) => new(Text.Say("somebody-else", ("persons", Words(words))), words);

    /// <summary>On which judgements it depends whether a position applies; null if on none.</summary>
    public static string? Judged(string position, Formula left) => left switch
    {
        LiteralFormula { Variable.Tag: CaseVariable tag } literal => literal.Values.Contains(1)
            ? Text.Say("judged.if", ("position", position), ("judgement", tag.Symbol.Display))
            : Text.Say("judged.unless", ("position", position), ("judgement", tag.Symbol.Display)),
        TrueFormula or FalseFormula => null,
        _ => Text.Say("judged.several", ("position", position), ("judgements", Phrasing.Names(Judgements(left)))),
    };

    /// <summary>On which judgements it depends which acts of a position apply; null if on none.</summary>
    public static string? Judged(string position, ImmutableArray<Formula> left) => left is [var only]
        ? Judged(position, only)
        : Text.Say("judged.several", ("position", position), ("judgements", Phrasing.Names(left.SelectMany(each => Judgements(each)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))));

    /// <summary>The names of the judgements in a residual.</summary>
    public static ImmutableArray<string> Judgements(Formula left) =>
        [.. left.Variables.Select(variable => (variable.Tag as CaseVariable)?.Symbol.Name ?? variable.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The provision that a norm cites; that it cites none if it does not.</summary>
    public static string Source(Norm norm) => norm.Sources.IsDefaultOrEmpty
        ? Text.Say("no-source")
        : norm.Sources[0].Sections.IsEmpty ? norm.Sources[0].Instrument.Display : $"{norm.Sources[0].Instrument.Display} {Phrasing.Listed(norm.Sources[0].Sections)}";

    /// <summary>A case that nobody can be.</summary>
    public static Diagnostic Impossible(ImpossibleCase impossible)
    {
        var span = impossible.Facts[^1].Span;
        var facts = Phrasing.Names(impossible.Facts.Select(fact => Words(fact.Span)));
        var truths = Phrasing.Names(impossible.Truths.Select(truth => Words(truth.Span)));
        var diagnostic = impossible.Truths.IsEmpty
            ? Text.Error("PC0414", "impossible.by-meaning", span, ("facts", facts))
            : Text.Error("PC0414", "impossible.by-truth", span, ("facts", facts), ("truths", truths));
        return diagnostic with { Related = [.. impossible.Truths.Select(truth => new RelatedPlace(truth.Span, Text.Say("always")))] };
    }

    /// <summary>A case of which it is not said which of several states' law it asks.</summary>
    public static Diagnostic OfNoState(SourceSpan title) => Text.Error("PC0417", "of-no-state", title);

    /// <summary>A rule that there is not.</summary>
    public static Diagnostic NoRule(string id, SourceSpan span) => Text.Error("PC0415", "no-rule", span, ("rule", id));

    /// <summary>What a position lets be done although a bar forbids more.</summary>
    public static string Lifted(string position) => Text.Say("lifted", ("position", position));

    /// <summary>Knowledge from a service or a body.</summary>
    public static string Knowledge(string source) => Text.Say("knowledge", ("source", source));

    /// <summary>A case that says nothing.</summary>
    public static Diagnostic Empty(SourceText asked) => Text.Error("PC0416", "empty", new SourceSpan(asked, 0, 0));

    private static string Says(Position position)
    {
        var (name, source) = (position.Name, Source(position));
        return position.Modality switch
        {
            Modality.Duty => Text.Say("requires", ("position", name), ("source", source)),
            Modality.SoftDuty => Text.Say("asks", ("position", name), ("source", source)),
            Modality.Prohibition => Text.Say("forbids", ("position", name), ("source", source)),
            Modality.Power => Text.Say("allows", ("position", name), ("source", source)),
            Modality.Liberty => Text.Say("leaves-free", ("position", name), ("source", source)),
            Modality.Exemption => Text.Say("exempts", ("position", name), ("source", source)),
            _ => Text.Say("promises", ("position", name), ("source", source)),
        };
    }

    private static string Prevails(string name, string other, Verdict? verdict) => verdict?.Line switch
    {
        PrecedenceLine.Clause => Text.Say("prevails.clause", ("position", name), ("other", other)),
        PrecedenceLine.Competence => Text.Say("prevails.competence", ("position", name), ("other", other)),
        PrecedenceLine.Rank => Text.Say("prevails.rank", ("position", name), ("other", other)),
        PrecedenceLine.ExceptionToTheBar or PrecedenceLine.ExceptionToTheDuty => Text.Say("prevails.narrower", ("position", name), ("other", other)),
        PrecedenceLine.LimitsPower => Text.Say("prevails.power", ("position", name), ("other", other)),
        PrecedenceLine.ReadAsException => Text.Say("prevails.reading", ("position", name), ("other", other)),
        _ => Text.Say("prevails.later", ("position", name), ("other", other)),
    };

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The words of a span on one line, however they are laid out.</summary>
    public static string Words(SourceSpan span) => string.Join(' ', span.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
