using System.Collections.Immutable;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;
using PolicyCoherence.Reasoning.Timelines;

namespace PolicyCoherence.Reasoning;

/// <summary>What an analysis may be told.</summary>
/// <param name="ReadBarsAsExceptions">Whether line 6 of the order of precedence applies (meaning A3).</param>
public sealed record AnalysisOptions(bool ReadBarsAsExceptions = true)
{
    /// <summary>The first day that is asked about; null if there is none.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The first day after those that are asked about; null if there is none.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Another law, with which this one is compared: what it says of the time since an event is kept on the same clocks. Null if there is none.</summary>
    public PolicyModel? Beside { get; init; }
}

/// <summary>All reasoning about one model: the entry to scopes, precedence, net effect and the questions that rules ask. Not for use by two threads at once.</summary>
public sealed class Analysis
{
    private readonly Dictionary<string, ImmutableArray<NormInstance>> _byPosition;
    private readonly Lazy<ILookup<string, Norm>> _normsByName;

    // Who passes what to whom is only asked where data, or services that people must not be afraid to use, are spoken of.
    private readonly Lazy<DataFlows> _dataFlows;
    private readonly Lazy<AccessChains> _accessChains;

    /// <summary>Prepares the reasoning about a model.</summary>
    public Analysis(PolicyModel model, AnalysisOptions options, CancellationToken cancellationToken = default)
        : this(model, options, null, cancellationToken)
    {
    }

    private Analysis(PolicyModel model, AnalysisOptions options, Analysis? sharing, CancellationToken cancellationToken)
    {
        // States that are checked together share the formulas, so that a person can be followed from one to the other.
        Model = model;
        _normsByName = new(() => model.Norms().ToLookup(norm => norm.Name, StringComparer.Ordinal));
        Table = sharing?.Table ?? new FormulaTable();
        Space = sharing?.Space ?? new CaseSpace(model, Table, options.From, options.Until, options.Beside);
        Options = options;
        (AskedFrom, AskedUntil) = (options.From, options.Until);
        Solver = sharing?.Solver ?? new Solver(Table, Space.TruthsAbout, cancellation: cancellationToken);
        Scopes = new Scopes(this, model, Table, Space);
        Precedence = new Precedence(model, Solver, Scopes, options.ReadBarsAsExceptions);
        _byPosition = model.Positions.ToDictionary(position => position.Name, InstancesOf, StringComparer.Ordinal);

        // What is forbidden only together bars none of its acts alone, so no question about single acts may see it.
        Instances = [.. model.Positions.Where(position => !position.Together).SelectMany(position => _byPosition[position.Name])];
        Net = new NetEffect(model, Table, Solver, Scopes, Precedence, Instances);
        Cases = new Cases(this);
        Clashes = new Clashes(this);
        JointClashes = new JointClashes(this);
        Offences = new Offences(this);
        Refusals = new Refusals(this);
        Definitions = new Definitions(this);
        Redundancy = new Redundancy(this);
        Balance = new Balance(this);
        Coordination = new Coordination(this);
        Entitlements = new Entitlements(this);
        Safeguards = new SafeguardCoverage(this);
        Bans = new Bans(this);
        Breaches = new Breaches(this);
        Dependence = new Dependence(this);
        Counterparts = new Counterparts(this);
        _dataFlows = new(() => new DataFlows(this));
        PurposeDrifts = new PurposeDrifts(this);
        DataReach = new DataReach(this);
        CopyRetention = new CopyRetention(this);
        AccessTriggers = new AccessTriggers(this);
        _accessChains = new(() => new AccessChains(this));
        Remedies = new Remedies(this);
        Measures = new Measures(this);
        TimeBars = new TimeBars(this);
        Deadlines = new Deadlines(this);
        Handovers = new Handovers(this);
        Statuses = new Statuses(this);
        Reciprocity = new Reciprocity(this);
        Abroad = new Abroad(this);
        Preconditions = new Preconditions(this);
        EncodedInFull = (model.State?.EncodedInFull ?? []).Select(sphere => sphere.Name).ToImmutableHashSet(StringComparer.Ordinal);
    }

