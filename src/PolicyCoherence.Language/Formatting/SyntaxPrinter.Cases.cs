using PolicyCoherence.Language.Syntax;

namespace PolicyCoherence.Language.Formatting;

internal sealed partial class SyntaxPrinter
{
    private void Case(CaseStatement test)
    {
        Write("case").Text(test.Title).Part("in", test.In).Part("as of", test.On).Write(":");
        for (var i = 0; i < test.Facts.Length; i++)
        {
            (i == 0 ? this : Write(",")).Atom(test.Facts[i]);
        }

        foreach (var expectation in test.Expectations)
        {
            Expectation(expectation);
        }
    }

    private void Expectation(ExpectationSyntax expectation)
    {
        Write("expect");
        _ = expectation switch
        {
            ConductExpectationSyntax conduct => (conduct.Negated ? Write("not") : this).Subject(conduct.Subject).Write(WordsOf(conduct.Modality)).Act(conduct.Act, " or "),
            SilenceExpectationSyntax silence => Part("nothing about", silence.About),
            FindingExpectationSyntax { Found: true } finding => Part("finding", finding.Rules),
            FindingExpectationSyntax { Rules.IsEmpty: true } => Write("no finding"),
            FindingExpectationSyntax finding => Part("no finding", finding.Rules),
            _ => throw new NotSupportedException($"no words for {expectation.GetType().Name}"),
        };
    }
}
