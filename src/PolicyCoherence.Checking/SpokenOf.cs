using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;

namespace PolicyCoherence.Checking;

/// <summary>Whether a policy speaks of what an understanding is about. Where no position does, nothing is against the understanding, and nothing upholds it either.</summary>
internal sealed class SpokenOf(Analysis analysis)
{
    private readonly PolicyModel _model = analysis.Model;

    /// <summary>Whether some position, or a step of some procedure, does what the understanding speaks of.</summary>
    public bool By(Understanding understanding) => understanding switch
    {
        ProhibitionUnderstanding prohibition => Any(instance => Deals(instance, prohibition.Acts)),
        ClosedListUnderstanding list => Any(instance => Deals(instance, list.Acts)),
        OnlyWhenUnderstanding limited => Any(instance => Deals(instance, limited.Acts)),
        BanUnderstanding ban => Any(instance => instance.BearerKind == BearerKind.Person && ban.Actions.Any(action => AreOne(instance.Act.Action, action))),
        IndependenceUnderstanding independence => Any(instance => instance.LetsAuthorityAct && independence.Services.Any(service => AreOne(instance.Act.Service, service))),
        OneDefinitionUnderstanding shared => shared.Words.Any(IsUsed),
        EntitlementUnderstanding entitlement => Any(instance => entitlement.Services.Any(service => AreOne(instance.Act.Service, service))),
        DecisionSafeguardUnderstanding decision => Any(instance => instance.LetsAuthorityAct && Deals(instance, decision.Decisions)),
        PositionSafeguardUnderstanding stated => Any(instance => Does(instance, stated.Acts)),
        DisregardUnderstanding disregard => Any(instance => Does(instance, disregard.Acts)),
        MutualUnderstanding mutual => Any(instance => Does(instance, mutual.Acts)),
        SetAsideUnderstanding aside => Any(instance => Does(instance, aside.Acts)),
        LimitedTimeUnderstanding limited => Any(instance => instance.LetsAuthorityAct && Does(instance, limited.Acts)),
        TimeBarUnderstanding bar => Any(instance => instance.LetsAuthorityAct && Does(instance, bar.Acts)),
        AccessChainUnderstanding chain => Any(instance => AccessChains.Gives(instance, chain)),
        CounterpartUnderstanding counterpart => analysis.Counterparts.IsCalledFor(counterpart),
        BalanceUnderstanding balance => analysis.Balance.SpeaksOf(balance.Sphere),
        ComprehensiveUnderstanding comprehensive => comprehensive.Themes.Any(analysis.Balance.SpeaksOf),
        PurposeLimitUnderstanding purpose => Moves(purpose.Data) || Any(instance => instance is { LetsAuthorityAct: true, Act.Data: { } data } && purpose.Data.Any(of => AreOne(data, of))),
        CopyRetentionUnderstanding copies => Any(instance => instance is { LetsAuthorityAct: true, Act: { Action.MakesCopies: true, Data: { } data } } && copies.Data.Any(of => AreOne(data, of))),
        ReachUnderstanding reach => Moves(reach.Data),
        AccessTriggerUnderstanding access => Any(instance => instance is { LetsAuthorityAct: true, Agency: { } agency, Act: { Action.MovesKnowledge: true, Data: { } data } }
            && access.Data.Any(of => AreOne(data, of)) && access.Bodies.Any(body => AreOne(agency, body))),
        EffectOrderUnderstanding or StepOrderUnderstanding or NoticeOrderUnderstanding => _model.Procedures.Any(procedure => analysis.Remedies.Concerns(procedure, understanding)),
        _ => false,
    };

    private bool Any(Func<NormInstance, bool> predicate) => analysis.Instances.Any(predicate);

    private bool Does(NormInstance instance, IEnumerable<Act> acts) => acts.Any(act => Does(instance, act.Action));

    // A duty is fulfilled by any kind of its action (meaning A4), so one to do something broader does not speak of the kind.
    private bool Does(NormInstance instance, ActionType action) =>
        _model.Actions.IsKindOf(instance.Act.Action, action) || (instance.Modality != Modality.Duty && _model.Actions.IsKindOf(action, instance.Act.Action));

    private bool Deals(NormInstance instance, IEnumerable<Act> acts) => acts.Any(act =>
        act.Service is { } of && instance.Act.Service is { } service ? AreOne(service, of) : act.Service is null && Does(instance, act.Action));

    private bool Moves(IEnumerable<DataKind> data) =>
        Any(instance => instance is { LetsAuthorityAct: true, Act: { Action.MovesKnowledge: true, Data: { } moved } } && data.Any(of => AreOne(moved, of)));

    // A meaning of its own, or a sentence that turns on the word.
    private bool IsUsed(Symbol word) =>
        _model.AgencyMeanings.Any(meaning => meaning.Word.Name == word.Name)
        || Any(instance => Conditions(instance).Any(condition => Mentions(condition, word.Name)));

    private static IEnumerable<Condition> Conditions(NormInstance instance)
    {
        if (instance.Position.Bearer is PersonBearer bearer) yield return bearer.Condition;
        if (instance.Act.Patient is { } patient) yield return patient.Condition;
        foreach (var clause in instance.Position.When.Concat(instance.Position.Unless)) yield return clause.Condition;
    }

    private static bool Mentions(Condition condition, string word) => condition switch
    {
        AllOf all => all.Parts.Any(part => Mentions(part, word)),
        AnyOf any => any.Parts.Any(part => Mentions(part, word)),
        Not not => Mentions(not.Part, word),
        InGroup group => group.Group.Name == word || (group.Group.Definition is { } definition && Mentions(definition, word)),
        FactHolds holds => holds.Fact.Name == word || (holds.Fact.Definition is { } definition && Mentions(definition, word)),
        FactIs identity => identity.Fact.Name == word,
        FactIncludes includes => includes.Fact.Name == word,
        FactCompare compare => compare.Fact.Name == word,
        FactRelation relation => relation.Fact.Name == word || relation.Other.Name == word,
        _ => false,
    };

    private bool AreOne(Agency one, Agency other) => _model.Agencies.IsKindOf(one, other) || _model.Agencies.IsKindOf(other, one);

    private bool AreOne(ActionType one, ActionType other) => _model.Actions.IsKindOf(one, other) || _model.Actions.IsKindOf(other, one);

    private bool AreOne(DataKind one, DataKind other) => _model.DataKinds.IsKindOf(one, other) || _model.DataKinds.IsKindOf(other, one);

    private bool AreOne(Service? one, Service other) => one is not null && (_model.Services.IsKindOf(one, other) || _model.Services.IsKindOf(other, one));
}
