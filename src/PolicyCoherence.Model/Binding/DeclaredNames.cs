using PolicyCoherence.Language.Syntax;

namespace PolicyCoherence.Model.Binding;

/// <summary>Every name that some sentence declares, whether or not the sentence could be bound.</summary>
internal sealed class DeclaredNames
{
    private readonly Dictionary<string, NameKind> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<NameKind, Dictionary<string, Declaration>> _declarations = [];

    /// <summary>The kinds of thing that a name is declared as.</summary>
    public NameKind KindsOf(string name) => _kinds.GetValueOrDefault(name);

    /// <summary>Every name that is declared as one of the kinds.</summary>
    public IEnumerable<string> NamesOf(NameKind kinds) => _kinds.Where(pair => (pair.Value & kinds) != 0).Select(pair => pair.Key);

    /// <summary>The declarations of a kind, by name.</summary>
    public IEnumerable<T> All<T>(NameKind kind)
        where T : Declaration => Table(kind).Values.OfType<T>().OrderBy(declaration => declaration.Name.Text, StringComparer.Ordinal);

    /// <summary>The declaration of a name as one of the kinds; null if there is none.</summary>
    public Declaration? Find(string name, NameKind kinds)
    {
        foreach (var kind in NameKinds.Each(kinds))
        {
            if (Table(kind).TryGetValue(name, out var found)) return found;
        }

        return null;
    }

    /// <summary>Makes a name known without a sentence that declares it.</summary>
    public void MakeKnown(string name, NameKind kind) => _kinds[name] = KindsOf(name) | kind;

    /// <summary>Adds a declaration; the caller has made sure that it is the first of its name.</summary>
    public void Add(NameKind kind, Declaration declaration)
    {
        MakeKnown(declaration.Name.Text, kind);
        Table(kind)[declaration.Name.Text] = declaration;
    }

    private Dictionary<string, Declaration> Table(NameKind kind)
    {
        if (!_declarations.TryGetValue(kind, out var table))
        {
            _declarations[kind] = table = new Dictionary<string, Declaration>(StringComparer.Ordinal);
        }

        return table;
    }
}
