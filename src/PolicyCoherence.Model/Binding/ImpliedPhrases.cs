using PolicyCoherence.Sources;

namespace PolicyCoherence.Model.Binding;

/// <summary>How facts and things are called that no sentence gives a title. The phrases stand in ImpliedPhrases.properties.</summary>
internal static class ImpliedPhrases
{
    private static readonly MessageFile Text = MessageFile.Of(typeof(ImpliedPhrases));

    public static string Person => Text.Say("person");

    public static string Purpose => Text.Say("purpose");

    public static string RetentionLimit => Text.Say("retention-limit");

    public static string LegalBasis => Text.Say("legal-basis");

    public static string Duration => Text.Say("duration");

    public static string Extension => Text.Say("extension");

    public static string Withdrawal => Text.Say("withdrawal");

    public static string Recipient => Text.Say("recipient");

    public static string Breaks(string position) => Text.Say("breaks", ("position", position));

    public static string ConcernedByBreach(string position) => Text.Say("concerned-by-breach", ("position", position));

    public static string QuotaExhausted(string position) => Text.Say("quota-exhausted", ("position", position));

    public static string IsIn(string territory) => Text.Say("is-in", ("territory", territory));
}
