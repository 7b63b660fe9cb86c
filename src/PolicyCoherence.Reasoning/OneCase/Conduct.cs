using System.Collections.Immutable;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning.OneCase;

/// <summary>Whether the law says of the person of a case that somebody must, must not, may or need not do something.</summary>
/// <param name="Formula">When the law says so, of everybody.</param>
/// <param name="Left">When it says so of this person: a condition on judgements alone.</param>
/// <param name="Saying">Positions that say so here, certainly or as judgements fall.</param>
/// <param name="Idle">Positions that say so of others, and do not apply here.</param>
/// <param name="Against">Positions that apply here and say the contrary.</param>
/// <param name="Conflicts">Positions that apply here and contradict each other about it.</param>
public sealed record Conduct(
    Formula Formula, Formula Left, ImmutableArray<Application> Saying, ImmutableArray<Application> Idle, ImmutableArray<Application> Against, ImmutableArray<OpenConflict> Conflicts);

/// <summary>Reads off a case what somebody must, must not, may or need not do (meaning A2 to A5).</summary>
public sealed class Conducts(CaseLaw law)
{
    private readonly PolicyModel _model = law.Analysis.Model;
    private readonly FormulaTable _table = law.Analysis.Table;

    /// <summary>
    /// An act as it is asked of each body and store that it names. Data that are told to one of a kind of body are told to that kind, so what
    /// must or may be done is done to any of the kind, and what must not be done must not be done to any: it is asked of each of them.
    /// </summary>
    /// <returns>For each body or store named, the acts that must all be as expected.</returns>
    public ImmutableArray<ImmutableArray<Act>> Parts(Modality modality, Act act)
    {
        // A claim names those of whom one has to give.
        if (modality == Modality.Claim) return [[act]];
        IEnumerable<Symbol?> All(Symbol? place) => modality == Modality.Prohibition && place is Agency kind ? _model.Agencies.AllOf(kind) : [place];
        return
        [
            .. from source in ActPart.Each(DataPlaces.SourcesOf(act))
               from target in ActPart.Each(DataPlaces.TargetsOf(act))
               select (from one in All(source) from other in All(target) select ActPart.Between(act, one, other)).ToImmutableArray(),
        ];
    }

    /// <summary>What the law says about a conduct of one agency, of every authority, or of the person.</summary>
    /// <param name="bearer">Who bears it.</param>
    /// <param name="agency">The agency; null for every authority or the person.</param>
    /// <param name="modality">Must, may …</param>
    /// <param name="act">What: one of the <see cref="Parts"/>.</param>
    public Conduct Of(Bearer bearer, Agency? agency, Modality modality, Act act) => modality switch
    {
        Modality.Claim => Said([.. Giving(act), .. Duties(agency: null, act).Where(duty => duty.Reading.Instance.Modality != Modality.Claim && Gives(duty, act))], []),
        _ when bearer is PersonBearer person => OfPerson(person.Role.Name, modality, act),
        Modality.Duty => Said(Duties(agency, act), Bars(agency, act), except: Modality.SoftDuty),
        Modality.SoftDuty => Said(Duties(agency, act), Bars(agency, act)),
        Modality.Power => Said([.. Powers(agency, act), .. Duties(agency, act)], Bars(agency, act)),
        Modality.Prohibition => Barred(agency, act, everywhere: bearer is EveryAuthorityBearer),
        _ => Exempt(agency, act),
    };

    /// <summary>Every position on these actions or services, their kinds or what they are kinds of, that applies.</summary>
    public ImmutableArray<Application> About(ImmutableArray<ActionType> actions, ImmutableArray<Service> services) =>
    [
        .. law.Analysis.Instances
            .Where(instance => actions.Any(action => Related(instance.Act.Action, action)) || services.Any(service => instance.Act.Service is { } own && Related(own, service)))
            .Select(instance => law.Net(instance.Reading))
            .Where(application => application.Left is not FalseFormula),
    ];