    /// <summary>The reasoning about the law of each state of a check; about the whole if it has one state or none.</summary>
    public static ImmutableArray<Analysis> OfStates(PolicyModel model, AnalysisOptions options, CancellationToken cancellationToken = default)
    {
        var whole = new Analysis(model, options, cancellationToken);
        if (model.States.Length < 2) return [whole];
        ImmutableArray<Analysis> states = [.. model.States.Select(state => new Analysis(model.OfState(state), options, whole, cancellationToken))];
        foreach (var state in states) state.OtherStates = [.. states.Where(other => !ReferenceEquals(other, state))];
        return states;
    }

    /// <summary>The reasoning about the law of the other states of the check; empty if there are none.</summary>
    public ImmutableArray<Analysis> OtherStates { get; private set; } = [];

    /// <summary>What becomes of people in the other states of the check.</summary>
    public Abroad Abroad { get; }

    /// <summary>The model.</summary>
    public PolicyModel Model { get; }

    /// <summary>What the analysis was told.</summary>
    public AnalysisOptions Options { get; }

    /// <summary>The first day that is asked about; null if there is none.</summary>
    public DateOnly? AskedFrom { get; }

    /// <summary>The first day after those that are asked about; null if there is none.</summary>
    public DateOnly? AskedUntil { get; }

    /// <summary>Whether a norm is in force on some day that is asked about.</summary>
    public bool IsAsked(Norm norm) => !(norm.From >= AskedUntil) && !(norm.Until <= AskedFrom);

    /// <summary>The persons described so far.</summary>
    public ShownCases Shown { get; } = new();

    /// <summary>The formulas of this analysis.</summary>
    public FormulaTable Table { get; }

    /// <summary>The variables of a case.</summary>
    public CaseSpace Space { get; }

    /// <summary>Decides formulas.</summary>
    public Solver Solver { get; }

    /// <summary>When things apply.</summary>
    public Scopes Scopes { get; }

    /// <summary>Who prevails.</summary>
    public Precedence Precedence { get; }

    /// <summary>What is left.</summary>
    public NetEffect Net { get; }

    /// <summary>Finds, grades and re-checks cases.</summary>
    public Cases Cases { get; }

    /// <summary>Positions against each other.</summary>
    public Clashes Clashes { get; }

    /// <summary>Positions that clash only together.</summary>
    public JointClashes JointClashes { get; }

    /// <summary>Positions against prohibitions of a framework.</summary>
    public Offences Offences { get; }

    /// <summary>Who acts, who leads, and who hears from whom.</summary>
    public Coordination Coordination { get; }

    /// <summary>What a policy speaks of, and what it leaves out.</summary>
    public Balance Balance { get; }

    /// <summary>Conditions of an entitlement that are barred to those who need it.</summary>
    public Preconditions Preconditions { get; }

    /// <summary>Data on their way.</summary>
    public DataFlows DataFlows => _dataFlows.Value;

    /// <summary>Data used for another purpose.</summary>
    public PurposeDrifts PurposeDrifts { get; }

    /// <summary>Data that reach whom they must not.</summary>
    public DataReach DataReach { get; }

    /// <summary>Copies that outlive their source.</summary>
    public CopyRetention CopyRetention { get; }

    /// <summary>Access to data without anything that concerns the one person.</summary>
    public AccessTriggers AccessTriggers { get; }

    /// <summary>Sentences that change nothing.</summary>
    public Redundancy Redundancy { get; }

    /// <summary>What amounts to refusing a service.</summary>
    public Refusals Refusals { get; }

    /// <summary>Words that mean two things, and lines drawn in two places.</summary>
    public Definitions Definitions { get; }

    /// <summary>Who is given what she is entitled to.</summary>
    public Entitlements Entitlements { get; }

    /// <summary>Who is decided about without a safeguard.</summary>
    public SafeguardCoverage Safeguards { get; }

    /// <summary>What people are forbidden against an understanding.</summary>
    public Bans Bans { get; }

    /// <summary>What puts a ban or a duty aside, so that it cannot be broken.</summary>
    internal Breaches Breaches { get; }

