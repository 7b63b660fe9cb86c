using System.Collections.Immutable;

namespace PolicyCoherence.Model;

/// <summary>Which things are kinds of which; reflexive and transitive.</summary>
/// <typeparam name="T">The kind of symbol.</typeparam>
public sealed class KindTree<T>
    where T : Symbol
{
    private readonly Dictionary<string, HashSet<string>> _generals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<T>> _specifics = new(StringComparer.Ordinal);

    /// <summary>Builds the closure of the parents given; a circle must have been reported and cut before.</summary>
    /// <param name="all">Every symbol.</param>
    /// <param name="parents">The names of the direct parents of each.</param>
    public KindTree(IEnumerable<T> all, IReadOnlyDictionary<string, ImmutableArray<string>> parents)
    {
        var symbols = all.OrderBy(symbol => symbol.Name, StringComparer.Ordinal).ToImmutableArray();
        foreach (var symbol in symbols)
        {
            var reached = new HashSet<string>(StringComparer.Ordinal);
            var open = new Stack<string>([symbol.Name]);
            while (open.TryPop(out var name))
            {
                if (reached.Add(name) && parents.TryGetValue(name, out var next))
                {
                    foreach (var parent in next) open.Push(parent);
                }
            }

            _generals[symbol.Name] = reached;
            foreach (var general in reached)
            {
                if (!_specifics.TryGetValue(general, out var specifics)) _specifics[general] = specifics = [];
                specifics.Add(symbol);
            }
        }

        All = symbols;
    }

    /// <summary>Every symbol, by name.</summary>
    public ImmutableArray<T> All { get; }

    /// <summary>Whether <paramref name="specific"/> is <paramref name="general"/> or a kind of it.</summary>
    public bool IsKindOf(T specific, T general) => IsKindOf(specific.Name, general.Name);

    /// <summary>Whether <paramref name="specific"/> is <paramref name="general"/> or a kind of it.</summary>
    public bool IsKindOf(string specific, string general) => _generals.TryGetValue(specific, out var all) ? all.Contains(general) : specific == general;

    /// <summary>The names of what it is a kind of, itself included.</summary>
    public IReadOnlySet<string> GeneralsOf(string specific) => _generals.TryGetValue(specific, out var all) ? all : new HashSet<string>(StringComparer.Ordinal) { specific };

    /// <summary>Its kinds by name, itself included.</summary>
    public IReadOnlyList<T> KindsOf(string general) => _specifics.TryGetValue(general, out var all) ? all : [];

    /// <summary>
    /// What there is to it if all of it is meant: its last kinds, if at least two are told apart; else itself, since a single kind does not
    /// say that there is no other.
    /// </summary>
    public IReadOnlyList<T> AllOf(T general)
    {
        ArgumentNullException.ThrowIfNull(general);
        var last = KindsOf(general.Name).Where(kind => KindsOf(kind.Name).Count == 1).ToList();
        return last.Count < 2 ? [general] : last;
    }
}

