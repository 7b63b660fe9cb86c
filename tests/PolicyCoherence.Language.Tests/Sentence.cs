using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Language.Tests;

/// <summary>Short ways to the tree of one sentence.</summary>
internal static class Sentence
{
    /// <summary>The only statement of a text without errors.</summary>
    public static T Of<T>(string text)
        where T : Statement
    {
        var file = PolicyParser.Parse(new SourceText("test.policy", text));
        file.Diagnostics.Select(d => d.Message).ShouldBeEmpty();
        return file.Statements.ShouldHaveSingleItem().ShouldBeOfType<T>();
    }

    /// <summary>The only clause of a position with this clause.</summary>
    public static T Clause<T>(string clause)
        where T : Clause
    {
        var parsed = Of<PositionDeclaration>($"position p: x must y {clause}.").Clauses.ShouldHaveSingleItem().ShouldBeOfType<T>();
        parsed.Span.Words.ShouldBe(clause);
        return parsed;
    }

    /// <summary>The condition.</summary>
    public static T Condition<T>(string condition)
        where T : ConditionSyntax
    {
        var parsed = Of<PositionDeclaration>($"position p: x must y when {condition}.").Clauses.ShouldHaveSingleItem()
            .ShouldBeOfType<WhenClause>().Condition.ShouldBeOfType<T>();
        parsed.Span.Words.ShouldBe(condition);
        return parsed;
    }

    /// <summary>The form of an understanding.</summary>
    public static T Form<T>(string form)
        where T : UnderstandingForm
    {
        var parsed = Of<UnderstandingDeclaration>($"understanding u \"II.6\": {form}.").Form.ShouldBeOfType<T>();
        parsed.Span.Words.ShouldBe(form);
        return parsed;
    }

    /// <summary>The names as they are spelt, with commas.</summary>
    public static string Spelt(this IEnumerable<Name> names) => string.Join(", ", names.Select(n => n.Text));
}
