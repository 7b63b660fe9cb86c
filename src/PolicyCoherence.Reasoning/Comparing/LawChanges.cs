using System.Collections.Immutable;
using PolicyCoherence.Reasoning.Formulas;
using PolicyCoherence.Reasoning.OneCase;

namespace PolicyCoherence.Reasoning.Comparing;

/// <summary>Somebody for whom the law says something after a change that it did not say before, or says no longer.</summary>
/// <param name="Key">What is said.</param>
/// <param name="Narrowing">In which narrower way, if it changes in that alone.</param>
/// <param name="Gained">Whether it is said after the change and not before; else the other way round.</param>
/// <param name="Answer">The person; its variables belong to the law after the change.</param>
/// <param name="Day">The day of the case, if it matters.</param>
/// <param name="Saying">The positions that say it: of the law after the change if it is gained, else of the law before.</param>
public sealed record OutcomeChange(OutcomeKey Key, Narrowing Narrowing, bool Gained, Answer Answer, DateOnly? Day, ImmutableArray<NormInstance> Saying);

/// <summary>For whom what the law comes to changes from one law to another: a person for each change, read again in both.</summary>
public sealed class LawChanges
{
    private readonly Outcomes _before;
    private readonly Outcomes _after;
    private readonly Transfer _transfer;
    private readonly FormulaTable _table;
    private readonly ImmutableArray<Formula> _preferences;

    /// <summary>The changes from one law to another.</summary>
    public LawChanges(Analysis before, Analysis after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        _before = new Outcomes(before);
        _after = new Outcomes(after);
        _table = after.Table;

        // Every variable of the new law must be known before one of the old law can be told from it.
        foreach (var key in _after.Keys)
        {
            _ = _after.Of(key, Narrowing.None);
            foreach (var narrowing in _after.Narrowings(key)) _ = _after.Of(key, narrowing);
        }

        foreach (var role in after.Model.Roles) _ = after.Space.GroupsDefinedBy([], role.Name).Count();
        _transfer = new Transfer(_table);

        // A change is best shown on a day on which both laws are in force as a whole.
        var days = new[] { WholeCase.StandingDay(before.Model), WholeCase.StandingDay(after.Model) };
        _preferences = days.Max() is { } standing ? [after.Space.Within(standing, null)] : [];
    }

    /// <summary>Every change, by what is said; those for a narrower act, bearer or way only where they go beyond the broader change.</summary>
    public IEnumerable<OutcomeChange> All(CancellationToken cancellationToken)
    {
        var keys = _before.Keys.Union(_after.Keys).OrderBy(Order, StringComparer.Ordinal).ToList();
        var changed = keys.ToDictionary(key => key, key => Changed(key, Narrowing.None));
        foreach (var key in keys)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (gained, lost) = changed[key];
            foreach (var broader in keys.Where(other => other != key && _after.Says(other, key)))
            {
                gained = Beyond(gained, changed[broader].Gained);
                lost = Beyond(lost, changed[broader].Lost);
            }

            foreach (var change in Shown(key, Narrowing.None, gained, lost)) yield return change;
            foreach (var narrowing in _before.Narrowings(key).Union(_after.Narrowings(key)).OrderBy(each => each.ToString(), StringComparer.Ordinal))
            {
                var (more, less) = Changed(key, narrowing);
                foreach (var change in Shown(key, narrowing, Beyond(more, changed[key].Gained), Beyond(less, changed[key].Lost))) yield return change;
            }
        }
    }

    private Formula Beyond(Formula narrower, Formula whole) => _after.Analysis.Solver.Implies(narrower, whole) ? _table.False : narrower;

    private static string Order(OutcomeKey key) => $"{key.Bearer}|{(int)key.Modality}|{key.Action}|{key.Service}|{key.Data}|{key.Role}|{key.To}|{key.From}";

    private (Formula Gained, Formula Lost) Changed(OutcomeKey key, Narrowing narrowing)
    {
        var was = _before.Of(key, narrowing);
        var before = _transfer.Of(was);
        var after = _after.Of(key, narrowing);
        if (ReferenceEquals(before, after)) return (_table.False, _table.False);

        // Who could not be before is no person for whom anything changes; the truths of the new law hold by themselves.
        var possible = _transfer.Of(_before.Analysis.Solver.Truths(was));
        return (_table.And([after, _table.Not(before), possible]), _table.And([before, _table.Not(after), possible]));
    }

    private IEnumerable<OutcomeChange> Shown(OutcomeKey key, Narrowing narrowing, Formula gained, Formula lost)
    {
        if (Shown(key, narrowing, gained, isGained: true) is { } more) yield return more;
        if (Shown(key, narrowing, lost, isGained: false) is { } less) yield return less;
    }

    private OutcomeChange? Shown(OutcomeKey key, Narrowing narrowing, Formula question, bool isGained)
    {
        if (_after.Analysis.Cases.Find(question, null, _preferences) is not { } answer) return null;
        var plain = answer.Plain();
        var before = _before.Plainly(key, narrowing, plain);
        var after = _after.Plainly(key, narrowing, plain);
        if (before.IsEmpty == isGained && after.IsEmpty != isGained)
        {
            var day = question.Variables.Any(variable => variable.Key == CaseSpace.Today) ? DateOnly.FromDayNumber((int)answer.ValueOf(CaseSpace.Today)) : (DateOnly?)null;
            return new OutcomeChange(key, narrowing, isGained, answer, day, isGained ? after : before);
        }

        throw new UnconfirmedCaseException(key.Action, key.Bearer);
    }
}
