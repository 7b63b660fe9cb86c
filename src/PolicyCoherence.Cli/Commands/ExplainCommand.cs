using System.CommandLine;
using PolicyCoherence.Reporting;

namespace PolicyCoherence.Cli.Commands;

/// <summary><c>coherence explain RULE</c>.</summary>
internal static class ExplainCommand
{
    public static Command Create(CheckServices services, CommandEnvironment environment)
    {
        var id = new Argument<string>("RULE") { Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("explain") { Arguments = { id } };
        command.SetAction(parsed => Run(parsed.GetValue(id) ?? string.Empty, services, environment));
        return command;
    }

    private static int Run(string id, CheckServices services, CommandEnvironment environment)
    {
        if (id.Length == 0)
        {
            environment.Error.WriteLine(CommandWording.WhichRule);
            environment.Error.WriteLine(CommandWording.SeeRules);
            return ExitCode.NotDone;
        }

        var rules = services.Rules();
        if (rules.FirstOrDefault(rule => rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase) || rule.Name.Equals(id, StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            environment.Out.Write(Report.RulePage(found));
            return ExitCode.Clean;
        }

        environment.Error.WriteLine(CommandWording.UnknownRule(Report.Visible(id)));
        if (Nearest.To(id, rules.Select(rule => rule.Id)) is { } near)
        {
            environment.Error.WriteLine(CommandWording.DidYouMean(near));
        }

        environment.Error.WriteLine(CommandWording.SeeRules);
        return ExitCode.NotDone;
    }
}
