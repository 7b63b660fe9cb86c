using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Reasoning.OneCase;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking.OneCase;

/// <summary>Says what the law comes to for a person: what each agency must, may and must not do, and what contradicts.</summary>
public static class CaseAsking
{
    /// <summary>Asks the law in <paramref name="sources"/> and all that they include about a person. The result does not depend on their order.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="asked">Facts separated by commas, or sentences that begin with <c>case</c>.</param>
    /// <param name="options">What the check is told.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="CheckLimitException">A question was too large to be decided.</exception>
    public static AskReport Ask(IReadOnlyCollection<SourceText> sources, SourceText asked, CheckOptions options, CancellationToken cancellationToken = default) =>
        CheckLimitException.Said(() => Done(sources, asked, options, cancellationToken));

    private static AskReport Done(IReadOnlyCollection<SourceText> sources, SourceText asked, CheckOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(asked);
        if (string.IsNullOrWhiteSpace(asked.Content)) return new AskReport([], [CaseLawWording.Empty(asked)], 0);
        var text = AskedCase.Of(asked, sources, cancellationToken);
        var examination = Examination.Of(sources, options, cancellationToken, text.File);
        var cases = examination.Model.Cases.Where(test => text.Holds(test.Span)).ToList();
        var diagnostics = new List<Diagnostic>(examination.Diagnostics);
        var answers = ImmutableArray.CreateBuilder<CaseAnswer>();
        if (cases.Count > 0)
        {
            var report = examination.Check(cancellationToken);
            ImmutableArray<Finding> found = [.. report.Findings, .. report.Accepted.Select(accepted => accepted.Finding)];
            foreach (var state in examination.States.Where(state => options.State is not { } wanted || state.Model.State?.Name == wanted))
            {
                // A case that stands below the name of a state asks the law of that state alone; any other, that of each.
                foreach (var test in cases.Where(test => test.State is null || examination.States.Length == 1 || test.State == state.Model.State?.Name))
                {
                    if (WholeCase.Of(state, test.Facts, test.On, out var impossible) is { } person)
                    {
                        answers.Add(new CaseReading(new CaseLaw(state, person), found).Answer(text.IsFacts ? null : test.Title) with { State = CaseTesting.Named(state) });
                    }
                    else if (impossible is not null)
                    {
                        diagnostics.Add(CaseLawWording.Impossible(impossible));
                    }
                }
            }
        }

        return new AskReport(answers.ToImmutable(), Examination.Sorted(diagnostics.Select(text.Placed).DistinctBy(problem => (problem.Span, problem.Code, problem.Message))), examination.Model.Positions.Length)
        {
            States = [.. examination.Model.States.Select(state => new StateName(state.Name, state.Display))],
        };
    }
}
