using System.Text;

namespace PolicyCoherence.Cli;

/// <summary>
/// What is printed or written whole: the help, one page for each command, and the policy that <c>coherence init</c> writes. The pages
/// stand in the folder Pages, as they are printed; to translate them, translate those files.
/// </summary>
internal static class Page
{
    /// <summary>The help of a command; that of the whole program is called as the program is.</summary>
    public static string Help(string command) => Read($"{command}.txt");

    /// <summary>The policy that <c>coherence init</c> writes.</summary>
    public static string FirstPolicy => Read("first.policy");

    private static string Read(string name)
    {
        using var stream = typeof(Page).Assembly.GetManifestResourceStream($"Pages/{name}") ?? throw new KeyNotFoundException($"there is no page `{name}`");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
