using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Reasoning.Formulas;
using PolicyCoherence.Reasoning.OneCase;
using PolicyCoherence.Rules.Wording;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking.OneCase;

/// <summary>Puts the cases of policy files to the law, and says which of their expectations hold.</summary>
public static class CaseTesting
{
    /// <summary>Tests every <c>case</c> in <paramref name="sources"/> and all that they include. The result does not depend on their order.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="CheckLimitException">A question was too large to be decided.</exception>
    public static CaseTestReport Test(IReadOnlyCollection<SourceText> sources, CheckOptions options, CancellationToken cancellationToken = default) =>
        CheckLimitException.Said(() => Done(sources, options, cancellationToken));

    private static CaseTestReport Done(IReadOnlyCollection<SourceText> sources, CheckOptions options, CancellationToken cancellationToken)
    {
        var examination = Examination.Of(sources, options, cancellationToken);
        var diagnostics = new List<Diagnostic>(examination.Diagnostics);
        var expected = examination.Model.Cases.SelectMany(test => test.Expectations).OfType<FindingExpectation>().ToList();
        diagnostics.AddRange(expected.SelectMany(expectation => expectation.Rules)
            .Where(rule => !RuleCatalogue.All.Any(known => known.Id == rule.Id)).Select(rule => CaseLawWording.NoRule(rule.Id, rule.Span)));

        // Only who asks what is found needs the rules.
        var findings = expected.Count > 0 ? examination.Check(cancellationToken).Findings : [];
        var cases = ImmutableArray.CreateBuilder<CaseReport>();
        var several = examination.States.Length > 1;
        if (several) diagnostics.AddRange(examination.Model.Cases.Where(test => test.State is null).Select(test => CaseLawWording.OfNoState(test.Span)));
        foreach (var state in examination.States)
        {
            foreach (var test in examination.Model.Cases.Where(test => !several || test.State == state.Model.State?.Name))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (WholeCase.Of(state, test.Facts, test.On, out var impossible) is { } person) cases.Add(new OneCaseTest(new CaseLaw(state, person), findings).Run(test));
                else if (impossible is not null) diagnostics.Add(CaseLawWording.Impossible(impossible));
            }
        }

        return new CaseTestReport(cases.ToImmutable(), Examination.Sorted(diagnostics)) { States = examination.Model.States.Length };
    }

    /// <summary>The state whose law an analysis is about.</summary>
    internal static StateName? Named(Analysis analysis) => analysis.Model.State is { } state ? new StateName(state.Name, state.Display) : null;

    /// <summary>The person of a case, from what is given of her.</summary>
    internal static CaseDescription Describe(Analysis analysis, WholeCase person, ImmutableArray<Variable> variables) =>
        CaseWording.Describe(analysis, new Answer(person.Values, analysis.Table.True, Grade.Certain, [], variables), Role.Person);

    /// <summary>The findings whose question the person answers, certainly or as judgements fall.</summary>
    internal static IEnumerable<(Finding Finding, Formula Left)> Hitting(CaseLaw law, IEnumerable<Finding> findings) =>
        from finding in findings
        let answer = finding.Case is { } shown ? law.Analysis.Shown.Of(shown) : null
        where answer is not null
        let left = law.Person.Residual(answer.Formula)
        where left is not FalseFormula
        select (finding, left);
}

/// <summary>Tests one case.</summary>
internal sealed class OneCaseTest(CaseLaw law, ImmutableArray<Finding> findings)
{
    private readonly Conducts _conducts = new(law);

    /// <summary>What became of each expectation.</summary>
    public CaseReport Run(CaseTest test) => new(
        test.Title,
        test.Span,
        CaseTesting.Describe(law.Analysis, law.Person, law.Person.Given),
        law.Person.Day,
        [
            .. test.Expectations.Select(expectation => expectation switch
            {
                ConductExpectation conduct => Conduct(conduct),
                SilenceExpectation silence => Silence(silence),
                FindingExpectation finding => Finding(finding),
                _ => throw new NotSupportedException($"an expectation of kind {expectation.GetType().Name} cannot be tested"),
            }),
        ])
    {
        State = CaseTesting.Named(law.Analysis),
    };

    private ExpectationReport Conduct(ConductExpectation expectation)
    {
        if (Elsewhere(expectation) is { } words) return new ExpectationReport(expectation.Span, ExpectationOutcome.Fails, [CaseLawWording.SomebodyElse(words)], [], []);
        var agencies = expectation.Bearer is AgencyBearer { Agencies: var named } ? named.Select(agency => (Agency?)agency) : [null];
        var asked = (from agency in agencies
                     from act in expectation.Acts
                     select new AskedAct(
                         agency, act,
                         [.. _conducts.Parts(expectation.Modality, act).Select(parts => parts.Select(part => (part, _conducts.Of(expectation.Bearer, agency, expectation.Modality, part))).ToImmutableArray())])).ToList();
        var table = law.Analysis.Table;

        // Of several who are named, what is expected is expected of each, and so is the contrary.
        Formula Each(Func<Conduct, Formula> of) => table.And(asked.SelectMany(each => each.Named)
            .Select(parts => table.And(parts.Select(part => of(part.Conduct)))).Select(said => expectation.Negated ? table.Not(said) : said));
        return Judged(
            expectation.Span, Each(conduct => conduct.Formula), Each(conduct => conduct.Left),
            [.. asked.SelectMany(each => Because(expectation, each)).Distinct()]);
    }

