using System.Collections.Immutable;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning;

/// <summary>A person is brought to another state, and that state sends her on to where nobody may be sent.</summary>
/// <param name="Transfer">The position under which she is brought there.</param>
/// <param name="Onward">The position of the other state under which she is sent on.</param>
/// <param name="Understanding">The prohibition that protects her from being sent there.</param>
/// <param name="Answer">The person as she is before the other state.</param>
public sealed record OnwardReturn(NormInstance Transfer, NormInstance Onward, ProhibitionUnderstanding Understanding, Answer Answer);

/// <summary>A person is sent to another state that does not let her in.</summary>
/// <param name="Sending">The position under which she is sent.</param>
/// <param name="Against">The positions of the other state that keep her out; empty if it only says nothing of letting her in.</param>
/// <param name="Admitting">The positions of the other state that let others in.</param>
/// <param name="Answer">The person.</param>
/// <param name="EncodedInFull">Whether the other state says that its law on letting people in is complete, so that absence counts.</param>
public sealed record NotAdmitted(NormInstance Sending, ImmutableArray<NormInstance> Against, ImmutableArray<NormInstance> Admitting, Answer Answer, bool EncodedInFull);

/// <summary>A position draws on data that a body of another state must not let out.</summary>
/// <param name="Asking">The position that draws on them.</param>
/// <param name="Body">The body of the other state.</param>
/// <param name="Bar">The position of the other state that forbids it.</param>
/// <param name="Answer">The person whose data they are.</param>
public sealed record RefusedData(NormInstance Asking, Agency Body, NormInstance Bar, Answer Answer);

/// <summary>
/// Follows a person from one state of a check into another. What is given of her and what is up to her she takes along; what
/// an authority has decided, and what a court finds, each state decides by itself; and a destination is another one for each.
/// </summary>
public sealed class Abroad
{
    private readonly Analysis _here;
    private readonly AskedOnce<NormInstance, Analysis, OnwardReturn?> _onward;
    private readonly AskedOnce<NormInstance, Analysis, NotAdmitted?> _notAdmitted;
    private readonly AskedOnce<NormInstance, Analysis, RefusedData?> _refused;

    internal Abroad(Analysis here) => (_here, _onward, _notAdmitted, _refused) = (here, new(FindSentOn), new(FindKeptOut), new(FindRefused));

    /// <summary>Whether an instance brings somebody to the other state.</summary>
    public static bool SendsTo(NormInstance instance, Analysis there) => instance.LetsAuthorityAct && instance.ToState is { } state && state == there.Model.State?.Name;

    /// <summary>Whether and whom the other state sends on to where nobody may be sent; null if nobody. What a state may not do itself it may not do through another.</summary>
    public OnwardReturn? SentOn(NormInstance transfer, Analysis there) => SendsTo(transfer, there) ? _onward.Find(transfer, there) : null;

    /// <summary>Whether and whom the other state does not let in; null if nobody.</summary>
    public NotAdmitted? KeptOut(NormInstance sending, Analysis there) => SendsTo(sending, there) ? _notAdmitted.Find(sending, there) : null;

    /// <summary>Whether a position draws on data that a body of the other state must not let out; null if not.</summary>
    public RefusedData? Refused(NormInstance asking, Analysis there) => _refused.Find(asking, there);

    private RefusedData? FindRefused(NormInstance asking, Analysis there)
    {
        if (!asking.LetsAuthorityAct || asking.Act.Data is not { } data) return null;
        var model = there.Model;
        foreach (var body in asking.Act.From.Where(body => model.AgencyStates.GetValueOrDefault(body.Name) == model.State?.Name))
        {
            // What that state says of letting these data out to whoever asks for them.
            var about = there.Instances.Where(instance => instance.BearerKind != BearerKind.Person && instance.Act is { Data: { } kind, Action.MovesKnowledge: true }
                && (instance.Agency is null || model.Agencies.IsKindOf(body, instance.Agency))
                && model.DataKinds.IsKindOf(data, kind)
                && (instance.Act.To.IsEmpty || (asking.Agency is { } asker && instance.Act.To.Any(to => model.Agencies.IsKindOf(asker, to))))).ToImmutableArray();
            var letsOut = Table.Or(about.Where(instance => instance.LetsAuthorityAct).Select(instance => there.Net.Net(instance.Reading with { Agency = body })));
            foreach (var bar in about.Where(instance => instance.Modality == Modality.Prohibition))
            {
                var reading = bar.Reading with { Agency = body };
                var question = _here.Space.AsItStands(Table.And([SharedOf(_here.Net.Net(asking.Reading)), there.Scopes.Live(reading), Table.Not(letsOut)]));
                if (_here.Cases.Find(question) is not { } answer) continue;
                if (!new PlainLaw(there, answer).IsLive(reading) || !IsSent(asking, _here.Net.Net(asking.Reading), answer)) throw new UnconfirmedCaseException(asking.Position.Name, bar.Position.Name);
                return new RefusedData(asking, body, bar, answer);
            }
        }

        return null;
    }

