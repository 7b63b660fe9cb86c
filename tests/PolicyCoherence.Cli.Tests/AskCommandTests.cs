using System.Text.Json;
using PolicyCoherence.Reporting.Tests;

namespace PolicyCoherence.Cli.Tests;

/// <summary><c>coherence ask</c>, from the files to the exit code.</summary>
public sealed class AskCommandTests : IDisposable
{
    private const string Law = """
        state ruritania "Republic of Ruritania".
        ruritania is party to convention-against-torture since 1993-02-04.
        use iamm only non-refoulement-torture.
        agency interior "Ministry of the Interior".
        agency body "Bodies" is a public-body. agency academy "Academies" is a body.
        agency clinic "Clinics" is a public-hospital.
        instrument aliens-act "Aliens Act 2012": statute, in force from 2012-01-01.
        open norm hardship "leaving would be a hardship" decided by court.
        position removal: interior must deport foreigner when required-to-leave under aliens-act section "58(1)".
        position torture-bar: no authority may return anyone when risk-of-torture in destination under aliens-act section "60(2)".
        exception assurances to torture-bar: when diplomatic-assurances in destination.
        position hardship-bar: no authority may detain foreigner when hardship.
        position arrest: interior may detain foreigner.
        position reporting: body must disclose identity-data of foreigner to interior.
        exception schools to reporting: for academy.
        exception secrecy to reporting: when obtained in health-care.
        position work: foreigner may take-employment.
        position care: everyone is entitled to emergency-care from clinic when medical-emergency.
        position reunion: interior may grant family-reunification to sponsor.
        """;

    private readonly Bench _bench = new();

    public AskCommandTests() => _bench.Write("law.policy", Law + "\n");

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void Each_bearer_has_what_is_left_after_exceptions_and_precedence()
    {
        _bench.Run("ask", "--case", "foreigner, required-to-leave, risk-of-torture in destination").ShouldBe(0);
        Conducts("foreigner, required-to-leave, risk-of-torture in destination").ShouldBe(
        [
            "person: may take up employment",
            "everyAuthority: mustNot detain a foreigner (hardship-bar: judged)",
            "everyAuthority: mustNot return anyone",
            "body: must disclose identity data, except Academies, obtained in health-care",
            "interior: may detain a foreigner (arrest: judged)",
        ]);
    }

    [Theory]
    [InlineData("", "body: must disclose identity data, except Academies, obtained in health-care")]
    [InlineData("exception anyway to secrecy: when medical-emergency.", "body: must disclose identity data, except Academies, obtained in health-care")]
    [InlineData("exception anyway to secrecy: when required-to-leave.", "body: must disclose identity data, except Academies")]
    [InlineData("exception anyway to secrecy: when required-to-leave. exception never to anyway: when minor.", "body: must disclose identity data, except Academies, obtained in health-care")]
    [InlineData("exception anyway to secrecy: for academy when required-to-leave.", "body: must disclose identity data, except Academies, obtained in health-care")]
    public void What_was_learnt_in_a_service_is_left_out_unless_an_exception_to_that_puts_it_back(string exceptions, string reporting)
    {
        _bench.Write("law.policy", $"{Law}\n{exceptions}\n");
        Conducts("foreigner, minor, required-to-leave").ShouldContain(reporting);
    }

    [Fact]
    public void An_answer_from_a_law_that_was_not_understood_whole_says_that_it_is_incomplete()
    {
        _bench.Write("law.policy", "state ruritania \"Ruritania\". use iamm only non-refoulement-torture. agency interior \"Ministry of the Interior\". position removal: interior must deport foreigner when required-to-leav.\n");
        _bench.Run("ask", "--case", "foreigner, required-to-leave").ShouldBe(2);
        _bench.Out.ShouldContain("No position that was understood applies to this person.");
        _bench.Out.ShouldEndWith("\n1 place was not understood, so this answer is incomplete.\n");
        _bench.Out.ShouldNotContain("No position applies to this person.");

        _bench.Write("law.policy", Law + "\nposition more: interior must deport foreigner when required-to-leav.\nposition most: interior must deprt foreigner.\n");
        _bench.Run("ask", "--case", "foreigner, required-to-leave").ShouldBe(2);
        _bench.Out.ShouldContain("must deport a foreigner: `removal`");
        _bench.Out.ShouldEndWith("\n2 places were not understood, so this answer is incomplete.\n");
    }

