using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("PolicyCoherence.Cli.Tests")]
