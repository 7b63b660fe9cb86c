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

    /// <summary>Binds every event, with the kinds of them; actions must be bound before. A kind of an event carries out what the event does, if it says nothing else.</summary>
    public KindTree<Event> Bind(VocabularyBinder vocabulary)
    {
        var events = vocabulary.BindKinds<EventDeclaration, Event>(NameKind.Event, each => each.Kinds, each => new Event(each.Name.Text, each.Title?.Text, each.Name.Span)
        {
            CarriesOut = each.CarryingOut is { } action ? scope.Find<ActionType>(action, NameKind.Action)
                : scope.FindAll<Event>(each.Kinds, NameKind.Event).Select(broader => broader.CarriesOut).FirstOrDefault(done => done is not null),
        });

        // The first step of a name stands for all; procedures come by name, so this does not hang on the order of files.
        foreach (var step in scope.Names.All<ProcedureDeclaration>(NameKind.Procedure).SelectMany(procedure => procedure.Steps))
        {
            if (scope.Peek(step.Name.Text, NameKind.Event) is null) scope.Add(NameKind.Event, new Event(step.Name.Text, null, step.Name.Span));
        }

        return events;
    }
}
