using PolicyCoherence.Findings;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Reporting.Graph;

/// <summary>The texts of the picture of bodies and data.</summary>
internal static class GraphLines
{
    private static readonly MessageFile Text = MessageFile.Of(typeof(GraphLines));

    public static string Title => Text.Say("title");

    public static string Nothing => Text.Say("nothing");

    public static string People => Text.Say("people");

    public static string Legend => Text.Say("legend");

    public static string Found(AgencyPair pair) => Text.Count("found", pair.Findings, ("worst", Wording.Name(pair.Worst)));

    public static string AndMore(IEnumerable<string> names, int more) => Text.Say("and-more", ("names", string.Join(", ", names)), ("more", more));
}
