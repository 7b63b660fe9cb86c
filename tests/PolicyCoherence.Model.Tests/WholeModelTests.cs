using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Model.Binding;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Model.Tests;

public sealed class WholeModelTests
{
    private const string Policy = Texts.Vocabulary + """
        ruritania is party to torture-convention since 1992-04-18. ruritania is party to refugee-convention.
        ruritania encodes return in full. ruritania encodes health in full.
        minor implies foreigner. refugee excludes danger. open norm hardship. hardship gives effect to proportionate.
        fact harm: risk in destination or danger. group endangered: foreigner with harm, without permit-held.
        position removal: interior must return endangered or minor to destination when less than 30 days after claim unless refugee subject to bar under aliens-act section "58".
        position bar: no authority may deport anyone to destination when harm notwithstanding any other law.
        position duty: hospital must disclose identity-data, health-data of foreigner to interior for the purpose of return.
        position care: everyone is entitled to emergency-care from hospital.
        position appeals: every decision to return comes with appeal to a court, suspending return.
        exception medical to duty: when obtained in emergency-care and danger.
        exception back to medical: for hospital when order.
        action detain is a unknown-action. position broken: interior may detain nobody-knows when agee. sphere loop is a loop.
        """;

    private const string Frameworks = """
        framework iamm "Agenda".
        understanding torture "III.7": no state may return anyone to destination when risk in destination without exception as in torture-convention article "3".
        understanding care: everyone is entitled to emergency-care irrespective of permit-held.
        """;

    [Property(MaxTest = 30)]
    public Property The_model_does_not_depend_on_the_order_of_sentences_or_files(int seed)
    {
        var expected = ModelText.Of(Texts.Bind(Policy, Frameworks));
        // Invariant: a fixed seed gives a fixed shuffle, so that a failure can be run again.
        var random = new System.Random(seed);
        var sentences = Texts.Parse(Policy)[0].Statements.Select(statement => statement.Span.Words).ToArray();
        random.Shuffle(sentences);
        var cut = random.Next(sentences.Length);
        string[] files = [string.Join('\n', sentences[..cut]), Frameworks, string.Join('\n', sentences[cut..])];
        random.Shuffle(files);
        var parsed = Texts.Parse(files).ToArray();
        random.Shuffle(parsed);
        return (ModelText.Of(Binder.Bind(parsed)) == expected).Label($"seed {seed}");
    }

    [Property(MaxTest = 100)]
    public void Leaving_sentences_out_never_throws(int seed, PositiveInt share)
    {
        var random = new System.Random(seed);
        var files = Texts.Parse(Policy, Frameworks).Select(file =>
            file with { Statements = [.. file.Statements.Where(_ => random.Next(10) < share.Get % 10)] }).ToList();
        var result = Binder.Bind(files);
        result.Model.Positions.SelectMany(position => position.SubjectTo).ShouldAllBe(name => result.Model.Positions.Any(position => position.Name == name));
        foreach (var diagnostic in result.Diagnostics) Texts.Show(diagnostic).ShouldNotBeNullOrEmpty();
    }

    [Property(MaxTest = 100)]
    public void Text_that_is_cut_anywhere_never_throws(PositiveInt start, PositiveInt length)
    {
        var from = start.Get * 37 % Policy.Length;
        var text = Policy.Remove(from, Math.Min(length.Get * 3, Policy.Length - from));
        Binder.Bind([Language.PolicyParser.Parse(new SourceText("cut.policy", text))]).Model.ShouldNotBeNull();
    }

    [Fact]
    public void No_files_make_an_empty_model() => Binder.Bind([]).Model.Actions.All.ShouldBeEmpty();

    [Fact]
    public void Many_long_chains_of_definitions_and_positions_bind()
    {
        // DepthTests says where a chain ends.
        var text = new StringBuilder("action enter. agency interior.");
        for (var i = 0; i < 3000; i++)
        {
            var isFirst = i % 250 == 0;
            text.Append(CultureInfo.InvariantCulture, $"\nfact f-{i}{(isFirst ? "" : $": f-{i - 1}")}. position p-{i}: interior may enter{(isFirst ? "" : $" subject to p-{i - 1}")}.");
        }

        var result = Texts.Bind(text.ToString());
        result.Diagnostics.ShouldBeEmpty();
        result.Model.Positions.Length.ShouldBe(3000);
    }

    [Fact]
    public void A_condition_nested_beyond_measure_is_reported_and_does_not_throw()
    {
        var span = new SourceSpan(new SourceText("deep.policy", "deep"), 0, 4);
        ConditionSyntax condition = new HoldsSyntax(span, new Name(span, "deep"), null, null);
        for (var i = 0; i < 200_000; i++) condition = new NotSyntax(span, condition);
        var fact = new FactDeclaration(span, new Name(span, "f"), null, null, condition, FactOwner.Given, null, null, false, null);
        Binder.Bind([new PolicyFile(span.Source, [fact], [])]).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PC0113");
    }

    [Fact]
    public void Ten_thousand_positions_bind()
    {
        var text = new StringBuilder(Texts.Vocabulary);
        for (var i = 0; i < 10_000; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"position p-{i}: interior must return minor to destination when danger and age < 16 years unless refugee under aliens-act section \"{i}\".\n");
        }

        var files = Texts.Parse(text.ToString());
        Binder.Bind(files).Model.Positions.Length.ShouldBe(10_000);
    }

    [Fact]
    public void Thousands_of_unknown_names_are_each_reported()
    {
        var text = new StringBuilder("agency interior. action admit: person.\n");
        for (var i = 0; i < 5_000; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"fact known-name-{i}. position p-{i}: interior may admit anyone when unknown-name-{i}.\n");
        }

        var files = Texts.Parse(text.ToString());
        Binder.Bind(files).Diagnostics.Length.ShouldBe(5_000);
    }

    [Fact]
    public void A_cancelled_check_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Should.Throw<OperationCanceledException>(() => Binder.Bind(Texts.Parse(Policy), source.Token));
    }
}