    // Of people, too, a bar and what it limits are held together by the table of who prevails.
    private Conduct OfPerson(string role, Modality modality, Act act)
    {
        ImmutableArray<Application> Of(Func<NormInstance, bool> wanted, bool covers) =>
        [
            .. law.Analysis.Instances
                .Where(instance => instance.BearerKind == BearerKind.Person && instance.Role == role && wanted(instance) && Does(instance, act, covers))
                .Select(instance => law.Applied(law.Narrowed(instance, null, act.Action, act.Service))),
        ];
        var bans = Of(instance => instance.Modality == Modality.Prohibition, covers: true);
        var acting = Of(instance => instance.Modality == Modality.Liberty, covers: true).Concat(Of(instance => instance.Obliges, covers: false)).ToImmutableArray();
        return modality switch
        {
            Modality.Prohibition => Barred(bans, acting),
            Modality.Exemption => Exempt([.. acting.Where(application => application.Reading.Instance.Obliges)], Of(instance => instance.Modality == Modality.Exemption, covers: true)),
            _ => Said(acting.Where(application => application.Reading.Instance.Modality == modality), bans),
        };
    }

    // Positions that say something, where nothing contradicts it that nobody has put in its place.
    private Conduct Said(IEnumerable<Application> positions, IEnumerable<Application> against, Modality? except = null)
    {
        var all = positions.Where(application => application.Reading.Instance.Modality != except).DistinctBy(application => application.Reading).ToImmutableArray();
        var conflicts = all.SelectMany(application => law.Conflicts(application.Reading)).ToImmutableArray();
        var open = _table.Not(_table.Or(conflicts.Select(conflict => conflict.Formula)));
        return new Conduct(
            _table.And(_table.Or(all.Select(application => application.Formula)), open),
            _table.And(_table.Or(all.Select(application => application.Left)), _table.Not(_table.Or(conflicts.Select(conflict => conflict.Left)))),
            Applying(all), Idle(all), Applying(against), conflicts);
    }

    private Conduct Barred(Agency? agency, Act act, bool everywhere)
    {
        var bars = Bars(agency, act).Where(bar => !everywhere || bar.Reading.Instance.BearerKind == BearerKind.EveryAuthority).ToImmutableArray();
        return Barred(bars, [.. Duties(agency, act).Concat(Powers(agency, act)).DistinctBy(application => application.Reading)]);
    }

    private Conduct Barred(ImmutableArray<Application> bars, ImmutableArray<Application> acting)
    {
        var conflicts = acting.SelectMany(application => law.Conflicts(application.Reading)).Where(conflict => conflict.Bar.Instance.Bars).ToImmutableArray();

        // A duty or power that a bar does not reach, or prevails over, leaves something that is not barred.
        var free = _table.Not(_table.Or(acting.Select(application => application.Formula)));
        return new Conduct(
            _table.And(_table.Or(bars.Select(bar => bar.Formula)), free),
            _table.And(_table.Or(bars.Select(bar => bar.Left)), _table.Not(_table.Or(acting.Select(application => application.Left)))),
            Applying(bars), Idle(bars), Applying(acting), conflicts);
    }

    // Nobody has to do what no position requires: an exemption only says so.
    private Conduct Exempt(Agency? agency, Act act) => Exempt(
        [.. Duties(agency, act)],
        [
            .. law.Analysis.Instances
                .Where(instance => instance.Modality == Modality.Exemption && law.Binds(instance, agency) && Does(instance, act, covers: true))
                .Select(instance => law.Live(law.Narrowed(instance, agency, act.Action, act.Service))),
        ]);

    private Conduct Exempt(ImmutableArray<Application> duties, ImmutableArray<Application> exemptions) => new(
        _table.Not(_table.Or(duties.Select(duty => duty.Formula))),
        _table.Not(_table.Or(duties.Select(duty => duty.Left))),
        Applying(exemptions), Idle(exemptions), Applying(duties), []);

    // A duty to do a kind of the act does the act; a claim to a broader service covers it.
    private IEnumerable<Application> Duties(Agency? agency, Act act) =>
        from instance in law.Analysis.Instances
        where instance.Obliges && law.Binds(instance, agency) && Does(instance, act, covers: false)
        select Cut(law.Net(law.Narrowed(instance, agency, null, act.Service)), act);

    private IEnumerable<Application> Giving(Act act) =>
        from instance in law.Analysis.Instances
        where instance.Modality == Modality.Claim && Does(instance, act, covers: false)
        let claim = law.Net(law.Narrowed(instance, instance.Agency, null, act.Service))
        where Gives(claim, act)
        select claim;