    [Fact]
    public void What_contradicts_is_what_is_found_of_this_person_and_of_no_other()
    {
        Answer("foreigner, required-to-leave, risk-of-torture in destination, diplomatic-assurances in destination").GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("ruleId").GetString()).ShouldBe(["PC2102"]);
        Answer("foreigner, required-to-leave, risk-of-torture in destination").GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("ruleId").GetString()).ShouldBe(["PC1101"]);
        Answer("foreigner, required-to-leave").GetProperty("findings").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public void Judgements_and_what_was_assumed_are_named()
    {
        var answer = Answer("foreigner, required-to-leave");
        answer.GetProperty("judgements").EnumerateArray().Select(judgement => judgement.GetString()).ShouldBe(["hardship"]);
        answer.GetProperty("assumed").EnumerateArray().Select(fact => fact.GetProperty("fact").GetString()).ShouldBe(["risk-of-torture"]);
    }

    [Fact]
    public void Of_whom_nothing_is_said_nothing_is_guessed()
    {
        Answer("foreigner").GetProperty("leftOut").EnumerateArray().Select(role => role.GetString()).ShouldBe(["sponsor"]);
        Conducts("sponsor is a refugee").ShouldContain("interior: may grant family reunification");
    }

    [Theory]
    [InlineData("foreigner, adlt", "Did you mean `adult`?", "--case:1:12")]
    [InlineData("age is 16", "the number `16` has no unit", "--case:1:8")]
    [InlineData("minor, adult", "nobody can be like this: `minor` and `adult`", "--case:1:8")]
    [InlineData("asylum-claim-pending, refugee-status", "this holds in every case", "--case:1:23")]
    [InlineData("minor or adult", "`or` leaves open which", "--case:1:7")]
    [InlineData("   ", "the case is empty", "--case:1:1")]
    [InlineData("foreigner; minor", "Items of a list are separated by commas", "--case:1:10")]
    public void A_slip_in_the_case_is_2_and_is_shown_where_it_stands(string facts, string message, string place)
    {
        _bench.Run("ask", "--case", facts).ShouldBe(2);
        _bench.Out.ShouldContain(message);
        _bench.Out.ShouldContain(place);
    }

    [Theory]
    [InlineData("required-to-leave, foreigner, risk-of-torture in destination")]
    [InlineData("risk-of-torture in destination, required-to-leave, foreigner,")]
    [InlineData(", foreigner, required-to-leave,\n risk-of-torture in destination.")]
    [InlineData("foreigner and required-to-leave and risk-of-torture in destination, foreigner")]
    public void The_order_of_the_facts_and_a_comma_too_many_say_nothing(string facts) =>
        Conducts(facts).ShouldBe(Conducts("foreigner, required-to-leave, risk-of-torture in destination"));

    [Fact]
    public void A_case_can_stand_in_a_file_as_facts_or_as_a_sentence()
    {
        _bench.Write("asked/facts.txt", "# who\nforeigner,\n  required-to-leave.\n");
        _bench.Write("asked/cases.policy", "case \"one\": foreigner expect no finding.\ncase \"two\": national expect no finding.\n");
        _bench.Run("ask", "law.policy", "--case", "asked/facts.txt").ShouldBe(0);
        _bench.Out.ShouldContain("must deport a foreigner: `removal` (Aliens Act 2012 58(1); law.policy:9:10)");
        var from = _bench.Out.Length;
        _bench.Run("ask", "law.policy", "--case", "asked/cases.policy").ShouldBe(0);
        _bench.Out[from..].ShouldStartWith("one\na foreigner; on 1 January 2012\n");
        _bench.Out[from..].ShouldContain("\ntwo\na national of the country; on 1 January 2012\n");
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("ask", "--case")]
    [InlineData("ask", "--case", "no/such/file.policy")]
    [InlineData("ask", "nowhere.policy", "--case", "foreigner")]
    [InlineData("ask", "--case", "foreigner", "--format", "sarif")]
    public void Bad_usage_is_2_with_a_complaint_and_no_result(params string[] args)
    {
        _bench.Run(args).ShouldBe(2);
        _bench.Out.ShouldBeEmpty();
        _bench.Error.ShouldStartWith("coherence: ");
    }

    [Fact]
    public void A_folder_without_a_position_is_3()
    {
        _bench.Write("empty/a.policy", "state x \"X\". use iamm only non-refoulement-torture.\n");
        _bench.Run("ask", "empty", "--case", "foreigner").ShouldBe(3);
        _bench.Error.ShouldContain("no position");
    }

    [Fact]
    public void The_report_for_programs_follows_its_published_schema()
    {
        _bench.Run("ask", "--format", "json", "--case", "foreigner, required-to-leave, risk-of-torture in destination, diplomatic-assurances in destination");
        Validators.Ajv("ask-1.json", [_bench.Write("report.json", _bench.Out)]);
    }

    private JsonElement Answer(string facts)
    {
        var from = _bench.Out.Length;
        _bench.Run("ask", "--format", "json", "--case", facts).ShouldBe(0);
        return JsonDocument.Parse(_bench.Out[from..]).RootElement.GetProperty("answers")[0];
    }

    private List<string> Conducts(string facts) =>
    [
        .. from bearer in Answer(facts).GetProperty("bearers").EnumerateArray()
           let who = bearer.GetProperty("agency").GetString() ?? bearer.GetProperty("bearer").GetString()
           from line in bearer.GetProperty("conducts").EnumerateArray()
           let except = line.GetProperty("except").EnumerateArray().Select(each => each.GetString()).ToList()
           let judged = line.GetProperty("judged").GetString() is null ? "" : $" ({line.GetProperty("position").GetString()}: judged)"
           select $"{who}: {line.GetProperty("kind").GetString()} {string.Join(", ", line.GetProperty("acts").EnumerateArray().Select(act => act.GetString()))}{judged}{(except.Count > 0 ? $", except {string.Join(", ", except)}" : "")}",
    ];
}
