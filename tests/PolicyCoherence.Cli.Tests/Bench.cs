using PolicyCoherence.Checking;
using PolicyCoherence.Findings;
using PolicyCoherence.Reporting.Tests;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Cli.Tests;

/// <summary>A folder, two streams, and a check that answers what the test wants.</summary>
internal sealed class Bench : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coherence-");
    private readonly StringWriter _out = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    public string Folder => _folder.FullName;

    /// <summary>What the check answers.</summary>
    public CheckReport Answer { get; set; } = Samples.Clean;

    /// <summary>What the check does before it answers.</summary>
    public Action<IReadOnlyCollection<SourceText>, CheckOptions> Before { get; set; } = (_, _) => { };

    /// <summary>Whether the real checker answers.</summary>
    public bool ChecksForReal { get; set; }

    public bool Terminal { get; set; }

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public CancellationToken Stop { get; set; }

    /// <summary>What is sent to the command; null if nothing is.</summary>
    public byte[]? Input { get; set; }

    /// <summary>The program that reads revisions.</summary>
    public string Git { get; set; } = "git";

    public IReadOnlyCollection<SourceText> Given { get; private set; } = [];

    public CheckOptions? Options { get; private set; }

    public string Out => _out.ToString();

    public string Error => _error.ToString();

    public IEnumerable<string> GivenPaths => Given.Select(source => source.Path);

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _out.Dispose();
        _error.Dispose();
    }

    public string Write(string path, string content = "state x.") => Write(path, System.Text.Encoding.UTF8.GetBytes(content));

    public string Write(string path, byte[] content)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full) ?? Folder);
        File.WriteAllBytes(full, content);
        return full;
    }

    public int Run(params string[] args) => CommandLine.Run(
        args,
        new CheckServices(Check, () => ChecksForReal ? RuleCatalogue.All : Samples.Full.Rules),
        new CommandEnvironment(_out, _error, Folder, Terminal, Clock, Stop) { Input = Input is null ? null : new MemoryStream(Input), Git = Git });

    private CheckReport Check(IReadOnlyCollection<SourceText> sources, CheckOptions options, CancellationToken cancellationToken)
    {
        Given = sources;
        Options = options;
        Before(sources, options);
        cancellationToken.ThrowIfCancellationRequested();
        return ChecksForReal ? Checker.Check(sources, options, cancellationToken) : Answer;
    }
}
