namespace PolicyCoherence.Cli.Input;

/// <summary>Where in its repository a folder stands.</summary>
internal static class Repository
{
    /// <summary>The way from the root of the repository to <paramref name="folder"/>, with forward slashes; empty at the root and outside a repository.</summary>
    public static string Prefix(string folder)
    {
        for (var root = new DirectoryInfo(folder); root is not null; root = root.Parent)
        {
            // In a work tree beside the repository, .git is a file.
            if (Path.Exists(Path.Combine(root.FullName, ".git")))
            {
                var way = Path.GetRelativePath(root.FullName, folder).Replace(Path.DirectorySeparatorChar, '/');
                return way == "." ? string.Empty : way;
            }
        }

        return string.Empty;
    }
}
