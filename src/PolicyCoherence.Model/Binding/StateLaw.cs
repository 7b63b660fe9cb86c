using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Model.Binding;

/// <summary>Whose law a norm is: that of the state declared last before it in its file, or of the only state there is.</summary>
internal sealed class StateLaw
{
    private readonly Dictionary<SourceSpan, string?> _states = [];
    private readonly Dictionary<string, string> _agencies = new(StringComparer.Ordinal);
    private readonly Scope _scope;

    public StateLaw(IReadOnlyList<PolicyFile> files, Scope scope)
    {
        _scope = scope;
        var all = scope.Names.All<StateDeclaration>(NameKind.State).Select(state => state.Name.Text).ToList();
        foreach (var file in files)
        {
            var current = all.Count == 1 ? all[0] : null;
            foreach (var statement in file.Statements)
            {
                if (statement is StateDeclaration state) current = state.Name.Text;
                else if (statement is AgencyDeclaration agency && current is not null) _agencies[agency.Name.Text] = current;
                else if (statement is UseStatement) _states[statement.Span] = current;
                else if (statement is CaseStatement test) _states[test.Title.Span] = current;
                else if (statement is DeemDeclaration deem) _states[deem.Span] = current;
                else if (statement is PositionDeclaration or SafeguardPositionDeclaration or ExceptionDeclaration or ProcedureDeclaration) Note((Declaration)statement, current, all.Count > 1);
            }
        }
    }

    /// <summary>The names of the agencies that are declared under a state, with that state.</summary>
    public IReadOnlyDictionary<string, string> Agencies => _agencies;

    /// <summary>The name of the state whose law a norm is; null if there is none.</summary>
    public string? Of(Norm norm) => _states.GetValueOrDefault(norm.Sentence);

    /// <summary>The name of the state in whose law something counts as so; null if there is none.</summary>
    public string? Of(Presumption presumption) => _states.GetValueOrDefault(presumption.Sentence);

    /// <summary>The name of the state whose law a case asks; null if there is none.</summary>
    public string? Of(CaseTest test) => _states.GetValueOrDefault(test.Span);

    /// <summary>Whether a sentence `use …` speaks of a state: it stands under it, or under none.</summary>
    public bool Speaks(Statement statement, StateSymbol state) => statement is not UseStatement || _states.GetValueOrDefault(statement.Span) is not { } of || of == state.Name;

    /// <summary>Reports norms that yield to, or carve from, the law of another state.</summary>
    public void Check(IReadOnlyCollection<Position> positions, IReadOnlyCollection<ExceptionNorm> exceptions, IEnumerable<Norm> all)
    {
        var byName = all.ToDictionary(norm => norm.Name, Of, StringComparer.Ordinal);
        foreach (var position in positions) Compare(position, position.SubjectTo.Concat(position.Notwithstanding));
        foreach (var exception in exceptions) Compare(exception, exception.To);

        void Compare(Norm norm, IEnumerable<string> others)
        {
            foreach (var other in others)
            {
                if (byName.TryGetValue(other, out var state) && state != Of(norm)) _scope.Log.Report(NormMessages.OfAnotherState(norm.Span, other));
            }
        }
    }

    private void Note(Declaration declaration, string? state, bool severalStates)
    {
        _states[declaration.Span] = state;
        if (state is null && severalStates) _scope.Log.Report(NormMessages.OfNoState(declaration.Name));
    }
}
