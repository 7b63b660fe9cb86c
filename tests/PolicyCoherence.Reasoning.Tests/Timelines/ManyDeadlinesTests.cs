using PolicyCoherence.Reasoning.Formulas;
using PolicyCoherence.Reasoning.Timelines;

namespace PolicyCoherence.Reasoning.Tests.Timelines;

/// <summary>How many sets of deadlines are compared before the search says that there are too many.</summary>
public sealed class ManyDeadlinesTests
{
    private static List<ImpossibleDeadlines> Find(int duties, int times, string procedure)
    {
        var law = Law.Of(string.Concat(
            Enumerable.Range(1, duties).Select(index => $"position p{index}: ministry must return foreigner within 7 days of decision. ")
                .Concat(Enumerable.Range(1, times).Select(index => $"position q{index}: ministry may return foreigner at the earliest 10 days after decision. "))) + procedure);
        return [.. law.Analysis.Deadlines.Find(law.Analysis.Model.Procedures.FirstOrDefault())];
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    [InlineData(3, 3)]
    public void Each_duty_is_impossible_with_each_earliest_time(int duties, int times) =>
        Find(duties, times, "").Select(found => string.Join(' ', found.Norms.Select(norm => norm.Name))).Order(StringComparer.Ordinal)
            .ShouldBe(from duty in Enumerable.Range(1, duties) from time in Enumerable.Range(1, times) select $"p{duty} q{time}");

    [Theory]
    [InlineData("", "more than 2000 sets of deadlines would have to be compared")]
    [InlineData("procedure s: decision, notice.", "more than 2000 sets of deadlines would have to be compared for the procedure `s`")]
    public void Of_too_many_it_is_said_how_many_and_in_which_procedure(string procedure, string message)
    {
        // Of each pair the one or the other may be left out, whatever is left out of the others.
        List<ImpossibleDeadlines> Of(int pairs)
        {
            var law = Law.Of(string.Concat(Enumerable.Range(1, pairs).Select(index => $"action do-{index}: person. position p{index}: ministry must do-{index} foreigner within 7 days of decision. position q{index}: ministry may do-{index} foreigner at the earliest 10 days after decision. ")) + procedure);
            return [.. law.Analysis.Deadlines.Find(law.Analysis.Model.Procedures.FirstOrDefault())];
        }

        Of(9).Count.ShouldBe(9);
        Should.Throw<ReasoningLimitException>(() => Of(10)).Message.ShouldBe(message);
    }
}
