using System.Collections.Immutable;
using PolicyCoherence.Checking.Repairs;
using PolicyCoherence.Findings;
using PolicyCoherence.Language;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking;

/// <summary>Brings the text of files that a policy file includes, or that a state is checked against.</summary>
public interface ISourceLoader
{
    /// <summary>The text of the file at <paramref name="path"/> as written in <paramref name="includedFrom"/>, or null if there is none.</summary>
    /// <param name="includedFrom">The file that names it.</param>
    /// <param name="path">The path as written, relative to that file.</param>
    SourceText? Load(SourceText includedFrom, string path);
}

/// <summary>What a check may be told beside the files.</summary>
/// <param name="Loader">Where included files come from.</param>
/// <param name="ReadBarsAsExceptions">Line 6 of the order of precedence (meaning A3): a bar in the same instrument reads as an exception to a duty that draws no line of its own. On by default.</param>
public sealed record CheckOptions(ISourceLoader Loader, bool ReadBarsAsExceptions = true)
{
    /// <summary>The day on which the check is asked; null for none. No clock is read: only with a day can an acceptance have expired.</summary>
    public DateOnly? At { get; init; }

    /// <summary>Whether to look for a change that resolves each finding, and to check it: a whole check for each change that is tried.</summary>
    public bool Repairs { get; init; }

    // A check costs about as much as there are positions: so many positions are checked again at most for what would resolve findings, those of
    // the weightiest findings first. It is no setting: the result would depend on it.
    internal int PositionsCheckedAgain { get; init; } = 24_000;

    /// <summary>The first day that is asked about; null for no limit. <see cref="At"/> asks about that day alone.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The first day after those that are asked about; null for no limit.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Of several states, the name of the one whose law is asked about a person; null for all.</summary>
    public string? State { get; init; }

    /// <summary>Whether the report says when each finding begins and ends.</summary>
    public bool WithTimeline { get; init; }

    /// <summary>Whether the report has a picture of who gets data from whom.</summary>
    public bool WithGraph { get; init; }

    /// <summary>What the users decided about rules. It changes what is reported and not what is found: a change that resolves a finding must add none of any rule.</summary>
    public ImmutableArray<RuleSetting> Rules { get; init; } = [];

    /// <summary>The days that are asked about.</summary>
    internal DayInterval Days => new DayInterval(From, Until).Meet(At is { } day ? new DayInterval(day, day == DateOnly.MaxValue ? null : day.AddDays(1)) : DayInterval.Always);
}

/// <summary>The one library call behind every front: text in, findings out.</summary>
public static class Checker
{
    /// <summary>
    /// Begins to load what every check needs: the parser, the rules and their descriptions. A program calls this before it reads its command line
    /// and its files, so that another processor does it meanwhile; without it, the first check does.
    /// </summary>
    public static void Prepare() => Task.Run(() =>
    {
        _ = PolicyParser.Parse(new SourceText("", "state s."), CancellationToken.None);
        RuleRun.Prepare();
        return RuleCatalogue.All;
    });

    /// <summary>Checks the positions in <paramref name="sources"/> and all that they include. The result does not depend on their order.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="CheckLimitException">A question was too large to be decided; the check is then not done.</exception>
    public static CheckReport Check(IReadOnlyCollection<SourceText> sources, CheckOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return CheckLimitException.Said(() =>
        {
            var examination = Examination.Of(sources, options, cancellationToken);
            var report = examination.Check(cancellationToken);
            return RuleSettings.Applied(options.Repairs ? new RepairSearch(sources, options, examination, report).Report(cancellationToken) : report, options.Rules);
        });
    }
}
