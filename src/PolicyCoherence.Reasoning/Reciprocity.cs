using System.Collections.Immutable;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning;

/// <summary>What another state does for this state's people, and this state does not do for the other's.</summary>
/// <param name="Understanding">What asks for reciprocity.</param>
/// <param name="Giving">The positions of the other state by which it does so, or that it does not require: the first speaks of it.</param>
/// <param name="Withholding">The positions of this state that require it, or do it for others.</param>
/// <param name="Answer">The person of the other state who does not get it here.</param>
public sealed record NotReturned(MutualUnderstanding Understanding, ImmutableArray<NormInstance> Giving, ImmutableArray<NormInstance> Withholding, Answer Answer);

/// <summary>
/// Holds the law of one state against that of another, for two persons who are alike in what is given of them and up to them, and differ in whose people
/// they are (design section 5, point 8).
/// </summary>
public sealed class Reciprocity
{
    private readonly Analysis _here;
    private readonly AskedOnce<MutualUnderstanding, Analysis, NotReturned?> _notReturned;

    internal Reciprocity(Analysis here) => (_here, _notReturned) = (here, new(Search));

    /// <summary>What the other state gives and this state does not return; null if there is nothing.</summary>
    public NotReturned? Find(MutualUnderstanding understanding, Analysis there) => _notReturned.Find(understanding, there);

    private NotReturned? Search(MutualUnderstanding understanding, Analysis there)
    {
        // Both must be among the values of the fact: else the texts do not say whose people they are.
        if (People(understanding, _here) is not { } ours || People(understanding, there) is not { } theirs) return null;
        var table = _here.Table;
        bool IsTheFact(Variable variable) => ours.Mentions(variable);

        // There, one of ours is given what others, alike but for this, are not: so it is given to our people, and not just to everybody.
        var given = Given(understanding, there);
        var favoured = table.And([given, ours, _here.Solver.Exists(table.Not(given), IsTheFact), Speaks(understanding, there)]);
        var alike = _here.Solver.Exists(favoured, variable => IsTheFact(variable) || Abroad.IsOfOneState(variable));

        // Here, one of theirs is not; for what authorities do, others are, so that the absence says something.
        var own = Given(understanding, _here);
        var withheld = table.And([
            table.Not(own), theirs, Speaks(understanding, _here),
            understanding.OfExemptions ? table.True : _here.Solver.Exists(own, IsTheFact),
        ]);
        if (_here.Cases.FindWhere(_here.WhereItBinds(understanding), _here.Space.AsItStands(table.And(alike, withheld))) is not { } answer) return null;
        if (IsGiven(understanding, _here, answer) || !Confirms(understanding, there, favoured, answer, IsTheFact)) throw new UnconfirmedCaseException(understanding.Name, there.Model.State?.Name ?? "");
        return new NotReturned(understanding, About(understanding, there), About(understanding, _here), answer);
    }

    // That the person belongs to a state, as the fact says it.
    private static Formula? People(MutualUnderstanding understanding, Analysis of) =>
        understanding.By.Type is ChoiceFactType choice && of.Model.State is { } state && choice.Values.IndexOf(state.Name) is >= 0 and var index
            ? of.Space.Compile(new FactIs(understanding.By.Span, understanding.By, understanding.By.FixedRole, index), Role.Person)
            : null;

    // What an authority does is given if it must or may do it; what people must do is not required of those who are exempted or of whom no duty speaks.
    private static Formula Given(MutualUnderstanding understanding, Analysis state)
    {
        var about = About(understanding, state);
        if (!understanding.OfExemptions) return state.Table.Or(about.Select(instance => state.Net.Net(instance.Reading)));
        var required = state.Table.Or(about.Where(instance => instance.Obliges).Select(instance => state.Scopes.Live(instance.Reading)));
        var exempted = state.Table.Or(about.Where(instance => instance.Modality == Modality.Exemption).Select(instance => state.Scopes.Live(instance.Reading)));
        return state.Table.Or(state.Table.Not(required), exempted);
    }

    // Only persons of whom the state's law on it speaks at all.
    private static Formula Speaks(MutualUnderstanding understanding, Analysis state)
    {
        var persons = About(understanding, state).Where(instance => !understanding.OfExemptions || instance.Obliges).Select(state.Scopes.Persons);
        return state.Table.Or(persons);
    }

    private static ImmutableArray<NormInstance> About(MutualUnderstanding understanding, Analysis state) =>
    [
        .. state.Instances
            .Where(instance => understanding.OfExemptions
                ? instance.BearerKind == BearerKind.Person && (instance.Obliges || instance.Modality == Modality.Exemption) && instance.Modality != Modality.Claim
                : instance.LetsAuthorityAct)
            .Where(instance => understanding.Acts.Any(act => Does(state.Model, instance.Act, act)))
            .OrderBy(instance => instance.Modality != Modality.Exemption).ThenBy(instance => instance.Key, StringComparer.Ordinal),
    ];

    private static bool Does(PolicyModel model, Act act, Act of) =>
        model.Actions.IsKindOf(act.Action, of.Action) && (of.Service is null || (act.Service is { } service && model.Services.IsKindOf(service, of.Service)));

    private static bool IsGiven(MutualUnderstanding understanding, Analysis state, Answer answer)
    {
        var plain = new PlainLaw(state, answer);
        var about = About(understanding, state);
        return understanding.OfExemptions
            ? about.Any(instance => instance.Modality == Modality.Exemption && plain.IsLive(instance.Reading)) || !about.Any(instance => instance.Obliges && plain.IsLive(instance.Reading))
            : about.Any(instance => plain.IsNet(instance.Reading));
    }

    // The other state gives it to the person who is alike, with whatever that state decides and finds.
    private bool Confirms(MutualUnderstanding understanding, Analysis there, Formula favoured, Answer answer, Func<Variable, bool> isTheFact)
    {
        var taken = answer.Case.Variables.Where(variable => !isTheFact(variable) && !Abroad.IsOfOneState(variable)).Select(variable => _here.Table.Literal(variable, answer.Case[variable]));
        return _here.Cases.Find(_here.Table.And([_here.Space.AsItStands(favoured), .. taken])) is { } other && IsGiven(understanding, there, other);
    }
}
