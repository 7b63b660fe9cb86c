using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace PolicyCoherence.Mutation;

/// <summary>The project with all its mutants in one assembly, of which the one that is switched on acts.</summary>
internal sealed class MutatedProject
{
    private readonly List<Weaver> _files = [];
    private readonly CSharpCompilation _compilation;
    private readonly string _project;
    private int _members;

    /// <param name="project">The folder of the project; it must have been built, with what the compiler generates written out.</param>
    /// <param name="libraries">The folder with the assemblies that it refers to.</param>
    /// <param name="mutants">The mutants.</param>
    public MutatedProject(string project, string libraries, IReadOnlyList<Mutant> mutants)
    {
        _project = project;
        var options = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.None);
        var byFile = mutants.ToLookup(mutant => mutant.File, StringComparer.Ordinal);
        var others = new List<SyntaxTree>();
        var bin = Path.Combine(project, "bin") + Path.DirectorySeparatorChar;
        var obj = Path.Combine(project, "obj") + Path.DirectorySeparatorChar;
        var generated = Directory.GetFiles(Path.Combine(obj, "Release"), "*.g.cs", SearchOption.AllDirectories);
        var sources = Directory.GetFiles(project, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.StartsWith(bin, StringComparison.Ordinal) && !file.StartsWith(obj, StringComparison.Ordinal))
            .Concat(generated).Order(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            var text = SourceText.From(File.ReadAllText(source), Encoding.UTF8);
            var tree = CSharpSyntaxTree.ParseText(text, options, source);
            var inIt = byFile[Path.GetRelativePath(project, source)].ToList();
            if (inIt.Count == 0)
            {
                others.Add(tree);
                continue;
            }

            var weaver = new Weaver(tree, text);
            inIt.ForEach(mutant => weaver.Add(mutant, ref _members));
            _files.Add(weaver);
        }

        var name = Path.GetFileName(project);
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location) ?? string.Empty;
        var references = Directory.GetFiles(libraries, "PolicyCoherence.*.dll").Where(file => Path.GetFileNameWithoutExtension(file) != name)
            .Concat(Directory.GetFiles(framework, "*.dll").Where(IsManaged)).Select(file => MetadataReference.CreateFromFile(file));
        _compilation = CSharpCompilation.Create(
            name,
            [.. others, CSharpSyntaxTree.ParseText(Switch, options)],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
    }

    /// <summary>The member that each mutant is in.</summary>
    public IReadOnlyDictionary<int, int> MemberOf => _files.SelectMany(file => file.Members)
        .SelectMany(member => member.Mutants.Select(entry => (entry.Mutant.Id, member.Number))).ToDictionary(pair => pair.Id, pair => pair.Number);

    // One mutant acts at a time, in the whole process; what was entered is asked after each test.
    private string Switch => string.Create(CultureInfo.InvariantCulture, $$"""
        internal static class MutationSwitch
        {
            public static int Active;
            public static readonly bool[] Entered = new bool[{{_members}}];
            public static bool Chosen(int member, int id) { Entered[member] = true; return Active == id; }
        }
        """);

    /// <summary>Compiles it; a mutant that is not valid C# is left out and marked.</summary>
    /// <param name="file">The assembly to write.</param>
    public void Write(string file)
    {
        for (var round = 1; ; round++)
        {
            var woven = _files.ToDictionary(weaver => weaver.Weave(), weaver => weaver);
            var resources = Directory.GetFiles(_project, "*.properties", SearchOption.AllDirectories)
                .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                .Select(path => new ResourceDescription(Path.GetFileName(path), () => File.OpenRead(path), isPublic: true));
            var compilation = _compilation.AddSyntaxTrees(woven.Keys);
            using var assembly = new MemoryStream();
            var result = compilation.Emit(assembly, manifestResources: resources);
            if (result.Success)
            {
                File.WriteAllBytes(file, assembly.ToArray());
                return;
            }

            var errors = result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
            Console.WriteLine($"Round {round}: {errors.Count} places that the compiler does not take.");
            foreach (var error in errors)
            {
                if (error.Location.SourceTree is not { } tree || !woven.TryGetValue(tree, out var weaver) || !weaver.Complained(error.Location.SourceSpan))
                {
                    throw new InvalidOperationException(error.ToString());
                }
            }
        }
    }

    private static bool IsManaged(string file)
    {
        try
        {
            System.Reflection.AssemblyName.GetAssemblyName(file);
            return true;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}
