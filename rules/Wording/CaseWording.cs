using System.Collections.Immutable;
using System.Globalization;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Rules.Wording;

/// <summary>Words a case for people: "a child alone who would face torture on return".</summary>
public sealed class CaseWording
{
    private const int MaxNegatives = 2;

    private readonly Analysis _analysis;
    private readonly PlainEvaluator _plain;
    private readonly bool _dependsOnAmounts;
    private readonly ImmutableArray<Told> _told;

    private CaseWording(Analysis analysis, Answer answer)
    {
        _analysis = analysis;
        _plain = answer.Plain();
        _dependsOnAmounts = !answer.Amounts.IsEmpty;
        _told =
        [
            .. answer.Matters
                .Select(variable => variable.Tag is CaseVariable what ? new Told(variable, what, answer.Case[variable]) : null)
                .OfType<Told>()
                .OrderBy(told => told.What.Role, StringComparer.Ordinal).ThenBy(told => told.What.Symbol.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>One fact of the case that matters.</summary>
    private sealed record Told(Variable Variable, CaseVariable What, long Value);

    /// <summary>The person of a case, and the facts that matter as data.</summary>
    /// <param name="analysis">The reasoning.</param>
    /// <param name="answer">The case.</param>
    /// <param name="role">The role of the person whom the finding is about.</param>
    public static CaseDescription Describe(Analysis analysis, Answer answer, string role)
    {
        var wording = new CaseWording(analysis, answer);
        var description = new CaseDescription(
            wording.Sentence(role),
            [.. wording._told.Select(told => new CaseFact(told.What.Role, NameOf(told), ValueText(told), told.What.IsJudgement))])
        {
            Amounts = answer.Amounts,
        };
        analysis.Shown.Remember(description, answer);
        return description;
    }

    private string Sentence(string role)
    {
        var person = PersonIn(role, role == Role.Person ? "a person" : RoleWords(role, indefinite: true));
        var clocks = _told.Where(told => told.What.Symbol is Event)
            .Select(told => told.Value == CaseSpace.NotYet ? $"before {told.What.Symbol.Display}" : $"{ValueText(told)} after {told.What.Symbol.Display}").Distinct(StringComparer.Ordinal).ToList();
        var parts = new List<string> { clocks.Count > 0 ? $"{person}, {Phrasing.Listed(clocks)}" : person };
        var others = _told
            .Where(told => told.What is { IsJudgement: false, Symbol: not Event } && told.What.Role != role && told.What.Role != Role.State)
            .Select(told => told.What.Role).Distinct(StringComparer.Ordinal);
        parts.AddRange(others.Select(OtherPerson));

        var state = Phrases(Role.State, []).Positives;
        if (state.Count > 0) parts.Add($"the state {Phrasing.Listed(state)}");
        var amounts = _told.Where(told => told.What.IsAmount).Select(told => $"{told.What.Symbol.Display} is {ValueText(told)}").ToList();
        if (amounts.Count > 0) parts.Add(_dependsOnAmounts ? $"if {Phrasing.Listed(amounts)}, and no text says how these amounts compare" : $"where {Phrasing.Listed(amounts)}");
        var judgements = _told
            .Where(told => told.What.IsJudgement)
            .Select(told => $"{(told.Value == 1 ? "it is found that" : "it is not found that")} {told.What.Symbol.Display}")
            .ToList();
        if (judgements.Count > 0) parts.Add($"where {Phrasing.Listed(judgements)}");
        return string.Join("; ", parts);
    }

    // "the family member is a child who …", "the family member is a danger to security".
    private string OtherPerson(string role)
    {
        var (head, explained) = Head(role);
        var (positives, negatives) = Phrases(role, explained);
        var who = RoleWords(role, indefinite: false);
        var said = new List<string>();
        if (head is not null) said.Add($"is {head}");
        said.AddRange(positives);
        if (said.Count > 0) return $"{who} {Phrasing.Listed(said)}";
        return $"{who} is not one who {string.Join(" or ", negatives.Take(MaxNegatives))}";
    }

    private string PersonIn(string role, string fallback)
    {
        var (head, explained) = Head(role);
        var (positives, negatives) = Phrases(role, explained);
        var noun = head ?? fallback;
        var sentence = positives.Count > 0 ? $"{noun} who {Phrasing.Listed(positives)}" : noun;
        return negatives.Count is > 0 and <= MaxNegatives ? $"{sentence}, but not one who {string.Join(" or ", negatives)}" : sentence;
    }

    // The group that says most about the person, if all that defines it matters here.
    private (string? Words, ImmutableHashSet<Variable> Explained) Head(string role)
    {
        var matters = _told.Select(told => told.Variable).ToImmutableHashSet();
        (string? Words, ImmutableHashSet<Variable> Explained, int Size) best = (null, [], 0);
        foreach (var (group, variables) in _analysis.Space.GroupsDefinedBy(matters, role))
        {
            if (variables.Length <= best.Size || group is not { Title: { } title, Definition: { } definition } || !_plain.Holds(definition, role)) continue;
            best = (title, [.. variables.Where(IsSaidByAGroup)], variables.Length);
        }

        if (best.Words is not null) return (best.Words, best.Explained);
        var primitive = _told.FirstOrDefault(told => told is { Value: 1, What.Symbol: Group { Title: not null } } && told.What.Role == role);
        return primitive is null ? (null, []) : (primitive.What.Symbol.Title, [primitive.Variable]);
    }

    // A group says its yes/no facts; a number is worth saying besides ("a child who is 17 years old").
    private static bool IsSaidByAGroup(Variable variable) => variable.Tag is CaseVariable { Symbol: Group or Fact { Type: YesNoType } };

    private (List<string> Positives, List<string> Negatives) Phrases(string role, ImmutableHashSet<Variable> explained)
    {
        var positives = new List<string>();
        var negatives = new List<string>();
        foreach (var told in _told)
        {
            if (told.What.Role != role || told.What.IsJudgement || told.What.IsAmount || explained.Contains(told.Variable)) continue;
            if (told.Value == 0 && told.What.Symbol is Group or Fact { Type: YesNoType or SetFactType } && GoesWithoutSaying(told)) continue;
            switch (told.What.Symbol)
            {
                case Fact { Type: YesNoType } fact:
                    (told.Value == 1 ? positives : negatives).Add(fact.Title ?? $"meets `{fact.Name}`");
                    break;
                case Fact { Type: SetFactType }:
                    (told.Value == 1 ? positives : negatives).Add(Valued(told));
                    break;
                case Group group:
                    (told.Value == 1 ? positives : negatives).Add($"is {group.Display}");
                    break;
                case Event:
                    break;
                default:
                    positives.Add(Valued(told));
                    break;
            }
        }

        return (positives, negatives);
    }

    // "A foreigner, but not one who is a national": what declared truths exclude already needs no word.
    private bool GoesWithoutSaying(Told told)
    {
        var table = _analysis.Table;
        var said = table.And(_told.Where(other => other.What.Role == told.What.Role && !other.What.IsJudgement && (other.Value != 0 || other.What.Symbol is not (Group or Fact { Type: YesNoType or SetFactType }))).Select(other => table.Literal(other.Variable, other.Value)));
        return _analysis.Solver.Implies(said, table.Literal(told.Variable, 0));
    }

    private static string Valued(Told told)
    {
        var text = told.What is { Member: { } member, Symbol: Fact { Type: SetFactType set } } ? set.Values[member].Replace('-', ' ') : ValueText(told);
        return told.What.Symbol.Title switch
        {
            { } title when title.Contains("{0}", StringComparison.Ordinal) => title.Replace("{0}", text, StringComparison.Ordinal),
            { } title => $"{title} {text}",
            _ => $"has {told.What.Symbol.Display} {text}",
        };
    }

    private static string NameOf(Told told) => told.What is { Member: { } member, Symbol: Fact { Type: SetFactType set } } ? $"{told.What.Symbol.Name} includes {set.Values[member]}" : told.What.Symbol.Name;

    private static string ValueText(Told told) => told.What.Symbol switch
    {
        Fact { Type: ChoiceFactType choice } => choice.Values[(int)told.Value],
        Fact { Type: NumberFactType number } => Counted(told.Value, number.Unit),
        Fact { Type: DateFactType } => DateOnly.FromDayNumber((int)told.Value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Event when told.Value == CaseSpace.NotYet => "not yet",
        Event => Counted(told.Value, told.What.Clock == ClockUnit.Hours ? "hours" : "months"),
        _ => told.Value == 1 ? "yes" : "no",
    };

    private static string Counted(long value, string unit)
    {
        if (unit == "months" && value >= 12 && value % 12 == 0) (value, unit) = (value / 12, "years");
        if (unit == "hours" && value >= 48 && value % 24 == 0) (value, unit) = (value / 24, "days");
        var singular = value == 1 && unit.EndsWith('s') ? unit[..^1] : unit;
        return $"{value.ToString(CultureInfo.InvariantCulture)} {singular}";
    }

    private string RoleWords(string role, bool indefinite)
    {
        var title = _analysis.Model.Roles.FirstOrDefault(symbol => symbol.Name == role)?.Title ?? $"the {role.Replace('-', ' ')}";
        return indefinite && title.StartsWith("the ", StringComparison.Ordinal) ? $"a {title[4..]}" : title;
    }
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
