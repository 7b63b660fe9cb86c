using FsCheck.Xunit;
using PolicyCoherence.Language;
using PolicyCoherence.Model;
using PolicyCoherence.Model.Binding;
using PolicyCoherence.Reasoning.Formulas;
using PolicyCoherence.Sources;
using Case = PolicyCoherence.Reasoning.Formulas.Case;

namespace PolicyCoherence.Reasoning.Tests.BruteForce;

/// <summary>Whole small laws, put to the reasoning and to a literal reading of the reference semantics.</summary>
[Properties(Arbitrary = [typeof(Drafts)], MaxTest = 1500, QuietOnSuccess = true)]
public sealed class LawPropertyTests
{
    [Property]
    public void What_is_live_and_what_is_net_is_what_the_reference_semantics_says(Draft draft)
    {
        var (analysis, law) = Read(draft);
        foreach (var (line, instance) in Acting(draft, analysis))
        {
            foreach (var reading in Readings(analysis, line, instance))
            {
                var (agency, action) = Indexes(reading);
                var live = analysis.Scopes.Live(reading);
                var net = analysis.Net.Net(reading);
                foreach (var person in Draft.Persons)
                {
                    Holds(live, person).ShouldBe(law.IsLive(line, person, agency, action), $"p{line.Name} live for {reading.Agency?.Name} to {reading.Action.Name}, {Person(person)}");
                    Holds(net, person).ShouldBe(law.IsNet(line, person, agency, action), $"p{line.Name} net for {reading.Agency?.Name} to {reading.Action.Name}, {Person(person)}");
                }
            }
        }
    }

    [Property]
    public void Two_positions_clash_exactly_if_one_person_meets_both_and_the_table_reports_it(Draft draft)
    {
        var (analysis, law) = Read(draft);
        foreach (var (line, instance) in Acting(draft, analysis))
        {
            foreach (var bar in draft.Lines.Where(bar => bar.Modality is "must not" or "need not"))
            {
                var barInstance = analysis.InstancesOf($"p{bar.Name}").Single();
                if (!Draft.IsAction(line.Action, bar.Action) || (bar.Bearer >= 0 && !Draft.IsAgency(line.Bearer, bar.Bearer) && !Draft.IsAgency(bar.Bearer, line.Bearer)) || (bar.Modality == "need not" && !line.Obliges)) continue;

                // Bearers of whom one includes the other meet in the narrower one.
                var agency = bar.Bearer >= 0 && Draft.IsAgency(bar.Bearer, line.Bearer) ? bar.Bearer : line.Bearer;
                var verdict = law.Prevails(line, bar);
                var met = verdict.Reported > 0 && Draft.Persons.Any(person => law.IsNet(line, person, agency, line.Action, ignored: bar) && law.IsLive(bar, person, agency, line.Action)
                    && (verdict.First is not null || !law.IsLifted(bar, line, person, agency)));
                Clashes.Meet(instance, barInstance).ShouldBe(met, $"p{line.Name} and p{bar.Name}");
                if (!met) continue;
                var clash = analysis.Clashes.Describe(instance, barInstance, Clashes.KindOf(instance, barInstance)!.Value).ShouldNotBeNull();
                clash.Verdict.FirstPrevails.ShouldBe(verdict.First);
                ((int)clash.Verdict.Reporting).ShouldBe(verdict.Reported);
                var shown = PersonOf(clash.Answer);
                law.IsNet(line, shown, agency, line.Action, ignored: bar).ShouldBeTrue("the case shown must meet the first");
                law.IsLive(bar, shown, agency, line.Action).ShouldBeTrue("the case shown must meet the second");
                if (verdict.First is null) law.IsLifted(bar, line, shown, agency).ShouldBeFalse("nothing else may settle it for the case shown");
            }
        }
    }

    [Property]
    public void A_prohibition_is_offended_exactly_if_an_agency_can_reach_a_protected_person_in_some_way(Draft draft)
    {
        var (analysis, law) = Read(draft);
        var understanding = analysis.Model.Understandings.OfType<ProhibitionUnderstanding>().Single();
        foreach (var (line, instance) in Acting(draft, analysis))
        {
            // A duty offends by the kinds it names; a power by every kind it covers (A4).
            var ways = Enumerable.Range(0, Draft.Actions.Length)
                .Where(action => Draft.IsAction(action, line.Action) && Draft.IsAction(action, draft.Prohibited) && (!line.Obliges || Draft.IsAction(line.Action, draft.Prohibited)))
                .SelectMany(action => Enumerable.Range(0, Draft.Agencies.Length).Where(agency => Draft.IsAgency(agency, line.Bearer)), (action, agency) => (action, agency))
                .ToList();
            bool Protected(int person) => draft.Protects.Holds(person) && (draft.Limits.Parts.Length == 0 || !draft.Limits.Holds(person));
            var reached = Draft.Persons.Where(Protected).Any(person => ways.Any(way => law.IsNet(line, person, way.agency, way.action)));
            var offence = Offences.CouldOffend(instance, understanding) ? analysis.Offences.Find(instance, understanding) : null;
            (offence is not null).ShouldBe(reached, $"p{line.Name}");
            if (offence is null) continue;
            var shown = PersonOf(offence.Answer);
            Protected(shown).ShouldBeTrue("the case shown must be protected");
            ways.Any(way => law.IsNet(line, shown, way.agency, way.action)).ShouldBeTrue("the case shown must be reached");
        }
    }

