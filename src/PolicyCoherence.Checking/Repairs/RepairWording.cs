using PolicyCoherence.Rules.Wording;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking.Repairs;

/// <summary>Words for changes that resolve a finding.</summary>
internal static class RepairWording
{
    private static readonly MessageFile Text = MessageFile.Of(typeof(RepairWording));

    public static string Caution { get; } = Text.Say("caution");

    public static string Write(string words, IEnumerable<string> names) => Text.Say("write", ("words", words), ("names", Phrasing.Names(names)));

    public static string Replace(string words, string old, string name) => Text.Say("replace", ("words", words), ("old", old), ("name", name));

    public static string Drop(string words, IEnumerable<string> names) => Text.Say("drop", ("words", words), ("names", Phrasing.Names(names)));

    public static string Delete(string name) => Text.Say("delete", ("name", name));

    public static string DeleteMeaning(string word, IEnumerable<string> agencies) => Text.Say("delete-meaning", ("word", word), ("agencies", Phrasing.Names(agencies)));

    public static string DeleteAcceptance(string rule, IEnumerable<string> names) => Text.Say("delete-acceptance", ("rule", rule), ("names", Phrasing.Names(names)));

    public static string SplitAcceptance(string rule) => Text.Say("split-acceptance", ("rule", rule));

    public static string Exception(string name, string position) => Text.Say("exception", ("name", name), ("position", position));

    public static string Position(string name) => Text.Say("position", ("name", name));

    public static string Prevail(string words, string name, string old, string other) => Text.Say("prevail", ("words", words), ("name", name), ("old", old), ("other", other));

    public static string Move(string name, string instrument, string words) => Text.Say("move", ("name", name), ("instrument", instrument), ("words", words));

    public static string Rebut(string presumption, IEnumerable<string> names) => Text.Say("rebut", ("presumption", presumption), ("names", Phrasing.Names(names)));

    public static string ChooseFigure(string example) => Text.Say("choice.figure", ("example", example));

    public static string ChooseLongEnough(string example) => Text.Say("choice.figure-long-enough", ("example", example));

    public static string ChooseFigureAndStart(string example) => Text.Say("choice.figure-and-start", ("example", example));

    public static string ChooseFigureOf(string example, string name) => Text.Say("choice.figure-of", ("example", example), ("name", name));

    public static string ChoosePurposeOf(string example, string name) => Text.Say("choice.purpose-of", ("example", example), ("name", name));

    public static string ChoosePurpose(string example) => Text.Say("choice.purpose", ("example", example));

    public static string ChooseAgency(string example) => Text.Say("choice.agency", ("example", example));

    public static string ChooseAgencyOf(string example, string name) => Text.Say("choice.agency-of", ("example", example), ("name", name));

    public static string ChooseSection(string example) => Text.Say("choice.section", ("example", example));

    public static string ChooseData(string example) => Text.Say("choice.data", ("example", example));

    public static string ChooseRule(string example) => Text.Say("choice.rule", ("example", example));

    public static string ChooseQuote(string example) => Text.Say("choice.quote", ("example", example));

    public static string ChooseConditionOf(string example, string name) => Text.Say("choice.condition-of", ("example", example), ("name", name));

    public static string ChoosePersonsOf(string example, string name) => Text.Say("choice.persons-of", ("example", example), ("name", name));

    public static string ChooseBasis(string example) => Text.Say("choice.basis", ("example", example));
}
