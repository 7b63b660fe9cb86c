using System.Collections.Immutable;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Model.Binding;

/// <summary>Binds safeguards with their bodies and times.</summary>
internal sealed class SafeguardBinder(Scope scope)
{
    private const string AccessLog = "access-log";

    /// <summary>The safeguards that could be bound.</summary>
    public ImmutableArray<SafeguardTerm> Bind(ImmutableArray<SafeguardSyntax> safeguards) => [.. safeguards.Select(BindOne).OfType<SafeguardTerm>()];

    /// <summary>A stretch of time in whole hours, days, weeks, months or years; null after a report.</summary>
    public Duration? Time(Quantity quantity)
    {
        if (Units.Duration(quantity) is { } duration) return duration;
        // That no unit stands there, the parser has said.
        if (quantity.Unit is null) scope.Log.FailSilently();
        else scope.Log.Report(Messages.NotATime(quantity));
        return null;
    }

    /// <summary>What <c>logged</c> provides: the safeguard of that name in the vocabulary; null after a report.</summary>
    public SafeguardTerm? Logging(SourceSpan span)
    {
        if (scope.Peek(AccessLog, NameKind.Safeguard) is Safeguard safeguard) return new SafeguardTerm(span, safeguard, null, null, null);
        if ((scope.Names.KindsOf(AccessLog) & NameKind.Safeguard) != 0) scope.Log.FailSilently();
        else scope.Log.Report(Messages.NoAccessLog(span, AccessLog));
        return null;
    }

    private SafeguardTerm? BindOne(SafeguardSyntax syntax)
    {
        var safeguard = scope.Find<Safeguard>(syntax.Name, NameKind.Safeguard);
        var to = syntax.To is { } body ? scope.Find<Agency>(body, NameKind.Agency) : null;
        var within = syntax.Within is { } time ? Time(time) : null;
        var suspending = syntax.Suspending is { } action ? scope.Find<ActionType>(action, NameKind.Action) : null;
        var every = syntax.Every is { } period ? Time(period) : null;
        return safeguard is null ? null : new SafeguardTerm(syntax.Span, safeguard, to, within, suspending) { Every = every };
    }
}
