using PolicyCoherence.Language.Errors;
using PolicyCoherence.Language.Generated;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;
using Tree = PolicyCoherence.Language.Generated.PolicyParser;

namespace PolicyCoherence.Language.Parsing;

internal sealed partial class TreeConverter
{
    private StoreDeclaration Store(Tree.StoreContext c)
    {
        var (name, title) = Declared(c.declared());
        return new StoreDeclaration(_sentence, name, title, NamesOf(c.names()));
    }

    private UnderstandingForm DataRule(SourceSpan span, Tree.SubjectContext subject, Tree.DataRuleContext c)
    {
        if (Subject(subject) is not NamedSubject) sink.Report(Problems.NoKindOfData, SpanOf(subject), subject.Start.Text);
        var data = NamesOf(subject.names(0));
        var unless = Optional(c.condition());
        return c.MUST_NOT_REACH() is null
            ? new PurposeLimitForm(
                span,
                data,
                [.. c._ps.Where(p => p.Type == PolicyLexer.WORD).Select(NameOf)],
                [.. c._ps.Where(p => p.Type == PolicyLexer.STRING).Select(QuotedOf)],
                unless)
            : new ReachForm(span, data, c.persons is { } persons ? NamesOf(persons._ns) : [], NamesOf(c.bodies), NamesOf(c.reached), unless) { ExceptFor = NamesOf(c.persons?.excepted) };
    }
}
