using System.Collections.Immutable;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning;

/// <summary>An entitlement whose condition somebody may not bring about.</summary>
/// <param name="Understanding">The entitlement.</param>
/// <param name="Giving">The position that gives the service on the condition.</param>
/// <param name="Condition">The fact that the person must bring about.</param>
/// <param name="Bar">The position that keeps her from it.</param>
/// <param name="Answer">The person.</param>
public sealed record BarredPrecondition(EntitlementUnderstanding Understanding, NormInstance Giving, Fact Condition, NormInstance Bar, Answer Answer);

/// <summary>
/// Whether what one position asks of a person is what another keeps from her (design section 5, point 7): care for those who
/// are registered, and registration only for some. What a person can do herself counts as possible; not if she may not.
/// </summary>
public sealed class Preconditions
{
    private readonly Analysis _analysis;

    internal Preconditions(Analysis analysis) => _analysis = analysis;

    /// <summary>The person who would be given the service if she were free to bring its condition about; null if there is none.</summary>
    public BarredPrecondition? Find(EntitlementUnderstanding understanding)
    {
        var table = _analysis.Table;
        var role = understanding.Holders.Role.Name;
        var providing = _analysis.Entitlements.Providing(understanding);
        var barred = providing
            .SelectMany(instance => instance.Position.Provided.SelectMany(provided => AccessChains.FactsIn(provided.Condition)), (instance, fact) => (Instance: instance, Fact: fact))
            .Where(pair => pair.Fact is { Owner: Owner.Person, BroughtAboutBy: not null, Type: YesNoType, Definition: null }
                && !understanding.NotConditionalOn.Concat(understanding.IrrespectiveOf).Any(fact => fact.Name == pair.Fact.Name))
            .DistinctBy(pair => (pair.Instance.Key, pair.Fact.Name))
            .Select(pair => (pair.Instance, pair.Fact, Bars: BarsOf(pair.Fact)))
            .Where(each => !each.Bars.IsEmpty)
            .ToImmutableArray();
        if (barred.IsEmpty) return null;

        Formula Given(NormInstance instance, bool free) => table.And(barred
            .Where(each => !free && each.Instance.Equals(instance))
            .Select(each => table.Not(table.And(Holds(each.Fact, each.Instance), table.Or(each.Bars.Select(Live)))))
            .Prepend(_analysis.Net.Net(instance.Reading)));
        Formula Possible(bool free) => _analysis.Solver.Exists(table.Or(providing.Select(instance => Given(instance, free))), variable => Entitlements.CanBeSo(variable, understanding));

        var scope = table.And(_analysis.Space.Compile(understanding.Holders.Condition, role), _analysis.Space.Compile(understanding.When, role));
        var cut = table.And([scope, Possible(true), table.Not(Possible(false))]);
        foreach (var (instance, fact, bars) in barred)
        {
            foreach (var bar in bars)
            {
                if (_analysis.Cases.Find(_analysis.Space.AsItStands(table.And(cut, Live(bar)))) is not { } answer) continue;
                if (!Confirmed(answer, instance, bar, role, understanding)) continue;
                return new BarredPrecondition(understanding, instance, fact, bar, answer);
            }
        }

        return null;
    }

    // The same person, had she done what is asked of her: the service would be hers, and the bar still speaks of her.
    private bool Confirmed(Answer answer, NormInstance giving, NormInstance bar, string role, EntitlementUnderstanding understanding)
    {
        var same = answer.Case.Variables.Select(variable => _analysis.Table.Literal(variable, answer.Case[variable]));
        if (_analysis.Cases.Find(_analysis.Table.And(same.Append(_analysis.Net.Net(giving.Reading)).Append(Live(bar)))) is not { } done) return false;
        var plain = new PlainLaw(_analysis, done);
        if (!plain.IsNet(giving.Reading) || !plain.IsLive(bar.Reading) || !plain.Holds(understanding.Holders.Condition, role) || !plain.Holds(understanding.When, role))
        {
            throw new UnconfirmedCaseException(giving.Position.Name, bar.Position.Name);
        }

        return true;
    }

    private Formula Live(NormInstance bar) => _analysis.Scopes.Live(bar.Reading);

    private Formula Holds(Fact fact, NormInstance instance) => _analysis.Space.Compile(new FactHolds(fact.Span, fact, fact.FixedRole), instance.Role);

    // What keeps a person from an action: that she must not do it; from a service: that it must not be given, or must be refused.
    private ImmutableArray<NormInstance> BarsOf(Fact fact)
    {
        var deed = fact.BroughtAboutBy ?? "";
        var model = _analysis.Model;
        return
        [
            .. _analysis.Instances
                .Where(instance => instance.BearerKind == BearerKind.Person
                    ? instance.Modality == Modality.Prohibition && model.Actions.IsKindOf(deed, instance.Action)
                    : Entitlements.Denies(instance) && instance.Act.Service is { } kept && model.Services.IsKindOf(deed, kept.Name))
                .OrderBy(instance => instance.Key, StringComparer.Ordinal),
        ];
    }
}
