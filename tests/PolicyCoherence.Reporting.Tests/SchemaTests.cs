using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace PolicyCoherence.Reporting.Tests;

/// <summary>
/// The published schemas. Each stands for itself, so that a reader needs one file and no resolution of references between files; the price
/// is that what they share stands in each, and must be the same.
/// </summary>
public sealed class SchemaTests
{
    [Fact]
    public void What_several_schemas_define_they_define_alike()
    {
        var shared = 0;
        foreach (var definition in Schemas().SelectMany(schema => Definitions(schema.Root).Select(each => (schema.Name, Definition: each.Name, Text: JsonSerializer.Serialize(each.Value)))).GroupBy(each => each.Definition))
        {
            var first = definition.First();
            foreach (var other in definition.Skip(1))
            {
                other.Text.ShouldBe(first.Text, $"`{definition.Key}` of {other.Name} and {first.Name}");
                shared++;
            }
        }

        shared.ShouldBeGreaterThan(15);
    }

    [Fact]
    public void Each_schema_is_found_under_its_own_name_and_says_what_every_member_is()
    {
        foreach (var (name, root) in Schemas())
        {
            root.GetProperty("$id").GetString().ShouldBe($"urn:policy-coherence:schema:{name}");
            Undescribed(root, name).ShouldBeEmpty();
        }
    }

    private static IEnumerable<string> Undescribed(JsonElement element, string path)
    {
        if (element.ValueKind != JsonValueKind.Object) yield break;
        foreach (var member in element.EnumerateObject())
        {
            if (member.Name is "properties" or "$defs" or "patternProperties" && member.Value.ValueKind == JsonValueKind.Object)
            {
                foreach (var property in member.Value.EnumerateObject().Where(property => !property.Value.TryGetProperty("description", out _) && !property.Value.TryGetProperty("$ref", out _))) yield return $"{path}.{property.Name}";
            }

            foreach (var inner in Undescribed(member.Value, $"{path}.{member.Name}")) yield return inner;
        }
    }

    private static ImmutableArray<JsonProperty> Definitions(JsonElement root) => root.TryGetProperty("$defs", out var definitions) ? [.. definitions.EnumerateObject()] : [];

    private static IEnumerable<(string Name, JsonElement Root)> Schemas([CallerFilePath] string file = "") =>
        Directory.GetFiles(Path.Combine(Path.GetDirectoryName(file) ?? "", "..", "..", "schemas"), "*.json").Order(StringComparer.Ordinal)
            .Select(path => (Path.GetFileNameWithoutExtension(path), JsonDocument.Parse(File.ReadAllText(path)).RootElement));
}
