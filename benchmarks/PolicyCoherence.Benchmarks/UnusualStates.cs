using System.Globalization;
using System.Text;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Benchmarks;

/// <summary>
/// States with very much of one thing, as a ministry could have them: where a part of the check grows faster than the law,
/// it shows here. Each is the same on every run.
/// </summary>
internal static class UnusualStates
{
    private const int MostSeconds = 60;

    private const string Head = """
        state synthetia "Synthetia".
        synthetia is party to refugee-convention since 1992-04-18.
        synthetia is party to gdpr since 2018-05-25.
        use iamm.
        synthetia encodes return, information in full.
        agency interior "Ministry of the Interior" is an enforcement-body, leads return, detention, irregular-migration.
        agency court-1 "Court" is a court.
        instrument act-1 "Act 1/2010": statute, in force from 2010-01-01.

        """;

    private static readonly string[] Data = ["identity-data", "health-data", "biometric-data", "asylum-data", "visa-data", "location-data"];

    private static readonly string[] Purposes = ["return", "migration-health", "regular-migration", "asylum", "information", "labour-migration"];

    private static readonly string[] Facts = ["medical-emergency", "acutely-ill", "asks-for-asylum", "required-to-leave", "removal-ordered", "likely-to-abscond", "danger-to-security", "serious-crime-suspected"];

    /// <summary>All kinds, each with what it is called.</summary>
    public static IReadOnlyList<(string Name, Func<int, string> Text)> Kinds { get; } =
    [
        ("data: each of 60 agencies collects, uses and discloses to several", n => DataLaw(n, 60)),
        ("data: as many agencies as positions, each discloses to several", n => DataLaw(n, Math.Max(3, n / 3))),
        ("procedures: one for each position", Procedures),
        ("exceptions: all of one position", Exceptions),
        ("agencies: two positions for each", Agencies),
        ("definitions: a chain of facts and groups, and two positions for each hundred", Definitions),
        ("one action, one bar and many duties for it", OneAction),
        ("safeguards: one standing safeguard for each decision", Safeguards),
    ];

    /// <summary>Checks each kind of state at two sizes and prints how long it took, and how that grew.</summary>
    public static void Run(TextWriter output, int size, string only)
    {
        output.WriteLine($"Whole checks of states with very much of one thing, once each, after one warm-up; processor time; stopped at {MostSeconds} s.");
        output.WriteLine();
        output.WriteLine("| of what | how many | findings | s | how many | findings | s | exponent |");
        output.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var (name, text) in Kinds.Where(kind => kind.Name.StartsWith(only, StringComparison.Ordinal)))
        {
            WholeCheck.Timed(Files(text(Math.Min(100, size / 8))), MostSeconds);
            var (small, large) = (WholeCheck.Timed(Files(text(size / 4)), MostSeconds), WholeCheck.Timed(Files(text(size)), MostSeconds));
            var exponent = Math.Log(large.Seconds / small.Seconds) / Math.Log(4);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {size / 4:N0} | {Said(small)} | {size:N0} | {Said(large)} | {exponent:F2} |"));
        }

