using System.Collections.Immutable;
using System.Globalization;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Rules.Wording;

/// <summary>Words a case for people: "a child alone who would face torture on return".</summary>
public static class CaseWording
{
    private const int MaxNegatives = 2;

    /// <summary>The person of a case, and the facts that matter as data.</summary>
    /// <param name="analysis">The reasoning.</param>
    /// <param name="answer">The case.</param>
    /// <param name="role">The role of the person whom the finding is about.</param>
    public static CaseDescription Describe(Analysis analysis, Answer answer, string role)
    {
        var matters = answer.Matters.Where(variable => variable.Tag is CaseVariable).ToImmutableArray();
        var facts = matters
            .Select(variable => (Variable: variable, Tag: (CaseVariable)variable.Tag!))
            .OrderBy(pair => pair.Tag.Role, StringComparer.Ordinal).ThenBy(pair => pair.Tag.Symbol.Name, StringComparer.Ordinal)
            .Select(pair => new CaseFact(pair.Tag.Role, pair.Tag.Symbol.Name, ValueText(pair.Tag, answer.Case[pair.Variable]), pair.Tag.IsJudgement))
            .ToImmutableArray();
        return new CaseDescription(Sentence(analysis, answer, matters, role), facts);
    }

    private static string Sentence(Analysis analysis, Answer answer, ImmutableArray<Variable> matters, string role)
    {
        var parts = new List<string> { PersonIn(analysis, answer, matters, role, role == Role.Person ? "a person" : RoleWords(analysis, role, indefinite: true)) };
        var clocks = matters
            .Where(variable => ((CaseVariable)variable.Tag!).Symbol is Event)
            .Select(variable => $"{ValueText((CaseVariable)variable.Tag!, answer.Case[variable])} after {((CaseVariable)variable.Tag!).Symbol.Display}")
            .ToList();
        if (clocks.Count > 0) parts[0] += $", {Listed(clocks)}";
        foreach (var other in matters.Where(variable => ((CaseVariable)variable.Tag!) is { IsJudgement: false, Symbol: not Event }).Select(variable => ((CaseVariable)variable.Tag!).Role).Distinct(StringComparer.Ordinal).Where(name => name != role && name != Role.State).Order(StringComparer.Ordinal))
        {
            var person = PersonIn(analysis, answer, matters, other, "");
            if (person.Length > 0) parts.Add($"{RoleWords(analysis, other, indefinite: false)} is {person.TrimStart()}".Replace(" is who ", " ", StringComparison.Ordinal));
        }

        var state = Phrases(matters, answer, Role.State, []).Positives;
        if (state.Count > 0) parts.Add($"the state {Listed(state)}");
        var judgements = matters
            .Where(variable => ((CaseVariable)variable.Tag!).IsJudgement)
            .Select(variable => $"{(answer.Case[variable] == 1 ? "it is found that" : "it is not found that")} {((CaseVariable)variable.Tag!).Symbol.Display}")
            .ToList();
        if (judgements.Count > 0) parts.Add($"where {Listed(judgements)}");
        return string.Join("; ", parts);
    }

    private static string PersonIn(Analysis analysis, Answer answer, ImmutableArray<Variable> matters, string role, string fallback)
    {
        var (head, explained) = Head(analysis, answer, matters, role);
        var (positives, negatives) = Phrases(matters, answer, role, explained);
        var noun = head ?? fallback;
        var sentence = positives.Count > 0 ? $"{noun} who {Listed(positives)}" : noun;
        if (negatives.Count is > 0 and <= MaxNegatives)
        {
            var without = string.Join(" or ", negatives);
            sentence += sentence.Length == 0 ? $"one of whom it is not so that she {without}" : $", but not one who {without}";
        }

        return sentence;
    }

