using PolicyCoherence.Language.Generated;
using PolicyCoherence.Language.Lexing;
using PolicyCoherence.Language.Parsing;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Language.Errors;

/// <summary>Says what is wrong with a sentence that could not be read, and what to write instead.</summary>
internal sealed class ErrorExplainer(SourceText source, DiagnosticSink sink, SentencePreparer preparer, SentenceParser parser)
{
    /// <summary>Reports what was read in spite of its spelling, and makes it what was meant.</summary>
    public static void ReportRepairs(List<PolicyToken> raw, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (raw[i].Type == PolicyLexer.SMART_STRING)
            {
                raw[i].Type = PolicyLexer.STRING;
            }
        }
    }

    /// <summary>Reports what the lexer could not read.</summary>
    public void ReportBrokenTokens(List<PolicyToken> raw, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (raw[i].Type >= PolicyLexer.WRONG_DATE && raw[i].Type <= PolicyLexer.UNEXPECTED)
            {
                sink.Report(Problems.Lexical, SpanOf(raw[i]), raw[i].Text);
                return;
            }
        }
    }

    /// <summary>Reports why the sentence that the preparer holds does not fit.</summary>
    public void Explain()
    {
        if (preparer.TooDeep is { } deep)
        {
            sink.Report(Problems.TooDeep, SpanOf(deep), "64");
            return;
        }

        parser.FindExpected();
        var found = preparer.Tokens[parser.FailedAt];
        sink.Report(Problems.Unexpected, SpanOf(found), found.Text, string.Join(", ", parser.Expected.Select(t => PolicyLexer.DefaultVocabulary.GetSymbolicName(t))));
    }

    private SourceSpan SpanOf(PolicyToken token) => new(source, token.StartIndex, token.End - token.StartIndex);
}
