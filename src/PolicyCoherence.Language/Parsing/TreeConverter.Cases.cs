using PolicyCoherence.Language.Generated;
using PolicyCoherence.Language.Syntax;
using Tree = PolicyCoherence.Language.Generated.PolicyParser;

namespace PolicyCoherence.Language.Parsing;

internal sealed partial class TreeConverter
{
    private CaseStatement Case(Tree.TestCaseContext c) =>
        new(_sentence, QuotedOf(c.title), NameOrNull(c.place), DateOrNull(c.day), Atoms(c._facts), [.. c.expectation().Select(Expectation)]);

    private ExpectationSyntax Expectation(Tree.ExpectationContext c)
    {
        var span = SpanOf(c);
        return c.kind?.Type switch
        {
            PolicyLexer.NOTHING_ABOUT => new SilenceExpectationSyntax(span, NamesOf(c.names())),
            PolicyLexer.NO_FINDING => new FindingExpectationSyntax(span, Found: false, NamesOf(c.names())),
            PolicyLexer.FINDING => new FindingExpectationSyntax(span, Found: true, NamesOf(c.names())),
            _ => new ConductExpectationSyntax(span, c.NOT() is not null, Subject(c.subject()), ModalityOf(c.modality()), Act(c.act())),
        };
    }
}