    // An act that an expectation asks about, with what the law says of it for each body or store named, part by part.
    private sealed record AskedAct(Agency? Agency, Act Act, ImmutableArray<ImmutableArray<(Act Act, Conduct Conduct)>> Named)
    {
        public ImmutableArray<(Act Act, Conduct Conduct)> All => [.. Named.SelectMany(parts => parts)];
    }

    private IEnumerable<ReasonStep> Because(ConductExpectation expectation, AskedAct asked)
    {
        foreach (var step in asked.All.SelectMany(part => Because(part.Conduct))) yield return step;
        var silent = asked.All.Where(part => IsSilent(expectation, part.Conduct)).Select(part => part.Act).ToImmutableArray();
        if (silent.IsEmpty) yield break;
        yield return silent.Length == asked.All.Length ? CaseLawWording.NothingSays(expectation, asked.Act) : CaseLawWording.NothingSaysOf(expectation, asked.Act, silent);

        // What is only allowed is easily taken for a duty.
        if (expectation.Modality is not (Modality.Duty or Modality.SoftDuty)) yield break;
        var allowing = silent.SelectMany(act => _conducts.Of(expectation.Bearer, asked.Agency, expectation.Bearer is PersonBearer ? Modality.Liberty : Modality.Power, act).Saying);
        foreach (var step in allowing.SelectMany(CaseLawWording.Applies)) yield return step;
    }

    // Whether no position speaks of it at all.
    private static bool IsSilent(ConductExpectation expectation, Conduct conduct) =>
        conduct is { Left: not TrueFormula, Saying.IsEmpty: true, Idle.IsEmpty: true } && (expectation.Modality != Modality.Exemption || conduct.Against.IsEmpty);

    private IEnumerable<ReasonStep> Because(Conduct conduct)
    {
        var says = conduct.Left is not FalseFormula;
        foreach (var step in conduct.Saying.SelectMany(CaseLawWording.Applies)) yield return step;
        if (says && conduct.Left is TrueFormula) yield break;
        foreach (var conflict in conduct.Conflicts) yield return CaseLawWording.Contradict(conflict);
        foreach (var step in conduct.Against.SelectMany(CaseLawWording.Applies)) yield return step;
        foreach (var idle in conduct.Idle)
        {
            foreach (var cause in Causes.WhyNot(law, idle.Reading)) yield return CaseLawWording.DoesNotApply(idle.Reading.Instance, cause, law.Person.Day);
        }
    }

    // Whom an expectation names must be the person of the case.
    private SourceSpan? Elsewhere(ConductExpectation expectation)
    {
        if (expectation.Bearer is PersonBearer bearer && !law.Person.Law.Holds(bearer.Condition, bearer.Role.Name)) return bearer.Span;
        return expectation.Acts.Select(act => act.Patient).OfType<Patient>().Where(patient => !law.Person.Law.Holds(patient.Condition, patient.Role.Name)).Select(patient => (SourceSpan?)patient.Condition.Span).FirstOrDefault();
    }

    private ExpectationReport Silence(SilenceExpectation expectation)
    {
        var table = law.Analysis.Table;
        var applying = _conducts.About(expectation.Actions, expectation.Services);
        return Judged(
            expectation.Span,
            table.Not(table.Or(applying.Select(application => application.Formula))),
            table.Not(table.Or(applying.Select(application => application.Left))),
            [.. applying.SelectMany(CaseLawWording.Applies).Distinct()]);
    }

    private ExpectationReport Finding(FindingExpectation expectation)
    {
        var table = law.Analysis.Table;
        var wanted = expectation.Rules.Select(rule => (string?)rule.Id).DefaultIfEmpty(null).ToList();
        var hitting = CaseTesting.Hitting(law, findings).Where(hit => expectation.Rules.IsEmpty || wanted.Contains(hit.Finding.RuleId)).ToList();
        Formula Hit(string? rule) => table.Or(hitting.Where(hit => rule is null || hit.Finding.RuleId == rule).Select(hit => hit.Left));
        var left = expectation.Found ? table.And(wanted.Select(Hit)) : table.Not(table.Or(wanted.Select(Hit)));
        return Judged(
            expectation.Span, left, left,
            [.. hitting.Select(hit => CaseLawWording.Found(hit.Finding)), .. wanted.Where(rule => Hit(rule) is FalseFormula).Select(CaseLawWording.NothingFound)]);
    }

    private ExpectationReport Judged(SourceSpan span, Formula formula, Formula left, ImmutableArray<ReasonStep> because) => new(
        span,
        left switch { TrueFormula => ExpectationOutcome.Holds, FalseFormula => ExpectationOutcome.Fails, _ => ExpectationOutcome.DependsOnJudgement },
        because,
        CaseLawWording.Judgements(left),
        CaseTesting.Describe(law.Analysis, law.Person, law.Person.AssumedFor(formula)).Facts);
}
