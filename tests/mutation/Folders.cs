namespace PolicyCoherence.Mutation;

/// <summary>Copies folders.</summary>
internal static class Folders
{
    /// <summary>Copies a folder with all in it.</summary>
    /// <param name="from">The folder.</param>
    /// <param name="to">Where to; what is there is replaced.</param>
    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? to);
            File.Copy(file, target, overwrite: true);
        }
    }
}
