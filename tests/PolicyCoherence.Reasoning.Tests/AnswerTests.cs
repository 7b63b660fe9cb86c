using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>How sure an answer is, what it relies on, and which person is shown.</summary>
public sealed class AnswerTests
{
    private static readonly string Norms = string.Concat(Enumerable.Range(1, 10).Select(index => $"open norm norm-{index:d2}. "));

    private static string All(int count) => string.Join(" and ", Enumerable.Range(1, count).Select(index => $"norm-{index:d2}"));

    [Theory]
    [InlineData(1, Grade.Certain)]
    [InlineData(2, Grade.Certain)]
    [InlineData(7, Grade.Certain)]
    [InlineData(8, Grade.Certain)]
    [InlineData(9, Grade.Unknown)]
    public void Eight_judgements_are_told_apart_and_of_nine_the_case_that_needs_none_of_them_is_not_looked_for(int count, Grade grade)
    {
        var answer = Find($"danger or ({All(count)})");
        answer.Grade.ShouldBe(grade);
        answer.ValueOf("person.danger").ShouldBe(grade == Grade.Certain ? 1 : 0);
        answer.Judgements.Length.ShouldBe(grade == Grade.Certain ? 0 : count);
    }

    [Theory]
    [InlineData("norm-03 and danger", Grade.DependsOnJudgement, "norm-03")]
    [InlineData("norm-03 and norm-01", Grade.Unknown, "norm-01 norm-03")]
    [InlineData("norm-03 or norm-01", Grade.DependsOnJudgement, "norm-03")]
    [InlineData("(norm-03 and norm-01) or (norm-03 and not norm-01)", Grade.DependsOnJudgement, "norm-03")]
    [InlineData("norm-02 or not norm-02", Grade.Certain, "")]
    [InlineData("norm-02 or ill", Grade.Certain, "")]
    [InlineData("not norm-02", Grade.DependsOnJudgement, "norm-02")]
    public void An_answer_names_the_judgements_without_which_it_would_be_another(string condition, Grade grade, string judgements)
    {
        var answer = Find(condition);
        (answer.Grade, string.Join(' ', answer.Judgements)).ShouldBe((grade, judgements));
    }

    [Theory]
    [InlineData("income < wage and income >= level", Grade.Unknown, "level wage")]
    [InlineData("income < wage", Grade.Certain, "")]
    [InlineData("wage > 1500 EUR per month", Grade.Unknown, "wage")]
    [InlineData("wage > 1500 EUR per month and norm-01", Grade.Unknown, "wage")]
    [InlineData("level > wage and stipend > level", Grade.Unknown, "level stipend wage")]
    [InlineData("level > wage and stipend > 0 EUR per month", Grade.Unknown, "level wage")]
    public void Amounts_that_decide_are_named_in_order(string condition, Grade grade, string amounts)
    {
        var answer = Find(condition, "amount wage in EUR per month, ordinarily 1000 EUR per month. amount level in EUR per month, ordinarily 900 EUR per month. amount stipend in EUR per month, ordinarily 1100 EUR per month. ");
        (answer.Grade, string.Join(' ', answer.Amounts)).ShouldBe((grade, amounts));
    }

    [Theory]
    [InlineData("crime", "crime danger")]
    [InlineData("not danger", "danger")]
    [InlineData("not danger, crime", "crime danger")]
    [InlineData("ill, crime", "danger ill")]
    [InlineData("", "danger")]
    public void A_person_is_shown_where_something_holds_if_there_is_one_and_the_first_of_several(string wheres, string facts)
    {
        var law = With("danger");
        var answer = law.Analysis.Cases.FindWhere([.. wheres.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(where => Compiled(law, where))], Compiled(law, "danger")).ShouldNotBeNull();
        string.Join(' ', answer.Case.Variables.Where(variable => answer.Case[variable] == 1).Select(variable => variable.Key["person.".Length..])).ShouldBe(facts);
        law.Analysis.Cases.FindWhere([], law.Analysis.Table.False).ShouldBeNull();
    }

    [Fact]
    public void What_a_case_does_not_mention_is_nought_wherever_its_name_would_stand()
    {
        var answer = Find("danger and age > 40 years and ordered");
        foreach (var (key, value) in new[] { ("person.age", 41L), ("person.danger", 1), ("person.ordered", 1), ("a", 0), ("person.b", 0), ("person.e", 0), ("person.p", 0), ("z", 0), ("", 0) }) answer.ValueOf(key).ShouldBe(value, key);
    }

    private static Answer Find(string condition, string words = "") => With(condition, words) is var law ? law.Analysis.Cases.Find(Compiled(law, "p")).ShouldNotBeNull() : null!;

    private static Law With(string condition, string words = "") =>
        Law.Of($"{Norms}{words}position p: ministry must fine foreigner when {condition}. position danger-1: ministry must fine foreigner when danger. position crime-1: ministry must fine foreigner when crime. position ill-1: ministry must fine foreigner when ill. position not-danger-1: ministry must fine foreigner when not danger.");

    // The condition of a position by its name, or of the one that has it for its only condition.
    private static Formula Compiled(Law law, string of) =>
        law.Analysis.Space.Compile(law.Instance(of == "p" ? "p" : $"{of.Replace(' ', '-')}-1").Position.When[0].Condition, Role.Person);
}
