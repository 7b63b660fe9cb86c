using PolicyCoherence.Checking;
using PolicyCoherence.Cli;

// Starting costs more than a small check, and most of it is code that has to be loaded: so it begins at once, beside the reading of the command line.
Checker.Prepare();

// The rules come from the catalogue of the checker; the checker is the one library call behind every front.
var services = new CheckServices(Checker.Check, () => RuleCatalogue.All);
return CommandLine.Run(args, services, CommandEnvironment.OfThisProcess());
