using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning.Tests.Together;

/// <summary>What is said of positions that clash only together, whole: the demands with their ways, the bars, who yields, whom it reaches; and that the case shown confirms exactly this set.</summary>
public sealed class WholeClashTests
{
    private const string Return = "position p: ministry must return foreigner when ordered under act section \"1\". ";
    private const string NoDeport = "position no-deport: no authority may deport foreigner when risk under same-day-act section \"1\". ";
    private const string NoTransfer = "position no-transfer: no authority may transfer foreigner when ill under same-day-act section \"2\". ";

    public static TheoryData<string, string> Laws => new()
    {
        {
            Return + NoDeport + NoTransfer,
            "from p#0#ministry\n  p#0#ministry by p#0#ministry>deport/p#0#ministry>transfer; bars no-deport#0#, no-transfer#0#; joint ; Nobody Unresolved ; total False, more False; if foreigner ill ordered risk"
        },
        {
            Return + NoTransfer + NoDeport.Replace("when risk ", "", StringComparison.Ordinal) + "position no-transfer-either: no authority may transfer foreigner under same-day-act section \"2\".",
            "from p#0#ministry\n  p#0#ministry by p#0#ministry>deport/p#0#ministry>transfer; bars no-deport#0#, no-transfer-either#0#; joint ; Nobody Unresolved ; total True, more False; if foreigner ordered\n  p#0#ministry by p#0#ministry>deport/p#0#ministry>transfer; bars no-deport#0#, no-transfer#0#; joint ; Nobody Unresolved ; total False, more False; if foreigner ill ordered"
        },
        {
            Return.Replace("when ordered ", "", StringComparison.Ordinal) + "position one: ministry must not deport foreigner under same-day-act section \"1\". position other: public-body must not transfer foreigner under same-day-act section \"1\".",
            "from p#0#ministry\n  p#0#ministry by p#0#ministry>deport/p#0#ministry>transfer; bars one#0#ministry, other#0#public-body; joint ; ExceptionToTheDuty Low p#0#ministry; total True, more False; if foreigner"
        },
        {
            "position p: public-body must return foreigner under act section \"1\". position one: ministry must not deport foreigner under same-day-act section \"1\". position other: public-body must not transfer foreigner under same-day-act section \"1\".",
            "from p#0#public-body\n  p#0#public-body by p#0#public-body>deport/p#0#public-body>transfer; bars one#0#ministry, other#0#public-body; joint ; ExceptionToTheDuty Low p#0#public-body; total True, more False; if foreigner"
        },
        {
            "position p: public-body must return foreigner under act section \"1\". position one: ministry must not deport foreigner under same-day-act section \"1\". position other: hospital must not transfer foreigner under same-day-act section \"1\".",
            "from p#0#public-body"
        },
        {
            "position p: ministry, office must return foreigner under act section \"1\". position one: no authority may deport foreigner under same-day-act section \"1\". position other: no authority may transfer foreigner under same-day-act section \"1\".",
            "from p#0#ministry\n  p#0#ministry by p#0#ministry>deport/p#0#ministry>transfer; bars one#0#, other#0#; joint ; ExceptionToTheDuty Low p#0#ministry; total True, more False; if foreigner\nfrom p#0#office\n  p#0#office by p#0#office>deport/p#0#office>transfer; bars one#0#, other#0#; joint ; ExceptionToTheDuty Low p#0#office; total True, more False; if foreigner"
        },
        {
            "position p: ministry must detain or deport foreigner when ordered under act section \"1\". position no-detention: no authority may detain foreigner when ill under same-day-act section \"2\". " + NoDeport,
            "from p#0#ministry\n  p#0#ministry by p#1#ministry>deport/p#0#ministry>detain; bars no-deport#0#, no-detention#0#; joint ; Nobody Unresolved ; total False, more False; if foreigner ill ordered risk"
        },
        {
            "position p: ministry must return or detain foreigner when ordered under act section \"1\". position no-detention: no authority may detain foreigner when ill under same-day-act section \"2\". position no-return: no authority may return foreigner when risk under same-day-act section \"1\".",
            "from p#0#ministry\n  p#0#ministry by p#0#ministry>deport/p#1#ministry>detain/p#0#ministry>transfer; bars no-detention#0#, no-return#0#; joint ; Nobody Unresolved ; total False, more False; if foreigner ill ordered risk"
        },
        {
            "position p: ministry must return or detain foreigner under act section \"1\". position no-detention: no authority may detain foreigner under same-day-act section \"2\". " + NoDeport + NoTransfer,
            "from p#0#ministry\n  p#0#ministry by p#0#ministry>deport/p#1#ministry>detain/p#0#ministry>transfer; bars no-deport#0#, no-detention#0#, no-transfer#0#; joint ; Nobody Unresolved ; total False, more False; if foreigner ill risk"
        },
        {
            "position p: ministry must transfer or deport foreigner when ordered under act section \"1\". position q: no authority may return foreigner when risk under same-day-act section \"1\".",
            "from p#0#ministry\n  p#0#ministry by p#1#ministry>deport/p#0#ministry>transfer; bars q#0#; joint ; Nobody Unresolved ; total False, more False; if foreigner ordered risk"
        },
        {
            "position p: ministry must transfer or deport foreigner when ordered under act section \"1\". position q: no authority may return foreigner when risk under constitution-1990 section \"1\".",
            "from p#0#ministry\n  p#0#ministry by p#1#ministry>deport/p#0#ministry>transfer; bars q#0#; joint ; Rank Low p#0#ministry; total False, more False; if foreigner ordered risk"
        },
        {
            "position p: ministry must transfer or deport foreigner when ordered under act section \"1\". position r: no authority may return foreigner when crime under constitution-1990 section \"1\". " + NoDeport + NoTransfer,
            "from p#0#ministry\n  p#0#ministry by p#1#ministry>deport/p#0#ministry>transfer; bars r#0#; joint ; Rank Low p#0#ministry; total False, more False; if crime foreigner ordered\n  p#0#ministry by p#1#ministry>deport/p#0#ministry>transfer; bars no-deport#0#, no-transfer#0#; joint ; Nobody Unresolved ; total False, more False; if foreigner ill ordered risk"
        },
        {
            Return + "position admission: office must admit foreigner when ill under same-day-act section \"1\". position supervision: court must supervise foreigner when risk under same-day-act section \"2\".",
            "from p#0#ministry\n  p#0#ministry by p#0#ministry>deport/p#0#ministry>transfer, admission#0#office by admission#0#office>admit, supervision#0#court by supervision#0#court>supervise; bars ; joint ; Nobody Unresolved ; total False, more False; if foreigner ill ordered risk"
        },
        {
            Return + "position admission: office may admit foreigner under same-day-act section \"1\". position supervision: court must supervise foreigner under same-day-act section \"2\".",
            "from p#0#ministry"
        },
        {
            Return + NoTransfer + "position admission: office must admit foreigner when ordered under same-day-act section \"1\".",
            "from p#0#ministry\n  p#0#ministry by p#0#ministry>deport/p#0#ministry>transfer, admission#0#office by admission#0#office>admit; bars no-transfer#0#; joint ; Nobody Unresolved ; total False, more False; if foreigner ill ordered"
        },
        {
            "position p: ministry must return foreigner under act section \"1\". position q: office must admit or fine foreigner under same-day-act section \"1\". position no-transfer: no authority may transfer foreigner when ill under later-act section \"1\". position no-fine: no authority may fine foreigner when ill under later-act section \"1\".",
            "from p#0#ministry\n  p#0#ministry by p#0#ministry>deport/p#0#ministry>transfer, q#0#office by q#0#office>admit/q#1#office>fine; bars no-fine#0#, no-transfer#0#; joint ; Nobody Unresolved ; total False, more False; if foreigner ill\nfrom q#0#office\n  p#0#ministry by p#0#ministry>deport/p#0#ministry>transfer, q#0#office by q#0#office>admit/q#1#office>fine; bars no-fine#0#, no-transfer#0#; joint ; Nobody Unresolved ; total False, more False; if foreigner ill"
        },
        {
            Return + "position one: ministry need not deport foreigner when ill under same-day-act section \"1\". position other: ministry need not transfer foreigner when risk under same-day-act section \"1\".",
            "from p#0#ministry\n  p#0#ministry by p#0#ministry>deport/p#0#ministry>transfer; bars one#0#ministry, other#0#ministry; joint ; Nobody Unresolved ; total False, more False; if foreigner ill ordered risk"
        },
        {
            "position one: foreigner may work when permit under act section \"1\". position other: foreigner must register under act section \"2\". position q: foreigner must not both work and register under same-day-act section \"3\".",
            "from q#0# together\n  other#0# by other#0#>register, one#0# by one#0#>work; bars ; joint q#0# of work/register; Nobody Unresolved ; total False, more False; if foreigner permit"
        },
        {
            "position one: foreigner must work when permit under act section \"1\". position other: foreigner must register under act section \"2\". position third: foreigner must enter under act section \"2\". position q: foreigner must not both work and register and enter under same-day-act section \"3\".",
            "from q#0# together\n  one#0# by one#0#>work, other#0# by other#0#>register, third#0# by third#0#>enter; bars ; joint q#0# of work/register/enter; Nobody Unresolved ; total True, more False; if foreigner permit"
        },
        {
            "position one: ministry must fine foreigner when crime under act section \"1\". position other: court must imprison foreigner when crime under act section \"2\". position q: no authority may both fine and imprison foreigner under same-day-act section \"3\".",
            "from q#0# together\n  one#0#ministry by one#0#ministry>fine, other#0#court by other#0#court>imprison; bars ; joint q#0# of fine/imprison; Nobody Unresolved ; total True, more False; if crime foreigner"
        },
        {
            Return + "position other: court must imprison foreigner when crime under act section \"2\". position q: no authority may both deport and imprison foreigner under same-day-act section \"3\". " + NoTransfer,
            "from p#0#ministry\n  p#0#ministry by p#0#ministry>deport/p#0#ministry>transfer, other#0#court by other#0#court>imprison; bars no-transfer#0#; joint q#0# of deport/imprison; Nobody Unresolved ; total False, more False; if crime foreigner ill ordered\nfrom q#0# together\n  p#0#ministry by p#0#ministry>deport/p#0#ministry>transfer, other#0#court by other#0#court>imprison; bars no-transfer#0#; joint q#0# of deport/imprison; Nobody Unresolved ; total False, more False; if crime foreigner ill ordered"
        },
        {
            Return + NoDeport.Replace("same-day-act", "later-act", StringComparison.Ordinal) + NoTransfer.Replace("same-day-act", "constitution-1990", StringComparison.Ordinal),
            "from p#0#ministry\n  p#0#ministry by p#0#ministry>deport/p#0#ministry>transfer; bars no-deport#0#, no-transfer#0#; joint ; LaterDate Low p#0#ministry; total False, more False; if foreigner ill ordered risk"
        },
        {
            "position p: ministry must provide or grant health-care to foreigner under act section \"1\". position q: office must refuse emergency-care to foreigner when ill under same-day-act section \"1\". position r: no authority may grant health-care to foreigner when risk under same-day-act section \"1\".",
            "from p#0#ministry\n  p#0#ministry by p#1#ministry>grant/p#0#ministry>provide, q#0#office by q#0#office>refuse; bars ; joint ; ExceptionToTheDuty Low p#0#ministry; total False, more False; if foreigner ill"
        },
        {
            "position p: ministry must provide or grant planned-care to foreigner under act section \"1\". position q: office must refuse health-care to foreigner when ill under same-day-act section \"1\".",
            "from p#0#ministry\n  p#0#ministry by p#1#ministry>grant/p#0#ministry>provide, q#0#office by q#0#office>refuse; bars ; joint ; ExceptionToTheDuty Low p#0#ministry; total False, more False; if foreigner ill"
        },
        {
            "position p: ministry must detain or fine foreigner under act section \"1\". position q: ministry must provide health-care, emergency-care to foreigner under act section \"1\".",
            "from p#0#ministry"
        },
        {
            "position p: ministry must use or access health-data of foreigner under act section \"1\". position q: no authority may use personal-data of foreigner when ill under same-day-act section \"1\". position r: no authority may access health-data of foreigner when risk under same-day-act section \"1\".",
            "from p#0#ministry\n  p#0#ministry by p#1#ministry>access/p#0#ministry>use; bars q#0#, r#0#; joint ; ExceptionToTheDuty Low p#0#ministry; total False, more False; if foreigner ill risk"
        },
        {
            "action day-work is a work. position one: foreigner may work under act section \"1\". position other: foreigner may register when permit under act section \"2\". position q: foreigner must not both day-work and register under same-day-act section \"3\".",
            "from q#0# together\n  one#0# by one#0#>work, other#0# by other#0#>register; bars ; joint q#0# of day-work/register; Nobody Unresolved ; total False, more False; if foreigner permit"
        },
        {
            "action day-work is a work. position one: foreigner may day-work under act section \"1\". position other: foreigner may register when permit under act section \"2\". position q: foreigner must not both work and register under same-day-act section \"3\".",
            "from q#0# together\n  one#0# by one#0#>day-work, other#0# by other#0#>register; bars ; joint q#0# of work/register; Nobody Unresolved ; total False, more False; if foreigner permit"
        },
        {
            "action day-work is a work. position one: foreigner must work under act section \"1\". position other: foreigner may register when permit under act section \"2\". position q: foreigner must not both day-work and register under same-day-act section \"3\".",
            "from q#0# together"
        },
        {
            "position one: ministry must deport foreigner when crime under act section \"1\". position other: court must imprison foreigner when crime under act section \"2\". position q: no authority may both return and imprison foreigner when ill under same-day-act section \"3\".",
            "from q#0# together\n  one#0#ministry by one#0#ministry>deport, other#0#court by other#0#court>imprison; bars ; joint q#0# of return/imprison; Nobody Unresolved ; total False, more False; if crime foreigner ill"
        },
        {
            "position one: ministry must fine foreigner when crime under act section \"1\". position other: ministry must imprison foreigner when crime under act section \"2\". position q: court must not both fine and imprison foreigner under same-day-act section \"3\".",
            "from q#0#court together"
        },
        {
            "position one: court must fine foreigner when crime under act section \"1\". position other: high-court must imprison foreigner when crime under act section \"2\". position q: court must not both fine and imprison foreigner under same-day-act section \"3\".",
            "from q#0#court together\n  one#0#court by one#0#court>fine, other#0#high-court by other#0#high-court>imprison; bars ; joint q#0#court of fine/imprison; Nobody Unresolved ; total True, more False; if crime foreigner"
        },
        {
            "position one: court must fine foreigner under act section \"1\". position other: court must imprison foreigner under act section \"2\". position q: high-court must not both fine and imprison foreigner under same-day-act section \"3\".",
            "from q#0#high-court together\n  one#0#court by one#0#court>fine, other#0#court by other#0#court>imprison; bars ; joint q#0#high-court of fine/imprison; Nobody Unresolved ; total True, more False; if foreigner"
        },
        {
            "position one: ministry must fine foreigner under act section \"1\". position other: ministry must detain foreigner under act section \"2\". position q: no authority may both fine and detain foreigner when ill under same-day-act section \"3\". position r: no authority may both fine and detain foreigner when risk under same-day-act section \"4\".",
            "from q#0# together\n  one#0#ministry by one#0#ministry>fine, other#0#ministry by other#0#ministry>detain; bars ; joint q#0# of fine/detain; ExceptionToTheDuty Low one#0#ministry; total False, more False; if foreigner ill\nfrom r#0# together\n  one#0#ministry by one#0#ministry>fine, other#0#ministry by other#0#ministry>detain; bars ; joint r#0# of fine/detain; ExceptionToTheDuty Low one#0#ministry; total False, more False; if foreigner risk"
        },
        {
            "position p: foreigner must work or register when permit under act section \"1\". position one: foreigner must not work when ill under same-day-act section \"1\". position other: foreigner must not register when risk under same-day-act section \"1\".",
            "from p#0#\n  p#0# by p#1#>register/p#0#>work; bars one#0#, other#0#; joint ; Nobody Unresolved ; total False, more False; if foreigner ill permit risk"
        },
        {
            "position p: foreigner must work or register when permit under act section \"1\". position one: foreigner must not work when ill under constitution-1990 section \"1\". position other: foreigner must not register when risk under later-act section \"1\".",
            "from p#0#\n  p#0# by p#1#>register/p#0#>work; bars one#0#, other#0#; joint ; LaterDate Low p#0#; total False, more False; if foreigner ill permit risk"
        },
        {
            "position p: ministry must provide or grant emergency-care to foreigner under act section \"1\". position q: office must refuse health-care to foreigner when ill under same-day-act section \"1\".",
            "from p#0#ministry\n  p#0#ministry by p#1#ministry>grant/p#0#ministry>provide, q#0#office by q#0#office>refuse; bars ; joint ; ExceptionToTheDuty Low p#0#ministry; total False, more False; if foreigner ill"
        },
        {
            "position p: ministry must provide or grant emergency-care to foreigner under act section \"1\". position q: office must refuse planned-care to foreigner when ill under same-day-act section \"1\".",
            "from p#0#ministry"
        },
        {
            "position p: ministry must return foreigner under act section \"1\". position q: office must admit or supervise foreigner under same-day-act section \"1\". position no-transfer: no authority may transfer foreigner when ill under constitution-1990 section \"1\". position no-supervision: no authority may supervise foreigner when ill under later-act section \"1\".",
            "from p#0#ministry\n  p#0#ministry by p#0#ministry>deport/p#0#ministry>transfer, q#0#office by q#0#office>admit/q#1#office>supervise; bars no-supervision#0#, no-transfer#0#; joint ; Nobody Unresolved ; total False, more False; if foreigner ill\nfrom q#0#office\n  p#0#ministry by p#0#ministry>deport/p#0#ministry>transfer, q#0#office by q#0#office>admit/q#1#office>supervise; bars no-supervision#0#, no-transfer#0#; joint ; Nobody Unresolved ; total False, more False; if foreigner ill"
        },
        {
            Return + NoDeport + "position q: no authority may transfer foreigner when ill under constitution-1990 section \"2\". position r: no authority may transfer foreigner when crime under same-day-act section \"2\".",
            "from p#0#ministry\n  p#0#ministry by p#0#ministry>deport/p#0#ministry>transfer; bars no-deport#0#, q#0#; joint ; Nobody Unresolved ; total False, more False; if foreigner ill ordered risk\n  p#0#ministry by p#0#ministry>deport/p#0#ministry>transfer; bars no-deport#0#, r#0#; joint ; Nobody Unresolved ; total False, more False; if crime foreigner ordered risk"
        },
        {
            Return + "position one: ministry must not deport foreigner under same-day-act section \"1\". position other: office must not transfer foreigner under same-day-act section \"1\".",
            "from p#0#ministry"
        },
        {
            "position p: ministry must return foreigner notwithstanding no-deport under act section \"1\". " + NoDeport + NoTransfer,
            "from p#0#ministry"
        },
        {
            "position p: ministry must return foreigner subject to no-deport under act section \"1\". " + NoDeport + NoTransfer,
            "from p#0#ministry"
        },
    };

