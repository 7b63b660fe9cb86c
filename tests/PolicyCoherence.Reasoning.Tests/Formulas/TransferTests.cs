using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning.Tests.Formulas;

/// <summary>A formula made again in another table says the same there, of the same facts.</summary>
public sealed class TransferTests
{
    private readonly FormulaTable _from = new();
    private readonly FormulaTable _to = new();

    private static Variable Income(FormulaTable table, long most = 1000) => table.Variable("income", ValueSet.Range(0, most), 10, null, OpenEnds.Above);

    private static Variable Wage(FormulaTable table) => table.Variable("wage", ValueSet.Range(0, 1000), 20, null, OpenEnds.Above);

    private static Variable Ill(FormulaTable table) => table.Variable("ill", ValueSet.YesOrNo, 0);

    private static IEnumerable<Formula> All(FormulaTable table)
    {
        var (ill, below) = (table.Literal(Ill(table), 1), table.AtMost(Income(table), Rounded.Of(100, 1, 1), Wage(table), Rounded.Of(120, 0, 1)));
        var rounded = table.AtMost(Income(table), Rounded.Of(1, 1, 2), Wage(table), Rounded.Of(1, 0, 3));
        return [table.True, table.False, ill, table.Not(ill), below, table.Not(below), rounded, table.And(ill, below), table.Or(table.Not(ill), table.Not(below)), table.And(table.Or(ill, below), table.Or(below, rounded))];
    }

    [Fact]
    public void What_is_made_again_is_what_would_have_been_made_there()
    {
        var transfer = new Transfer(_to);
        foreach (var (formula, there) in All(_from).Zip(All(_to))) transfer.Of(formula).ShouldBeSameAs(there);
        foreach (var formula in All(_from)) new Transfer(new FormulaTable()).Of(formula).ToString().ShouldBe(formula.ToString());
    }

    [Fact]
    public void A_fact_that_is_new_there_keeps_its_values_its_ordinary_one_and_its_open_ends()
    {
        var made = ((ComparisonFormula)new Transfer(_to).Of(_from.AtMost(Income(_from), Rounded.Itself, Wage(_from), Rounded.Itself))).Lesser;
        made.ShouldBeSameAs(Income(_to));
        (made.Key, made.Domain, made.Ordinary, made.Open).ShouldBe(("income", ValueSet.Range(0, 1000), 10, OpenEnds.Above));
    }

    [Fact]
    public void A_fact_that_has_other_values_there_is_kept_apart_from_it()
    {
        var theirs = Income(_to, most: 500);
        var made = new Transfer(_to).Of(_from.And(_from.Literal(Income(_from), ValueSet.Range(0, 700)), _from.AtMost(Income(_from), Rounded.Itself, Wage(_from), Rounded.Itself)));
        made.ToString().ShouldBe("former income in {0..700} and former income <= wage");
        made.Mentions(theirs).ShouldBeFalse();
    }
}
