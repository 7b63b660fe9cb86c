using System.Globalization;
using BenchmarkDotNet.Running;
using PolicyCoherence.Benchmarks;

switch (args)
{
    // The main figures in a minute or two, without BenchmarkDotNet.
    case ["quick"]:
        ReteQuick.Run(Console.Out);
        SolverQuick.Run(Console.Out);
        WholeCheck.Run(Console.Out, 1_000, 3_000, 10_000);
        break;
    // The whole check alone, at given sizes.
    case ["check", .. var sizes]:
        WholeCheck.Run(Console.Out, [.. sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture))]);
        break;
    // All clashing pairs with a case each, against clingo and Z3, at given sizes.
    case ["pairs", .. var sizes]:
        PairsAgainstOthers.Run(Console.Out, sizes.Length == 0 ? [1_000, 3_000, 10_000, 30_000] : [.. sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture))]);
        break;
    // The checker's side of that, once or warm.
    case ["pairs-once" or "pairs-alone", var count, var oneVocabulary, var general]:
        (args[0] == "pairs-once" ? (Action<TextWriter, int, Drawing>)PairsAgainstOthers.Once : PairsAgainstOthers.Alone)(
            Console.Out, int.Parse(count, CultureInfo.InvariantCulture), new Drawing(bool.Parse(oneVocabulary), bool.Parse(general)));
        break;
    // Whole checks of states with very much of one thing.
    case ["unusual", .. var unusual]:
        UnusualStates.Run(Console.Out, unusual is [var many, ..] ? int.Parse(many, CultureInfo.InvariantCulture) : 4_000, unusual is [_, var only, ..] ? only : "");
        break;
    // Lexing and parsing alone.
    case ["parse", .. var rest]:
        Parsing.Run(Console.Out, rest is [_, var seedFolder, ..] ? seedFolder : "seeds", rest is [var megabytes, ..] ? int.Parse(megabytes, CultureInfo.InvariantCulture) : 20);
        break;
    // The made-up state as files, to be checked by the command.
    case ["write", var folder, var positions]:
        SyntheticState.Write(folder, int.Parse(positions, CultureInfo.InvariantCulture));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
