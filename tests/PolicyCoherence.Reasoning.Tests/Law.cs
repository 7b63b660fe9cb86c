using PolicyCoherence.Language;
using PolicyCoherence.Model;
using PolicyCoherence.Model.Binding;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>A law written in the policy language, after a few words of each kind, and the questions that tests put to it.</summary>
internal sealed class Law
{
    private const string Vocabulary = """
        state testland. treaty torture-convention. use f.
        testland is party to torture-convention.
        sphere return. sphere health. sphere family.
        agency public-body. agency ministry is a public-body. agency hospital is a public-body. agency school is a public-body.
        agency fund is a public-body. agency office. agency court. agency high-court is a court. agency doctor. agency embassy.
        instrument constitution-1990: constitution, in force from 1990-01-01.
        instrument act: statute, in force from 2000-01-01.
        instrument later-act: statute, in force from 2010-01-01.
        instrument same-day-act: statute, in force from 2000-01-01.
        instrument regulation-2005: regulation, in force from 2005-01-01.
        instrument circular-2015: circular, in force from 2015-01-01.
        instrument guidance: circular interpreting act section "4", in force from 2015-01-01.
        ground means. ground security. ground status. ground waiting.
        kind of data personal-data. kind of data health-data is a personal-data.
        service health-care, in health. service emergency-care is a health-care. service planned-care is a health-care.
        service reunion, in family. service stay. service card, in health. service assisted-return, in return.
        safeguard remedy. safeguard appeal is a remedy. safeguard examination.
        event claim. event decision.
        fact age: duration in years.
        fact ordered. fact danger, about security. fact crime, about security. fact poor, about means. fact risk. fact torture. fact ill. fact assured.
        fact income: amount in EUR per month, about means.
        fact permit, decided by authority, about status. fact tolerated, decided by authority, about status.
        fact rejected, decided by authority. fact named-by-court, decided by authority. fact applies, up to the person. fact testifies, up to the person.
        fact registered, up to the person, by register.
        open norm fair decided by court. open norm hardship decided by court. open norm last-resort decided by court.
        group foreigner. group minor: person with age < 18 years.
        action return: person, in sphere return.
        action deport is a return. action transfer is a return.
        action admit: person, incompatible with deport.
        action detain: person. action fine: person. action imprison: person. action supervise: person, incompatible with transfer.
        action refuse-entry: person, defeats enter.
        action enter: enabling. action work: enabling. action register: enabling.
        action grant: service to person, enabling, gives. action provide: service to person, enabling, gives.
        action refuse: service to person, withholds.
        action disclose: data of person to body, moves knowledge. action access: data of person from body, moves knowledge.
        action use: data of person. action collect: data of person from body, gathers.

        """;

    private Law(PolicyModel model, bool readBarsAsExceptions) => Analysis = new Analysis(model, new AnalysisOptions(readBarsAsExceptions));

    public Analysis Analysis { get; }

    public static Law Of(string text, bool readBarsAsExceptions = true)
    {
        var whole = Vocabulary + (text.Contains("framework f", StringComparison.Ordinal) ? "" : "framework f. ") + text;
        var file = PolicyParser.Parse(new SourceText("law.policy", whole));
        var bound = Binder.Bind([file]);
        file.Diagnostics.Concat(bound.Diagnostics).Select(diagnostic => $"{diagnostic.Message} [{diagnostic.Span.Words}]").ShouldBeEmpty("the test's own text must be understood");
        return new Law(bound.Model, readBarsAsExceptions);
    }

    public NormInstance Instance(string position) => Analysis.InstancesOf(position)[0];

    public T Understanding<T>(string name = "u")
        where T : Understanding => Analysis.Model.Understandings.OfType<T>().Single(understanding => understanding.Name == name);

    /// <summary>Who prevails between <c>p</c> and <c>q</c>, by which line, and how it is reported.</summary>
    public string Verdict(string p = "p", string q = "q")
    {
        var verdict = Analysis.Net.Verdict(Instance(p), Instance(q));
        return $"{(verdict.FirstPrevails switch { true => p, false => q, _ => "nobody" })} by {verdict.Line}, {verdict.Reporting}";
    }

    /// <summary>How <c>p</c> and <c>q</c> clash; null if they do not.</summary>
    public Clash? Clash(string p = "p", string q = "q") =>
        Clashes.Meet(Instance(p), Instance(q)) ? Analysis.Clashes.Describe(Instance(p), Instance(q), Clashes.KindOf(Instance(p), Instance(q)).ShouldNotBeNull()) : null;

    public Clash? Exclusion(ClashKind kind, string p = "p", string q = "q") =>
        Clashes.MeetAsDuties(Instance(p), Instance(q)) ? Analysis.Clashes.Describe(Instance(p), Instance(q), kind) : null;

    public Offence? Offence(string p = "p", string u = "u") =>
        Offences.CouldOffend(Instance(p), Understanding<ProhibitionUnderstanding>(u)) ? Analysis.Offences.Find(Instance(p), Understanding<ProhibitionUnderstanding>(u)) : null;

    public EntitlementResult Entitlement(string u = "u") => Analysis.Entitlements.Of(Understanding<EntitlementUnderstanding>(u));

    public MissingSafeguard? Lacks(string p = "p", string u = "u") =>
        SafeguardCoverage.Decides(Instance(p), Understanding<DecisionSafeguardUnderstanding>(u)) ? Analysis.Safeguards.Find(Instance(p), Understanding<DecisionSafeguardUnderstanding>(u)) : null;

    public ForeignGround? ForeignGround(string p = "p", string u = "u") => Analysis.Refusals.Find(Instance(p), Understanding<ClosedListUnderstanding>(u));

    public AccessChain? Chain(string p = "p", string u = "u") => Analysis.AccessChains.Find(Instance(p), Understanding<AccessChainUnderstanding>(u));

    public MissingCounterpart? Counterpart(string u = "u") => Analysis.Counterparts.Find(Understanding<CounterpartUnderstanding>(u));

    /// <summary>The sets of positions that clash only together, each as its names with how it is reported.</summary>
    public IReadOnlyList<string> Together() =>
    [
        .. Analysis.JointClashes.Starts.SelectMany(start => Analysis.JointClashes.From(start))
            .Select(clash => $"{string.Join(' ', clash.Members.Select(member => member.Position.Name).Distinct().Order(StringComparer.Ordinal))}: {(clash.Yielding is { } yields ? $"{yields.Instance.Position.Name} yields by {clash.Verdict.Line}, " : "")}{clash.Verdict.Reporting}")
            .Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>Whether the position is net for somebody.</summary>
    public bool CanApply(string p = "p") => Analysis.Net.Readings(Instance(p)).Any(reading => Analysis.Solver.Satisfiable(Analysis.Net.Net(reading)));
}
