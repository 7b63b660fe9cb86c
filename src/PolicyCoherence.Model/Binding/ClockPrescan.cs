using System.Runtime.CompilerServices;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Model.Binding;

/// <summary>
/// Finds the events whose distance is measured both in months or years and in days or hours. No number of days is a month,
/// so such conditions cannot be compared with each other; it takes a look at every sentence before any is bound to know.
/// </summary>
internal sealed class ClockPrescan
{
    private readonly Dictionary<(string Event, ClockUnit Unit), SourceSpan> _first = [];

    private ClockPrescan()
    {
    }

    /// <summary>The names of the events; each is reported once, with both places.</summary>
    public static IReadOnlySet<string> EventsInTwoClocks(IReadOnlyList<Statement> statements, DeclaredNames names, DiagnosticLog log)
    {
        var scan = new ClockPrescan();
        foreach (var statement in statements) scan.Look(statement);
        var both = new HashSet<string>(StringComparer.Ordinal);
        foreach (var ((name, unit), months) in scan._first.Where(pair => pair.Key.Unit == ClockUnit.Months).OrderBy(pair => pair.Value))
        {
            if ((names.KindsOf(name) & NameKind.Event) == 0 || !scan._first.TryGetValue((name, ClockUnit.Hours), out var hours)) continue;
            both.Add(name);
            log.Report(Messages.EventInTwoClocks(name, months, hours));
        }

        return both;
    }

    private void Look(Statement statement)
    {
        switch (statement)
        {
            case FactDeclaration fact:
                Look(fact.Definition);
                break;
            case GroupDeclaration group:
                Look(group.With);
                foreach (var without in group.Without) Look(without);
                break;
            case DeemDeclaration deem:
                Look(deem.When);
                break;
            case MeaningStatement meaning:
                Look(meaning.With);
                Look(meaning.That);
                foreach (var without in meaning.Without) Look(without);
                break;
            case ImpliesStatement implies:
                Look(implies.Then);
                break;
            case PositionDeclaration position:
                Look(position.Clauses);
                foreach (var breach in position.OnBreach) Look(breach.Clauses);
                break;
            case SafeguardPositionDeclaration position:
                Look(position.Clauses);
                break;
            case ExceptionDeclaration exception:
                Look(exception.Clauses);
                break;
            case CaseStatement test:
                foreach (var fact in test.Facts) Look(fact);
                break;
            case UnderstandingDeclaration understanding:
                Look(understanding.Form);
                break;
            default:
                break;
        }
    }

    private void Look(IEnumerable<Clause> clauses)
    {
        foreach (var clause in clauses)
        {
            switch (clause)
            {
                case WhenClause scope:
                    Look(scope.Condition);
                    break;
                case UnlessClause unless:
                    Look(unless.Condition);
                    break;
                case ProvidedThatClause provided:
                    Look(provided.Condition);
                    break;
                case DuringFirstClause during:
                    Note(during.After, during.Time, during.Span);
                    break;
                default:
                    break;
            }
        }
    }

    private void Look(UnderstandingForm form)
    {
        switch (form)
        {
            case ProhibitionForm prohibition:
                Look(prohibition.When);
                Look(prohibition.Unless);
                break;
            case OnlyWhileForm limited:
                Look(limited.When);
                Look(limited.While);
                break;
            case BanForm ban:
                Look(ban.When);
                Look(ban.Limit);
                break;
            case IndependenceForm independence:
                Look(independence.When);
                break;
            case ClosedListForm list:
                Look(list.When);
                foreach (var condition in list.Conditions) Look(condition);
                break;
            case OnlyWhenForm list:
                Look(list.When);
                Look(list.Accepted);
                break;
            case EntitlementForm entitlement:
                Look(entitlement.When);
                break;
            case DecisionSafeguardForm decision:
                Look(decision.When);
                break;
            case AccessChainForm chain:
                Look(chain.Unless);
                break;
            case CounterpartForm counterpart:
                Look(counterpart.When);
                break;
            default:
                break;
        }
    }

    private void Look(ConditionSyntax? condition)
    {
        if (condition is null || !RuntimeHelpers.TryEnsureSufficientExecutionStack()) return;
        switch (condition)
        {
            case AllSyntax all:
                foreach (var part in all.Parts) Look(part);
                break;
            case AnySyntax any:
                foreach (var part in any.Parts) Look(part);
                break;
            case NotSyntax not:
                Look(not.Part);
                break;
            case FoundSyntax found:
                Look(found.Part);
                break;
            case SinceSyntax since:
                Note(since.Event, since.Duration, since.Span);
                break;
            default:
                break;
        }
    }

    private void Note(Name name, Quantity time, SourceSpan span)
    {
        if (Units.ClockOf(time) is { } unit) _first.TryAdd((name.Text, unit), span);
    }
}