    /// <summary>Services that depend on what they must not depend on.</summary>
    public Dependence Dependence { get; }

    /// <summary>Requirements without the offer that belongs to them.</summary>
    public Counterparts Counterparts { get; }

    /// <summary>Services whose use leads to enforcement.</summary>
    public AccessChains AccessChains => _accessChains.Value;

    /// <summary>What procedures allow to happen in time.</summary>
    public Remedies Remedies { get; }

    /// <summary>Whether measures come to an end.</summary>
    public Measures Measures { get; }

    /// <summary>Time limits that end in harm.</summary>
    public TimeBars TimeBars { get; }

    /// <summary>Deadlines that cannot all be met.</summary>
    public Deadlines Deadlines { get; }

    /// <summary>What another state does for the people of this one, and this one for its.</summary>
    public Reciprocity Reciprocity { get; }

    /// <summary>What is said of the statuses that are granted.</summary>
    public Statuses Statuses { get; }

    /// <summary>Where procedures pass from one agency to the next.</summary>
    public Handovers Handovers { get; }

    /// <summary>Every instance of every position, by position; without what is forbidden only together.</summary>
    public ImmutableArray<NormInstance> Instances { get; }

    /// <summary>The names of the spheres encoded in full.</summary>
    public ImmutableHashSet<string> EncodedInFull { get; }

    /// <summary>The instances of a position.</summary>
    public ImmutableArray<NormInstance> InstancesOf(string position) => _byPosition.TryGetValue(position, out var instances) ? instances : [];

    /// <summary>The position, exception or standing safeguard of a name.</summary>
    public IEnumerable<Norm> NormsNamed(string name) => _normsByName.Value[name];

    /// <summary>Whether every position of a sphere is encoded, so that absence counts (meaning A14).</summary>
    public bool IsEncodedInFull(Sphere? sphere) =>
        sphere is not null && Model.Spheres.GeneralsOf(sphere.Name).Any(EncodedInFull.Contains);

    /// <summary>That the person of a case is where a treaty that an understanding cites binds the state, if it binds only there: a case should be there if it can.</summary>
    public ImmutableArray<Formula> WhereItBinds(Understanding understanding) =>
    [
        .. (Model.State?.Parties ?? [])
            .Where(party => party.Where is not null && understanding.AsIn.Any(article => article.Treaty.Name == party.Treaty.Name))
            .Select(party => party.Where).OfType<Condition>().Select(where => Space.Compile(where, Role.Person)),
    ];

    /// <summary>The state as it is bound where the person of a case is: without what binds it only elsewhere.</summary>
    public StateSymbol? StateIn(Answer? answer)
    {
        if (Model.State is not { } state || !state.Parties.Any(party => party.Where is not null)) return Model.State;
        var plain = answer?.Plain();
        return state with { Parties = [.. state.Parties.Where(party => party.Where is null || plain?.Holds(party.Where, Role.Person) == true).Select(party => party with { Where = null })] };
    }

    private ImmutableArray<NormInstance> InstancesOf(Position position)
    {
        var instances = ImmutableArray.CreateBuilder<NormInstance>();
        for (var index = 0; index < position.Acts.Length; index++)
        {
            foreach (var part in ActPart.Of(position, index))
            {
                switch (position)
                {
                    case { Modality: Modality.Claim } when part.Act.From.IsEmpty:
                        instances.Add(new NormInstance(this, position, part, BearerKind.EveryAuthority, null));
                        break;
                    case { Modality: Modality.Claim }:
                        instances.AddRange(part.Act.From.Select(provider => new NormInstance(this, position, part, BearerKind.Agency, provider)));
                        break;
                    case { Bearer: AgencyBearer { Agencies: var agencies } }:
                        instances.AddRange(agencies.Select(agency => new NormInstance(this, position, part, BearerKind.Agency, agency)));
                        break;
                    case { Bearer: PersonBearer }:
                        instances.Add(new NormInstance(this, position, part, BearerKind.Person, null));
                        break;
                    default:
                        instances.Add(new NormInstance(this, position, part, BearerKind.EveryAuthority, null));
                        break;
                }
            }
        }

        return instances.ToImmutable();
    }
}
