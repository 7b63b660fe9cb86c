using PolicyCoherence.Language.Syntax;

namespace PolicyCoherence.Model.Binding;

/// <summary>The understandings on data.</summary>
internal sealed partial class UnderstandingBinder
{
    private Understanding? BindDataRule(UnderstandingForm rule, Head head) => rule switch
    {
        CopyRetentionForm form => new CopyRetentionUnderstanding(
            head.Name, head.Title, head.Span, head.Sentence, head.Framework, head.Force, head.AsIn, scope.FindAll<DataKind>(form.Data, NameKind.DataKind)),
        PurposeLimitForm form => new PurposeLimitUnderstanding(
            head.Name, head.Title, head.Span, head.Sentence, head.Framework, head.Force, head.AsIn, scope.FindAll<DataKind>(form.Data, NameKind.DataKind),
            [.. form.ExceptNames.Select(name => name.Text).Concat(form.ExceptTexts.Select(text => text.Text))], Optional(form.Unless)),
        ReachForm form => BindReach(form, head),
        SetAsideForm form => acts.Bind(form.Act, needsObject: false) is { } done
            ? new SetAsideUnderstanding(head.Name, head.Title, head.Span, head.Sentence, head.Framework, head.Force, head.AsIn, done)
            : null,
        AccessTriggerForm form => BindAccess(form, head),
        _ => null,
    };

    private ReachUnderstanding BindReach(ReachForm form, Head head) => new(
        head.Name, head.Title, head.Span, head.Sentence, head.Framework, head.Force, head.AsIn, scope.FindAll<DataKind>(form.Data, NameKind.DataKind),
        form.Persons.IsEmpty ? null : persons.Bind(form.Persons, scope.Person, form.ExceptFor), scope.FindAll<Agency>(form.CollectedBy, NameKind.Agency),
        scope.FindAll<Agency>(form.Bodies, NameKind.Agency), Optional(form.Unless));

    private AccessTriggerUnderstanding? BindAccess(AccessTriggerForm form, Head head)
    {
        var data = scope.FindAll<DataKind>(form.Data, NameKind.DataKind);
        var bodies = scope.FindAll<Agency>(form.Bodies, NameKind.Agency);
        return conditions.Bind(form.On) is { } on
            ? new AccessTriggerUnderstanding(head.Name, head.Title, head.Span, head.Sentence, head.Framework, head.Force, head.AsIn, data, bodies, on)
            : null;
    }
}
