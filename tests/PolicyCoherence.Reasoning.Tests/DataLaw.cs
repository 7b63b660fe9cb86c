using PolicyCoherence.Language;
using PolicyCoherence.Model;
using PolicyCoherence.Model.Binding;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>A law on data, after the few words that it needs.</summary>
internal sealed class DataLaw
{
    private const string Vocabulary = """
        state testland. use f. framework f.
        sphere return. sphere family. sphere health.
        agency state-abroad. agency police. agency ministry is a police. agency hospital. agency office. agency school.
        kind of data personal-data. kind of data health-data is a personal-data. kind of data identity-data is a personal-data.
        service care, in health. service emergency-care is a care.
        safeguard access-log.
        event collection. event copying. event decision.
        fact asked, decided by authority. fact consents, up to the person. fact claims. fact ill.
        group foreigner. group claimant: foreigner with claims.
        action return: person, in sphere return, restrictive. action deport is a return.
        action provide: service to person, enabling, gives.
        action collect: data of person from body, gathers.
        action disclose: data of person to body, moves knowledge. action access: data of person from body, moves knowledge.
        action copy: data of person from body, moves knowledge, makes copies. action use: data of person.

        """;

    private DataLaw(PolicyModel model) => Analysis = new Analysis(model, new AnalysisOptions());

    public Analysis Analysis { get; }

    public static DataLaw Of(string text) => Written(Vocabulary + text);

    /// <summary>A law that brings its own words.</summary>
    public static DataLaw Written(string text)
    {
        var file = PolicyParser.Parse(new SourceText("law.policy", text));
        var bound = Binder.Bind([file]);
        file.Diagnostics.Concat(bound.Diagnostics).Select(diagnostic => $"{diagnostic.Message} [{diagnostic.Span.Words}]").ShouldBeEmpty("the test's own text must be understood");
        return new DataLaw(bound.Model);
    }

    public T Understanding<T>()
        where T : Understanding => Analysis.Model.Understandings.OfType<T>().Single();

    /// <summary>The ways in which data serve another purpose, each as the bodies and stores that they pass.</summary>
    public IEnumerable<string> Drifts() =>
        Analysis.PurposeDrifts.Find(Understanding<PurposeLimitUnderstanding>()).Select(drift => $"{drift.Obtained.Position.Name}: {Path(drift.Flow)} by {drift.Flow.Steps[^1].By.Position.Name}{(drift.Total ? "" : ", in part")}");

    /// <summary>The ways in which data reach whom they must not.</summary>
    public IEnumerable<string> Reaches() =>
        Analysis.DataReach.Find(Understanding<ReachUnderstanding>()).Select(reach => $"{Path(reach.Flow)} by {reach.Flow.Steps[^1].By.Position.Name}{(reach.Total ? "" : ", in part")}");

    /// <summary>The copies that can outlive their source, and why.</summary>
    public IEnumerable<string> Outliving() =>
        Analysis.CopyRetention.Find(Understanding<CopyRetentionUnderstanding>()).Select(copy => $"{copy.Copy.Position.Name} and {copy.Source.Position.Name}: {copy.Why}");

    private static string Path(DataFlow flow) => string.Join(" → ", flow.Steps.Select(step => step.From.Name).Append(flow.Steps[^1].To.Name));
}
