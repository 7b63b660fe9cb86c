using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace PolicyCoherence.Model.Binding;

/// <summary>
/// Reads the state's own norms as the state reads its words: with the meaning that a word has for the agency that bears a position,
/// and with what counts as so. A fact that is presumed is read, in these norms alone, as a fact defined by the real one and
/// the presumption; understandings keep the real one (meaning A10).
/// </summary>
internal sealed class OwnReading
{
    private readonly Scope _scope;
    private readonly ImmutableArray<AgencyMeaning> _meanings;
    private readonly KindTree<Agency> _agencies;
    private readonly ImmutableArray<Presumption> _presumptions;
    private readonly Examinations _examinations;
    private readonly Func<Norm, string?> _stateOf;
    private readonly Dictionary<string, Dictionary<string, Symbol>> _presumed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Words> _byMeaning = new(StringComparer.Ordinal);

    /// <summary>The state's own reading.</summary>
    /// <param name="scope">Names, and the log for errors.</param>
    /// <param name="agencies">The kinds of agencies.</param>
    /// <param name="meanings">What words mean for agencies.</param>
    /// <param name="presumptions">What counts as so.</param>
    /// <param name="examinations">Who is examined.</param>
    /// <param name="stateOf">The state whose law a norm is; null if there is none.</param>
    public OwnReading(
        Scope scope, KindTree<Agency> agencies, ImmutableArray<AgencyMeaning> meanings, ImmutableArray<Presumption> presumptions, Examinations examinations, Func<Norm, string?> stateOf)
    {
        _scope = scope;
        _agencies = agencies;
        _meanings = meanings;
        _presumptions = presumptions;
        _examinations = examinations;
        _stateOf = stateOf;
    }

    /// <summary>Whether every word means what it means for everybody.</summary>
    public bool IsPlain => _presumptions.IsEmpty && _meanings.IsEmpty;

    /// <summary>A position, with its words read as its bearer reads them.</summary>
    public Position Read(Position position)
    {
        var words = WordsOf(position);
        return position with
        {
            Bearer = position.Bearer is PersonBearer persons ? persons with { Condition = words.Read(persons.Condition) } : position.Bearer,
            Acts = [.. position.Acts.Select(words.Read)],
            When = [.. position.When.Select(words.Read)],
            Unless = [.. position.Unless.Select(words.Read)],
            Provided = [.. position.Provided.Select(words.Read)],
        };
    }

    /// <summary>A safeguard stated once, with what counts as so.</summary>
    public StandingSafeguard Read(StandingSafeguard safeguard)
    {
        var words = For([], _stateOf(safeguard));
        return safeguard with { Decisions = [.. safeguard.Decisions.Select(words.Read)], When = [.. safeguard.When.Select(words.Read)], Unless = [.. safeguard.Unless.Select(words.Read)] };
    }

    /// <summary>An exception, with its words read as those read them from whose positions it carves, if they all read alike.</summary>
    public ExceptionNorm Read(ExceptionNorm exception, IReadOnlyDictionary<string, Position> positions)
    {
        var readings = exception.To.Select(name => positions.TryGetValue(name, out var position) ? WordsOf(position) : For([], _stateOf(exception))).Distinct().ToList();
        var words = readings.Count == 1 ? readings[0] : For([], _stateOf(exception));
        return exception with { When = [.. exception.When.Select(words.Read)], Unless = [.. exception.Unless.Select(words.Read)] };
    }

