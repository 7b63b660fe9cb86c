using PolicyCoherence.Language.Syntax;

namespace PolicyCoherence.Model.Binding;

internal sealed partial class UnderstandingBinder
{
    private EffectOrderUnderstanding? BindEffectOrder(EffectOrderForm form, Head head)
    {
        var decision = scope.Find<Event>(form.Decision, NameKind.Event);
        var against = form.Against.IsEmpty ? null : persons.Bind(form.Against, scope.Person, form.ExceptFor);
        var before = MomentOf(form.Before);
        return OrAlways(form.When, form.Span) is { } when && decision is not null && before is not null
            ? new EffectOrderUnderstanding(head.Name, head.Title, head.Span, head.Sentence, head.Framework, head.Force, head.AsIn, decision, against, before, when)
            : null;
    }

    private StepOrderUnderstanding? BindStepOrder(StepOrderForm form, Head head)
    {
        var done = acts.Bind(form.Act, needsObject: false);
        var before = MomentOf(form.Before);
        return OrAlways(form.When, form.Span) is { } when && done is { } what && before is not null
            ? new StepOrderUnderstanding(head.Name, head.Title, head.Span, head.Sentence, head.Framework, head.Force, head.AsIn, what, before, when)
            : null;
    }

    private NoticeOrderUnderstanding? BindNoticeOrder(NoticeOrderForm form, Head head)
    {
        var limited = scope.FindAll<Event>(form.Limited, NameKind.Event);
        return MomentOf(form.Before) is { } before
            ? new NoticeOrderUnderstanding(head.Name, head.Title, head.Span, head.Sentence, head.Framework, head.Force, head.AsIn, limited, before)
            : null;
    }

    private TimeBarUnderstanding? BindTimeBar(TimeBarForm form, Head head)
    {
        var done = acts.Bind(form.Act, needsObject: false);
        var terms = safeguards.Bind(form.Safeguards);
        return OrAlways(form.When, form.Span) is { } when && done is { } what
            ? new TimeBarUnderstanding(head.Name, head.Title, head.Span, head.Sentence, head.Framework, head.Force, head.AsIn, what, terms, when)
            : null;
    }

    private LimitedTimeUnderstanding? BindLimitedTime(LimitedTimeForm form, Head head)
    {
        var done = acts.Bind(form.Act, needsObject: false);
        return OrAlways(form.When, form.Span) is { } when && done is { } what
            ? new LimitedTimeUnderstanding(head.Name, head.Title, head.Span, head.Sentence, head.Framework, head.Force, head.AsIn, what, when)
            : null;
    }

    private Moment? MomentOf(MomentSyntax syntax) =>
        scope.Find<Event>(syntax.Event, NameKind.Event) is { } happening ? new Moment(syntax.Span, happening, syntax.End) : null;
}
