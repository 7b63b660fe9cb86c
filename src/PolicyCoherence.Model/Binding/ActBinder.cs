using System.Collections.Immutable;
using PolicyCoherence.Language.Syntax;

namespace PolicyCoherence.Model.Binding;

/// <summary>Binds what is done: which word is the action, which the object, and which the person concerned.</summary>
internal sealed class ActBinder(Scope scope, IReadOnlyDictionary<string, ActionShape> shapes, PersonBinder persons)
{
    private const string Provide = "provide";

    /// <summary>One act for each combination of verb and object; null after a report.</summary>
    /// <param name="act">The words.</param>
    /// <param name="needsObject">Whether the sentence must say to whom or with what: a position must, a kind of decision need not.</param>
    public ImmutableArray<Act>? Bind(ActSyntax act, bool needsObject)
    {
        var failures = scope.Log.Failures;
        var acts = ImmutableArray.CreateBuilder<Act>();
        foreach (var verb in act.Verbs)
        {
            if (scope.Find<ActionType>(verb, NameKind.Action) is { } action && shapes.TryGetValue(action.Name, out var shape)) BindVerb(act, verb, shape, needsObject, acts);
        }

        return scope.Log.Failures == failures ? acts.ToImmutable() : null;
    }

    /// <summary>Reports <c>or</c> between services or kinds of data that a duty names: whoever owes one or the other may owe both, or choose.</summary>
    public void CheckEach(ActSyntax act)
    {
        foreach (var names in act.Terms.Select(term => term.Names).Prepend(act.Objects).Where(names => names.All(name => (scope.Names.KindsOf(name.Text) & (NameKind.Service | NameKind.DataKind)) != 0)))
        {
            if (names.Zip(names.Skip(1)).FirstOrDefault(pair => IsWordBetween(pair.First, pair.Second)) is ({ } first, { } second)) scope.Log.Report(NormMessages.EachOrOne(first, second));
        }
    }

    // Names of a list stand apart by a comma or by a word; what follows # to the end of a line is a comment.
    private static bool IsWordBetween(Name first, Name second) =>
        first.Span.Source.Content[first.Span.End..second.Span.Start].Split('\n').Any(line => line.Split('#')[0].Any(char.IsLetter));

    /// <summary>What follows on a breach: who broke the position need not be named again.</summary>
    /// <param name="act">The words.</param>
    /// <param name="breaker">The persons who broke it, or whom the breach by a body concerned; null if neither is known.</param>
    /// <param name="bodies">The bodies that broke it; empty if persons did.</param>
    public ImmutableArray<Act>? BindBreach(ActSyntax act, Patient? breaker, ImmutableArray<Agency> bodies)
    {
        var against = act.Objects.IsEmpty ? bodies : [.. bodies.Where(body => act.Objects.Any(name => name.Text == body.Name))];
        var isNamed = !against.IsEmpty && act.Objects.All(name => against.Any(body => body.Name == name.Text));
        var stripped = isNamed ? act with { Objects = [] } : act;
        if (Bind(stripped, needsObject: false) is not { } bound) return null;
        foreach (var verb in act.Verbs)
        {
            if (stripped.Objects.IsEmpty && shapes.TryGetValue(verb.Text, out var shape) && shape.Object is { Content: not SlotContent.Person } missing) scope.Log.Report(Messages.ObjectMissing(verb, missing, shape.Pattern));
        }

        if (bound.Any(done => done.Patient is null) && breaker is null && against.IsEmpty) scope.Log.Report(NormMessages.BreachOfWhom(act.Span));
        return [.. bound.Select(done => done.Patient is null ? done with { Patient = breaker, Against = against } : done)];
    }

    /// <summary>The acts of <c>is entitled to</c>: somebody provides a service.</summary>
    /// <param name="act">The services, and after <c>from</c> who provides them.</param>
    /// <param name="subject">Who is entitled.</param>
    public (Patient Holders, ImmutableArray<Act> Acts)? BindClaim(ActSyntax act, SubjectSyntax subject)
    {
        var failures = scope.Log.Failures;
        var services = scope.FindAll<Service>([.. act.Verbs, .. act.Objects], NameKind.Service);
        var from = ImmutableArray.CreateBuilder<Agency>();
        foreach (var term in act.Terms)
        {
            if (term.Preposition == Preposition.From) from.AddRange(scope.FindAll<Agency>(term.Names, NameKind.Agency));
            else scope.Log.Report(Messages.ClaimTakesOnlyFrom(term));
        }

        var provide = scope.Peek(Provide, NameKind.Action) as ActionType;
        if (provide is null)
        {
            if ((scope.Names.KindsOf(Provide) & NameKind.Action) != 0) scope.Log.FailSilently();
            else scope.Log.Report(Messages.NoProvide(act.Span));
        }

        var holders = persons.BindSubject(subject, services.FirstOrDefault()?.Receiver ?? scope.Person);
        if (provide is null || holders is null || scope.Log.Failures != failures) return null;
        return (holders, [.. services.Select(service => new Act(act.Span, provide, service, null, holders, [], from.ToImmutable()))]);
    }

