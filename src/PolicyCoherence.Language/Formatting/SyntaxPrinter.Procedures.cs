using PolicyCoherence.Language.Syntax;

namespace PolicyCoherence.Language.Formatting;

internal sealed partial class SyntaxPrinter
{
    private void Procedure(ProcedureDeclaration procedure)
    {
        Declared("procedure", procedure).Part("for", procedure.For).Part("except for", procedure.ExceptFor);
        if (procedure.ForUntil is { } until) Write("until").Moment(until);
        Part("when", procedure.When).Part("unless", procedure.Unless).Write(":");
        for (var i = 0; i < procedure.Steps.Length; i++)
        {
            (i == 0 ? this : Write(",")).Name(procedure.Steps[i].Name);
            foreach (var part in procedure.Steps[i].Parts)
            {
                Step(part);
            }
        }

        Clauses(procedure.Clauses);
    }

    private void Step(StepPart part)
    {
        _ = part switch
        {
            StepByPart p => Part("by", p.Who),
            StepNoticePart p => Part("of", p.Of),
            StepAgainstPart p => Part("against", p.Decision),
            StepDecidingPart p => Part("deciding", p.Remedy),
            StepActionPart p => Part("carrying out", p.Action),
            StepTimePart { Moment: null } => Write("without delay"),
            StepTimePart p => Tied(p).Moment(p.Moment),
            StepPeriodPart p => Part("runs", p.Time).Write("from").Moment(p.From),
            StepSuspendingPart p => Write(p.EveryEffect ? "suspending every effect of" : "suspending").Name(p.What).Lodged(p.OnceLodged),
            _ => throw new NotSupportedException($"no words for {part.GetType().Name}"),
        };
    }

    private SyntaxPrinter Tied(StepTimePart part) => part.Tie switch
    {
        StepTie.Within => Part("within", part.Time).Write("of"),
        StepTie.AtTheEarliest => Part("at the earliest", part.Time).Write("after"),
        StepTie.Before => Write("before"),
        StepTie.After => Write("after"),
        _ => Write("on the day of"),
    };

    private SyntaxPrinter Moment(MomentSyntax moment) => (moment.End ? Write("the end of") : this).Name(moment.Event);

    private SyntaxPrinter Lodged(bool once) => once ? Write("once lodged") : this;
}
