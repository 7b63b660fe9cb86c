using System.Collections.Immutable;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Model.Binding;

/// <summary>The policy model of some files, and what is wrong with those sentences that are not in it.</summary>
/// <param name="Model">Every sentence that could be bound.</param>
/// <param name="Diagnostics">What is wrong with the others, and warnings, by place; those of the parser are not repeated.</param>
public sealed record BindResult(PolicyModel Model, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The texts of frameworks and all that they include: their words are not a state's own.</summary>
    public IReadOnlySet<SourceText> FrameworkTexts { get; init; } = ImmutableHashSet<SourceText>.Empty;
}

/// <summary>Turns syntax trees into the policy model: finds what every name stands for and checks types, units and circles.</summary>
public static class Binder
{
    /// <summary>
    /// Binds all files as one whole. The result depends neither on the order of the files nor on that of their sentences.
    /// Text that cannot be bound is reported and left out; it never throws for it.
    /// </summary>
    /// <param name="files">The parsed files of one check.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static BindResult Bind(IReadOnlyList<PolicyFile> files, CancellationToken ct = default)
    {
        var log = new DiagnosticLog();
        Statement[] statements = [.. files.SelectMany(file => file.Statements).OrderBy(statement => statement.Span)];
        var names = DeclarationCollector.Collect(statements, log);
        LostNames.MakeKnown(files, names);
        ct.ThrowIfCancellationRequested();

        var scope = new Scope(names, log);
        var vocabulary = new VocabularyBinder(scope);
        vocabulary.Bind();
        var actionBinder = new ActionBinder(scope);
        var actions = actionBinder.Bind(vocabulary);

        var events = new EventBinder(scope).Bind(vocabulary);
        var conditions = new ConditionBinder(scope);
        var facts = new FactBinder(scope, conditions);
        facts.Bind();
        var core = CoreFiles.Of(files);
        var truthBinder = new TruthBinder(scope, conditions, core);
        ct.ThrowIfCancellationRequested();

        var persons = new PersonBinder(scope);
        var safeguards = new SafeguardBinder(scope);
        var acts = new ActBinder(scope, actionBinder.Shapes, persons);
        var clauses = new ClauseBinder(scope, conditions, safeguards);
        var (positions, standing, exceptions) = new NormBinder(scope, clauses, acts, persons, safeguards).Bind(ct);
        var procedures = new ProcedureBinder(scope, clauses, conditions, persons, safeguards, vocabulary.Safeguards).Bind(ct);
        var law = new StateLaw(files, scope);
        law.Check(positions, exceptions, positions.Cast<Norm>().Concat(standing).Concat(exceptions).Concat(procedures));
        var states = StateBinder.Bind(statements, scope);
        var dropped = PriorityChecker.Dropped(scope, positions, standing, exceptions);
        var meaningBinder = new MeaningBinder(scope, conditions, facts);
        var meanings = meaningBinder.BindMeanings(statements);
        var presumptions = meaningBinder.BindPresumptions().Select(presumption => presumption with { State = law.Of(presumption) }).ToImmutableArray();
        var examinations = new Examinations(new Examinations.Vocabulary(vocabulary.Agencies, vocabulary.Safeguards, actions, vocabulary.Services), new Examinations.Norms(positions, standing, exceptions, law.Of) { IsInFull = (state, sphere) => sphere is not null && states.Any(of => of.Name == state && of.EncodedInFull.Any(full => vocabulary.Spheres.IsKindOf(sphere, full))) });
        var own = new OwnReading(scope, vocabulary.Agencies, meanings, presumptions, examinations, law.Of);
        if (!own.IsPlain)
        {
            var asWritten = positions.ToDictionary(position => position.Name, StringComparer.Ordinal);
            positions = [.. positions.Select(own.Read)];
            standing = [.. standing.Select(own.Read)];
            exceptions = [.. exceptions.Select(exception => own.Read(exception, asWritten))];
        }

        var frameworks = FrameworkUse.FrameworksOf(files);
        var understandings = new UnderstandingBinder(scope, conditions, acts, persons, safeguards).Bind(frameworks, ct);
        var model = new PolicyModel(
            states.FirstOrDefault(),
            vocabulary.Agencies,
            scope.All<Instrument>(NameKind.Instrument),
            scope.All<Treaty>(NameKind.Treaty),
            vocabulary.Spheres,
            vocabulary.DataKinds,
            vocabulary.Services,
            vocabulary.Safeguards,
            actions,
            scope.All<Role>(NameKind.Role),
            [.. scope.All<Fact>(NameKind.Fact).Concat(scope.All<Fact>(NameKind.OpenNorm)).OrderBy(fact => fact.Name, StringComparer.Ordinal)],
            scope.All<Group>(NameKind.Group),
            [.. truthBinder.BindTruths(statements), .. TerritoryBinder.Truths(vocabulary.Territories)],
            Kept(positions.Select(norm => norm with { State = law.Of(norm) }), dropped),
            Kept(standing.Select(norm => norm with { State = law.Of(norm) }), dropped),
            Kept(exceptions.Select(norm => norm with { State = law.Of(norm) }), dropped),
            [.. FrameworkUse.Select(statements, understandings, frameworks, scope).OrderBy(understanding => understanding.Name, StringComparer.Ordinal)],
            [.. understandings.OrderBy(understanding => understanding.Name, StringComparer.Ordinal)],
            truthBinder.BindClaims(statements))
        {
            Procedures = [.. procedures.Select(procedure => procedure with { State = law.Of(procedure) }).OrderBy(procedure => procedure.Name, StringComparer.Ordinal)],
            UnderstandingsOf = states.Length < 2
                ? ImmutableDictionary<string, ImmutableArray<Understanding>>.Empty
                : states.ToImmutableDictionary(
                    state => state.Name,
                    state => FrameworkUse.Select([.. statements.Where(statement => law.Speaks(statement, state))], understandings, frameworks, scope, statements.Any(statement => statement is UseStatement)).OrderBy(understanding => understanding.Name, StringComparer.Ordinal).ToImmutableArray(),
                    StringComparer.Ordinal),
            AgencyStates = law.Agencies.ToImmutableDictionary(StringComparer.Ordinal),
            States = [.. states.OrderBy(state => state.Name, StringComparer.Ordinal)],
            Territories = vocabulary.Territories,
            OptOuts = StateBinder.OptOuts(statements, scope),
            Stores = scope.All<Store>(NameKind.Store),
            Grounds = scope.All<Ground>(NameKind.Ground),
            Frameworks = scope.All<Framework>(NameKind.Framework),
            Cases = [.. new CaseBinder(scope, conditions, acts, persons).Bind(statements, ct).Select(test => test with { State = law.Of(test) })],
            Acceptances = AcceptanceBinder.Bind(statements, scope),
            Presumptions = presumptions,
            Events = events,
            AgencyMeanings = meanings,
        };
        return new BindResult(model, log.Sorted()) { FrameworkTexts = core };
    }

    private static ImmutableArray<T> Kept<T>(IEnumerable<T> norms, IReadOnlySet<string> dropped)
        where T : Norm => [.. norms.Where(norm => !dropped.Contains(norm.Name)).OrderBy(norm => norm.Name, StringComparer.Ordinal)];
}
