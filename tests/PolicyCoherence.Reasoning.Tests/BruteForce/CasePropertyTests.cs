using FsCheck.Xunit;
using PolicyCoherence.Language;
using PolicyCoherence.Model;
using PolicyCoherence.Model.Binding;
using PolicyCoherence.Reasoning.Formulas;
using PolicyCoherence.Reasoning.OneCase;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Reasoning.Tests.BruteForce;

/// <summary>What the law says of one person, written as a case, against a literal reading of the reference semantics.</summary>
[Properties(Arbitrary = [typeof(Drafts)], MaxTest = 250, QuietOnSuccess = true)]
public sealed class CasePropertyTests
{
    [Property]
    public void Who_must_and_who_must_not_is_what_the_reference_semantics_says_of_the_person(Draft draft)
    {
        var cases = Draft.Persons.Select(person => $"case \"{person}\": foreigner, {string.Join(", ", Enumerable.Range(0, Draft.Facts.Length).Select(fact => new Said(fact, ((person >> fact) & 1) == 1)))} expect nothing about return.");
        var file = PolicyParser.Parse(new SourceText("draft.policy", $"{draft}\n{string.Join('\n', cases)}"));
        var bound = Binder.Bind([file]);
        file.Diagnostics.Concat(bound.Diagnostics).Select(diagnostic => diagnostic.Message).ShouldBeEmpty();
        var analysis = new Analysis(bound.Model, new AnalysisOptions(draft.ReadBarsAsExceptions));
        var law = new LiteralLaw(draft);
        foreach (var (test, person) in bound.Model.Cases.Zip(Draft.Persons))
        {
            test.Title.ShouldBe($"{person}");
            var conducts = new Conducts(new CaseLaw(analysis, WholeCase.Of(analysis, test.Facts, test.On, out _).ShouldNotBeNull()));
            foreach (var agency in analysis.Model.Agencies.All)
            {
                foreach (var action in analysis.Model.Actions.All)
                {
                    var (who, what) = (Array.IndexOf(Draft.Agencies, agency.Name), Array.IndexOf(Draft.Actions, action.Name));
                    var act = new Act(test.Span, action, null, null, null, [], []);
                    var bearer = new AgencyBearer(test.Span, [agency]);
                    Holds(conducts.Of(bearer, agency, Modality.Duty, act)).ShouldBe(Must(draft, law, person, who, what), $"{agency.Name} must {action.Name}, {person}");
                    Holds(conducts.Of(bearer, agency, Modality.Prohibition, act)).ShouldBe(MustNot(draft, law, person, who, what), $"{agency.Name} must not {action.Name}, {person}");
                }
            }
        }
    }

    private static bool Holds(Conduct conduct) => conduct.Left is TrueFormula;

    private static bool Binds(Line line, int agency) => line.Bearer < 0 || Draft.IsAgency(agency, line.Bearer);

    // A duty to do the act or a kind of it is net, and no bar stands against it that nobody has put in its place and nothing else has lifted.
    private static bool Must(Draft draft, LiteralLaw law, int person, int agency, int action)
    {
        var net = draft.Lines.Where(line => line.Obliges && Binds(line, agency) && Draft.IsAction(line.Action, action) && law.IsNet(line, person, agency, line.Action)).ToList();
        return net.Count > 0 && !net.Any(line => draft.Lines.Any(bar =>
            LiteralLaw.Covers(bar, line, agency, line.Action) && law.IsLive(bar, person, agency, line.Action) && law.Prevails(line, bar).First is null
            && !law.IsLifted(bar, person, agency, line.Action)));
    }

    // A bar is live over which nothing prevails in all of it, and no duty or power is left. A duty lifts a bar on its own act alone, and a
    // power one on each kind of its act (A4): what else the bar forbids stays forbidden.
    private static bool MustNot(Draft draft, LiteralLaw law, int person, int agency, int action)
    {
        int Narrowed(Line line) => Draft.IsAction(action, line.Action) ? action : line.Action;
        var bars = draft.Lines.Where(bar => bar.Modality == "must not" && Binds(bar, agency) && Draft.IsAction(action, bar.Action) && law.IsLive(bar, person, agency, action))
            .Where(bar => !law.IsLifted(bar, person, agency, action));
        var free = draft.Lines.Any(line => line.Acts && Binds(line, agency)
            && (Draft.IsAction(line.Action, action) || (line.Modality == "may" && Draft.IsAction(action, line.Action)))
            && law.IsNet(line, person, agency, line.Obliges ? line.Action : Narrowed(line)));
        return bars.Any() && !free;
    }
}
