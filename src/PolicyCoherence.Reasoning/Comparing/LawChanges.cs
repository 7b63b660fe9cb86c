using System.Collections.Immutable;
using PolicyCoherence.Model;
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
    /// <param name="before">The law before.</param>
    /// <param name="after">The law after.</param>
    /// <param name="renamings">What is only called otherwise in the law after; nothing unless it is said.</param>
    public LawChanges(Analysis before, Analysis after, Renamings? renamings = null)
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

        foreach (var norm in Norms(after)) _ = after.Scopes.Untimed(norm, RoleOf(after, norm));
        foreach (var role in after.Model.Roles) _ = after.Space.GroupsDefinedBy([], role.Name).Count();
        _transfer = new Transfer(_table, Alike, renamings is null ? null : renamings.OfFact);

        // A change is best shown on a day on which both laws are in force as a whole.
        var days = new[] { WholeCase.StandingDay(before.Model), WholeCase.StandingDay(after.Model) };
        _preferences = days.Max() is { } standing ? [after.Space.Within(standing, null)] : [];
    }

    /// <summary>Whether the conditions of the norms of a name, whatever their words, reach the same persons in both laws.</summary>
    public bool SamePersons(string name)
    {
        var (before, after) = (_before.Analysis, _after.Analysis);
        if (Norms(before).FirstOrDefault(norm => norm.Name == name) is not { } was || Norms(after).FirstOrDefault(norm => norm.Name == name) is not { } now) return false;
        var (old, draft) = (_transfer.Of(before.Scopes.Untimed(was, RoleOf(before, was))), after.Scopes.Untimed(now, RoleOf(after, now)));
        if (ReferenceEquals(old, draft)) return true;

        // What the group says already need not be said as a condition.
        var persons = _table.Or(after.InstancesOf(name).Select(after.Scopes.Persons).DefaultIfEmpty(_table.True));
        return after.Solver.Implies(_table.And(persons, old), draft) && after.Solver.Implies(_table.And(persons, draft), old);
    }

    /// <summary>Somebody whom a position or a procedure of the law after concerns, and the day of the case if it matters; null if there is nobody, or if it is neither.</summary>
    public (Answer Answer, string Role, DateOnly? Day)? Concerned(string name)
    {
        var analysis = _after.Analysis;
        var instances = analysis.InstancesOf(name);
        var procedure = analysis.Model.Procedures.FirstOrDefault(each => each.Name == name);
        var question = procedure is not null
            ? analysis.Scopes.Scope(procedure)
            : _table.Or(instances.Select(instance => analysis.Net.Net(instance.Reading)));
        if (analysis.Cases.Find(question, null, _preferences) is not { } answer) return null;
        var plain = new PlainLaw(analysis, answer);
        if (!(procedure is not null ? plain.Concerns(procedure) : instances.Any(instance => plain.IsNet(instance.Reading)))) throw new UnconfirmedCaseException(name, name);
        return (answer, procedure?.Role ?? instances[0].Role, DayOf(question, answer));
    }

    private static IEnumerable<Norm> Norms(Analysis analysis) =>
        analysis.Model.Norms().Concat(analysis.Model.Procedures);

    // An exception speaks of whomever the position speaks of from which it carves.
    private static string RoleOf(Analysis analysis, Norm norm) => norm switch
    {
        Position => analysis.InstancesOf(norm.Name).FirstOrDefault()?.Role ?? Role.Person,
        Procedure procedure => procedure.Role,
        ExceptionNorm exception => exception.To.SelectMany(name => analysis.InstancesOf(name)).FirstOrDefault()?.Role ?? Role.Person,
        _ => Role.Person,
    };

    private static DateOnly? DayOf(Formula question, Answer answer) =>
        question.Variables.Any(variable => variable.Key == CaseSpace.Today) ? DateOnly.FromDayNumber((int)answer.ValueOf(CaseSpace.Today)) : null;

    /// <summary>The reasoning about two laws that are to be compared, made anew if they measure the time since some event in other ways: somebody may be before it by the one text, and the other says nothing of it.</summary>
    public static (Analysis Before, Analysis After) Comparable(Analysis before, Analysis after, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return before.Space.HasClocksOf(after.Space)
            ? (before, after)
            : (new Analysis(before.Model, before.Options with { Beside = after.Model }, cancellationToken), new Analysis(after.Model, after.Options with { Beside = before.Model }, cancellationToken));
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
            foreach (var broader in keys.Where(other => other != key && (_after.Says(other, key) || IsOption(key, of: other))))
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

    // One of the ways to fulfil a duty comes and goes with the duty.
    private static bool IsOption(OutcomeKey key, OutcomeKey of) => key.Acts == ActsOf.Option && of == key with { Acts = ActsOf.Choice, Action = "" };

    private Formula Beyond(Formula narrower, Formula whole) => _after.Analysis.Solver.Implies(narrower, whole) ? _table.False : narrower;

    // A value of a list is known by its name, and the time since an event may be none in one law alone. What counts otherwise in the one
    // law (a number in another unit, a list for yes or no) is another fact.
    private static Likeness Alike(Variable former, Variable latter) => (former.Tag, latter.Tag) switch
    {
        (CaseVariable { Symbol: Fact { Type: ChoiceFactType was } }, CaseVariable { Symbol: Fact { Type: ChoiceFactType now } }) => new Likeness(
            true,
            was.Equals(now) ? null : was.Values.Where(now.Values.Contains).ToImmutableDictionary(name => (long)was.Values.IndexOf(name), name => (long)now.Values.IndexOf(name))),
        (CaseVariable { Member: null, Symbol: Fact was }, CaseVariable { Member: null, Symbol: Fact now }) => new Likeness(was.Type.Equals(now.Type) && former.Domain.Equals(latter.Domain)),
        (CaseVariable { Symbol: Event }, CaseVariable { Symbol: Event }) => new Likeness(true),
        _ => new Likeness(former.Domain.Equals(latter.Domain)),
    };

    // The person as the law before knows her.
    private PlainEvaluator Formerly(Answer answer)
    {
        var known = _before.Analysis.Table.Variables.ToDictionary(variable => variable.Key, StringComparer.Ordinal);
        return new PlainEvaluator(key => known.TryGetValue(key, out var variable) ? _transfer.ValueOf(variable, answer.ValueOf) : answer.ValueOf(key));
    }


    private static string Order(OutcomeKey key) => $"{key.Bearer}|{(int)key.Modality}|{key.Action}|{key.Service}|{key.Data}|{key.Role}|{key.To}|{key.From}|{(int)key.Acts}|{key.All}";

    private (Formula Gained, Formula Lost) Changed(OutcomeKey key, Narrowing narrowing)
    {
        var was = _before.Of(key, narrowing);
        var before = _transfer.Of(was);
        var after = _after.Of(key, narrowing);
        if (ReferenceEquals(before, after)) return (_table.False, _table.False);

        // Who could not be before is no person for whom anything changes; the truths of the new law hold by themselves.
        var truths = _before.Analysis.Solver.Truths(was);
        var possible = _table.And(_transfer.Of(truths), _transfer.Possible(was.Variables.Union(truths.Variables)));
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
        var before = _before.Plainly(key, narrowing, Formerly(answer));
        var after = _after.Plainly(key, narrowing, plain);
        if (before.IsEmpty == isGained && after.IsEmpty != isGained)
        {
            return new OutcomeChange(key, narrowing, isGained, answer, DayOf(question, answer), isGained ? after : before);
        }

        throw new UnconfirmedCaseException(key.Action, key.Bearer);
    }
}
