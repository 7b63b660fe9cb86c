using System.Collections.Immutable;
using System.Globalization;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Model;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking.Repairs;

/// <summary>Changes of procedures, time limits and measures.</summary>
internal sealed partial class RepairProposals
{
    private const string SomeMonths = "6 months";
    private const string MoreMonths = "12 months";
    private static readonly ImmutableArray<string> Spans = ["hours", "days", "weeks", "months", "years"];

    // The remedy suspends every effect of what it is directed against, or the step waits for its end.
    private IEnumerable<Proposal> Waiting(Subjects subjects)
    {
        var places = subjects.Finding.Places;
        if (_edits.Around(places[0].Span) is not ProcedureDeclaration procedure || Step(procedure, places[0].Span) is not { } awaited) yield break;
        var suspensions = awaited.Parts.OfType<StepSuspendingPart>().ToImmutableArray();

        // A decision of the law's own name is the one that the remedy is against.
        var against = awaited.Parts.OfType<StepAgainstPart>().FirstOrDefault()?.Decision.Text;
        var decision = (subjects.Understanding as EffectOrderUnderstanding)?.Decision.Name is { } named && (against is null || procedure.Steps.Any(step => step.Name.Text == named)) ? named : against;
        var table = Language.KeywordTable.Of(procedure.Span.Source);
        foreach (var late in suspensions.Where(part => part.OnceLodged))
        {
            if (Tongues.StepParts($"suspending {(late.EveryEffect ? "every effect of " : "")}{late.What.Text}", table) is not { } atOnce) continue;
            foreach (var proposal in In(procedure, SentenceEdits.Replaced(procedure, late.Span, atOnce), late.Span.Words)) yield return proposal;
        }

        if (decision is not null && Tongues.StepParts($"suspending every effect of {decision}", table) is { } every)
        {
            var edited = suspensions is [var first, ..] ? SentenceEdits.Replaced(procedure, first.Span.To(suspensions[^1].Span), every) : SentenceEdits.Replaced(procedure, EndOf(awaited.Span), $", {every}");
            foreach (var proposal in Proposal.Of(_ => RepairWording.Write(every, [procedure.Name.Text]), false, edited)) yield return proposal;
        }

        if (Tongues.StepParts($"after the end of {awaited.Name.Text}", table) is not { } after) yield break;
        var early = places.Skip(1).Where(place => place.Span.Source.Path == procedure.Span.Source.Path).Select(place => Step(procedure, place.Span)).OfType<StepSyntax>().Where(step => step.Name.Text != awaited.Name.Text).DistinctBy(step => step.Span.Start);
        var changes = early.Aggregate(new SentenceDraft(procedure), (draft, step) => draft.Insert(step.Name.Span.End, $" {after} "));
        foreach (var proposal in Proposal.Of(_ => RepairWording.Write(after, [procedure.Name.Text]), false, changes.Laid(after))) yield return proposal;
    }

    private static IEnumerable<Proposal> In(ProcedureDeclaration procedure, Edited? edited, string old) => Proposal.Of(words => RepairWording.Replace(words, Tongues.Line(old), procedure.Name.Text), false, edited);

    private static SourceSpan EndOf(SourceSpan span) => new(span.Source, span.End, 0);

    private static StepSyntax? Step(ProcedureDeclaration procedure, SourceSpan place) => procedure.Steps.FirstOrDefault(step => step.Span.Source.Path == place.Source.Path && step.Span.Start <= place.Start && place.End <= step.Span.End);

    // The time of the remedy is counted from the notice.
    private IEnumerable<Proposal> CountedFromNotice(Subjects subjects)
    {
        var places = subjects.Finding.Places;
        if (_edits.Around(places[0].Span) is not ProcedureDeclaration procedure || Step(procedure, places[0].Span) is not { } limited || places.Length < 2 || Step(procedure, places[1].Span) is not { } notice) yield break;
        foreach (var time in limited.Parts.OfType<StepTimePart>().Where(part => part is { Tie: StepTie.Within, Moment: not null }))
        {
            if (time.Moment is not { } moment) continue;
            foreach (var proposal in In(procedure, SentenceEdits.Replaced(procedure, moment.Span, notice.Name.Text), moment.Span.Words)) yield return proposal;
        }

        var table = Language.KeywordTable.Of(procedure.Span.Source);
        if (Tongues.StepParts("without delay", table) is not { } atOnce) yield break;
        foreach (var late in notice.Parts.OfType<StepTimePart>().Where(part => part.Tie == StepTie.Within))
        {
            foreach (var proposal in In(procedure, SentenceEdits.Replaced(procedure, late.Span, atOnce), late.Span.Words)) yield return proposal;
        }
    }

