using System.Text;
using PolicyCoherence.Findings;

namespace PolicyCoherence.Reporting.Sarif;

/// <summary>The texts of the report for code scanning.</summary>
internal static class SarifWording
{
    public const string RootDescription = "The root of the repository.";
    public const string ToolDescription = "Finds the contradictions between the texts of a migration policy.";
    public const string NotificationDescription = "A text that could not be understood.";
    public const string NotificationHelp = "Correct the text as the message says, and check again: what was not understood was not checked.";
    public const string Why = "Why the checker thinks so.";

    /// <summary>All that a reviewer needs who sees only the alert.</summary>
    public static string Message(Finding finding)
    {
        var text = new StringBuilder(finding.Message);
        void Add(string lead, IEnumerable<string> sentences)
        {
            foreach (var sentence in sentences)
            {
                text.Append("\n\n").Append(lead).Append(": ").Append(sentence);
            }
        }

        Add(Wording.Who, finding.Case is { } person ? [Sentence(person.Sentence)] : []);
        Add(Wording.When, finding.Interval is { } interval ? [Wording.Interval(interval)] : []);
        Add(Wording.Against, finding.Authorities.Select(authority => Sentence(Wording.AuthorityLead(authority) + Wording.AuthorityText(authority))));
        Add(Wording.Resolve, finding.Resolve.Select(Sentence));
        return text.ToString();
    }

    public static string HelpText(RuleDescription rule) => Sentence(rule.Description) + (rule.Source.Length > 0 ? $" Source: {Sentence(rule.Source)}" : string.Empty);

    public static string HelpMarkdown(RuleDescription rule) => rule.PageText.Length > 0 ? rule.PageText : HelpText(rule);

    /// <summary>A text as a sentence: with a full stop.</summary>
    public static string Sentence(string text) => text.Length > 0 && text[^1] is '.' or '!' or '?' ? text : text + ".";

    /// <summary>In a message, <c>[words](address)</c> is a link. Words from a policy file must not become one.</summary>
    public static string Plain(string text) => text.Replace("](", "] (", StringComparison.Ordinal);
}
