using System.Collections.Immutable;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning;

/// <summary>A requirement without the offer that belongs to it.</summary>
/// <param name="Understanding">The understanding that asks for the offer.</param>
/// <param name="Requiring">The positions that require.</param>
/// <param name="Offering">The positions that offer, but not to this person.</param>
/// <param name="Answer">The person.</param>
/// <param name="EncodedInFull">Whether every sphere in which it could be offered is encoded in full, so that absence counts.</param>
public sealed record MissingCounterpart(
    CounterpartUnderstanding Understanding, ImmutableArray<NormInstance> Requiring, ImmutableArray<NormInstance> Offering, Answer Answer, bool EncodedInFull);

/// <summary>Whether where a position requires, some position offers (design section 5, point 7), per person.</summary>
public sealed class Counterparts
{
    private readonly Analysis _analysis;

    internal Counterparts(Analysis analysis) => _analysis = analysis;

    /// <summary>The person of whom something is required and to whom the counterpart is not offered; null if there is none.</summary>
    public MissingCounterpart? Find(CounterpartUnderstanding understanding)
    {
        var table = _analysis.Table;
        var requiring = _analysis.Instances
            .Where(instance => !instance.IsAlternative && CallsForIt(instance, understanding))
            .ToImmutableArray();
        if (requiring.IsEmpty) return null;
        var offering = _analysis.Instances
            .Where(instance => (instance.Obliges || instance.Modality is Modality.Power or Modality.Liberty) && Offers(instance, understanding))
            .ToImmutableArray();
        var required = table.And(
            table.Or(requiring.Select(instance => instance.BearerKind == BearerKind.Person ? _analysis.Scopes.Live(instance.Reading) : _analysis.Net.Net(instance.Reading))),
            _analysis.Space.Compile(understanding.When, Role.Person));
        var offered = _analysis.Solver.Exists(
            table.Or(offering.Select(instance => instance.BearerKind == BearerKind.Person ? _analysis.Scopes.Live(instance.Reading) : _analysis.Net.Net(instance.Reading))),
            variable => variable.Tag is CaseVariable { Owner: Owner.Person or Owner.Judgement } || IsDecidedLater(variable));
        if (understanding.ExemptionServes) offered = table.Or(offered, _analysis.Solver.Exists(table.Or(requiring.SelectMany(Exemptions)), IsDecidedLater));
        if (_analysis.Cases.Find(_analysis.Space.AsItStands(table.And(required, table.Not(offered)))) is not { } answer) return null;
        var plain = new PlainLaw(_analysis, answer);
        var hit = requiring.Where(instance => plain.IsLive(instance.Reading)).ToImmutableArray();
        if (hit.IsEmpty || offering.Any(instance => plain.IsNet(instance.Reading))) throw new UnconfirmedCaseException(requiring[0].Position.Name, understanding.Name);
        return new MissingCounterpart(understanding, hit, offering, answer, understanding.OfferedServices.Select(service => service.Sphere)
            .Concat(understanding.OfferedActions.Select(action => action.Sphere)).All(_analysis.IsEncodedInFull));
    }

    /// <summary>Whether some position calls for the counterpart.</summary>
    public bool IsCalledFor(CounterpartUnderstanding understanding) => _analysis.Instances.Any(instance => CallsForIt(instance, understanding));

    private bool CallsForIt(NormInstance instance, CounterpartUnderstanding understanding)
    {
        var model = _analysis.Model;
        bool Does() => understanding.Requires.Any(action => model.Actions.IsKindOf(instance.Act.Action, action));
        return understanding.Trigger switch
        {
            CallsFor.Required => instance.Modality is Modality.Duty or Modality.SoftDuty && Does(),
            CallsFor.Allowed => instance.Modality is Modality.Duty or Modality.SoftDuty or Modality.Power && Does(),

            // Whoever forbids people an action forbids each kind of it.
            CallsFor.Forbidden => instance is { Modality: Modality.Prohibition, BearerKind: BearerKind.Person }
                && understanding.Requires.Any(action => model.Actions.IsKindOf(action, instance.Act.Action)),
            _ => instance is { LetsAuthorityAct: true, Act: { Service: { } service, Action.Giving: Giving.Gives } } && understanding.Given.Any(given => model.Services.IsKindOf(service, given)),
        };
    }

    // What an authority decides once she does something, as that a claim is admitted, can be so: it is not against the offer that
    // it is not decided yet.
    private static bool IsDecidedLater(Variable variable) => variable.Tag is CaseVariable { Symbol: Fact { Owner: Owner.Authority, BroughtAboutBy: not null } };

    private IEnumerable<Formula> Exemptions(NormInstance requiring) =>
        _analysis.Scopes.ExceptionsTo(requiring.Position.Name)
            .Where(exception => _analysis.Scopes.Carves(exception, requiring.Reading))
            .Select(exception => _analysis.Scopes.Live(exception, requiring.Reading));

    private bool Offers(NormInstance instance, CounterpartUnderstanding understanding) =>
        understanding.OfferedActions.Any(action => _analysis.Model.Actions.IsKindOf(instance.Act.Action, action))
        || (instance.Act is { Service: { } service, Action.Giving: Giving.Gives }
            && understanding.OfferedServices.Any(offered => _analysis.Model.Services.IsKindOf(service, offered)));
}
