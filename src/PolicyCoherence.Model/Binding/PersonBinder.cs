using System.Collections.Immutable;
using PolicyCoherence.Language.Syntax;

namespace PolicyCoherence.Model.Binding;

/// <summary>Binds who a sentence speaks of: the bearer of a position and the person concerned.</summary>
internal sealed class PersonBinder(Scope scope)
{
    private const string Everyone = "everyone";
    private const string Anyone = "anyone";

    /// <summary>The persons that names in the place of a person stand for.</summary>
    /// <param name="names">Groups, one role, or <c>everyone</c>.</param>
    /// <param name="role">The role that the action or service gives to this place.</param>
    public Patient? Bind(ImmutableArray<Name> names, Role role)
    {
        var failures = scope.Log.Failures;
        var conditions = ImmutableArray.CreateBuilder<Condition>();
        var words = new List<string>();
        Role? named = null;
        foreach (var name in names)
        {
            if (name.Text is Everyone or Anyone)
            {
                conditions.Add(ConditionBinder.Always(name.Span));
                words.Add(Anyone);
                continue;
            }

            switch (scope.Find(name, NameKind.Group | NameKind.Role))
            {
                case Group group:
                    conditions.Add(new InGroup(name.Span, group, role));
                    words.Add(group.Display);
                    break;
                case Role { Name: Role.Destination or Role.State }:
                    scope.Log.Report(Messages.NotAPerson(name));
                    break;
                case Role own:
                    named = own;
                    conditions.Add(ConditionBinder.Always(name.Span));
                    words.Add(own.Name == Role.Person ? own.Title ?? "a person" : own.Display);
                    break;
                default:
                    break;
            }
        }

        if (scope.Log.Failures != failures || conditions.Count == 0) return null;
        // `person` is whoever the sentence speaks of, so it takes the role of its place; a role of its own stands alone.
        if (named is { Name: not Role.Person } && conditions.Count > 1)
        {
            scope.Log.Report(Messages.RoleNotAlone(names.First(name => name.Text == named.Name)));
            return null;
        }

        var condition = conditions.Count == 1 ? conditions[0] : new AnyOf(names[0].Span.To(names[^1].Span), conditions.ToImmutable());
        return new Patient(named is { Name: not Role.Person } ? named : role, condition, Phrases.Or(words));
    }

    /// <summary>The persons who hold an entitlement; null after a report.</summary>
    public Patient? BindSubject(SubjectSyntax subject, Role role)
    {
        switch (subject)
        {
            case EveryoneSubject:
                return new Patient(role, ConditionBinder.Always(subject.Span), Anyone);
            case NamedSubject named:
                return Bind(named.Names, role);
            default:
                scope.Log.Report(Messages.NotAPersonSubject(subject.Span));
                return null;
        }
    }

    /// <summary>Who bears a position; null after a report.</summary>
    public Bearer? BindBearer(SubjectSyntax subject)
    {
        switch (subject)
        {
            case NobodySubject or AnyStateSubject:
                return new EveryAuthorityBearer(subject.Span);
            case EveryoneSubject:
                return new PersonBearer(subject.Span, scope.Person, ConditionBinder.Always(subject.Span));
            case NamedSubject named:
                return BindNamed(named);
            default:
                return null;
        }
    }

    private Bearer? BindNamed(NamedSubject named)
    {
        var failures = scope.Log.Failures;
        var symbols = named.Names.Select(name => (name, symbol: Find(name))).ToList();
        if (scope.Log.Failures != failures || symbols.Count == 0) return null;
        var agencies = symbols.Select(pair => pair.symbol).OfType<Agency>().ToImmutableArray();
        if (agencies.Length == symbols.Count) return new AgencyBearer(named.Span, agencies);
        if (agencies.Length > 0)
        {
            scope.Log.Report(Messages.AgenciesAndPersons(
                named.Span, symbols.First(pair => pair.symbol is Agency).name, symbols.First(pair => pair.symbol is not Agency).name));
            return null;
        }

        return Bind(named.Names, scope.Person) is { } persons ? new PersonBearer(named.Span, persons.Role, persons.Condition) : null;
    }

    private Symbol? Find(Name name) => scope.Find(name, NameKind.Agency | NameKind.Group | NameKind.Role);
}
