using PolicyCoherence.Rules.Wording;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking.Repairs;

/// <summary>Words for changes that resolve a finding.</summary>
internal static class RepairWording
{
    private static readonly MessageFile Text = MessageFile.Of(typeof(RepairWording));

    public static string SubjectTo(string other, IEnumerable<string> positions) => Text.Say("subject-to", ("other", other), ("positions", Phrasing.Names(positions)));

    public static string Unless(string condition, IEnumerable<string> positions) => Text.Say("unless", ("condition", condition), ("positions", Phrasing.Names(positions)));

    public static string By(string fact, IEnumerable<string> positions) => Text.Say("by", ("fact", fact), ("positions", Phrasing.Names(positions)));

    public static string RetainedAsIn(string source, string position) => Text.Say("retained-as-in", ("source", source), ("position", position));

    public static string With(string safeguards, IEnumerable<string> positions) => Text.Say("with", ("safeguards", safeguards), ("positions", Phrasing.Names(positions)));

    public static string Exception(string name, string position) => Text.Say("exception", ("name", name), ("position", position));

    public static string Delete(string name) => Text.Say("delete", ("name", name));
}
