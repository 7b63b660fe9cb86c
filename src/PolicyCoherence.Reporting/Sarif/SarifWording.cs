using System.Text;
using PolicyCoherence.Findings;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Reporting.Sarif;

/// <summary>The texts of the report for code scanning. The sentences stand in SarifWording.properties.</summary>
internal static class SarifWording
{
    private static readonly MessageFile Text = MessageFile.Of(typeof(SarifWording));

    public static string RootDescription => Text.Say("root-description");

    public static string ToolDescription => Text.Say("tool-description");

    public static string NotificationDescription => Text.Say("notification-description");

    public static string NotificationHelp => Text.Say("notification-help");

    public static string Why => Text.Say("why");

    /// <summary>All that a reviewer needs who sees only the alert.</summary>
    public static string Message(Finding finding)
    {
        var text = new StringBuilder(finding.Message);
        void Add(string lead, IEnumerable<string> sentences)
        {
            foreach (var sentence in sentences)
            {
                text.Append("\n\n").Append(Text.Say("part", ("lead", lead), ("sentence", sentence)));
            }
        }

        Add(Wording.Who, finding.Case is { } person ? [Sentence(person.Sentence)] : []);
        Add(Wording.When, finding.Interval is { } interval ? [Wording.Interval(interval)] : []);
        Add(Wording.Against, finding.Authorities.Select(authority => Sentence(Wording.AuthorityLine(authority))));
        Add(Wording.Resolve, finding.Resolve.Select(Sentence));
        return text.ToString();
    }

    public static string HelpText(RuleDescription rule) => rule.Source.Length > 0
        ? Text.Say("help-with-source", ("description", Sentence(rule.Description)), ("source", Sentence(rule.Source)))
        : Sentence(rule.Description);

    public static string HelpMarkdown(RuleDescription rule) => rule.PageText.Length > 0 ? rule.PageText : HelpText(rule);

    /// <summary>A text as a sentence: with a full stop.</summary>
    public static string Sentence(string text) => text.Length > 0 && text[^1] is '.' or '!' or '?' ? text : text + ".";

    /// <summary>In a message, <c>[words](address)</c> is a link. Words from a policy file must not become one.</summary>
    public static string Plain(string text) => text.Replace("](", "] (", StringComparison.Ordinal);
}