/// <summary>Everything that the files of one check declare, with names bound, and types and units checked.</summary>
/// <param name="State">The state; null if none is declared (a framework or vocabulary on its own).</param>
/// <param name="Agencies">Agencies and kinds of agency.</param>
/// <param name="Instruments">By name.</param>
/// <param name="Treaties">By name.</param>
/// <param name="Spheres">Spheres.</param>
/// <param name="DataKinds">Kinds of data.</param>
/// <param name="Services">Services.</param>
/// <param name="Safeguards">Safeguards.</param>
/// <param name="Actions">Actions.</param>
/// <param name="Roles">Roles, by name, the built-in ones included.</param>
/// <param name="Facts">Facts and open norms, by name.</param>
/// <param name="Groups">Groups, by name.</param>
/// <param name="Truths">What holds in every case.</param>
/// <param name="Positions">Positions, by name.</param>
/// <param name="StandingSafeguards">Safeguards stated once for a kind of decision, by name.</param>
/// <param name="Exceptions">Exceptions, by name.</param>
/// <param name="Understandings">The understandings that the state is checked against (<c>use … only …</c> applied), by name.</param>
/// <param name="KnownUnderstandings">Every understanding that is declared, used or not: what a treaty forbids does not depend on what a check uses.</param>
/// <param name="EffectClaims">Author's claims about judgements.</param>
public sealed record PolicyModel(
    StateSymbol? State,
    KindTree<Agency> Agencies,
    ImmutableArray<Instrument> Instruments,
    ImmutableArray<Treaty> Treaties,
    KindTree<Sphere> Spheres,
    KindTree<DataKind> DataKinds,
    KindTree<Service> Services,
    KindTree<Safeguard> Safeguards,
    KindTree<ActionType> Actions,
    ImmutableArray<Role> Roles,
    ImmutableArray<Fact> Facts,
    ImmutableArray<Group> Groups,
    ImmutableArray<Truth> Truths,
    ImmutableArray<Position> Positions,
    ImmutableArray<StandingSafeguard> StandingSafeguards,
    ImmutableArray<ExceptionNorm> Exceptions,
    ImmutableArray<Understanding> Understandings,
    ImmutableArray<Understanding> KnownUnderstandings,
    ImmutableArray<EffectClaim> EffectClaims)
{
    /// <summary>Procedures, by name.</summary>
    public ImmutableArray<Procedure> Procedures { get; init; } = [];

    /// <summary>Positions, exceptions and standing safeguards: all that gives or takes something by itself.</summary>
    public IEnumerable<Norm> Norms() => Positions.Cast<Norm>().Concat(Exceptions).Concat(StandingSafeguards);

    /// <summary>What counts as so for the state's own positions, by name.</summary>
    public ImmutableArray<Presumption> Presumptions { get; init; } = [];

    /// <summary>The declared events, and which are kinds of which.</summary>
    public KindTree<Event> Events { get; init; } = new([], new Dictionary<string, ImmutableArray<string>>());

    /// <summary>Words that mean something else for some agencies.</summary>
    public ImmutableArray<AgencyMeaning> AgencyMeanings { get; init; } = [];

    /// <summary>Every state of the check, in the order of their names; <see cref="State"/> is the first declared.</summary>
    public ImmutableArray<StateSymbol> States { get; init; } = [];

    /// <summary>The state of each agency that is declared under one, by name.</summary>
    public ImmutableDictionary<string, string> AgencyStates { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Where there are several states: the understandings that each is checked against.</summary>
    public ImmutableDictionary<string, ImmutableArray<Understanding>> UnderstandingsOf { get; init; } = ImmutableDictionary<string, ImmutableArray<Understanding>>.Empty;

    /// <summary>The same words with the law of one state alone.</summary>
    public PolicyModel OfState(StateSymbol state) => this with
    {
        State = state,
        Understandings = UnderstandingsOf.GetValueOrDefault(state.Name, Understandings),
        Positions = [.. Positions.Where(position => position.State == state.Name)],
        StandingSafeguards = [.. StandingSafeguards.Where(safeguard => safeguard.State == state.Name)],
        Exceptions = [.. Exceptions.Where(exception => exception.State == state.Name)],
        Procedures = [.. Procedures.Where(procedure => procedure.State == state.Name)],
        OptOuts = [.. OptOuts.Where(optOut => optOut.State == state.Name)],
    };

    /// <summary>Territories, by name.</summary>
    public KindTree<Territory> Territories { get; init; } = new([], new Dictionary<string, ImmutableArray<string>>());

    /// <summary>The acts by which the state says that it is not bound, by treaty.</summary>
    public ImmutableArray<OptOut> OptOuts { get; init; } = [];

    /// <summary>The places where data lie, by name.</summary>
    public ImmutableArray<Store> Stores { get; init; } = [];

    /// <summary>Kinds of ground, by name.</summary>
    public ImmutableArray<Ground> Grounds { get; init; } = [];

    /// <summary>Frameworks, by name.</summary>
    public ImmutableArray<Framework> Frameworks { get; init; } = [];

    /// <summary>The cases that the files hold, by place.</summary>
    public ImmutableArray<CaseTest> Cases { get; init; } = [];

    /// <summary>Findings that are accepted for a time, by place.</summary>
    public ImmutableArray<Acceptance> Acceptances { get; init; } = [];
}

/// <summary>That a state is not bound by an act.</summary>
public sealed record OptOut(string State, Treaty Treaty, Sources.SourceSpan Span);