    private OnwardReturn? FindSentOn(NormInstance transfer, Analysis there)
    {
        var sent = Table.And(_here.Net.Net(transfer.Reading), RiskKnown(transfer.Role));
        foreach (var understanding in _here.Model.Understandings.OfType<ProhibitionUnderstanding>().Where(of => !Offences.RestsOnJudgement(of) && Offences.CouldOffend(transfer, of)))
        {
            foreach (var act in understanding.Acts)
            {
                // That it sends her back to where she came from is another question. A broader power is read as what is prohibited.
                foreach (var reading in there.Instances.Where(onward => onward.BearerKind != BearerKind.Person && onward.ToState != _here.Model.State?.Name && Offences.CouldOffend(onward, act)).SelectMany(onward => there.Offences.Narrowed(onward, act)))
                {
                    var onward = reading.Instance;
                    var reached = _here.Space.AsItStands(Table.And([SharedOf(sent), there.Net.Net(reading), there.Scopes.Scope(understanding, act)]));
                    if (_here.Cases.FindWhere(_here.WhereItBinds(understanding), reached) is not { } answer) continue;
                    var plain = new PlainLaw(there, answer);
                    if (!plain.IsNet(reading) || !plain.Applies(understanding, act) || !IsSent(transfer, sent, answer)) throw new UnconfirmedCaseException(transfer.Position.Name, onward.Position.Name);
                    return new OnwardReturn(transfer, onward, understanding, answer);
                }
            }
        }

        return null;
    }

    private NotAdmitted? FindKeptOut(NormInstance sending, Analysis there)
    {
        var actions = there.Model.Actions;
        bool Admits(NormInstance instance) => actions.IsKindOf(instance.Action, ActionType.Admit);
        bool KeepsOut(NormInstance instance) =>
            instance.Modality == Modality.Prohibition ? actions.IsKindOf(ActionType.Admit, instance.Action) || Admits(instance)
            : instance.LetsAuthorityAct && actions.GeneralsOf(instance.Action).Any(general => actions.All.First(action => action.Name == general).Incompatible.Contains(ActionType.Admit));
        var admitting = there.Instances.Where(instance => instance.LetsAuthorityAct && Admits(instance)).ToImmutableArray();
        var against = there.Instances.Where(instance => instance.BearerKind != BearerKind.Person && KeepsOut(instance)).ToImmutableArray();
        var sent = _here.Net.Net(sending.Reading);

        // Kept out: a bar or a refusal is live and nobody must let her in; or nobody may.
        var refused = Table.Or(against.Select(instance => there.Net.Net(instance.Reading)));
        var must = Table.Or(admitting.Where(instance => instance.Obliges).Select(instance => there.Net.Net(instance.Reading)));
        var may = Possible(Table.Or(admitting.Select(instance => there.Net.Net(instance.Reading))));
        var shut = _here.Space.AsItStands(Table.And([SharedOf(sent), refused, Table.Not(must)]));
        var open = _here.Space.AsItStands(Table.And(SharedOf(sent), Table.Not(may)));
        if ((_here.Cases.Find(shut) ?? _here.Cases.Find(open)) is not { } answer) return null;
        var plain = new PlainLaw(there, answer);
        ImmutableArray<NormInstance> hit = [.. against.Where(instance => plain.IsNet(instance.Reading))];
        if (!IsSent(sending, sent, answer) || admitting.Any(instance => instance.Obliges && plain.IsNet(instance.Reading))) throw new UnconfirmedCaseException(sending.Position.Name, there.Model.State?.Name ?? "");
        var sphere = actions.All.FirstOrDefault(action => action.Name == ActionType.Admit)?.Sphere;
        return new NotAdmitted(sending, hit, admitting, answer, !hit.IsEmpty || there.IsEncodedInFull(sphere));
    }

    private FormulaTable Table => _here.Table;

    // The sending state acts although she would be sent on: a law that asks for it and stops there is in order.
    private Formula RiskKnown(string role) =>
        _here.Model.Facts.FirstOrDefault(fact => fact.Name == Fact.OnwardReturn) is { } fact
            ? _here.Space.Compile(new FactHolds(fact.Span, fact, fact.FixedRole), role)
            : Table.True;

    private Formula SharedOf(Formula here) => _here.Solver.Exists(here, IsOfOneState);

    private Formula Possible(Formula there) => _here.Solver.Exists(there, variable => variable.Tag is CaseVariable { Owner: Owner.Person or Owner.Judgement or Owner.Authority });

    /// <summary>Whether a variable is of one state only: what an authority decides or a court finds, its events and its facts, and what awaits in a destination.</summary>
    internal static bool IsOfOneState(Variable variable) =>
        variable.Tag is CaseVariable tag
        && (tag.Role == Role.State || tag.Owner is Owner.Authority or Owner.Judgement || tag.Symbol is Fact { InDestination: true } || tag.Symbol is Event);

    // That the sending position is net for this very person, with whatever the sending state decides and finds.
    private bool IsSent(NormInstance sending, Formula sent, Answer answer)
    {
        var taken = answer.Case.Variables.Where(variable => !IsOfOneState(variable)).Select(variable => Table.Literal(variable, answer.Case[variable]));
        return _here.Cases.Find(Table.And([sent, .. taken])) is { } before && new PlainLaw(_here, before).IsNet(sending.Reading);
    }
}
