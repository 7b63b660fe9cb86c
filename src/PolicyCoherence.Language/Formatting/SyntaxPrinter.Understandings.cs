using PolicyCoherence.Language.Syntax;

namespace PolicyCoherence.Language.Formatting;

internal sealed partial class SyntaxPrinter
{
    private void Understanding(UnderstandingDeclaration understanding)
    {
        Declared("understanding", understanding).Write(":").Form(understanding.Form);
        if (understanding.Force is { } force)
        {
            Write("force").Raw(Term(WordOf(force)));
        }

        for (var i = 0; i < understanding.AsIn.Length; i++)
        {
            var citation = understanding.AsIn[i];
            Write(i == 0 ? "as in" : ",").Name(citation.Instrument).Raw(string.Join(", ", citation.Sections.Select(s => $"{_tongue.Table.Write("ARTICLE")} \"{s.Text}\"")));
        }
    }

    private static string WordOf(ForceSyntax force) => force switch
    {
        ForceSyntax.Absolute => "absolute",
        ForceSyntax.Binding => "binding",
        ForceSyntax.Must => "must",
        ForceSyntax.Practice => "practice",
        _ => "consideration",
    };

    private void Form(UnderstandingForm form)
    {
        _ = form switch
        {
            ProhibitionForm f => Prohibition(f),
            ClosedListForm f => ClosedList(f),
            OnlyWhenForm f => Write("a state may").Act(f.Act, " or ").Part("when", f.When).Part("on", f.Grounds).Part("only when", f.Accepted),
            OneDefinitionForm f => Part("agencies share one definition of", f.Words),
            OnlyWhileForm f => Write("a state may").Act(f.Act, " or ").Part("when", f.When).Part("only while", f.While),
            BanForm f => Ban(f),
            IndependenceForm f => Names(f.Services, " or ").Part("must not depend on", f.On).Part("when", f.When),
            EntitlementForm f => Subject(f.Subject).Part("is entitled to", f.Services).Part("when", f.When)
                .Part("irrespective of", f.IrrespectiveOf).Part("not conditional on", f.NotConditionalOn),
            DecisionSafeguardForm f => Write("every decision to").Act(f.Decision, " or ").Write("must come with").Safeguards(f.Safeguards)
                .Rank(f.InRank).Part("when", f.When),
            PositionSafeguardForm f => Write(f.Selector == PositionSelector.Position ? "every position to" : "every exemption from")
                .Act(f.Act, " or ").Write("must state").Raw(string.Join(", ", f.Items.Select(Item))).Rank(f.InRank),
            AccessChainForm f => Part("using", f.Services).Part("must not lead to", f.Actions).Write("of the same person").Part("unless", f.Unless),
            ComprehensiveForm f => Part("every policy should speak of", f.Themes),
            DisregardForm f => Write("every position to").Act(f.Act, " or ").Part("must disregard", f.Grounds),
            MutualForm f => Write(f.Selector == PositionSelector.Position ? "every position to" : "every exemption from").Act(f.Act, " or ").Part("must be mutual by", f.By),
            CounterpartForm f => Part(
                f.Trigger switch
                {
                    CounterpartTrigger.Requires => "where a position requires",
                    CounterpartTrigger.Allows => "where a position requires or allows",
                    CounterpartTrigger.Forbids => "where a position forbids",
                    _ => "where a position gives",
                },
                f.Requires).Part(", some position should offer", f.Offers)
                .Write("to the same persons").Part("when", f.When),
            BalanceForm f => Part("balance", f.Sphere).Part("with", f.Counterweights),
            EffectOrderForm f => Part("no effect of", f.Decision).Part("against", f.Against).Part("except for", f.ExceptFor).Write("may begin before").Moment(f.Before).Part("when", f.When),
            StepOrderForm f => Write("no step to").Act(f.Act, " or ").Write("may begin before").Moment(f.Before).Part("when", f.When),
            NoticeOrderForm f => Part("no time limit for", f.Limited).Write("may end before").Moment(f.Before),
            TimeBarForm f => Write("no time limit may lead to").Act(f.Act, " or ").Write("without").Safeguards(f.Safeguards).Part("when", f.When),
            LimitedTimeForm f => Write("a state may").Act(f.Act, " or ").Part("when", f.When).Write("only for a limited time"),
            TensionForm f => Part("tension between", f.First).Source(f.FirstSource).Write("and").Name(f.Second).Source(f.SecondSource),
            CopyRetentionForm f => Part("a copy of", f.Data).Write("must not be retained longer than its source"),
            PurposeLimitForm f => Names(f.Data).Write("collected for one purpose").Write("must not be used for another")
                .Purposes("except for", f.ExceptNames, f.ExceptTexts).Part("unless", f.Unless),
            ReachForm f => Names(f.Data).Part("of", f.Persons).Part("except for", f.ExceptFor).Part("collected by", f.CollectedBy).Part("must not reach", f.Bodies).Part("unless", f.Unless),
            SetAsideForm f => Write("no position to").Act(f.Act, " or ").Write("may set aside any other law"),
            AccessTriggerForm f => Part("access to", f.Data).Part("by", f.Bodies).Part("must rest on", f.On),
            _ => throw new NotSupportedException($"no words for {form.GetType().Name}"),
        };
    }

    private SyntaxPrinter Prohibition(ProhibitionForm form)
    {
        Write("no state may").Act(form.Act, " or ").Part("for", form.Reasons).Part("when", form.When).Part("unless", form.Unless);
        return form.WithoutException ? Write("without exception") : this;
    }

    private SyntaxPrinter Ban(BanForm form)
    {
        Write(form.OnlyWhile ? "a state may forbid" : "no state may forbid").Act(form.Act, " or ").Part("when", form.When);
        return form is { OnlyWhile: true, Limit: null } ? Write("only for a limited time") : Part(form.OnlyWhile ? "only while" : "unless", form.Limit);
    }

    private SyntaxPrinter ClosedList(ClosedListForm form)
    {
        Write("a state may").Act(form.Act, " or ").Part("when", form.When).Part("only on conditions about", form.Grounds);
        foreach (var condition in form.Conditions)
        {
            Write("or").Atom(condition);
        }

        return this;
    }

    private SyntaxPrinter Source(Quoted? source) => source is null ? this : Text(source);

    private SyntaxPrinter Rank(Name? rank) => rank is null ? this : Write("in a").Term(rank);

    private string Item(Name item) => item.Text switch
    {
        "retention-limit" => _tongue.Table.Write("RETENTION_LIMIT"),
        "legal-basis" => _tongue.Table.Write("LEGAL_BASIS"),
        _ => Term(item.Text),
    };
}
