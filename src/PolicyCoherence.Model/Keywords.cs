using PolicyCoherence.Language;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Model;

/// <summary>The words of the policy language, for those who tell people what to write and see nothing of the parser.</summary>
public static class Keywords
{
    /// <summary>How keywords are written in the language that a file is written in, by their names in the grammar: <c>SUBJECT_TO</c>.</summary>
    public static Func<string, string> In(SourceText source) => KeywordTable.Of(source).Write;

    /// <summary>A sentence about a finding with its keywords as they are written in a file.</summary>
    public static string Said(string sentence, SourceText source) => MessageFile.WithKeywords(sentence, keyword => KeywordTable.Of(source).Find(keyword));
}