    private void BindVerb(ActSyntax act, Name verb, ActionShape shape, bool needsObject, ImmutableArray<Act>.Builder acts)
    {
        var places = new Places();
        if (act.Objects.IsEmpty)
        {
            if (needsObject && shape.Object is { } missing) scope.Log.Report(Messages.ObjectMissing(verb, missing, shape.Pattern));
        }
        else if (shape.Object is { } slot)
        {
            Fill(places, slot, act.Objects, act.ExceptFor, null);
        }
        else
        {
            scope.Log.Report(Messages.TakesNoObject(act.Objects[0], verb, shape.Pattern));
        }

        foreach (var term in act.Terms)
        {
            if (SlotFor(term, shape) is { } slot) Fill(places, slot, term.Names, term.ExceptFor, term);
            else scope.Log.Report(Messages.NoSuchPreposition(term, verb, shape.Pattern));
        }

        var receiver = places.PatientSlot is { Word: not Role.Person } ? null : places.Services.FirstOrDefault()?.Receiver;
        var role = receiver ?? places.PatientSlot?.Role ?? scope.Person;
        var patient = places.Patients.IsDefaultOrEmpty ? null : persons.Bind(places.Patients, role, places.ExceptFor);
        foreach (var service in places.Services.IsEmpty ? [null] : places.Services.CastArray<Service?>())
        {
            foreach (var data in places.Data.IsEmpty ? [null] : places.Data.CastArray<DataKind?>())
            {
                acts.Add(new Act(act.Span, shape.Type, service, data, patient, places.To, places.From) { IntoStores = places.IntoStores, FromStores = places.FromStores, ToState = places.ToState, FromState = places.FromState });
            }
        }
    }

    /// <summary>What the action's declaration says of a preposition; where it says nothing, what the names behind it can only be.</summary>
    private Slot? SlotFor(TermSyntax term, ActionShape shape)
    {
        if (shape.Slots.FirstOrDefault(slot => slot.Preposition == term.Preposition) is { } declared) return declared.Slot;
        if (term.Names.IsEmpty) return null;
        var isBody = term.Names.All(name => (scope.Names.KindsOf(name.Text) & (NameKind.Agency | NameKind.Store)) != 0);
        if (isBody && term.Preposition is (Preposition.To or Preposition.From or Preposition.Into or Preposition.At)) return new Slot(SlotContent.Body, null, "body");
        var isState = term.Names is [var only] && (scope.Names.KindsOf(only.Text) & NameKind.State) != 0;
        return term is { Preposition: Preposition.To, Names: [{ Text: Role.Destination }] } || (isState && term.Preposition is Preposition.To or Preposition.From) ? new Slot(SlotContent.Place, null, "place") : null;
    }

    private void Fill(Places places, Slot slot, ImmutableArray<Name> names, ImmutableArray<Name> exceptFor, TermSyntax? term)
    {
        if (slot.Content != SlotContent.Person && exceptFor is [var excepted, ..]) scope.Log.Report(Messages.ExceptWhom(excepted));
        switch (slot.Content)
        {
            case SlotContent.Person when !places.Patients.IsDefaultOrEmpty:
                scope.Log.Report(Messages.SaidTwice(names[0], slot.Word));
                break;
            case SlotContent.Person:
                places.Patients = names;
                places.ExceptFor = exceptFor;
                places.PatientSlot = slot;
                break;
            case SlotContent.Data:
                places.Data = places.Data.AddRange(scope.FindAll<DataKind>(names, NameKind.DataKind));
                break;
            case SlotContent.Service:
                places.Services = places.Services.AddRange(scope.FindAll<Service>(names, NameKind.Service));
                break;
            case SlotContent.Body:
                var bodies = names.Select(name => scope.Find(name, NameKind.Agency | NameKind.Store)).ToList();
                if (term?.Preposition == Preposition.From)
                {
                    places.From = places.From.AddRange(bodies.OfType<Agency>());
                    places.FromStores = places.FromStores.AddRange(bodies.OfType<Store>());
                }
                else
                {
                    places.To = places.To.AddRange(bodies.OfType<Agency>());
                    places.IntoStores = places.IntoStores.AddRange(bodies.OfType<Store>());
                }

                break;
            default:
                // A place is wherever the person would be brought, or a state by its name.
                foreach (var name in names.Where(name => name.Text != Role.Destination))
                {
                    if ((scope.Names.KindsOf(name.Text) & NameKind.State) == 0) scope.Log.Report(Messages.NotThePlace(name));
                    else if (term?.Preposition == Preposition.From) places.FromState = name.Text;
                    else places.ToState = name.Text;
                }

                break;
        }
    }

    /// <summary>What the words of one act fill in.</summary>
    private sealed class Places
    {
        public ImmutableArray<Name> Patients { get; set; } = [];

        public ImmutableArray<Name> ExceptFor { get; set; } = [];

        public Slot? PatientSlot { get; set; }

        public ImmutableArray<DataKind> Data { get; set; } = [];

        public ImmutableArray<Service> Services { get; set; } = [];

        public string? ToState { get; set; }

        public string? FromState { get; set; }

        public ImmutableArray<Agency> To { get; set; } = [];

        public ImmutableArray<Agency> From { get; set; } = [];

        public ImmutableArray<Store> IntoStores { get; set; } = [];

        public ImmutableArray<Store> FromStores { get; set; } = [];
    }
}
