namespace PolicyCoherence.Cli.Tests;

/// <summary>A clock on which no time passes, so that a busy machine shows no progress in what a test compares.</summary>
internal sealed class StillClock : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new Never();

    private sealed class Never : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
