using PolicyCoherence.Language.Syntax;

namespace PolicyCoherence.Model.Binding;

/// <summary>Binds events: those that a sentence declares, and the steps of procedures, which declare themselves.</summary>
internal sealed class EventBinder(Scope scope)
{
    /// <summary>Makes the steps known that no sentence declares as events.</summary>
    public static void MakeStepsKnown(IEnumerable<Statement> statements, DeclaredNames names)
    {
        foreach (var step in statements.OfType<ProcedureDeclaration>().SelectMany(procedure => procedure.Steps))
        {
            if ((names.KindsOf(step.Name.Text) & NameKind.Event) == 0) names.MakeKnown(step.Name.Text, NameKind.Event);
        }
    }

    /// <summary>Binds every event; actions must be bound before.</summary>
    public void Bind()
    {
        foreach (var each in scope.Names.All<EventDeclaration>(NameKind.Event))
        {
            var done = each.CarryingOut is { } action ? scope.Find<ActionType>(action, NameKind.Action) : null;
            scope.Add(NameKind.Event, new Event(each.Name.Text, each.Title?.Text, each.Name.Span) { CarriesOut = done });
        }

        // The first step of a name stands for all; procedures come by name, so this does not hang on the order of files.
        foreach (var step in scope.Names.All<ProcedureDeclaration>(NameKind.Procedure).SelectMany(procedure => procedure.Steps))
        {
            if (scope.Peek(step.Name.Text, NameKind.Event) is null) scope.Add(NameKind.Event, new Event(step.Name.Text, null, step.Name.Span));
        }
    }
}
