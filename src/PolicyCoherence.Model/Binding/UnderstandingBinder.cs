using System.Collections.Immutable;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Model.Binding;

/// <summary>Binds the understandings of frameworks.</summary>
internal sealed partial class UnderstandingBinder(Scope scope, ConditionBinder conditions, ActBinder acts, PersonBinder persons, SafeguardBinder safeguards)
{
    private const string Exemption = "exemption";

    /// <summary>Binds every understanding.</summary>
    /// <param name="frameworks">The name of the framework that each understanding stands under.</param>
    /// <param name="cancellationToken">Looked at before each.</param>
    public List<Understanding> Bind(IReadOnlyDictionary<UnderstandingDeclaration, string> frameworks, CancellationToken cancellationToken)
    {
        var bound = new List<Understanding>();
        foreach (var declaration in scope.Names.All<UnderstandingDeclaration>(NameKind.Understanding))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var failures = scope.Log.Failures;
            var framework = frameworks.TryGetValue(declaration, out var name) ? scope.Peek(name, NameKind.Framework) as Framework : null;
            if (framework is null) scope.Log.Report(Messages.NoFramework(declaration.Name));
            var understanding = BindForm(declaration, framework ?? new Framework("", null, declaration.Name.Span));
            if (understanding is not null && scope.Log.Failures == failures) bound.Add(understanding);
        }

