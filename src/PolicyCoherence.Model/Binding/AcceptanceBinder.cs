using System.Collections.Immutable;
using PolicyCoherence.Language.Syntax;

namespace PolicyCoherence.Model.Binding;

/// <summary>Binds what findings are accepted. An acceptance says for what, until when and why, or it is none.</summary>
internal static class AcceptanceBinder
{
    /// <summary>The acceptances, by place.</summary>
    public static ImmutableArray<Acceptance> Bind(IReadOnlyList<Statement> statements, Scope scope)
    {
        var acceptances = ImmutableArray.CreateBuilder<Acceptance>();
        foreach (var accept in statements.OfType<AcceptStatement>())
        {
            if (accept.On.IsEmpty) scope.Log.Report(Messages.AcceptedOnNothing(accept));
            if (accept.Until is null) scope.Log.Report(Messages.AcceptedForEver(accept));
            if (string.IsNullOrWhiteSpace(accept.Because?.Text)) scope.Log.Report(Messages.AcceptedWithoutReason(accept));
            if (!accept.On.All(name => IsKnown(name, scope)) || accept is not { On.IsEmpty: false, Until: { } until, Because: { } because } || string.IsNullOrWhiteSpace(because.Text)) continue;
            acceptances.Add(new Acceptance(
                accept.Rule.Text,
                [.. accept.On.Select(name => name.Text).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                until.Value, because.Text, accept.Rule.Span, accept.Span));
        }

        return acceptances.ToImmutable();
    }

    // A finding can name anything that has a name; what is not declared, no finding names.
    private static bool IsKnown(Name name, Scope scope)
    {
        if (scope.Names.KindsOf(name.Text) != NameKind.None) return true;
        scope.Log.Report(Messages.AcceptedOnUnknown(name, NearestNames.Of(name.Text, scope.Names.NamesOf(NameKind.Norm | NameKind.Understanding))));
        return false;
    }
}
