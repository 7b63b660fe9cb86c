using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>
/// Exceptions in pairs, each to both of the pair before it: there are more ways down than anybody could go, and yet each exception is
/// one sentence and is read once.
/// </summary>
public sealed class SharedExceptionsTests
{
    private const int Pairs = 100;

    private static Law Of(int pairs) => Law.Of($"position p: ministry must fine foreigner when ill. {string.Join(' ', Enumerable.Range(1, pairs).Select(Pair))}");

    private static string Pair(int at) =>
        $"fact a{at}. fact b{at}. exception x{at} to {(at == 1 ? "p" : $"x{at - 1}, y{at - 1}")}: when a{at}. exception y{at} to {(at == 1 ? "p" : $"x{at - 1}, y{at - 1}")}: when b{at}.";

    // Every exception is met: the last pair holds, so the one before it does not, and so on.
    [Theory]
    [InlineData(Pairs, true)]
    [InlineData(Pairs + 1, false)]
    public void Whether_the_position_is_live_turns_on_how_many_pairs_there_are(int pairs, bool isLive)
    {
        var analysis = Of(pairs).Analysis;
        var reading = analysis.InstancesOf("p")[0].Reading;
        var live = analysis.Scopes.Live(reading);
        var all = analysis.Table.And(live.Variables.Where(variable => variable.Key != CaseSpace.Today).Select(variable => analysis.Table.Literal(variable, 1)));
        analysis.Solver.Satisfiable(analysis.Table.And([all, live])).ShouldBe(isLive);
        var person = analysis.Cases.Find(all).ShouldNotBeNull();
        new PlainLaw(analysis, person).IsLive(reading).ShouldBe(isLive);
        FormulaEvaluator.Holds(live, person.Case).ShouldBe(isLive);
    }

    [Fact]
    public void A_person_whom_no_exception_holds_back_is_found_and_what_matters_about_her_is_said()
    {
        var analysis = Of(Pairs).Analysis;
        var answer = analysis.Cases.Find(analysis.Net.Net(analysis.InstancesOf("p")[0].Reading)).ShouldNotBeNull();
        answer.Matters.Select(variable => variable.Key).ShouldContain("person.ill");
    }
}
