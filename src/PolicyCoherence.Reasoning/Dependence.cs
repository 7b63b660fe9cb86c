using System.Collections.Immutable;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning;

/// <summary>Whether somebody gets a service turns on what it must not turn on.</summary>
/// <param name="Understanding">The understanding.</param>
/// <param name="Positions">The positions whose conditions speak of it, the first first.</param>
/// <param name="Refused">Whether the first refuses the service, where the others only give it to some.</param>
/// <param name="Answer">The person who does not get it, and would if that were otherwise.</param>
/// <param name="Turning">What it turns on: facts and events.</param>
public sealed record ForeignDependence(IndependenceUnderstanding Understanding, ImmutableArray<NormInstance> Positions, bool Refused, Answer Answer, ImmutableArray<Symbol> Turning)
{
    /// <summary>The same person, only that these are otherwise, who gets it: what is left of her is what makes the difference. Null if something else would have to change with them, since a declared truth ties it to them.</summary>
    public Answer? Counterpart { get; init; }
}

/// <summary>Services that depend on facts or kinds of ground on which they must not depend: two persons alike but for these are treated differently.</summary>
public sealed class Dependence
{
    private readonly Analysis _analysis;
    private readonly Dictionary<string, ForeignDependence?> _known = new(StringComparer.Ordinal);

    internal Dependence(Analysis analysis) => _analysis = analysis;

    /// <summary>The person who does not get a service for such a reason; null if there is none.</summary>
    public ForeignDependence? Find(IndependenceUnderstanding understanding)
    {
        if (!_known.TryGetValue(understanding.Name, out var found)) _known[understanding.Name] = found = Search(understanding);
        return found;
    }

    private ForeignDependence? Search(IndependenceUnderstanding understanding)
    {
        var table = _analysis.Table;
        var services = _analysis.Model.Services;
        var role = understanding.Services.FirstOrDefault()?.Receiver.Name ?? Role.Person;
        var speaking = _analysis.Space.Compile(understanding.When, role);
        var about = _analysis.Instances
            .Where(instance => instance.LetsAuthorityAct && instance.Act.Service is { } service && understanding.Services.Any(of => services.IsKindOf(service, of) || services.IsKindOf(of, service)))
            .ToImmutableArray();
        var refusing = about.Where(instance => instance.Act.Action.Giving == Giving.Withholds).ToImmutableArray();
        var giving = about.Where(instance => instance.Act.Action.Giving == Giving.Gives).ToImmutableArray();

        // Refused in so many words, and not if that were otherwise; then not given, and given if that were otherwise.
        var refused = table.Or(refusing.Select(instance => _analysis.Net.Net(instance.Reading)));
        var given = table.Or(giving.Select(instance => _analysis.Net.Net(instance.Reading)));
        return Turns(understanding, speaking, table.Not(refused), refusing, isRefusal: true) ?? Turns(understanding, speaking, given, giving, isRefusal: false);
    }

    private ForeignDependence? Turns(IndependenceUnderstanding understanding, Formula speaking, Formula well, ImmutableArray<NormInstance> positions, bool isRefusal)
    {
        bool IsForeign(Variable variable) => IsMeant(variable, understanding);
        if (!well.Variables.Any(IsForeign)) return null;
        var table = _analysis.Table;
        var question = _analysis.Space.AsItStands(table.And([speaking, Spoken(positions), table.Not(well), _analysis.Solver.Exists(well, IsForeign)]));
        if (_analysis.Cases.FindWhere(_analysis.WhereItBinds(understanding), question) is not { } answer) return null;
        var turning = positions.Where(instance => _analysis.Net.Net(instance.Reading).Variables.Any(IsForeign)).ToImmutableArray();
        var plain = new PlainLaw(_analysis, answer);
        if (isRefusal != positions.Any(instance => plain.IsNet(instance.Reading))) throw new UnconfirmedCaseException(positions[0].Position.Name, understanding.Name);
        return new ForeignDependence(
            understanding,
            [.. turning.OrderBy(instance => !plain.IsNet(instance.Reading)).ThenBy(instance => instance.Key, StringComparer.Ordinal)],
            isRefusal, answer,
            [.. well.Variables.Where(IsForeign).Select(variable => (variable.Tag as CaseVariable)?.Symbol).OfType<Symbol>().DistinctBy(symbol => symbol.Name).OrderBy(symbol => symbol.Name, StringComparer.Ordinal)])
        {
            Counterpart = Counterpart(understanding, well, positions, isRefusal, answer, IsForeign),
        };
    }

    private Answer? Counterpart(IndependenceUnderstanding understanding, Formula well, ImmutableArray<NormInstance> positions, bool isRefusal, Answer answer, Func<Variable, bool> isForeign)
    {
        var table = _analysis.Table;
        var alike = answer.Case.Variables.Where(variable => !isForeign(variable)).ToImmutableArray();
        var otherwise = alike.Aggregate(_analysis.Space.AsItStands(well), (formula, variable) => _analysis.Solver.Restrict(formula, variable, answer.Case[variable]));

        // Truths tie facts to each other, so she is looked for with all that she has; what is told of her is only what differs.
        if (_analysis.Cases.Find(table.And([otherwise, .. alike.Select(variable => table.Literal(variable, answer.Case[variable]))])) is not { } other) return null;
        if (isRefusal == positions.Any(instance => new PlainLaw(_analysis, other).IsNet(instance.Reading))) throw new UnconfirmedCaseException(positions[0].Position.Name, understanding.Name);
        return other with { Matters = [.. other.Case.Variables.Where(variable => isForeign(variable) && other.Case[variable] != answer.ValueOf(variable.Key))] };
    }

    // Only persons of whom some position on the service speaks.
    private Formula Spoken(ImmutableArray<NormInstance> positions) => _analysis.Table.Or(positions.Select(_analysis.Scopes.Persons));

    private static bool IsMeant(Variable variable, IndependenceUnderstanding understanding) =>
        variable.Tag is CaseVariable tag && (understanding.Facts.Any(fact => fact.Name == tag.Symbol.Name) || understanding.Grounds.Any(ground => tag.IsAbout(ground.Name)));
}
