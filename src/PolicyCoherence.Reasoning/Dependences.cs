using System.Collections.Immutable;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning;

/// <summary>Two persons who differ in one fact alone, of whom one is refused a service.</summary>
/// <param name="Refusal">Under which position.</param>
/// <param name="Understanding">What says that it must not depend on the fact.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Answer">The one who is refused.</param>
/// <param name="Twin">The other, who is not.</param>
public sealed record Dependence(Refusal Refusal, NoDependenceUnderstanding Understanding, Fact Fact, Answer Answer, Answer Twin);

/// <summary>What comes out differently for two persons who differ in a fact that must not matter.</summary>
public sealed class Dependences
{
    private readonly Analysis _analysis;

    internal Dependences(Analysis analysis) => _analysis = analysis;

    /// <summary>Every dependence on a fact of an understanding: one for each fact and position.</summary>
    public IEnumerable<Dependence> Of(NoDependenceUnderstanding understanding)
    {
        foreach (var service in understanding.Services)
        {
            var refusals = _analysis.Refusals.Of(service);
            var refused = _analysis.Space.AsItStands(_analysis.Table.Or(refusals.Select(refusal => refusal.Refused)));
            foreach (var fact in understanding.Facts)
            {
                foreach (var refusal in refusals)
                {
                    if (Find(refusal, refused, understanding, fact) is { } found) yield return found;
                }
            }
        }
    }

    // The one is refused under this position; the other, the same but for the fact, is refused under none. Both must be possible.
    private Dependence? Find(Refusal refusal, Formula refusedAtAll, NoDependenceUnderstanding understanding, Fact fact)
    {
        var (table, solver) = (_analysis.Table, _analysis.Solver);
        var here = _analysis.Space.AsItStands(refusal.Refused);
        foreach (var variable in here.Variables.Where(variable => variable.Tag is CaseVariable tag && tag.Symbol.Name == fact.Name))
        {
            var truths = solver.Truths(table.And(here, refusedAtAll));
            foreach (var value in Values(variable))
            {
                foreach (var other in Values(variable).Where(other => other != value))
                {
                    var twin = table.And(table.Not(solver.Restrict(refusedAtAll, variable, other)), solver.Restrict(truths, variable, other));
                    if (_analysis.Cases.Find(table.And([here, table.Literal(variable, value), twin])) is not { } answer) continue;
                    var changed = answer with { Case = answer.Case.With(variable, other) };
                    Confirm(refusal, answer, changed, understanding);
                    return new Dependence(refusal, understanding, fact, answer, changed);
                }
            }
        }

        return null;
    }

    // The other may be given it under another position; only where this one refuses in so many words does it alone tell.
    private void Confirm(Refusal refusal, Answer answer, Answer twin, NoDependenceUnderstanding understanding)
    {
        var isRefused = Refusals.IsRefused(new PlainLaw(_analysis, answer), refusal);
        var isTwinRefused = refusal.Kind == RefusalKind.Refuses && Refusals.IsRefused(new PlainLaw(_analysis, twin), refusal);
        if (!isRefused || isTwinRefused) throw new UnconfirmedCaseException(refusal.Instance.Position.Name, understanding.Name);
    }

    // Yes before no, so that the person shown has what the law holds against her if there is such a person.
    private static ImmutableArray<long> Values(Variable variable) =>
        [.. variable.Domain.Intervals.SelectMany(interval => Enumerable.Range((int)interval.From, (int)(interval.To - interval.From) + 1)).Select(value => (long)value).OrderDescending()];
}
