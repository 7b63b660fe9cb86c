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
    /// <param name="exceptFor">Groups of persons who are not meant.</param>
    public Patient? Bind(ImmutableArray<Name> names, Role role, ImmutableArray<Name> exceptFor)
    {
        var patient = Bind(names, role);
        return patient is null || exceptFor.IsEmpty ? patient : Except(patient, exceptFor);
    }

    private Patient? Except(Patient patient, ImmutableArray<Name> exceptFor)
    {
        var failures = scope.Log.Failures;
        var groups = scope.FindAll<Group>(exceptFor, NameKind.Group);
        if (scope.Log.Failures != failures) return null;
        var excepted = groups.Select((group, index) => (Condition)new Not(exceptFor[index].Span, new InGroup(exceptFor[index].Span, group, patient.Role)));
        return new Patient(patient.Role, new AllOf(patient.Condition.Span.To(exceptFor[^1].Span), [patient.Condition, .. excepted]), Phrases.Except(patient.Words, groups.Select(group => group.Display)));
    }

    private Patient? Bind(ImmutableArray<Name> names, Role role)
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
                    words.Add(own.Name == Role.Person ? own.Title ?? ImpliedPhrases.Person : own.Display);
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
                var everyone = new Patient(role, ConditionBinder.Always(subject.Span), Anyone);
                return subject.ExceptFor.IsEmpty ? everyone : Except(everyone, subject.ExceptFor);
            case NamedSubject named:
                return Bind(named.Names, role, named.ExceptFor);
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
                NobodyIsExcepted(subject);
                return new EveryAuthorityBearer(subject.Span);
            case EveryoneSubject:
                return BindSubject(subject, scope.Person) is { } everyone ? new PersonBearer(subject.Span, everyone.Role, everyone.Condition) : null;
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
        if (agencies.Length == symbols.Count)
        {
            NobodyIsExcepted(named);
            return new AgencyBearer(named.Span, agencies);
        }

        if (agencies.Length > 0)
        {
            scope.Log.Report(Messages.AgenciesAndPersons(
                named.Span, symbols.First(pair => pair.symbol is Agency).name, symbols.First(pair => pair.symbol is not Agency).name));
            return null;
        }

        return Bind(named.Names, scope.Person, named.ExceptFor) is { } persons ? new PersonBearer(named.Span, persons.Role, persons.Condition) : null;
    }

    // "no authority except for the court may": that is said by an exception to the bar.
    private void NobodyIsExcepted(SubjectSyntax subject)
    {
        if (subject.ExceptFor is [var first, ..]) scope.Log.Report(Messages.ExceptWhom(first));
    }

    private Symbol? Find(Name name) => scope.Find(name, NameKind.Agency | NameKind.Group | NameKind.Role);
}