    // A maximum: that of another measure of the kind, or an example.
    private IEnumerable<Proposal> Limited(Subjects subjects)
    {
        if (subjects.Understanding is not LimitedTimeUnderstanding limited) yield break;
        foreach (var position in subjects.Positions)
        {
            var others = subjects.Analysis.Model.Positions.Where(other => other.Name != position.Name && other.Acts.Any(act => limited.Acts.Any(asked => subjects.Analysis.Model.Actions.IsKindOf(act.Action, asked.Action))));
            foreach (var other in others)
            {
                if ((other.Lasting?.Time ?? other.ForAtMost) is not { } time) continue;
                foreach (var proposal in Clause([position.Name], $"for at most {Written(time)}", choice: new Choice(Written(time), words => RepairWording.ChooseFigureOf(words, other.Name)))) yield return proposal;
            }

            // A figure that another position has already would say what that one says.
            foreach (var example in new[] { SomeMonths, MoreMonths }) foreach (var proposal in Clause([position.Name], $"for at most {example}", choice: new Choice(example, RepairWording.ChooseFigure))) yield return proposal;
        }
    }

    // Those for whom the end cannot come, since it is forbidden for them, are taken out of the measure.
    private IEnumerable<Proposal> OnlyWhileItCanEnd(Subjects subjects)
    {
        var model = subjects.Analysis.Model;
        foreach (var position in subjects.Positions)
        {
            var ends = position.UntilEvents.Select(end => end.Event.CarriesOut).OfType<ActionType>().ToImmutableArray();
            var bars = model.Positions.Where(bar => bar.Modality == Modality.Prohibition && bar.Acts.Any(act => ends.Any(end => model.Actions.IsKindOf(end, act.Action))));
            var scopes = bars.Select(bar => Scope(bar, position)).OfType<string>().Distinct(StringComparer.Ordinal).ToImmutableArray();
            if (scopes.Length > 0) foreach (var proposal in Unless([position.Name], string.Join(" or ", scopes.Select(scope => scopes.Length > 1 && scope.Contains(" and ", StringComparison.Ordinal) ? $"({scope})" : scope)))) yield return proposal;
        }
    }

    // One of the times is made as long as all the others together.
    private IEnumerable<Proposal> LongEnough(Subjects subjects)
    {
        var written = subjects.Finding.Places.Select(place => _edits.Around(place.Span)).OfType<Declaration>().DistinctBy(declaration => declaration.Span)
            .SelectMany(Times).Where(time => subjects.Finding.Places.Any(place => place.Span.Source.Path == time.Time.Span.Source.Path && place.Span.Start <= time.Time.Span.Start && time.Time.Span.End <= place.Span.End)).ToImmutableArray();
        foreach (var tight in written.Where(time => time.IsLimit))
        {
            var others = written.Where(time => time != tight).Select(time => (Amount: time.Time.Value, Unit: Unit(time.Time))).ToImmutableArray();
            if (others.IsEmpty) continue;
            var unit = others.All(other => other.Unit is "months" or "years") ? "months" : "days";
            var sum = Math.Ceiling(others.Sum(other => other.Amount * (unit == "months" ? other.Unit == "years" ? 12 : 1 : Days(other.Unit))));
            if (sum <= tight.Time.Value * (unit == "months" ? Unit(tight.Time) == "years" ? 12 : 1 : Days(Unit(tight.Time)))) continue;
            var words = string.Create(CultureInfo.InvariantCulture, $"{sum} {Language.KeywordTable.Of(tight.Sentence.Span.Source).Write(unit.ToUpperInvariant())}");
            var edited = SentenceEdits.Replaced(tight.Sentence, tight.Time.Span, words, new Choice(words, RepairWording.ChooseLongEnough));
            foreach (var proposal in Proposal.Of(_ => RepairWording.Replace(words, Tongues.Line(tight.Time.Span.Words), tight.Sentence.Name.Text), false, edited)) yield return proposal;
        }
    }

    private static IEnumerable<(Declaration Sentence, Quantity Time, bool IsLimit)> Times(Declaration sentence) => sentence switch
    {
        ProcedureDeclaration procedure => procedure.Steps.SelectMany(step => step.Parts).SelectMany(part => part switch
        {
            StepTimePart { Time: { } time, Tie: var tie } => new[] { (sentence, time, tie == StepTie.Within) },
            StepPeriodPart { Time: { } time } => [(sentence, time, false)],
            _ => [],
        }),
        PositionDeclaration position => position.Clauses.SelectMany(clause => clause switch
        {
            WithinClause { Time: { } time } => new[] { (sentence, time, true) },
            EarliestClause { Time: { } time } => [(sentence, time, false)],
            _ => [],
        }),
        _ => [],
    };

    private static string Unit(Quantity time)
    {
        var word = time.Unit?.Text ?? "days";
        return Spans.FirstOrDefault(unit => unit == word || unit == $"{word}s") ?? "days";
    }

    private static decimal Days(string unit) => unit switch { "hours" => 1m / 24, "weeks" => 7, "months" => 31, "years" => 366, _ => 1 };

    private static string Written(Duration time) => string.Create(CultureInfo.InvariantCulture, $"{time.Amount} {(time.Amount == 1 ? time.Unit[..^1] : time.Unit)}");
}