    [Theory]
    [MemberData(nameof(Laws))]
    public void What_clashes_only_together_is_said_whole(string text, string expected)
    {
        string.Join("\n", Starts(Law.Of(text)).SelectMany(start => new[] { Said(start) }.Concat(start.Analysis.JointClashes.From(start.Start).Select(Said)))).ShouldBe(expected);
    }

    [Theory]
    [MemberData(nameof(Laws))]
    public void The_case_shown_confirms_the_set_and_no_set_with_one_position_less_or_one_fact_otherwise(string text, string expected)
    {
        expected.ShouldStartWith("from ");
        foreach (var (analysis, start) in Starts(Law.Of(text)))
        {
            foreach (var clash in analysis.JointClashes.From(start))
            {
                bool Confirmed(JointClash each, Answer? answer = null) => new PlainChoice(analysis, answer ?? clash.Answer).CannotAllBeMet(each);
                Confirmed(clash).ShouldBeTrue();
                foreach (var bar in clash.Bars) Confirmed(clash with { Bars = clash.Bars.Remove(bar) }).ShouldBeFalse($"without {bar}");
                foreach (var joint in clash.Joint) Confirmed(clash with { Joint = clash.Joint.Remove(joint) }).ShouldBeFalse($"without {joint.Instance}");
                foreach (var demand in clash.Demands) Confirmed(clash with { Demands = clash.Demands.Remove(demand) }).ShouldBeFalse($"without {demand.Key}");
                Confirmed(clash with { Demands = [], Bars = [], Joint = [] }).ShouldBeFalse("nothing can be met");

                // What puts the demand aside altogether is no part of the set, and the plain look at one set does not ask for it.
                foreach (var fact in clash.Answer.Matters.Where(fact => fact.Domain.Count == 2 && fact.Key != "person.crime"))
                {
                    var otherwise = clash.Answer with { Case = clash.Answer.Case.With(fact, 1 - clash.Answer.Case[fact]) };
                    Confirmed(clash, otherwise).ShouldBeFalse($"with {fact} otherwise");
                }
            }
        }
    }

