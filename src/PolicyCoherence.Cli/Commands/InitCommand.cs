using System.CommandLine;
using System.Text;
using PolicyCoherence.Reporting;

namespace PolicyCoherence.Cli.Commands;

/// <summary><c>coherence init [file]</c>: writes a first policy file that checks without a finding.</summary>
internal static class InitCommand
{
    /// <summary>The file that is written if none is named.</summary>
    public const string DefaultFile = "first.policy";

    /// <summary>What is written.</summary>
    public const string Content = """
        # A first policy. Check it with: coherence check
        # Change the names, and add what your law says: who must, must not or may do what, to whom, when, unless, under which law.

        state ruritania "Republic of Ruritania".
        ruritania is party to echr since 1995-06-30.

        # What to check against: the whole framework with `use iamm.`, or only some of its understandings.
        use iamm only individual-assessment-of-family, remedy-in-family-decisions.

        agency immigration-office "Immigration Office" leads family.
        agency administrative-court "Administrative Court" is a court.

        instrument aliens-act "Aliens Act 2012": statute, in force from 2012-01-01.

        # Try it: take out the `unless`, check again, and read what is found, and for whom.
        position family-income "Income of the sponsor":
          immigration-office must refuse family-reunification to sponsor
          when household-income of sponsor < 1400 EUR per month
          unless not proportionate-refusal
          with an appeal to administrative-court within 30 days
          under aliens-act section "29(1)".

        """;

    public static Command Create(CommandEnvironment environment)
    {
        var file = new Argument<string?>("file") { Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("init") { Arguments = { file } };
        command.SetAction(parsed => Write(environment, parsed.GetValue(file) ?? DefaultFile));
        return command;
    }

    private static int Write(CommandEnvironment environment, string file)
    {
        var shown = Report.Visible(file);
        try
        {
            var full = Path.GetFullPath(file, environment.CurrentFolder);
            if (Path.Exists(full))
            {
                environment.Error.WriteLine(CommandWording.AlreadyThere(shown));
                return ExitCode.NotDone;
            }

            if (Path.GetDirectoryName(full) is { } folder) Directory.CreateDirectory(folder);
            File.WriteAllText(full, Content.ReplaceLineEndings("\n"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            environment.Error.WriteLine(CommandWording.CannotWrite(shown, problem));
            return ExitCode.NotDone;
        }

        environment.Error.WriteLine(CommandWording.Begun(shown));
        return ExitCode.Clean;
    }
}
