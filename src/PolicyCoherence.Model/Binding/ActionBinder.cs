using System.Collections.Immutable;
using PolicyCoherence.Language.Syntax;

namespace PolicyCoherence.Model.Binding;

/// <summary>What can stand in one place of an action.</summary>
internal enum SlotContent
{
    Person,
    Data,
    Service,
    Body,
    Place,
}

/// <summary>One place of an action and, for persons, the role they play in it.</summary>
/// <param name="Content">What stands there.</param>
/// <param name="Role">The role of the persons; null otherwise.</param>
/// <param name="Word">As the declaration says it.</param>
internal sealed record Slot(SlotContent Content, Role? Role, string Word);

/// <summary>What a preposition takes.</summary>
/// <param name="Preposition">The preposition.</param>
/// <param name="Slot">What stands there.</param>
internal sealed record PrepositionSlot(Preposition Preposition, Slot Slot);

/// <summary>An action together with what its declaration says about its object and prepositions.</summary>
/// <param name="Type">The action.</param>
/// <param name="Object">What stands in the place of its object; null if nothing can.</param>
/// <param name="Slots">What its prepositions take, in the order of the prepositions.</param>
internal sealed record ActionShape(ActionType Type, Slot? Object, ImmutableArray<PrepositionSlot> Slots)
{
    /// <summary>As in <c>data of person to body</c>; null if the action takes nothing.</summary>
    public string? Pattern
    {
        get
        {
            var parts = Slots.Select(slot => $"{slot.Preposition.ToString().ToLowerInvariant()} {slot.Slot.Word}").Prepend(Object?.Word).OfType<string>();
            var pattern = string.Join(' ', parts);
            return pattern.Length == 0 ? null : pattern;
        }
    }
}

/// <summary>Binds actions: a kind of an action inherits what it does not say itself.</summary>
internal sealed class ActionBinder(Scope scope)
{
    private readonly Dictionary<string, ActionShape> _shapes = new(StringComparer.Ordinal);

    /// <summary>The bound actions by name, with their objects and prepositions.</summary>
    public IReadOnlyDictionary<string, ActionShape> Shapes => _shapes;

    /// <summary>Binds every action.</summary>
    public KindTree<ActionType> Bind(VocabularyBinder vocabulary)
    {
        vocabulary.BindKinds<ActionDeclaration, ActionType>(NameKind.Action, each => each.Kinds, BindOne);
        MakeSymmetric();
        return vocabulary.BindKinds<ActionDeclaration, ActionType>(
            NameKind.Action, each => each.Kinds, each => _shapes.TryGetValue(each.Name.Text, out var shape) ? shape.Type : null);
    }

    private ActionType? BindOne(ActionDeclaration declaration)
    {
        var failures = scope.Log.Failures;
        var parents = declaration.Kinds.Select(kind => _shapes.GetValueOrDefault(kind.Text)).OfType<ActionShape>().ToList();
        var sphere = declaration.Sphere is { } own ? scope.Find<Sphere>(own, NameKind.Sphere) : parents.Select(each => each.Type.Sphere).FirstOrDefault(each => each is not null);
        var direct = declaration.Object is { } word ? SlotOf(word) : parents.Select(each => each.Object).FirstOrDefault(each => each is not null);

        // What the action says itself comes before what its first parent says, and that before the next.
        var said = declaration.Slots.Select(written => SlotOf(written.Kind) is { } slot ? new PrepositionSlot(written.Preposition, slot) : null).OfType<PrepositionSlot>().Reverse().ToList();
        var slots = new List<PrepositionSlot>();
        foreach (var slot in said.Concat(parents.SelectMany(each => each.Slots)))
        {
            if (!slots.Exists(other => other.Preposition == slot.Preposition)) slots.Add(slot);
        }

        slots.Sort((one, other) => (int)one.Preposition - (int)other.Preposition);
        foreach (var other in declaration.IncompatibleWith.Concat(declaration.Defeats)) scope.IsDeclared(other, NameKind.Action);
        if (scope.Log.Failures != failures) return null;
        var type = new ActionType(
            declaration.Name.Text, declaration.Title?.Text, declaration.Name.Span, sphere,
            declaration.Stance == Stance.Neutral ? parents.Select(each => each.Type.Stance).FirstOrDefault(each => each != ActionStance.Neutral) : StanceOf(declaration.Stance),
            declaration.Giving == GivingEffect.None ? parents.Select(each => each.Type.Giving).FirstOrDefault(each => each != Giving.None) : GivingOf(declaration.Giving),
            declaration.MovesKnowledge || parents.Any(each => each.Type.MovesKnowledge),
            Sorted(declaration.IncompatibleWith.Select(other => other.Text)),
            Sorted(declaration.Defeats.Select(other => other.Text)))
        {
            Gathers = declaration.Gathers || parents.Any(each => each.Type.Gathers),
            MakesCopies = declaration.MakesCopies || parents.Any(each => each.Type.MakesCopies),
        };
        _shapes[type.Name] = new ActionShape(type, direct, [.. slots]);
        return type;
    }

    private static ImmutableArray<string> Sorted(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static ActionStance StanceOf(Stance stance) => stance switch
    {
        Stance.Restrictive => ActionStance.Restrictive,
        Stance.Enabling => ActionStance.Enabling,
        Stance.Protective => ActionStance.Protective,
        _ => ActionStance.Neutral,
    };

    private static Giving GivingOf(GivingEffect giving) => giving switch
    {
        GivingEffect.Gives => Giving.Gives,
        GivingEffect.Withholds => Giving.Withholds,
        _ => Giving.None,
    };

    private Slot? SlotOf(Name word) => word.Text switch
    {
        "data" => new Slot(SlotContent.Data, null, word.Text),
        "service" => new Slot(SlotContent.Service, null, word.Text),
        "body" => new Slot(SlotContent.Body, null, word.Text),
        "place" or Role.Destination => new Slot(SlotContent.Place, null, word.Text),
        _ => scope.Find<Role>(word, NameKind.Role) is { } role ? new Slot(SlotContent.Person, role, word.Text) : null,
    };

    /// <summary>What cannot be done together with another cannot be done together with it the other way round; names of dropped actions go.</summary>
    private void MakeSymmetric()
    {
        var partners = _shapes.Keys.ToDictionary(name => name, _ => new HashSet<string>(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var shape in _shapes.Values)
        {
            foreach (var other in shape.Type.Incompatible.Where(_shapes.ContainsKey))
            {
                partners[shape.Type.Name].Add(other);
                partners[other].Add(shape.Type.Name);
            }
        }

        foreach (var (name, shape) in _shapes.ToList())
        {
            var type = shape.Type with { Incompatible = Sorted(partners[name]), Defeats = [.. shape.Type.Defeats.Where(_shapes.ContainsKey)] };
            _shapes[name] = shape with { Type = type };
        }
    }
}
