using System.Collections.Immutable;
using PolicyCoherence.Language.Syntax;

namespace PolicyCoherence.Model.Binding;

/// <summary>The symbols bound so far, and the one place that says what is wrong with a name that is not among them.</summary>
internal sealed class Scope(DeclaredNames names, DiagnosticLog log)
{
    /// <summary>A text full of unknown words is not helped by suggestions, and each costs a look at every name.</summary>
    private const int MostLooksForNearest = 200;

    /// <summary>More names than this are no help in an advice.</summary>
    private const int MostNamesListed = 20;

    private readonly Dictionary<NameKind, Dictionary<string, Symbol>> _bound = [];
    private readonly Dictionary<(string Name, NameKind Expected), IReadOnlyList<string>> _nearest = [];
    private readonly Dictionary<NameKind, ImmutableArray<string>> _few = [];

    /// <summary>Every declared name.</summary>
    public DeclaredNames Names => names;

    /// <summary>What was found wrong.</summary>
    public DiagnosticLog Log => log;

    /// <summary>The built-in role of whoever a sentence speaks of.</summary>
    public Role Person => (Role)_bound[NameKind.Role][Role.Person];

    /// <summary>The built-in role of the state.</summary>
    public Role State => (Role)_bound[NameKind.Role][Role.State];

    /// <summary>Makes a symbol known.</summary>
    public void Add(NameKind kind, Symbol symbol)
    {
        if (!_bound.TryGetValue(kind, out var ofKind)) _bound[kind] = ofKind = new Dictionary<string, Symbol>(StringComparer.Ordinal);
        ofKind[symbol.Name] = symbol;
    }

    /// <summary>The symbols of a kind, by name.</summary>
    public ImmutableArray<T> All<T>(NameKind kind)
        where T : Symbol => _bound.TryGetValue(kind, out var ofKind) ? [.. ofKind.Values.Cast<T>().OrderBy(symbol => symbol.Name, StringComparer.Ordinal)] : [];

    /// <summary>The symbol of a name, without a report if there is none.</summary>
    public Symbol? Peek(string name, NameKind kinds)
    {
        foreach (var kind in NameKinds.Each(kinds))
        {
            if (_bound.TryGetValue(kind, out var ofKind) && ofKind.TryGetValue(name, out var symbol)) return symbol;
        }

        return null;
    }

    /// <summary>The symbol that a name stands for where one of the kinds is expected; null after a report, or if its own sentence has one.</summary>
    public Symbol? Find(Name name, NameKind expected)
    {
        if (Peek(name.Text, expected) is { } symbol) return symbol;
        if (IsDeclared(name, expected)) log.FailSilently();
        return null;
    }

    /// <summary>The symbol that a name stands for.</summary>
    public T? Find<T>(Name name, NameKind expected)
        where T : Symbol => Find(name, expected) as T;

    /// <summary>The symbols of those names that can be found.</summary>
    public ImmutableArray<T> FindAll<T>(ImmutableArray<Name> wanted, NameKind expected)
        where T : Symbol => [.. wanted.Select(name => Find<T>(name, expected)).OfType<T>()];

    /// <summary>Whether a name is declared as one of the kinds; reports it if not.</summary>
    public bool IsDeclared(Name name, NameKind expected)
    {
        var known = names.KindsOf(name.Text);
        if ((known & expected) != 0) return true;
        log.Report(known == NameKind.None
            ? HasNoVocabulary(expected) && Nearest(name.Text, expected) is []
                ? Messages.UnknownWord(name, expected)
                : Messages.UnknownName(name, expected, Nearest(name.Text, expected), AllIfFew(expected))
            : Messages.WrongKind(name, known, expected, Nearest(name.Text, expected), AllIfFew(expected)));
        return false;
    }

    // Nothing is used and no action declared: most likely the sentence that brings the common words was forgotten.
    private bool HasNoVocabulary(NameKind expected) => (expected & ~NameKind.Vocabulary) == 0 && !names.NamesOf(NameKind.Framework | NameKind.Action).Any();

    // Where no name is near, one has to be chosen: those there are help if they can be read at a glance.
    private ImmutableArray<string> AllIfFew(NameKind expected)
    {
        if (!_few.TryGetValue(expected, out var few))
        {
            few = [.. names.NamesOf(expected).Except(DeclarationCollector.BuiltInRoles, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            _few[expected] = few = few.Length <= MostNamesListed ? few : [];
        }

        return few;
    }

    private IReadOnlyList<string> Nearest(string name, NameKind expected)
    {
        if (!_nearest.TryGetValue((name, expected), out var nearest))
        {
            nearest = _nearest.Count < MostLooksForNearest ? NearestNames.Of(name, names.NamesOf(expected)) : [];
            _nearest[(name, expected)] = nearest;
        }

        return nearest;
    }
}
