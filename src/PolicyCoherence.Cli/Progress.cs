namespace PolicyCoherence.Cli;

/// <summary>Says on the error stream that work goes on, once it takes longer than people wait without wondering.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Rhythm = TimeSpan.FromSeconds(10);
    private readonly ITimer _timer;

    public Progress(CommandEnvironment environment, int files)
    {
        var start = environment.Clock.GetTimestamp();
        _timer = environment.Clock.CreateTimer(
            _ => environment.Error.WriteLine(CommandWording.Working(files, environment.Clock.GetElapsedTime(start))), state: null, Patience, Rhythm);
    }

    public void Dispose() => _timer.Dispose();
}
