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
    /// <summary>What a position that applies says, with the judgements on which that depends.</summary>
    public static ReasonStep Applies(Application application) => new(
        $"`{application.Reading.Instance.Position.Name}` {Places.Verb(application.Reading.Instance)}{Where(application.Left)}{Source(application.Reading.Instance.Position)}.",
        application.Reading.Instance.Position.Span);

    /// <summary>Two positions that apply and contradict each other.</summary>
    public static ReasonStep Contradict(OpenConflict conflict) => new(
        $"`{conflict.Acting.Instance.Position.Name}` {Places.Verb(conflict.Acting.Instance)} and `{conflict.Bar.Instance.Position.Name}` {Places.Verb(conflict.Bar.Instance)}; nothing puts one before the other{Where(conflict.Left)}.",
        conflict.Acting.Instance.Position.Span);

    /// <summary>Why a position does not apply.</summary>
    public static ReasonStep DoesNotApply(NormInstance instance, Cause cause, DateOnly? day)
    {
        var name = instance.Position.Name;
        var other = cause.By?.Name ?? "";
        var text = cause.Kind switch
        {
            CauseKind.NotInForce => $"`{name}` does not apply: it is not in force on {Day(day)}.",
            CauseKind.OtherPersons => $"`{name}` does not apply: it speaks of `{Words(cause.Span)}`, and this person is not one.",
            CauseKind.NotMet => $"`{name}` does not apply: its condition `{Words(cause.Span)}` is not met.",
            CauseKind.TakenOut => $"`{name}` does not apply: `unless {Words(cause.Span)}` takes this person out.",
            CauseKind.Treaty => $"`{name}` does not apply: the treaty to which it refers draws the line before this person.",
            CauseKind.Excepted => $"`{name}` does not apply: the exception `{other}` takes this person out.",
            CauseKind.Yields => $"`{name}` does not apply: by a clause of the text it yields to `{other}`.",
            CauseKind.Barred => $"`{name}` does not apply: `{other}` forbids it and prevails ({Line(cause.Verdict)}).",
            _ => $"`{name}` does not apply: `{other}` prevails over it ({Line(cause.Verdict)}).",
        };
        return new ReasonStep(text, cause.Span);
    }

    /// <summary>That no position says what is expected.</summary>
    public static ReasonStep NothingSays(ConductExpectation expectation, Act act)
    {
        var what = Places.Act(act);
        var who = $"`{Words(expectation.Bearer.Span)}`";
        return new ReasonStep(
            expectation.Modality switch
            {
                Modality.Duty or Modality.SoftDuty => $"No position requires {who} {what}.",
                Modality.Prohibition => $"No position forbids {who} {what}.",
                Modality.Claim => $"No position promises the person {act.Service?.Display ?? what}.",
                Modality.Exemption => $"No position exempts {who} from having {what}.",
                _ => $"No position allows {who} {what}.",
            },
            null);
    }

    /// <summary>That a position applies although none was expected to.</summary>
    public static ReasonStep NotSilent(Application application) => Applies(application);

    /// <summary>What is found about the person.</summary>
    public static ReasonStep Found(Finding finding) => new($"{finding.RuleId}: {finding.Message}", finding.Primary.Span);

    /// <summary>That nothing is found about the person.</summary>
    public static ReasonStep NothingFound(string? rule) => new(rule is null ? "Nothing that is found hits this person." : $"Nothing that {rule} finds hits this person.", null);

    /// <summary>That an expectation speaks of somebody else.</summary>
    public static ReasonStep SomebodyElse(SourceSpan words) => new($"The expectation speaks of `{Words(words)}`, and the person of the case is not one.", words);

    /// <summary>On which judgements something depends, as the end of a sentence; empty if on none.</summary>
    public static string Where(Formula left) => left switch
    {
        LiteralFormula { Variable.Tag: CaseVariable tag } literal => literal.Values.Contains(1)
            ? $", if it is found that {tag.Symbol.Display}"
            : $", unless it is found that {tag.Symbol.Display}",
        TrueFormula or FalseFormula => "",
        _ => $", depending on how these judgements fall: {Phrasing.Names(Judgements(left))}",
    };

    /// <summary>The names of the judgements in a residual.</summary>
    public static ImmutableArray<string> Judgements(Formula left) =>
        [.. left.Variables.Select(variable => (variable.Tag as CaseVariable)?.Symbol.Name ?? variable.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The provision, in brackets, with a space before it; empty if none is cited.</summary>
    public static string Source(Norm norm) =>
        Cited(norm) is { Length: > 0 } cited ? $" ({cited})" : "";

    /// <summary>The provision; empty if none is cited.</summary>
    public static string Cited(Norm norm) =>
        norm.Sources.IsDefaultOrEmpty ? "" : $"{norm.Sources[0].Instrument.Display}{(norm.Sources[0].Sections.IsEmpty ? "" : $" {Phrasing.Listed(norm.Sources[0].Sections)}")}";

    /// <summary>A case that nobody can be.</summary>
    public static Diagnostic Impossible(ImpossibleCase impossible)
    {
        var facts = impossible.Facts.Select(fact => $"`{Words(fact.Span)}`").ToList();
        var truths = impossible.Truths.Select(truth => $"`{Words(truth.Span)}`").ToList();
        return Diagnostic.Error(
            "PC0414",
            impossible.Facts[^1].Span,
            facts.Count == 1 ? $"nobody can be {facts[0]}" : $"no person can have all of this: {Phrasing.Listed(facts)}",
            truths.Count == 0 ? "They exclude each other by what they mean; take one of them out." : $"{Phrasing.Listed(truths)} {(truths.Count == 1 ? "says" : "say")} so; take one of the facts out.",
            [.. impossible.Truths.Select(truth => new RelatedPlace(truth.Span, "this holds in every case"))]);
    }

    /// <summary>A rule that there is not.</summary>
    public static Diagnostic NoRule(string id, SourceSpan span) =>
        Diagnostic.Error("PC0415", span, $"there is no rule `{id}`", "`coherence rules` lists all rules.");

    private static string Line(Verdict? verdict) => verdict?.Line switch
    {
        PrecedenceLine.Clause => "a clause of the text says so",
        PrecedenceLine.Rank => "it stands in an instrument of higher rank",
        PrecedenceLine.ExceptionToTheBar or PrecedenceLine.ExceptionToTheDuty => "it speaks of fewer cases and reads as the exception",
        PrecedenceLine.LimitsPower => "a bar limits a power",
        PrecedenceLine.ReadAsException => "in one instrument a bar reads as an exception",
        PrecedenceLine.LaterDate => "it is later",
        _ => "by the order of precedence",
    };

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "that day";

    // On one line, however it is laid out.
    private static string Words(SourceSpan span) => string.Join(' ', span.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