        return bound;
    }

    private Understanding? BindForm(UnderstandingDeclaration declaration, Framework framework)
    {
        var head = new Head(
            declaration.Name.Text, declaration.Title?.Text, declaration.Name.Span, declaration.Span, framework, ForceOf(declaration), BindArticles(declaration.AsIn));
        return declaration.Form switch
        {
            ProhibitionForm form => BindProhibition(form, head),
            OnlyWhileForm form => BindProhibition(new ProhibitionForm(form.Span, form.Act, form.When, form.While, false), head),
            BanForm form => BindBan(form, head),
            IndependenceForm form => BindIndependence(form, head),
            ClosedListForm form => BindClosedList(form, head),
            OnlyWhenForm form => BindOnlyWhen(form, head),
            OneDefinitionForm form => new OneDefinitionUnderstanding(
                head.Name, head.Title, head.Span, head.Sentence, head.Framework, head.Force, head.AsIn,
                scope.FindAll<Symbol>(form.Words, NameKind.Group | NameKind.Fact)),
            EntitlementForm form => BindEntitlement(form, head),
            DecisionSafeguardForm form => BindDecision(form, head),
            PositionSafeguardForm form => BindPositions(form, head),
            AccessChainForm form => new AccessChainUnderstanding(
                head.Name, head.Title, head.Span, head.Sentence, head.Framework, head.Force, head.AsIn,
                scope.FindAll<Service>(form.Services, NameKind.Service), scope.FindAll<ActionType>(form.Actions, NameKind.Action), Optional(form.Unless)),
            CounterpartForm form => BindCounterpart(form, head),
            EffectOrderForm form => BindEffectOrder(form, head),
            StepOrderForm form => BindStepOrder(form, head),
            NoticeOrderForm form => BindNoticeOrder(form, head),
            TimeBarForm form => BindTimeBar(form, head),
            LimitedTimeForm form => BindLimitedTime(form, head),
            BalanceForm form => BindBalance(form, head),
            ComprehensiveForm form => BindComprehensive(form, head),
            DisregardForm form => BindDisregard(form, head),
            MutualForm form => BindMutual(form, head),
            TensionForm form => new TensionUnderstanding(
                head.Name, head.Title, head.Span, head.Sentence, head.Framework, head.Force, head.AsIn,
                form.First.Text, form.FirstSource?.Text, form.Second.Text, form.SecondSource?.Text),
            _ => BindDataRule(declaration.Form, head),
        };
    }

    private Force ForceOf(UnderstandingDeclaration declaration)
    {
        var form = declaration.Form as ProhibitionForm;
        if (declaration.Force == ForceSyntax.Absolute && form?.Unless is { } unless) scope.Log.Report(Messages.AbsoluteWithUnless(unless.Span));
        return declaration.Force switch
        {
            ForceSyntax.Consideration => Force.Consideration,
            ForceSyntax.Practice => Force.Practice,
            ForceSyntax.Must => Force.Must,
            ForceSyntax.Binding => Force.Binding,
            ForceSyntax.Absolute => Force.Absolute,
            _ => form is { WithoutException: true } ? Force.Absolute : declaration.AsIn.IsEmpty ? Force.Must : Force.Binding,
        };
    }

    private ImmutableArray<TreatyArticle> BindArticles(ImmutableArray<Citation> citations)
    {
        var articles = ImmutableArray.CreateBuilder<TreatyArticle>();
        foreach (var citation in citations)
        {
            if (scope.Find<Treaty>(citation.Instrument, NameKind.Treaty) is { } treaty)
            {
                articles.Add(new TreatyArticle(citation.Span, treaty, [.. citation.Sections.Select(section => section.Text)]));
            }
        }

        return articles.ToImmutable();
    }

    private Condition? Optional(ConditionSyntax? condition) => condition is null ? null : conditions.Bind(condition);

    private Condition? OrAlways(ConditionSyntax? condition, SourceSpan span) => condition is null ? ConditionBinder.Always(span) : conditions.Bind(condition);

    private Rank? RankOf(Name? word) => word is null ? null : InstrumentBinder.RankOf(word, scope.Log);

    private ProhibitionUnderstanding? BindProhibition(ProhibitionForm form, Head head)
    {
        var done = acts.Bind(form.Act, needsObject: false);
        var when = OrAlways(form.When, form.Span);
        var unless = Optional(form.Unless);
        return done is { } what && when is not null
            ? new ProhibitionUnderstanding(head.Name, head.Title, head.Span, head.Sentence, head.Framework, head.Force, head.AsIn, what, when, unless) { Reasons = scope.FindAll<ActionType>(form.Reasons, NameKind.Action) }
            : null;
    }

    private BanUnderstanding? BindBan(BanForm form, Head head)
    {
        // Whom is said after `to`, whatever the declaration of the action says: it is they who would act.
        var actions = scope.FindAll<ActionType>(form.Act.Verbs, NameKind.Action);
        var whom = form.Act.Terms.Where(term => term.Preposition == Preposition.To).ToList();
        foreach (var term in form.Act.Terms.Except(whom).Concat(whom.Skip(1))) scope.Log.Report(NormMessages.BanOnlyTo(term.Span));
        foreach (var name in form.Act.Objects) scope.Log.Report(NormMessages.BanOnlyTo(name.Span));
        var holders = whom.Count == 0 ? new Patient(scope.Person, ConditionBinder.Always(form.Span), "anyone") : persons.Bind(whom[0].Names, scope.Person, whom[0].ExceptFor);
        var when = OrAlways(form.When, form.Span);
        var limit = Optional(form.Limit);
        return holders is not null && when is not null
            ? new BanUnderstanding(
                head.Name, head.Title, head.Span, head.Sentence, head.Framework, head.Force, head.AsIn, actions, holders, when, limit, form is { OnlyWhile: true, Limit: null })
            : null;
    }

    private IndependenceUnderstanding? BindIndependence(IndependenceForm form, Head head)
    {
        var services = scope.FindAll<Service>(form.Services, NameKind.Service);
        var on = form.On.Select(name => scope.Find(name, NameKind.Fact | NameKind.OpenNorm | NameKind.Ground)).ToList();
        return OrAlways(form.When, form.Span) is { } when
            ? new IndependenceUnderstanding(
                head.Name, head.Title, head.Span, head.Sentence, head.Framework, head.Force, head.AsIn, services, [.. on.OfType<Fact>()], [.. on.OfType<Ground>()], when)
            : null;
    }

    private ClosedListUnderstanding? BindClosedList(ClosedListForm form, Head head)
    {
        var done = acts.Bind(form.Act, needsObject: false);
        var when = OrAlways(form.When, form.Span);
        var grounds = scope.FindAll<Ground>(form.Grounds, NameKind.Ground);
        ImmutableArray<Condition> accepted = [.. form.Conditions.Select(conditions.Bind).OfType<Condition>()];
        return done is { } what && when is not null
            ? new ClosedListUnderstanding(head.Name, head.Title, head.Span, head.Sentence, head.Framework, head.Force, head.AsIn, what, when, grounds, accepted)
            : null;
    }

    private OnlyWhenUnderstanding? BindOnlyWhen(OnlyWhenForm form, Head head)
    {
        var done = acts.Bind(form.Act, needsObject: false);
        var when = OrAlways(form.When, form.Span);
        var grounds = scope.FindAll<Ground>(form.Grounds, NameKind.Ground);
        var accepted = conditions.Bind(form.Accepted);
        return done is { } what && when is not null && accepted is not null
            ? new OnlyWhenUnderstanding(head.Name, head.Title, head.Span, head.Sentence, head.Framework, head.Force, head.AsIn, what, when, grounds, accepted)
            : null;
    }

    private EntitlementUnderstanding? BindEntitlement(EntitlementForm form, Head head)
    {
        var services = scope.FindAll<Service>(form.Services, NameKind.Service);
        var holders = persons.BindSubject(form.Subject, services.FirstOrDefault()?.Receiver ?? scope.Person);
        var when = OrAlways(form.When, form.Span);
        var irrespective = scope.FindAll<Fact>(form.IrrespectiveOf, NameKind.Fact | NameKind.OpenNorm);
        var conditional = scope.FindAll<Fact>(form.NotConditionalOn, NameKind.Fact | NameKind.OpenNorm);
        return holders is not null && when is not null
            ? new EntitlementUnderstanding(head.Name, head.Title, head.Span, head.Sentence, head.Framework, head.Force, head.AsIn, services, holders, when, irrespective, conditional)
            : null;
    }

    private DecisionSafeguardUnderstanding? BindDecision(DecisionSafeguardForm form, Head head)
    {
        var done = acts.Bind(form.Decision, needsObject: false);
        var when = OrAlways(form.When, form.Span);
        var terms = safeguards.Bind(form.Safeguards);
        var rank = RankOf(form.InRank);
        return done is { } what && when is not null
            ? new DecisionSafeguardUnderstanding(head.Name, head.Title, head.Span, head.Sentence, head.Framework, head.Force, head.AsIn, what, when, terms, rank)
            : null;
    }

    private PositionSafeguardUnderstanding? BindPositions(PositionSafeguardForm form, Head head)
    {
        var done = acts.Bind(form.Act, needsObject: false);
        ImmutableArray<ItemToState> items = [.. form.Items.Select(BindItem).OfType<ItemToState>()];
        var rank = RankOf(form.InRank);
        return done is { } what
            ? new PositionSafeguardUnderstanding(
                head.Name, head.Title, head.Span, head.Sentence, head.Framework, head.Force, head.AsIn, form.Selector == PositionSelector.Exemption, what, items, rank)
            : null;
    }

    private ItemToState? BindItem(Name item) => item.Text switch
    {
        "purpose" => new ItemToState(StatedItem.Purpose, null, ImpliedPhrases.Purpose),
        "retention-limit" => new ItemToState(StatedItem.RetentionLimit, null, ImpliedPhrases.RetentionLimit),
        "legal-basis" => new ItemToState(StatedItem.LegalBasis, null, ImpliedPhrases.LegalBasis),
        "duration" => new ItemToState(StatedItem.Duration, null, ImpliedPhrases.Duration),
        "extension" => new ItemToState(StatedItem.Extension, null, ImpliedPhrases.Extension),
        "withdrawal" => new ItemToState(StatedItem.Withdrawal, null, ImpliedPhrases.Withdrawal),
        "recipient" => new ItemToState(StatedItem.Recipient, null, ImpliedPhrases.Recipient),
        _ => scope.Find<Safeguard>(item, NameKind.Safeguard) is { } safeguard ? new ItemToState(StatedItem.Safeguard, safeguard, safeguard.Display) : null,
    };

    private CounterpartUnderstanding? BindCounterpart(CounterpartForm form, Head head)
    {
        var gives = form.Trigger == CounterpartTrigger.Gives;
        var requires = gives ? [] : scope.FindAll<ActionType>(form.Requires, NameKind.Action);
        var given = gives ? scope.FindAll<Service>(form.Requires, NameKind.Service) : [];

        // "or exemption": an exception to what is required serves too, unless a file gives the word another meaning.
        bool IsExemption(Name offer) => offer.Text == Exemption && (scope.Names.KindsOf(offer.Text) & (NameKind.Action | NameKind.Service)) == 0;
        var offers = form.Offers.Where(offer => !IsExemption(offer)).Select(offer => scope.Find(offer, NameKind.Action | NameKind.Service)).ToList();
        return OrAlways(form.When, form.Span) is { } when
            ? new CounterpartUnderstanding(
                head.Name, head.Title, head.Span, head.Sentence, head.Framework, head.Force, head.AsIn, requires, [.. offers.OfType<ActionType>()], [.. offers.OfType<Service>()], when)
            {
                ExemptionServes = form.Offers.Any(IsExemption),
                Given = given,
                Trigger = form.Trigger switch
                {
                    CounterpartTrigger.Requires => CallsFor.Required,
                    CounterpartTrigger.Allows => CallsFor.Allowed,
                    CounterpartTrigger.Forbids => CallsFor.Forbidden,
                    _ => CallsFor.Given,
                },
            }
            : null;
    }

    private ComprehensiveUnderstanding BindComprehensive(ComprehensiveForm form, Head head) => new(
        head.Name, head.Title, head.Span, head.Sentence, head.Framework, head.Force, head.AsIn,
        [.. form.Themes.Select(theme => scope.Peek(theme.Text, NameKind.Sphere) ?? scope.Find(theme, NameKind.Sphere | NameKind.Service | NameKind.Action)).OfType<Symbol>()]);

    private DisregardUnderstanding? BindDisregard(DisregardForm form, Head head)
    {
        var done = acts.Bind(form.Act, needsObject: false);
        var grounds = form.Grounds.Select(name => scope.Find(name, NameKind.Ground | NameKind.Fact)).ToList();
        return done is { } what
            ? new DisregardUnderstanding(
                head.Name, head.Title, head.Span, head.Sentence, head.Framework, head.Force, head.AsIn, what, [.. grounds.OfType<Ground>()], [.. grounds.OfType<Fact>()])
            : null;
    }

    private MutualUnderstanding? BindMutual(MutualForm form, Head head)
    {
        var done = acts.Bind(form.Act, needsObject: false);
        var by = scope.Find<Fact>(form.By, NameKind.Fact);
        if (by is not null and not { Type: ChoiceFactType }) scope.Log.Report(NormMessages.MutualByWhat(form.By));
        return done is { } what && by is { Type: ChoiceFactType }
            ? new MutualUnderstanding(head.Name, head.Title, head.Span, head.Sentence, head.Framework, head.Force, head.AsIn, form.Selector == PositionSelector.Exemption, what, by)
            : null;
    }

    private BalanceUnderstanding? BindBalance(BalanceForm form, Head head)
    {
        var counterweights = scope.FindAll<Sphere>(form.Counterweights, NameKind.Sphere);
        return scope.Find<Sphere>(form.Sphere, NameKind.Sphere) is { } sphere
            ? new BalanceUnderstanding(head.Name, head.Title, head.Span, head.Sentence, head.Framework, head.Force, head.AsIn, sphere, counterweights)
            : null;
    }

    /// <summary>What every understanding has.</summary>
    private sealed record Head(
        string Name, string? Title, SourceSpan Span, SourceSpan Sentence, Framework Framework, Force Force, ImmutableArray<TreatyArticle> AsIn);
}