    [Fact]
    public void Duties_with_more_ways_together_than_can_be_tried_are_refused_by_name()
    {
        string Kinds(string action) => $"action {action}: person. " + string.Concat(Enumerable.Range(0, 37).Select(kind => $"action {action}-{kind} is a {action}. "));
        var law = Law.Of(Kinds("push") + Kinds("pull") + Kinds("lift") + """
            position one: ministry must push foreigner under act section "1".
            position other: ministry must pull foreigner under act section "1".
            position third: ministry must lift foreigner under act section "1".
            position q: no authority may both push and pull and lift foreigner under same-day-act section "1".
            """);
        var clashes = law.Analysis.JointClashes;
        Should.Throw<ReasoningLimitException>(() => clashes.From(clashes.Starts.Single(start => start.ForbidsTogether))).Message.ShouldBe("too many ways to fulfil `one`, `other`, `q`, `third` together");
    }

    private static IEnumerable<(Analysis Analysis, JointStart Start)> Starts(Law law) => law.Analysis.JointClashes.Starts.Select(start => (law.Analysis, start));

    private static string Said((Analysis Analysis, JointStart Start) start) => $"from {start.Start.Instance}{(start.Start.ForbidsTogether ? " together" : "")}";

    private static string Said(JointClash clash)
    {
        var facts = string.Join(' ', clash.Answer.Case.Variables.Where(fact => fact.Domain.Count == 2 && clash.Answer.Case[fact] == 1 && clash.Answer.Matters.Contains(fact)).Select(fact => fact.Key.Replace("person.", "", StringComparison.Ordinal)));
        return $"  {Listed(clash.Demands.Select(demand => $"{demand.Key} by {string.Join('/', demand.Ways.Select(way => $"{way.Instance.Key}>{way.Action.Name}"))}"))}"
            + $"; bars {Listed(clash.Bars.Select(bar => bar.Key))}; joint {Listed(clash.Joint.Select(joint => $"{joint.Instance.Key} of {string.Join('/', joint.Parts.Select(part => part.Action))}"))}"
            + $"; {clash.Verdict.Line} {clash.Verdict.Reporting} {clash.Yielding?.Key}; total {clash.Total}, more {clash.MoreThanShown}; if {facts}";
    }

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names);
}
