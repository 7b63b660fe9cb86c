using FsCheck.Xunit;
using PolicyCoherence.Language;
using PolicyCoherence.Model.Binding;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Reasoning.Tests.BruteForce;

/// <summary>A position that another covers can be taken away: for nobody does anything change that an agency must, may or must not do.</summary>
[Properties(MaxTest = 200, QuietOnSuccess = true)]
public sealed class CoveredPropertyTests
{
    // A small law, and one of its positions once more: under other facts, in another text or with another clause.
    private static Draft Random(int seed)
    {
        var draft = Draft.Random(seed);
        var random = new Random(seed);
        var like = draft.Lines[random.Next(draft.Lines.Length)];
        var more = new Said(random.Next(Draft.Facts.Length), random.Next(3) > 0);
        var copy = like with
        {
            Name = draft.Lines.Length,
            When = random.Next(3) == 0 || (!like.When.All && like.When.Parts.Length > 1) ? like.When : new Words(true, [.. like.When.Parts.Where(part => part.Fact != more.Fact), more]),
            Instrument = random.Next(3) == 0 ? random.Next(-1, Draft.Instruments.Length) : like.Instrument,
            Action = random.Next(4) == 0 ? random.Next(Draft.Actions.Length) : like.Action,
            SubjectTo = random.Next(3) == 0 ? -1 : like.SubjectTo,
            Notwithstanding = random.Next(3) == 0 ? -1 : like.Notwithstanding,
        };
        return draft with { Lines = [.. draft.Lines, copy] };
    }

    [Property]
    public void A_covered_position_can_be_taken_away_and_nothing_changes_for_anybody(int seed)
    {
        var draft = Random(seed);
        foreach (var line in Covered(draft))
        {
            var without = draft with { Lines = [.. draft.Lines.Where(other => other.Name != line.Name)] };
            Outcomes(without).ShouldBe(Outcomes(draft), $"without p{line.Name}:\n{draft}");
        }
    }

    [Fact]
    public void The_random_laws_have_positions_that_are_covered() => Enumerable.Range(0, 150).Count(seed => Covered(Random(seed)).Count > 0).ShouldBeInRange(10, 120);

    private static List<Line> Covered(Draft draft)
    {
        var file = PolicyParser.Parse(new SourceText("draft.policy", draft.ToString()));
        var analysis = new Analysis(Binder.Bind([file]).Model, new AnalysisOptions(draft.ReadBarsAsExceptions));
        return draft.Lines.Where(line => !analysis.Redundancy.Covering(analysis.InstancesOf($"p{line.Name}")[0].Position).IsEmpty).ToList();
    }

    // Of every person, agency and action: whether it must, may or must not, and whether two texts stand against each other there.
    private static List<string> Outcomes(Draft draft)
    {
        var law = new LiteralLaw(draft);
        var said = new List<string>();
        foreach (var person in Draft.Persons)
        {
            for (var agency = 0; agency < Draft.Agencies.Length; agency++)
            {
                for (var action = 0; action < Draft.Actions.Length; action++)
                {
                    var net = draft.Lines.Where(line => line.Acts && line.Bearer >= 0 && Draft.IsAgency(agency, line.Bearer) && Draft.IsAction(action, line.Action) && law.IsNet(line, person, agency, action)).ToList();
                    var bars = draft.Lines.Where(bar => bar.Modality is "must not" or "need not" && (bar.Bearer < 0 || Draft.IsAgency(agency, bar.Bearer)) && Draft.IsAction(action, bar.Action) && law.IsLive(bar, person, agency, action)).ToList();
                    bool Stands(Line bar) => !net.Exists(line => LiteralLaw.Covers(bar, line, agency, action) && law.Prevails(line, bar).First == true);
                    bool Open(Line bar) => net.Exists(line => LiteralLaw.Covers(bar, line, agency, action) && law.Prevails(line, bar).First is null);
                    if (net.Exists(line => line.Obliges && line.Action == action)) said.Add($"{person} {agency} must {action}");
                    if (net.Exists(line => !line.Obliges)) said.Add($"{person} {agency} may {action}");
                    if (bars.Exists(bar => bar.Modality == "must not" && Stands(bar))) said.Add($"{person} {agency} must not {action}");
                    if (bars.Exists(bar => bar.Modality == "need not" && Stands(bar))) said.Add($"{person} {agency} need not {action}");
                    if (bars.Exists(bar => Open(bar) && !law.IsLifted(bar, person, agency, action))) said.Add($"{person} {agency} open {action}");
                }
            }
        }

        return said;
    }
}