    // The group that says most about the person, if all that defines it matters here.
    private static (string? Words, ImmutableHashSet<Variable> Explained) Head(Analysis analysis, Answer answer, ImmutableArray<Variable> matters, string role)
    {
        var plain = answer.Plain();
        (string? Words, ImmutableHashSet<Variable> Explained, int Size) best = (null, [], 0);
        foreach (var (group, variables) in analysis.Space.GroupsDefinedBy(matters, role))
        {
            if (variables.Length <= best.Size || group.Title is not { } title || !plain.Holds(new InGroup(group.Span, group, null), role)) continue;
            best = (title, [.. variables.Where(variable => IsSaidBy(group, variable))], variables.Length);
        }

        if (best.Words is not null) return (best.Words, best.Explained);
        foreach (var variable in matters)
        {
            if (variable.Tag is CaseVariable { Symbol: Group { Title: { } title } } tag && tag.Role == role && answer.Case[variable] == 1) return (title, [variable]);
        }

        return (null, []);
    }

    // A group says its yes/no facts; a number is worth saying besides ("a child who is 17 years old").
    private static bool IsSaidBy(Group group, Variable variable) =>
        group.Definition is not null && variable.Tag is CaseVariable tag && (tag.Symbol is Group || (tag.Symbol as Fact)?.Type is YesNoType);

    private static (List<string> Positives, List<string> Negatives) Phrases(ImmutableArray<Variable> matters, Answer answer, string role, ImmutableHashSet<Variable> explained)
    {
        var positives = new List<string>();
        var negatives = new List<string>();
        foreach (var variable in matters)
        {
            if (variable.Tag is not CaseVariable tag || tag.Role != role || tag.IsJudgement || explained.Contains(variable)) continue;
            var value = answer.Case[variable];
            switch (tag.Symbol)
            {
                case Fact { Type: YesNoType } fact:
                    (value == 1 ? positives : negatives).Add(fact.Title ?? $"meets `{fact.Name}`");
                    break;
                case Group group:
                    (value == 1 ? positives : negatives).Add($"is {group.Display}");
                    break;
                case Event:
                    break;
                default:
                    positives.Add(Valued(tag, value));
                    break;
            }
        }

        return (positives, negatives);
    }

    private static string Valued(CaseVariable tag, long value)
    {
        var text = ValueText(tag, value);
        return tag.Symbol switch
        {
            { Title: { } title } when title.Contains("{0}", StringComparison.Ordinal) => title.Replace("{0}", text, StringComparison.Ordinal),
            { Title: { } title } => $"{title} {text}",
            _ => $"has {tag.Symbol.Display} {text}",
        };
    }

    private static string ValueText(CaseVariable tag, long value) => tag.Symbol switch
    {
        Fact { Type: ChoiceFactType choice } => choice.Values[(int)value],
        Fact { Type: NumberFactType number } => Counted(value, number.Unit),
        Fact { Type: DateFactType } => DateOnly.FromDayNumber((int)value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Event => Counted(value, tag.Clock == ClockUnit.Hours ? "hours" : "months"),
        _ => value == 1 ? "yes" : "no",
    };

    private static string Counted(long value, string unit)
    {
        if (unit == "months" && value >= 12 && value % 12 == 0) (value, unit) = (value / 12, "years");
        if (unit == "hours" && value >= 48 && value % 24 == 0) (value, unit) = (value / 24, "days");
        var singular = value == 1 && unit.EndsWith('s') ? unit[..^1] : unit;
        return $"{value.ToString(CultureInfo.InvariantCulture)} {singular}";
    }

    private static string RoleWords(Analysis analysis, string role, bool indefinite)
    {
        var title = analysis.Model.Roles.FirstOrDefault(symbol => symbol.Name == role)?.Title ?? $"the {role.Replace('-', ' ')}";
        return indefinite && title.StartsWith("the ", StringComparison.Ordinal) ? $"a {title[4..]}" : title;
    }

    private static string Listed(List<string> parts) => Phrasing.Listed(parts);
}

/// <summary>Small pieces of wording that all texts share.</summary>
public static class Phrasing
{
    /// <summary><c>a, b and c</c></summary>
    public static string Listed(IReadOnlyList<string> parts) => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        _ => $"{string.Join(", ", parts.Take(parts.Count - 1))} and {parts[^1]}",
    };

    /// <summary>Names in back-ticks: <c>`a`, `b` and `c`</c></summary>
    public static string Names(IEnumerable<string> names) => Listed([.. names.Select(name => $"`{name}`")]);
}
