using System.Collections.Immutable;
using NJsonSchema;
using NJsonSchema.Validation;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Cli.Settings;

/// <summary>Holds a file of settings against the published schema (<c>schemas/config-1.json</c>), and words what deviates.</summary>
internal static class SettingsSchema
{
    private const string Resource = "Schemas/config-1.json";

    /// <summary>What is wrong, by place.</summary>
    public static ImmutableArray<Diagnostic> Problems(string json, JsonPlaces places) =>
        [.. Schema().Validate(json).SelectMany(Single).Select(error => Worded(error, places)).OfType<Diagnostic>().OrderBy(problem => problem.Span)];

    private static JsonSchema Schema()
    {
        using var stream = typeof(SettingsSchema).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"there is no resource {Resource}");
        using var reader = new StreamReader(stream);
        return JsonSchema.FromJsonAsync(reader.ReadToEnd()).GetAwaiter().GetResult();
    }

    // A value that one of several schemas has to accept brings the complaints of each of them.
    private static IEnumerable<ValidationError> Single(ValidationError error) => error is ChildSchemaValidationError children ? children.Errors.Values.SelectMany(inner => inner).SelectMany(Single) : [error];

    private static Diagnostic? Worded(ValidationError error, JsonPlaces places)
    {
        var path = (error.Path ?? string.Empty).TrimStart('#').TrimStart('/');
        var name = path.Length == 0 ? SettingsWording.TheFile : path;
        var about = error.Schema?.Description ?? string.Empty;
        return error.Kind switch
        {
            ValidationErrorKind.NoAdditionalPropertiesAllowed => Unknown(error, places, path),
            ValidationErrorKind.PropertyRequired => Missing(error, places, path),
            ValidationErrorKind.NotInEnumeration => SettingsWording.NoChoice(name, places.Value(path), (error.Schema?.Enumeration ?? []).Select(choice => $"{choice}"), about),
            ValidationErrorKind.StringExpected => SettingsWording.TextExpected(name, places.Value(path), about),
            ValidationErrorKind.ArrayExpected => SettingsWording.ListExpected(name, places.Value(path), about),
            ValidationErrorKind.ObjectExpected => SettingsWording.NamesExpected(name, places.Value(path), about),
            ValidationErrorKind.PatternMismatch => SettingsWording.Empty(name, places.Value(path), about),
            _ => SettingsWording.NotAccepted(name, places.Value(path), about),
        };
    }

    // The names of rules are known to the catalogue alone, which speaks of them.
    private static Diagnostic? Unknown(ValidationError error, JsonPlaces places, string path)
    {
        var known = (error.Schema?.Properties.Keys ?? Enumerable.Empty<string>()).Where(key => key[0] != '$').Order(StringComparer.Ordinal).ToList();
        var name = error.Property ?? path;
        return known.Count == 0 ? null : SettingsWording.Unknown(name, places.Name(path), Nearest.To(name, known), known);
    }

    private static Diagnostic Missing(ValidationError error, JsonPlaces places, string path)
    {
        var missing = error.Property ?? path;
        var parent = path.EndsWith($".{missing}", StringComparison.Ordinal) ? path[..^(missing.Length + 1)] : string.Empty;
        var about = error.Schema?.Properties.TryGetValue(missing, out var property) == true ? property.Description ?? string.Empty : string.Empty;
        return SettingsWording.Missing(parent.Length == 0 ? SettingsWording.TheFile : parent, missing, places.Name(parent), about);
    }
}
