using FsCheck.Xunit;
using PolicyCoherence.Language;
using PolicyCoherence.Model;
using PolicyCoherence.Model.Binding;
using PolicyCoherence.Reasoning.Comparing;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Reasoning.Tests.BruteForce;

/// <summary>For whom the outcome changes between two small laws, against looking at every person in both.</summary>
[Properties(MaxTest = 250, QuietOnSuccess = true)]
public sealed class ChangePropertyTests
{
    [Property]
    public void A_duty_or_power_is_gained_or_lost_exactly_by_those_for_whom_it_is_net_in_one_law_alone(int first, int second)
    {
        var (before, after) = (Draft.Random(first), Draft.Random(second));
        var changes = new LawChanges(Analysed(before), Analysed(after)).All(CancellationToken.None)
            .Where(change => change.Narrowing == Narrowing.None && change.Key.Modality is Modality.Duty or Modality.Power).ToList();
        var keys = before.Lines.Concat(after.Lines).Where(line => line.Acts).Select(line => (line.Modality, line.Bearer, line.Action)).Distinct().ToList();
        var laws = $"before:\n{before}\n\nafter:\n{after}";
        foreach (var key in keys)
        {
            foreach (var gained in new[] { true, false })
            {
                var (without, with) = gained ? (before, after) : (after, before);
                var shown = changes.Where(change => change.Gained == gained && change.Key.Modality == (key.Modality == "must" ? Modality.Duty : Modality.Power) && change.Key.Bearer == Draft.Agencies[key.Bearer] && change.Key.Action == Draft.Actions[key.Action]).ToList();
                if (IsShown(key, keys, without, with)) shown.Count.ShouldBe(1, $"{key}, gained: {gained}\n{laws}");

                // The literal law knows the day on which all is in force, and no other.
                foreach (var change in shown.Where(change => change.Day is null || change.Day >= new DateOnly(2015, 1, 1)))
                {
                    Persons(key, without, with).ShouldContain(PersonOf(change.Answer), $"{key}, gained: {gained}\n{laws}");
                }
            }
        }
    }

    private static int PersonOf(Answer answer) => Enumerable.Range(0, Draft.Facts.Length).Sum(fact =>
        (fact == Draft.Age ? answer.Case.Variables.Any(variable => variable.Key == "person.age") && answer.ValueOf("person.age") < 18 : answer.ValueOf($"person.{Draft.Facts[fact]}") == 1) ? 1 << fact : 0);

    // Somebody has it under the one law and not under the other, and no broader act or bearer shows all of them.
    private static bool IsShown((string Modality, int Bearer, int Action) key, IEnumerable<(string Modality, int Bearer, int Action)> keys, Draft without, Draft with)
    {
        var persons = Persons(key, without, with);
        return persons.Count > 0 && !keys.Any(other => other != key && Covers(other, key) && persons.IsSubsetOf(Persons(other, without, with)));
    }

    private static HashSet<int> Persons((string Modality, int Bearer, int Action) key, Draft without, Draft with) =>
        [.. Draft.Persons.Where(person => Has(with, key, person) && !Has(without, key, person))];

    private static bool Has(Draft draft, (string Modality, int Bearer, int Action) key, int person)
    {
        var law = new LiteralLaw(draft);
        return draft.Lines.Any(line => Covers((line.Modality, line.Bearer, line.Action), key) && law.IsNet(line, person, key.Bearer, key.Action));
    }

    private static bool Covers((string Modality, int Bearer, int Action) broader, (string Modality, int Bearer, int Action) key) =>
        broader.Modality == key.Modality && broader.Bearer >= 0 && Draft.IsAgency(key.Bearer, broader.Bearer)
        && (broader.Action == key.Action || (key.Modality == "may" && Draft.IsAction(key.Action, broader.Action)));

    private static Analysis Analysed(Draft draft)
    {
        var file = PolicyParser.Parse(new SourceText("draft.policy", draft.ToString()));
        return new Analysis(Binder.Bind([file]).Model, new AnalysisOptions(draft.ReadBarsAsExceptions));
    }
}
