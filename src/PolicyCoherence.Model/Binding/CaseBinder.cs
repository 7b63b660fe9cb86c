using System.Collections.Immutable;
using PolicyCoherence.Language.Syntax;

namespace PolicyCoherence.Model.Binding;

/// <summary>Binds cases and what is expected of them.</summary>
internal sealed class CaseBinder(Scope scope, ConditionBinder conditions, ActBinder acts, PersonBinder persons)
{
    /// <summary>Every case that could be bound whole, by place.</summary>
    public ImmutableArray<CaseTest> Bind(IEnumerable<Statement> statements, CancellationToken cancellationToken)
    {
        var cases = ImmutableArray.CreateBuilder<CaseTest>();
        foreach (var statement in statements.OfType<CaseStatement>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Bind(statement) is { } bound) cases.Add(bound);
        }

        return cases.ToImmutable();
    }

    private CaseTest? Bind(CaseStatement statement)
    {
        var failures = scope.Log.Failures;
        var facts = statement.Facts.Select(conditions.Bind).OfType<Condition>().ToImmutableArray();
        if (statement.In is { } place && TerritoryBinder.In([place], scope) is { } there) facts = facts.Add(there);
        var expectations = statement.Expectations.Select(Bind).OfType<Expectation>().ToImmutableArray();
        return scope.Log.Failures != failures ? null : new CaseTest(statement.Title.Text, statement.Title.Span, statement.On?.Value, facts, expectations);
    }

    private Expectation? Bind(ExpectationSyntax syntax) => syntax switch
    {
        ConductExpectationSyntax conduct => Bind(conduct),
        SilenceExpectationSyntax silence => Bind(silence),
        FindingExpectationSyntax finding => new FindingExpectation(finding.Span, finding.Found, [.. finding.Rules.Select(rule => (rule.Text, rule.Span))]),
        _ => null,
    };

    private ConductExpectation? Bind(ConductExpectationSyntax conduct)
    {
        if (conduct.Modality == ModalitySyntax.IsEntitledTo)
        {
            return acts.BindClaim(conduct.Act, conduct.Subject) is { } claim
                ? new ConductExpectation(conduct.Span, conduct.Negated, new PersonBearer(conduct.Subject.Span, claim.Holders.Role, claim.Holders.Condition), Modality.Claim, claim.Acts)
                : null;
        }

        var bearer = persons.BindBearer(conduct.Subject);
        var done = acts.Bind(conduct.Act, needsObject: false);
        if (conduct.Subject is NobodySubject && conduct.Modality != ModalitySyntax.May)
        {
            scope.Log.Report(Messages.NobodyOnlyMay(conduct.Span, conduct.Subject.Span));
            return null;
        }

        if (bearer is null || done is not { } what) return null;
        var modality = conduct.Modality switch
        {
            _ when conduct.Subject is NobodySubject => Modality.Prohibition,
            ModalitySyntax.Must => Modality.Duty,
            ModalitySyntax.Should => Modality.SoftDuty,
            ModalitySyntax.MustNot => Modality.Prohibition,
            ModalitySyntax.NeedNot => Modality.Exemption,
            _ => bearer is PersonBearer ? Modality.Liberty : Modality.Power,
        };
        return new ConductExpectation(conduct.Span, conduct.Negated, bearer, modality, what);
    }

    private SilenceExpectation Bind(SilenceExpectationSyntax silence)
    {
        var found = silence.About.Select(name => scope.Find(name, NameKind.Action | NameKind.Service)).ToList();
        return new SilenceExpectation(silence.Span, [.. found.OfType<ActionType>()], [.. found.OfType<Service>()]);
    }
}