    private Words WordsOf(Position position)
    {
        if (position.Bearer is not AgencyBearer { Agencies: { IsEmpty: false } bearers } bearer) return For([], _stateOf(position));
        var own = bearers.Select(MeaningsFor).ToList();
        foreach (var word in own.SelectMany(meanings => meanings.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (own.Select(meanings => meanings.GetValueOrDefault(word)).Distinct().Skip(1).Any())
            {
                _scope.Log.Report(Messages.MeaningsInOnePosition(bearer.Span, word, bearers[own.FindIndex(meanings => meanings.ContainsKey(word))]));
                return For([], _stateOf(position));
            }
        }

        return For(own[0], _stateOf(position));
    }

    // The meaning of the agency itself goes before that of a kind that it is of.
    private Dictionary<string, AgencyMeaning> MeaningsFor(Agency agency)
    {
        var found = new Dictionary<string, AgencyMeaning>(StringComparer.Ordinal);
        foreach (var meaning in _meanings.OrderByDescending(each => each.Agencies.Any(of => of.Name == agency.Name)))
        {
            if (meaning.Agencies.Any(of => _agencies.IsKindOf(agency, of))) found.TryAdd(meaning.Word.Name, meaning);
        }

        return found;
    }

    private Words For(Dictionary<string, AgencyMeaning> meanings, string? state)
    {
        var key = state + ": " + string.Join(' ', meanings.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}@{pair.Value.Span}"));
        if (_byMeaning.TryGetValue(key, out var known)) return known;
        var symbols = new Dictionary<string, Symbol>(PresumedIn(state), StringComparer.Ordinal);
        foreach (var meaning in meanings.Values)
        {
            symbols[meaning.Word.Name] = meaning.Word is Group group ? group with { Definition = meaning.Meaning } : (Fact)meaning.Word with { Definition = meaning.Meaning };
        }

        return _byMeaning[key] = new Words(symbols);
    }

    // What counts as so in the law of a state.
    private Dictionary<string, Symbol> PresumedIn(string? state)
    {
        if (_presumed.TryGetValue(state ?? "", out var known)) return known;
        var presumptions = _presumptions.Where(presumption => presumption.State is null || presumption.State == state).ToList();
        var names = presumptions.Select(presumption => presumption.Presumed.Fact.Name).ToHashSet(StringComparer.Ordinal);
        var examined = new Lazy<Condition>(() => _examinations.Given(state, names));
        var presumed = new Dictionary<string, Symbol>(StringComparer.Ordinal);
        foreach (var presumption in presumptions.GroupBy(each => each.Presumed.Fact.Name, StringComparer.Ordinal))
        {
            var real = presumption.First().Presumed;
            presumed[real.Fact.Name] = real.Fact with { Definition = presumption.Aggregate((Condition)new FactHolds(real.Span, real.Fact, null), (reading, next) => Presume(reading, next, examined)) };
        }

        return _presumed[state ?? ""] = presumed;
    }

    /// <summary>"F and not D", "F or D"; where she can rebut it and is examined, F alone.</summary>
    private static Condition Presume(Condition real, Presumption presumption, Lazy<Condition> examined)
    {
        var holds = presumption.Rebuttable
            ? new AllOf(presumption.Span, [presumption.When, new Not(presumption.Span, examined.Value)])
            : presumption.When;
        return presumption.CountsAs
            ? new AnyOf(presumption.Span, [real, holds])
            : new AllOf(presumption.Span, [real, new Not(presumption.Span, holds)]);
    }

    /// <summary>Conditions read with other meanings for some words; words that are defined by these change with them.</summary>
    private sealed class Words(Dictionary<string, Symbol> symbols)
    {
        private readonly Dictionary<Condition, Condition> _conditions = new(ReferenceEqualityComparer.Instance);
        private readonly Dictionary<Symbol, Symbol> _symbols = new(ReferenceEqualityComparer.Instance);

        public ClauseCondition Read(ClauseCondition clause) => Read(clause.Condition) is var read && ReferenceEquals(read, clause.Condition) ? clause : clause with { Condition = read };

        public Act Read(Act act) => act.Patient is { } patient && Read(patient.Condition) is var read && !ReferenceEquals(read, patient.Condition)
            ? act with { Patient = patient with { Condition = read } }
            : act;

        // One object is read to one object: `provided that` is found among the conditions by reference.
        public Condition Read(Condition condition)
        {
            if (symbols.Count == 0 || !RuntimeHelpers.TryEnsureSufficientExecutionStack()) return condition;
            if (_conditions.TryGetValue(condition, out var known)) return known;
            return _conditions[condition] = condition switch
            {
                AllOf all => Parts(all.Parts) is { } parts ? all with { Parts = parts } : all,
                AnyOf any => Parts(any.Parts) is { } parts ? any with { Parts = parts } : any,
                Not not => Read(not.Part) is var part && ReferenceEquals(part, not.Part) ? not : not with { Part = part },
                FactHolds holds => Read(holds.Fact) is Fact fact && !ReferenceEquals(fact, holds.Fact) ? holds with { Fact = fact } : holds,
                InGroup inGroup => Read(inGroup.Group) is Group group && !ReferenceEquals(group, inGroup.Group) ? inGroup with { Group = group } : inGroup,
                _ => condition,
            };
        }

        private ImmutableArray<Condition>? Parts(ImmutableArray<Condition> parts)
        {
            var read = parts.Select(Read).ToImmutableArray();
            return read.Zip(parts).All(pair => ReferenceEquals(pair.First, pair.Second)) ? null : read;
        }

        private Symbol Read(Symbol symbol)
        {
            if (symbols.TryGetValue(symbol.Name, out var own) && own.GetType() == symbol.GetType()) return own;
            if (_symbols.TryGetValue(symbol, out var known)) return known;
            return _symbols[symbol] = symbol switch
            {
                Fact { Definition: { } definition } fact when Read(definition) is var read && !ReferenceEquals(read, definition) => fact with { Definition = read },
                Group { Definition: { } definition } group when Read(definition) is var read && !ReferenceEquals(read, definition) => group with { Definition = read },
                _ => symbol,
            };
        }
    }
}