    private bool Gives(Application duty, Act act) =>
        act.From.IsEmpty || (duty.Reading.Instance.Agency is { } provider && act.From.Any(body => Related(provider, body)));

    // A power covers every kind of its action, and who may do a kind of the act may do it in that way.
    private IEnumerable<Application> Powers(Agency? agency, Act act) =>
        from instance in law.Analysis.Instances
        where instance.Modality == Modality.Power && law.Binds(instance, agency) && (Does(instance, act, covers: true) || Does(instance, act, covers: false))
        select Cut(law.Net(law.Narrowed(instance, agency, act.Action, act.Service)), act);

    // A bar on one kind of the data that a position moves, or on one of the bodies and stores between which it moves them, takes that out of it.
    private Application Cut(Application application, Act act)
    {
        var (source, target) = (DataPlaces.SourcesOf(act).FirstOrDefault(), DataPlaces.TargetsOf(act).FirstOrDefault());
        if (application.Reading.Agency is not { } agency || act.Data is not { } carried || (source ?? target) is null) return application;
        var bars = law.Analysis.DataFlows.BarsFor(application.Reading, source ?? agency, target ?? agency, carried).Select(law.Live).ToList();
        return application with
        {
            Formula = _table.And(application.Formula, _table.Not(_table.Or(bars.Select(bar => bar.Formula)))),
            Left = _table.And(application.Left, _table.Not(_table.Or(bars.Select(bar => bar.Left)))),
        };
    }

    private IEnumerable<Application> Bars(Agency? agency, Act act) =>
        from instance in law.Analysis.Instances
        where instance.Modality == Modality.Prohibition && law.Binds(instance, agency) && Does(instance, act, covers: true)
        select law.Barring(law.Narrowed(instance, agency, act.Action, act.Service));

    // Whether a position speaks of the act: it covers the act and what is a kind of it, or it is the act or a kind of it.
    private bool Does(NormInstance instance, Act act, bool covers)
    {
        var own = instance.Act;
        var giving = act.Action.Giving != Model.Giving.None && act.Action.Giving == own.Action.Giving;
        return (giving || (covers ? _model.Actions.IsKindOf(act.Action, own.Action) : _model.Actions.IsKindOf(own.Action, act.Action)))
            && (act.Service is null || (own.Service is { } service && _model.Services.IsKindOf(act.Service, service)))
            && (act.Data is null || (own.Data is { } data && _model.DataKinds.IsKindOf(act.Data, data)))
            && Speaks(instance, DataPlaces.TargetsOf(own), DataPlaces.TargetsOf(act))
            && (instance.Modality == Modality.Claim || Speaks(instance, DataPlaces.SourcesOf(own), DataPlaces.SourcesOf(act)));
    }

    // A bar must speak of all that is asked about, and what names nobody is asked of everybody. What lets or makes data go to a body of a kind
    // lets or makes them go to that kind; what goes to a kind of body goes to each of it.
    private bool Speaks(NormInstance instance, ImmutableArray<Symbol> own, ImmutableArray<Symbol> asked) =>
        own.IsEmpty
        || (instance.Bars ? !asked.IsEmpty && asked.All(place => own.Any(of => DataPlaces.Is(place, of, _model)))
            : asked.IsEmpty || asked.Any(place => own.Any(of => DataPlaces.Is(of, place, _model) || (place is Agency && DataPlaces.Is(place, of, _model)))));

    private bool Related(Agency one, Agency other) => _model.Agencies.IsKindOf(one, other) || _model.Agencies.IsKindOf(other, one);

    private bool Related(ActionType one, ActionType other) => _model.Actions.IsKindOf(one, other) || _model.Actions.IsKindOf(other, one);

    private bool Related(Service one, Service other) => _model.Services.IsKindOf(one, other) || _model.Services.IsKindOf(other, one);

    private static ImmutableArray<Application> Applying(IEnumerable<Application> all) => [.. all.Where(application => application.Left is not FalseFormula)];

    private static ImmutableArray<Application> Idle(IEnumerable<Application> all) => [.. all.Where(application => application.Left is FalseFormula)];
}