    [Fact]
    public void The_random_laws_show_every_line_of_the_order_of_precedence_and_gaps_that_exceptions_open()
    {
        var lines = new HashSet<PrecedenceLine>();
        var gaps = 0;
        for (var seed = 0; seed < 1500; seed++)
        {
            var draft = Draft.Random(seed);
            var (analysis, _) = Read(draft);
            var understanding = analysis.Model.Understandings.OfType<ProhibitionUnderstanding>().Single();
            foreach (var (_, instance) in Acting(draft, analysis))
            {
                lines.UnionWith(analysis.Net.Meetings(instance).Select(meeting => meeting.Verdict.Line));
                if (Offences.CouldOffend(instance, understanding) && analysis.Offences.Find(instance, understanding)?.Gap is not null) gaps++;
            }
        }

        // Competence tells two duties apart, and these laws have no duties that exclude each other.
        lines.Order().ShouldBe(Enum.GetValues<PrecedenceLine>().Where(line => line != PrecedenceLine.Competence));
        gaps.ShouldBeGreaterThan(20);
    }

    private static (Analysis Analysis, LiteralLaw Law) Read(Draft draft)
    {
        var file = PolicyParser.Parse(new SourceText("draft.policy", draft.ToString()));
        var bound = Binder.Bind([file]);
        file.Diagnostics.Concat(bound.Diagnostics).Select(diagnostic => diagnostic.Message).ShouldBeEmpty();
        return (new Analysis(bound.Model, new AnalysisOptions(draft.ReadBarsAsExceptions)), new LiteralLaw(draft));
    }

    private static IEnumerable<(Line Line, NormInstance Instance)> Acting(Draft draft, Analysis analysis) =>
        draft.Lines.Where(line => line.Acts).Select(line => (line, analysis.InstancesOf($"p{line.Name}").Single()));

    // A duty is fulfilled by any kind of its action, a power covers all (A4).
    private static IEnumerable<Reading> Readings(Analysis analysis, Line line, NormInstance instance) =>
        from agency in analysis.Model.Agencies.All.Where(agency => Draft.IsAgency(Array.IndexOf(Draft.Agencies, agency.Name), line.Bearer))
        from action in analysis.Model.Actions.All.Where(action => (line.Obliges ? action.Name == Draft.Actions[line.Action] : Draft.IsAction(Array.IndexOf(Draft.Actions, action.Name), line.Action)))
        select instance.Reading with { Agency = agency, Action = action };

    private static (int Agency, int Action) Indexes(Reading reading) =>
        (Array.IndexOf(Draft.Agencies, reading.Agency?.Name), Array.IndexOf(Draft.Actions, reading.Action.Name));

    // The law as it stands: every instrument is in force.
    private static bool Holds(Formula formula, int person) => FormulaEvaluator.Holds(formula, Case.Of(formula.Variables.Select(variable => KeyValuePair.Create(variable, ValueOf(variable.Key, person)))));

    private static long ValueOf(string key, int person) => key switch
    {
        CaseSpace.Today => new DateOnly(2026, 1, 1).DayNumber,
        "person.foreigner" => 1,
        "person.age" => ((person >> Draft.Age) & 1) == 1 ? 17 : 18,
        _ => (person >> Array.IndexOf(Draft.Facts, key["person.".Length..])) & 1,
    };

    private static int PersonOf(Answer answer) => Enumerable.Range(0, Draft.Facts.Length).Sum(fact =>
        (fact == Draft.Age ? answer.Case.Variables.Any(variable => variable.Key == "person.age") && answer.ValueOf("person.age") < 18 : answer.ValueOf($"person.{Draft.Facts[fact]}") == 1) ? 1 << fact : 0);

    private static string Person(int person) => string.Join(", ", Enumerable.Range(0, Draft.Facts.Length).Select(fact => new Said(fact, ((person >> fact) & 1) == 1)));
}
