using System.Collections.Immutable;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning;

/// <summary>How surely a question is answered (meaning A6).</summary>
public enum Grade
{
    /// <summary>There is a case that relies on no judgement.</summary>
    Certain,

    /// <summary>It depends on one judgement.</summary>
    DependsOnJudgement,

    /// <summary>Two judgements or more meet, or amounts decide of which no text says how they compare.</summary>
    Unknown,
}

/// <summary>A case that answers a question.</summary>
/// <param name="Case">The values.</param>
/// <param name="Formula">The question.</param>
/// <param name="Grade">How surely.</param>
/// <param name="Judgements">The names of the judgements it depends on, in order.</param>
/// <param name="Matters">The variables without which the answer would be another, in order.</param>
public sealed record Answer(Case Case, Formula Formula, Grade Grade, ImmutableArray<string> Judgements, ImmutableArray<Variable> Matters)
{
    /// <summary>The names of the amounts it depends on, in order: with other amounts that the texts allow there is no such case.</summary>
    public ImmutableArray<string> Amounts { get; init; } = [];

    /// <summary>The value of a variable by its key; 0 if the case does not mention it.</summary>
    public long ValueOf(string key) => Case.TryGet(key, out var value) ? value : 0;

    /// <summary>A plain evaluator over the case.</summary>
    public PlainEvaluator Plain() => new(ValueOf);
}

/// <summary>Finds the case for a question: one that relies on no judgement if there is one.</summary>
public sealed class Cases
{
    // More judgements than this in one question are not told apart one by one: the answer is then graded as unknown.
    private const int MaxJudgements = 8;

    private readonly Analysis _analysis;

    internal Cases(Analysis analysis) => _analysis = analysis;

    /// <summary>Finds a case, or null if there is none.</summary>
    /// <param name="question">The question.</param>
    /// <param name="givenJudgements">Judgements whose values the question itself fixes; they are not counted as relied on.</param>
    /// <param name="preferences">Conditions that the case should meet if it can, the first first.</param>
    public Answer? Find(Formula question, IReadOnlySet<string>? givenJudgements = null, params IReadOnlyList<Formula> preferences)
    {
        var judgements = question.Variables
            .Where(variable => variable.Tag is CaseVariable { IsJudgement: true } tag && givenJudgements?.Contains(tag.Symbol.Name) != true)
            .ToImmutableArray();
        var solver = _analysis.Solver;
        // A case is easier to recognise if the amounts are the usual ones and the person is fitted to them.
        preferences = [.. question.Variables.Where(IsAmount).Select(amount => _analysis.Table.Literal(amount, amount.Ordinary)), .. preferences];
        if (judgements.Length <= MaxJudgements && WhateverTheJudgement(question, judgements) is var whatever && solver.FindCase(whatever, preferences) is { } certain)
        {
            return WithAmounts(Answered(Completed(certain, question), question, []), whatever);
        }

        if (judgements.IsEmpty) return null;
        return solver.FindCase(question, preferences) is { } found ? WithAmounts(Answered(found, question, ReliedOn(question, found, judgements)), question) : null;
    }

    private static bool IsAmount(Variable variable) => variable.Tag is CaseVariable { IsAmount: true };

    /// <summary>Lowers the grade if there are amounts, all the texts being true of them, with which the question has no case.</summary>
    private Answer WithAmounts(Answer answer, Formula question)
    {
        if (!question.Variables.Any(IsAmount)) return answer;
        var solver = _analysis.Solver;
        var among = solver.Exists(question, variable => !IsAmount(variable));
        if (!solver.Satisfiable(_analysis.Table.Not(among))) return answer;
        return answer with
        {
            Grade = Grade.Unknown,
            Amounts = [.. among.Variables.Select(variable => (variable.Tag as CaseVariable)?.Symbol.Name ?? variable.Key).Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>Finds a case where something holds if there is one, else any; null if there is none. Where it was found, what holds matters.</summary>
    public Answer? FindWhere(IReadOnlyList<Formula> holds, Formula question, IReadOnlySet<string>? givenJudgements = null)
    {
        foreach (var where in holds)
        {
            if (Find(_analysis.Table.And(question, where), givenJudgements) is { } there) return there;
        }

        return Find(question, givenJudgements);
    }

    /// <summary>That the question holds whatever these judgements turn out to be.</summary>
    public Formula WhateverTheJudgement(Formula question, IEnumerable<Variable> judgements)
    {
        foreach (var judgement in judgements)
        {
            question = _analysis.Table.And(_analysis.Solver.Restrict(question, judgement, 0), _analysis.Solver.Restrict(question, judgement, 1));
        }

        return question;
    }

    // Judgements without which the case need not be one: with these as they are, it is one however the others fall. That
    // no single one matters does not say that none does ("unless both are found").
    private List<Variable> ReliedOn(Formula question, Case found, ImmutableArray<Variable> judgements)
    {
        var solver = _analysis.Solver;
        var turning = question.Variables.Except(judgements).Aggregate(question, (formula, variable) => solver.Restrict(formula, variable, found[variable]));
        var relied = judgements.ToList();
        foreach (var judgement in judgements)
        {
            var others = relied.Where(other => other != judgement).ToList();
            var fixedOthers = others.Aggregate(turning, (formula, other) => solver.Restrict(formula, other, found[other]));
            if (WhateverTheJudgement(fixedOthers, judgements.Except(others)) is TrueFormula) relied = others;
        }

        return relied;
    }

    // A case found whatever the judgements are leaves them out; their ordinary value completes it.
    private static Case Completed(Case found, Formula question)
    {
        var missing = question.Variables.Where(variable => !found.TryGet(variable, out _)).ToImmutableArray();
        return missing.IsEmpty
            ? found // whole already, and large where truths tie much together
            : Case.Of(found.Variables.Zip(found.Values, KeyValuePair.Create).Concat(missing.Select(variable => KeyValuePair.Create(variable, variable.Ordinary))));
    }

    private Answer Answered(Case found, Formula question, IEnumerable<Variable> relied)
    {
        var names = relied.Select(variable => ((CaseVariable?)variable.Tag)?.Symbol.Name ?? variable.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        var grade = names.Length switch { 0 => Grade.Certain, 1 => Grade.DependsOnJudgement, _ => Grade.Unknown };
        return new Answer(found, question, grade, names, _analysis.Solver.Matters(question, found));
    }
}
