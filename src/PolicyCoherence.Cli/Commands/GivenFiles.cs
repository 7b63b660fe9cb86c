using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using PolicyCoherence.Checking;
using PolicyCoherence.Cli.Input;
using PolicyCoherence.Cli.Settings;
using PolicyCoherence.Reporting;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Cli.Commands;

/// <summary>The files that a command line names, and the settings that apply to them, for every command that reads policy.</summary>
/// <param name="Sources">What brings further files.</param>
/// <param name="Texts">The texts.</param>
/// <param name="Settings">The settings.</param>
internal sealed record GivenFiles(DiskSources Sources, IReadOnlyList<SourceText> Texts, CheckSettings Settings)
{
    private const string Config = "--config";

    /// <summary>What a check of these files is told; the settings decide what the command line does not.</summary>
    public CheckOptions Options => OptionsOf(Sources, Settings);

    /// <summary>The option that names the file of settings.</summary>
    public static Option<string?> ConfigOption() => new(Config);

    /// <summary>What a check is told by settings alone.</summary>
    public static CheckOptions OptionsOf(ISourceLoader loader, CheckSettings settings) => new(loader, settings.Bars != BarReading.Contradiction) { Rules = settings.Rules };

    /// <summary>Reads the files named, or those in the current folder if none is; complains if there are none to read, or if the settings are no good.</summary>
    /// <param name="services">Knows the rules.</param>
    /// <param name="environment">Where to look and to complain.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="paths">What it names; null or empty for the current folder.</param>
    /// <param name="given">The files.</param>
    /// <param name="code">The exit code if this fails.</param>
    public static bool TryRead(CheckServices services, CommandEnvironment environment, ParseResult parsed, string[]? paths, [NotNullWhen(true)] out GivenFiles? given, out int code)
    {
        given = null;
        string[] named = paths is { Length: > 0 } ? paths : ["."];
        code = ExitCode.NotDone;
        if (!TryReadSettings(services, environment, parsed, named, out var settings)) return false;
        code = ExitCode.Clean;
        var sources = new DiskSources(environment.CurrentFolder);
        var walk = new PathWalk(sources, environment.CurrentFolder, settings.Files);
        var texts = walk.Read(named);
        if (walk.Missing.Count > 0)
        {
            // What stands behind a mistyped option is no file that is missing.
            var mistyped = walk.Missing.Where(path => path.StartsWith('-')).ToList();
            (mistyped.Count > 0 ? mistyped : walk.Missing).ForEach(path => Missing(environment, path, parsed));
            environment.Error.WriteLine(CommandWording.SeeHelp($"coherence {parsed.CommandResult.Command.Name}"));
            code = ExitCode.NotDone;
        }

        Remark(environment, settings, code == ExitCode.Clean ? walk.LeftOut : [], walk.Excluded);
        if (code == ExitCode.Clean && texts.Count == 0 && sources.Problems.IsEmpty)
        {
            environment.Error.WriteLine(CommandWording.NoFiles);
            code = ExitCode.NothingToCheck;
        }

        if (code == ExitCode.Clean) given = new GivenFiles(sources, texts, settings);
        return given is not null;
    }

    /// <summary>Says which files with policy are not read, and why.</summary>
    /// <param name="environment">Where to say it.</param>
    /// <param name="settings">What leaves files out.</param>
    /// <param name="leftOut">Markdown files that nothing names.</param>
    /// <param name="excluded">Files that the settings leave out.</param>
    public static void Remark(CommandEnvironment environment, CheckSettings settings, IReadOnlyList<string> leftOut, IReadOnlyList<string> excluded)
    {
        if (leftOut.Count > 0)
        {
            environment.Error.WriteLine(CommandWording.LeftOut([.. leftOut.Select(Report.Visible)]));
            environment.Error.WriteLine(CommandWording.LeftOutHelp);
        }

        if (settings.File is { } file && excluded.Count > 0) environment.Error.WriteLine(SettingsWording.Excluded([.. excluded.Select(Report.Visible)], Report.Visible(file)));
    }

    /// <summary>Reads the settings that apply to what is named: the file that the command line names, or the one that is found; complains if they are no good.</summary>
    public static bool TryReadSettings(CheckServices services, CommandEnvironment environment, ParseResult parsed, IEnumerable<string> paths, [NotNullWhen(true)] out CheckSettings? settings)
    {
        settings = CheckSettings.None;
        var wanted = parsed.GetValue<string?>(Config);
        var files = wanted is null ? SettingsFile.For(paths, environment.CurrentFolder)
            : wanted.Length > 0 && !wanted.Contains('\0', StringComparison.Ordinal) && Path.GetFullPath(wanted, environment.CurrentFolder) is var full && File.Exists(full) ? [full] : [];
        var sources = new DiskSources(environment.CurrentFolder);
        if (files.Length == 1)
        {
            var source = sources.Read(files[0], named: true);
            var problems = new List<Diagnostic>(sources.Problems);
            if (problems.Count == 0) settings = SettingsFile.Read(source, files[0], services.Rules, problems);
            if (problems.Count == 0)
            {
                if (environment.Remarked.Add(source.Path)) environment.Error.WriteLine(SettingsWording.Using(Report.Visible(source.Path)));
                return true;
            }

            environment.Error.Write(Report.Problems(problems));
            environment.Error.WriteLine();
            environment.Error.WriteLine(SettingsWording.BadSettings);
        }
        else if (files.Length > 1)
        {
            environment.Error.WriteLine(SettingsWording.Several(string.Join(", ", files.Select(file => Report.Visible(sources.Shown(file))))));
        }
        else if (wanted is not null)
        {
            environment.Error.WriteLine(SettingsWording.NoSettings(Report.Visible(wanted)));
        }
        else
        {
            return true;
        }

        settings = null;
        return false;
    }

    /// <summary>A mistyped option looks like a path to the parser; a file may well be named so, but not one that does not exist.</summary>
    private static void Missing(CommandEnvironment environment, string path, ParseResult parsed)
    {
        var option = path.StartsWith('-');
        environment.Error.WriteLine(option ? CommandWording.Usage(CommandWording.Unknown(Report.Visible(path))) : CommandWording.Missing(Report.Visible(path)));
        if (option && Nearest.To(path, parsed.CommandResult.Command.Options.Select(known => known.Name)) is { } near)
        {
            environment.Error.WriteLine(CommandWording.DidYouMean(near));
        }
    }
}
