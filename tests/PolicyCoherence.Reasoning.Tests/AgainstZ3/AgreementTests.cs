using System.Globalization;
using System.Text;

namespace PolicyCoherence.Reasoning.Tests.AgainstZ3;

/// <summary>
/// The solver against Z3, on random questions of every kind that the reasoning asks. The number of questions can be
/// raised by hand: <c>COHERENCE_Z3_QUESTIONS=2000000 dotnet test --filter AgainstZ3</c>; another
/// <c>COHERENCE_Z3_SEED</c> asks other ones.
/// </summary>
public sealed class AgreementTests
{
    private const int InEachTest = 24_000;
    private const int InEachProcess = 1_000;

    [Fact]
    public void The_solver_and_Z3_answer_every_question_alike()
    {
        var questions = Setting("COHERENCE_Z3_QUESTIONS", InEachTest);
        var seed = Setting("COHERENCE_Z3_SEED", 1);
        var (sat, unsat, comparing, bounds) = (0, 0, 0, 0);
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        var script = new StringBuilder();
        for (var from = 0; from < questions; from += InEachProcess)
        {
            script.Clear().Append("(set-logic QF_LIA)\n");
            var expected = new List<(int Index, string Answer)>(InEachProcess);
            for (var index = from; index < Math.Min(from + InEachProcess, questions); index++)
            {
                var question = new RandomQuestion(unchecked((seed * 1_000_003) + index));
                if (question.AtABound)
                {
                    bounds++;
                    continue;
                }

                kinds.Add(question.Kind);
                script.Append(question.Smt);
                expected.Add((index, question.HasCase ? "sat" : "unsat"));
                if (question.Compares) comparing++;
                if (question.HasCase) sat++;
                else unsat++;
            }

            var answers = Z3.Ask(script.ToString());
            answers.Count.ShouldBe(expected.Count, string.Join('\n', answers.Where(answer => answer is not ("sat" or "unsat")).Take(3)));
            foreach (var (answer, (index, own)) in answers.Zip(expected))
            {
                if (answer != own) answer.ShouldBe(own, $"question {index} of seed {seed}: {new RandomQuestion(unchecked((seed * 1_000_003) + index)).Smt}");
            }
        }

        kinds.Count.ShouldBe(5);
        Math.Min(sat, unsat).ShouldBeGreaterThan(questions / 10, "a comparison on which one answer is nearly always right says little");
        comparing.ShouldBeGreaterThan(questions / 5, "comparisons of two facts must occur");
        bounds.ShouldBeLessThan(questions / 100, "a question at a bound is not answered, which must stay rare");
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var set) ? set : otherwise;
}
