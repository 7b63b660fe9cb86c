using System.Collections.Immutable;
using System.Globalization;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Reasoning.Formulas;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Rules.Wording;

/// <summary>Words a case for people: "a child alone who would face torture on return".</summary>
public sealed class CaseWording
{
    private const int MaxNegatives = 2;

    private static readonly MessageFile Text = MessageFile.Of(typeof(CaseWording));

    private readonly Analysis _analysis;
    private readonly PlainEvaluator _plain;
    private readonly bool _dependsOnAmounts;
    private readonly ImmutableArray<Told> _told;

    // What stands beside the person rather than being said of her: "the permitted stay has ended".
    private readonly List<string> _besides = [];

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
            wording.Facts())
        {
            Amounts = answer.Amounts,
        };
        analysis.Shown.Remember(description, answer);
        return description;
    }

    /// <summary>The facts of a case that matter, for one who is compared with the person of the finding.</summary>
    /// <param name="analysis">The reasoning.</param>
    /// <param name="answer">The case.</param>
    public static ImmutableArray<CaseFact> Facts(Analysis analysis, Answer answer) => new CaseWording(analysis, answer).Facts();

    private ImmutableArray<CaseFact> Facts() => [.. _told.Select(told => new CaseFact(told.What.Role, NameOf(told), ValueText(told), told.What.IsJudgement))];

    private string Sentence(string role)
    {
        var person = PersonIn(role, role == Role.Person ? Text.Say("person") : RoleWords(role, indefinite: true));
        var clocks = _told.Where(told => told.What.Symbol is Event)
            .Select(told => told.Value == CaseSpace.NotYet ? Text.Say("before", ("event", told.What.Symbol.Display)) : Text.Say("after", ("time", ValueText(told)), ("event", told.What.Symbol.Display))).Distinct(StringComparer.Ordinal).ToList();
        var parts = new List<string> { clocks.Count > 0 ? Text.Say("person.at", ("person", person), ("times", Phrasing.Listed(clocks))) : person };
        var others = _told
            .Where(told => told.What is { IsJudgement: false, Symbol: not Event } && told.What.Role != role && told.What.Role != Role.State)
            .Select(told => told.What.Role).Distinct(StringComparer.Ordinal);
        parts.AddRange(others.Select(OtherPerson).OfType<string>());

        var state = Phrases(Role.State, []).Positives;
        if (state.Count > 0) parts.Add(Text.Say("state", ("does", Phrasing.Listed(state))));
        if (_besides.Count > 0) parts.Add(Text.Say("where", ("besides", Phrasing.Listed(_besides))));
        var amounts = _told.Where(told => told.What.IsAmount).Select(told => Text.Say("amount", ("amount", told.What.Symbol.Display), ("value", ValueText(told)))).ToList();
        if (amounts.Count > 0) parts.Add(_dependsOnAmounts ? Text.Say("amounts.not-compared", ("amounts", Phrasing.Listed(amounts))) : Text.Say("amounts", ("amounts", Phrasing.Listed(amounts))));
        var judgements = _told
            .Where(told => told.What.IsJudgement)
            .Select(told => told.Value == 1 ? Text.Say("found", ("judgement", told.What.Symbol.Display)) : Text.Say("not-found", ("judgement", told.What.Symbol.Display)))
            .ToList();
        if (judgements.Count > 0) parts.Add(Text.Say("judgements", ("judgements", Phrasing.Listed(judgements))));
        return string.Join("; ", parts);
    }

    // "the family member is a child who …", "the family member is a danger to security".
    private string? OtherPerson(string role)
    {
        var (head, explained) = Head(role);
        var (positives, negatives) = Phrases(role, explained);
        var who = RoleWords(role, indefinite: false);
        var said = new List<string>();
        if (head is not null) said.Add(Text.Say("is", ("what", head)));
        said.AddRange(positives);
        if (said.Count > 0) return Text.Say("other.does", ("who", who), ("does", Phrasing.Listed(said)));
        return negatives.Count > 0 ? Text.Say("other.not", ("who", who), ("not", Either(negatives))) : null;
    }

    private string PersonIn(string role, string fallback)
    {
        var (head, explained) = Head(role);
        var (positives, negatives) = Phrases(role, explained);
        var noun = head ?? fallback;
        return (positives.Count, negatives.Count) switch
        {
            (0, > 0 and <= MaxNegatives) => Text.Say("person.not", ("noun", noun), ("not", Either(negatives))),
            (_, > 0 and <= MaxNegatives) => Text.Say("person.does-not", ("noun", noun), ("does", Phrasing.Listed(positives)), ("not", Either(negatives))),
            (0, _) => noun,
            _ => Text.Say("person.does", ("noun", noun), ("does", Phrasing.Listed(positives))),
        };
    }

    // The first two, if there are so many.
    private static string Either(List<string> said) => said switch
    {
        [] => "",
        [var only] => only,
        [var one, var other, ..] => Text.Say("either", ("one", one), ("other", other)),
    };

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
                case Fact { Title: { } title } fact when HasItsOwnSubject(title):
                    var so = fact.Type is YesNoType ? title : Valued(told);
                    _besides.Add(fact.Type is YesNoType or SetFactType && told.Value == 0 ? Text.Say("not-so", ("what", so)) : so);
                    break;
                case Fact { Type: YesNoType } fact:
                    (told.Value == 1 ? positives : negatives).Add(fact.Title ?? Text.Say("meets", ("fact", fact.Name)));
                    break;
                case Fact { Type: SetFactType }:
                    (told.Value == 1 ? positives : negatives).Add(Valued(told));
                    break;
                case Group group:
                    (told.Value == 1 ? positives : negatives).Add(Text.Say("is", ("what", group.Display)));
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

    // A title reads after "a person who …"; one that begins as a sentence of its own does not.
    private static bool HasItsOwnSubject(string title) => Text.Say("begins-a-sentence").Split(", ").Contains(title.Split(' ')[0], StringComparer.OrdinalIgnoreCase);

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
            { } title => Text.Say("valued", ("does", title), ("value", text)),
            _ => Text.Say("has", ("fact", told.What.Symbol.Display), ("value", text)),
        };
    }

    private static string NameOf(Told told) => told.What is { Member: { } member, Symbol: Fact { Type: SetFactType set } } ? Text.Say("includes", ("fact", told.What.Symbol.Name), ("value", set.Values[member])) : told.What.Symbol.Name;

    private static string ValueText(Told told) => told.What.Symbol switch
    {
        Fact { Type: ChoiceFactType choice } => choice.Values[(int)told.Value],
        Fact { Type: NumberFactType number } => Counted(told.Value, number.Unit),
        Fact { Type: DateFactType } => DateOnly.FromDayNumber((int)told.Value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Event when told.Value == CaseSpace.NotYet => Text.Say("not-yet"),
        Event => Counted(told.Value, told.What.Clock == ClockUnit.Hours ? "hours" : "months"),
        _ => told.Value == 1 ? Text.Say("yes") : Text.Say("no"),
    };

    private static string Counted(long value, string unit)
    {
        if (unit == "months" && value >= 12 && value % 12 == 0) (value, unit) = (value / 12, "years");
        if (unit == "hours" && value >= 48 && value % 24 == 0) (value, unit) = (value / 24, "days");
        return (unit, value) switch
        {
            ("years", 1) => Text.Say("years.one"),
            ("years", _) => Text.Say("years.many", ("count", value)),
            ("months", 1) => Text.Say("months.one"),
            ("months", _) => Text.Say("months.many", ("count", value)),
            ("days", 1) => Text.Say("days.one"),
            ("days", _) => Text.Say("days.many", ("count", value)),
            ("hours", 1) => Text.Say("hours.one"),
            ("hours", _) => Text.Say("hours.many", ("count", value)),

            // A unit of the file's own.
            _ => Text.Say("counted", ("count", value), ("unit", value == 1 && unit.EndsWith('s') ? unit[..^1] : unit)),
        };
    }

    private string RoleWords(string role, bool indefinite)
    {
        var title = _analysis.Model.Roles.FirstOrDefault(symbol => symbol.Name == role)?.Title ?? Text.Say("the", ("noun", role.Replace('-', ' ')));
        return indefinite && title.StartsWith("the ", StringComparison.Ordinal) ? Text.Say("a", ("noun", title[4..])) : title;
    }
}