        output.WriteLine();
    }

    private static string Said((int? Findings, double Seconds) run) => run.Findings is { } findings
        ? string.Create(CultureInfo.InvariantCulture, $"{findings:N0} | {run.Seconds:F2}")
        : string.Create(CultureInfo.InvariantCulture, $"stopped | {run.Seconds:F1}");

    /// <summary>The file of a state.</summary>
    public static IReadOnlyList<SourceText> Files(string text) => [new SourceText("state/unusual.policy", Head + text)];

    private static string DataLaw(int positions, int agencies)
    {
        var text = new StringBuilder();
        for (var agency = 0; agency < agencies; agency++) Line(text, $"agency body-{agency} \"Body {agency}\" is {(agency % 7 == 0 ? "an enforcement-body" : "a public-body")}.");
        for (var number = 0; number < positions; number++)
        {
            var (agency, turn) = (number % agencies, number / agencies);
            var data = Data[(agency + (turn / 3)) % Data.Length];
            var retained = (number % 5) switch { 0 => "", 1 => ", retained for at most 5 years from collection", _ => ", retained for at most 2 years from collection" };
            Line(text, (number % 3) switch
            {
                0 => $"position p{number} \"P {number}\": body-{agency} must collect {data} of foreigner when {Facts[number % Facts.Length]} for the purpose of {Purposes[agency % Purposes.Length]}{retained} under act-1 section \"{number}\".",
                _ => $"position p{number} \"P {number}\": body-{agency} must disclose {data} of foreigner to body-{((agency * 7) + turn + 1) % agencies} when {Facts[(number + 3) % Facts.Length]} for the purpose of {Purposes[(agency + turn) % Purposes.Length]}{retained.Replace("collection", "disclosure", StringComparison.Ordinal)} under act-1 section \"{number}\".",
            });
        }

        return text.ToString();
    }

    private static string Procedures(int positions)
    {
        var text = new StringBuilder();
        for (var number = 0; number < positions; number++)
        {
            Line(text, $"position p{number} \"P {number}\": interior must deport foreigner to destination when {Facts[number % Facts.Length]} and household-income = {1000 + number} EUR per month within 90 days of removal-decision under act-1 section \"{number}\".");
            Line(text, $"procedure way-{number} \"Way {number}\" for foreigner when {Facts[number % Facts.Length]} and household-income = {1000 + number} EUR per month: removal-decision by interior, appeal against removal-decision by person within {7 + (number % 20)} days of removal-decision, removal carrying out deport by interior at the earliest {10 + (number % 30)} days after removal-decision under act-1 section \"{number}\".");
        }

        return text.ToString();
    }

    private static string Exceptions(int exceptions)
    {
        var text = new StringBuilder();
        Line(text, "position p0 \"P\": interior must deport foreigner to destination when required-to-leave under act-1 section \"1\".");
        Line(text, "position p1 \"Q\": no authority may deport minor to destination under act-1 section \"2\".");
        for (var number = 0; number < exceptions; number++)
        {
            Line(text, $"exception e{number} \"E {number}\" to p0: when {Facts[number % Facts.Length]} and age = {number % 100} years and household-income = {1000 + number} EUR per month under act-1 section \"3({number})\".");
        }

        return text.ToString();
    }

    private static string Agencies(int agencies)
    {
        var text = new StringBuilder();
        for (var number = 0; number < agencies; number++)
        {
            Line(text, $"agency body-{number} \"Body {number}\" is {(number % 7 == 0 ? "an enforcement-body" : "a public-body")}{(number % 3 == 1 ? ", leads information" : "")}.");
            Line(text, $"position p{number} \"P {number}\": body-{number} may detain foreigner when {Facts[number % Facts.Length]} and age >= {18 + (number % 50)} years under act-1 section \"{number}\".");
            Line(text, $"position q{number} \"Q {number}\": foreigner is entitled to emergency-care from body-{number} when medical-emergency under act-1 section \"{number}a\".");
        }

        return text.ToString();
    }

    private static string Definitions(int definitions)
    {
        var text = new StringBuilder();
        for (var number = 0; number < definitions; number++)
        {
            Line(text, number % 2 == 0
                ? $"fact d{number} \"it is so {number}\": {(number % 100 == 0 ? "required-to-leave" : $"d{number - 2}")} and not case-{number}."
                : $"group g{number}: foreigner with d{number - 1} and age >= {18 + (number % 50)} years.");
            Line(text, $"fact case-{number} \"case {number}\".");
            if (number % 100 == 99)
            {
                Line(text, $"position p{number} \"P {number}\": interior may detain g{number} when case-{number} under act-1 section \"{number}\".");
                Line(text, $"position q{number} \"Q {number}\": no authority may detain minor when case-{number} under act-1 section \"{number}a\".");
            }
        }

        return text.ToString();
    }

    private static string OneAction(int duties)
    {
        var text = new StringBuilder();
        Line(text, "position bar \"Bar\": no authority may deport minor to destination when medical-emergency under act-1 section \"1\".");
        for (var number = 0; number < duties; number++)
        {
            Line(text, $"position p{number} \"P {number}\": interior must deport foreigner to destination when {Facts[number % Facts.Length]} and household-income = {1000 + number} EUR per month under act-1 section \"2({number})\".");
        }

        return text.ToString();
    }

    private static string Safeguards(int safeguards)
    {
        var text = new StringBuilder();
        for (var number = 0; number < safeguards; number += 2)
        {
            Line(text, $"position p{number} \"P {number}\": interior may detain foreigner when {Facts[number % Facts.Length]} and household-income = {1000 + number} EUR per month under act-1 section \"2({number})\".");
            Line(text, $"position s{number} \"S {number}\": every decision to detain comes with an appeal to court-1 within 7 days when {Facts[(number + 1) % Facts.Length]} and age >= {number % 90} years under act-1 section \"3({number})\".");
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
