using PolicyCoherence.Checking;
using PolicyCoherence.Cli;

// The rules come from the catalogue of the checker; the checker is the one library call behind every front.
var services = new CheckServices(Checker.Check, () => RuleCatalogue.All);
return CommandLine.Run(args, services, CommandEnvironment.OfThisProcess());
