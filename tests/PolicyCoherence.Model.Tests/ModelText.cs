using System.Collections;
using System.Globalization;
using System.Text;
using PolicyCoherence.Model.Binding;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Model.Tests;

/// <summary>Writes everything that a model says, without the places where it says it, so that two models can be compared.</summary>
internal static class ModelText
{
    public static string Of(PolicyModel model)
    {
        var text = new StringBuilder();
        foreach (var property in typeof(PolicyModel).GetProperties().Where(property => property.Name != "EqualityContract"))
        {
            text.Append(CultureInfo.InvariantCulture, $"{property.Name}:\n");
            var value = property.GetValue(model);
            if (value is not null && value.GetType().Name.StartsWith("KindTree", StringComparison.Ordinal))
            {
                var all = (IEnumerable)value.GetType().GetProperty("All")!.GetValue(value)!;
                foreach (Symbol symbol in all)
                {
                    Write(text, symbol, true);
                    var generals = (IEnumerable<string>)value.GetType().GetMethod("GeneralsOf")!.Invoke(value, [symbol.Name])!;
                    text.Append(" < ").AppendJoin(',', generals.Order(StringComparer.Ordinal)).Append('\n');
                }
            }
            else if (value is IEnumerable items and not string)
            {
                foreach (var item in items)
                {
                    Write(text, item, true);
                    text.Append('\n');
                }
            }
            else
            {
                Write(text, value, true);
            }
        }

        return text.ToString();
    }

    public static string Of(BindResult result) =>
        Of(result.Model) + string.Join('\n', result.Diagnostics.Select(each => $"{each.Code} {each.Message} {each.Help}").Order(StringComparer.Ordinal));

    private static void Write(StringBuilder text, object? value, bool whole)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string or bool or int or long or Enum or DateOnly:
                text.Append(CultureInfo.InvariantCulture, $"{value}");
                break;
            case SourceSpan:
                break;
            case Symbol symbol when !whole:
                text.Append(CultureInfo.InvariantCulture, $"@{symbol.Name}");
                break;
            case IEnumerable items:
                text.Append('[');
                foreach (var item in items)
                {
                    Write(text, item, false);
                    text.Append(';');
                }

                text.Append(']');
                break;
            default:
                text.Append(value.GetType().Name).Append('(');
                foreach (var property in value.GetType().GetProperties().Where(property => property.PropertyType != typeof(SourceSpan) && property.PropertyType != typeof(SourceSpan?)))
                {
                    text.Append(CultureInfo.InvariantCulture, $"{property.Name}=");
                    Write(text, property.GetValue(value), false);
                    text.Append(' ');
                }

                text.Append(')');
                break;
        }
    }
}
