using System.Collections.Immutable;
using PolicyCoherence.Reasoning.Comparing;

namespace PolicyCoherence.Reasoning.Tests.Comparing;

/// <summary>Each declaration of a law as a whole: what it is, where it stands, its sentence, and what it means; and each clause that differs with what it said and says.</summary>
public sealed class WhatALawDeclaresTests
{
    private const string Words = "role sponsor. treaty echr. agency carrier. ";

    [Theory]
    [InlineData("position p: office must fine foreigner when ill under act section \"1\" quote \"shall be fined\".", "position", "p called p at [p], sentence [position p: office must fine foreigner when ill under act section \"1\" quote \"shall be fined\".], norm p: Acts Act(Action: fine, Patient: Patient(Condition: person.foreigner, Role: person)) as [fine foreigner]; Bearer AgencyBearer(Agencies: office) as [office]; From 2000-01-01; Instrument act; IsUnlimited no as [#no]; Modality Duty as [#Modality.Duty]; OneOf no as [#no]; Together no as [#no]; When .ill as [ill]")]
    [InlineData("position p \"Fines\":\n  office must fine foreigner # who is ill\n  when ill.", "position", "p called p at [p], sentence [position p \"Fines\": office must fine foreigner when ill.], norm p: Acts Act(Action: fine, Patient: Patient(Condition: person.foreigner, Role: person)) as [fine foreigner]; Bearer AgencyBearer(Agencies: office) as [office]; IsUnlimited no as [#no]; Modality Duty as [#Modality.Duty]; OneOf no as [#no]; Together no as [#no]; When .ill as [ill]")]
    [InlineData("position p: foreigner must not enter on breach, court may fine.", "breach", "p/on-breach called p at [on breach, court may fine], sentence [on breach, court may fine], norm p/on-breach: Acts Act(Action: fine) as [fine]; Bearer AgencyBearer(Agencies: court) as [court]; BreachOf p; IsUnlimited no as [#no]; Modality Power as [#Modality.Power]; OneOf no as [#no]; Together no as [#no]; When person.foreigner as [foreigner] + person.p/breach as [on breach, court may fine]")]
    [InlineData("position p: office must fine foreigner. exception e to p: when ill or poor.", "exception", "e called e at [e], sentence [exception e to p: when ill or poor.], norm e: To p; When any(.ill, .poor) as [ill or poor]")]
    [InlineData("position s: every decision to fine comes with appeal to court.", "safeguard-position", "s called s at [s], sentence [position s: every decision to fine comes with appeal to court.], norm s: Decisions Act(Action: fine) as [fine]; Safeguards SafeguardTerm(Safeguard: appeal, To: court) as [appeal to court]")]
    [InlineData("danger implies ill. danger implies ill.", "truth", "any(.ill, not .danger) called danger implies ill at [danger implies ill.], no sentence: ")]
    [InlineData("fair gives effect to hardship.", "claim", "fair > hardship called fair > hardship at [fair gives effect to hardship.], sentence [fair gives effect to hardship.]: Judgement fair; To hardship")]
    [InlineData("testland is party to echr since 1990-01-01.", "party", "echr  called echr at [testland is party to echr since 1990-01-01.], sentence [testland is party to echr since 1990-01-01.]: Bound no as [#no]; Since 1990-01-01; Treaty echr")]
    [InlineData("testland encodes return in full.", "encoded", "return called return at [testland], no sentence: ")]
    [InlineData("testland is not bound by echr.", "opt-out", "echr called echr at [testland is not bound by echr.], sentence [testland is not bound by echr.]: Treaty echr")]
    [InlineData("understanding u \"1\": no state may deport foreigner.", "understanding", "u called u at [u], sentence [understanding u \"1\": no state may deport foreigner.]: Acts Act(Action: deport, Patient: Patient(Condition: person.foreigner, Role: person)) as [deport foreigner]; Force Must as [#Force.Must]; Form ProhibitionUnderstanding as [understanding u \"1\": no state may deport foreigner.]; Framework f; When all() as [no state may deport foreigner]")]
    [InlineData("understanding u \"1\": no state may deport foreigner.", "use", "u called u at [u], no sentence: ")]
    [InlineData("understanding u \"1\": agencies share one definition of minor, foreigner.", "understanding", "u called u at [u], sentence [understanding u \"1\": agencies share one definition of minor, foreigner.]: Force Must as [#Force.Must]; Form OneDefinitionUnderstanding as [understanding u \"1\": agencies share one definition of minor, foreigner.]; Framework f; Words foreigner + minor")]
    [InlineData("for office, minor means person with age < 16 years.", "agency-meaning", "minor for office called minor for office at [for office, minor means person with age < 16 years.], sentence [for office, minor means person with age < 16 years.]: Agencies office; Meaning FactCompare(Fact: age, Order: Less, Value: 16) as [for office, minor means person with age < 16 years.]; Word minor")]
    [InlineData("deem safe: ill counts as not danger, rebuttable by person.", "presumption", "safe called safe at [safe], sentence [deem safe: ill counts as not danger, rebuttable by person.]: CountsAs no as [#no]; Presumed .danger as [danger]; Rebuttable yes as [#yes]; When .ill as [ill]")]
    [InlineData("procedure x \"Way\": decision by office, appeal by person within 14 days of decision.", "procedure", "x called x at [x], sentence [procedure x \"Way\": decision by office, appeal by person within 14 days of decision.], norm x: Role person; Steps ProcedureStep(By: AgencyBearer(Agencies: office), Event: decision, Kind: Act) as [decision by office] + ProcedureStep(By: PersonBearer(Condition: all(), Role: person), Event: appeal, Kind: Remedy, Times: StepTime(Kind: Within, Moment: Moment(Event: decision), Time: 336 hours)) as [appeal by person within 14 days of decision]")]
    [InlineData("store file kept by office.", "store", "file called file at [file], no sentence: KeptBy office")]
    [InlineData("agency guard \"Guards\" is a school, leads return.", "agency", "guard called guard at [guard], no sentence: Kinds public-body + school; Leads return")]
    [InlineData("fact tall \"who is tall\": one of very, rather.", "fact", "tall called tall at [tall], no sentence: InDestination no as [#no]; IsAmount no as [#no]; Ordinary 0; Owner Given as [#Owner.Given]; Type ChoiceFactType(Values: rather; very) as [very, rather]")]
    [InlineData("open norm just \"just\" decided by court.", "open-norm", "just called just at [just], no sentence: DecidedBy court; InDestination no as [#no]; IsAmount no as [#no]; Ordinary 0; Owner Judgement as [#Owner.Judgement]; Type YesNoType() as [#YesNoType]")]
    [InlineData("group old: person with age > 60 years.", "group", "old called old at [old], no sentence: Definition FactCompare(Fact: age, Order: More, Value: 60) as [age > 60 years]")]
    [InlineData("instrument law-1 \"Law 1\": regulation, in force from 2001-02-28.", "instrument", "law-1 called law-1 at [law-1], no sentence: From 2001-02-28; OwnRank Regulation as [#Rank.Regulation]; Rank Regulation as [#Rank.Regulation]")]
    [InlineData("action hit is a detain: person, restrictive.", "action", "hit called hit at [hit], no sentence: Gathers no as [#no]; Giving None as [#Giving.None]; Kinds detain; MakesCopies no as [#no]; MovesKnowledge no as [#no]; Stance Restrictive as [#ActionStance.Restrictive]")]
    [InlineData("event arrest, carrying out detain.", "event", "arrest called arrest at [arrest], no sentence: CarriesOut detain; Kinds ")]
    [InlineData("position p: office must fine foreigner. position q: office must not fine foreigner. accept PC1101 on q and p until 2030-01-01 because \"Bill 1\".", "acceptance", "PC1101 on p, q called PC1101 on p, q at [PC1101], sentence [accept PC1101 on q and p until 2030-01-01 because \"Bill 1\".]: Reason Bill 1; RuleId PC1101; Subjects p + q; Until 2030-01-01")]
    [InlineData("position p: office must fine foreigner. position q: office must not fine foreigner. accept PC1101 on q and p until 2030-01-01 because \"Bill 1\". accept PC1101 on q and p until 2031-01-01 because \"Bill 2\".", "acceptance", """
        PC1101 on p, q called PC1101 on p, q at [PC1101], sentence [accept PC1101 on q and p until 2030-01-01 because "Bill 1".]: Reason Bill 1; RuleId PC1101; Subjects p + q; Until 2030-01-01
        PC1101 on p, q (2) called PC1101 on p, q at [PC1101], sentence [accept PC1101 on q and p until 2031-01-01 because "Bill 2".]: Reason Bill 2; RuleId PC1101; Subjects p + q; Until 2031-01-01
        """)]
    [InlineData("testland is party to echr since 2001-01-01. testland is party to echr since 1990-01-01. testland is party to echr since 1990-01-01.", "party", """
        echr  called echr at [testland is party to echr since 1990-01-01.], sentence [testland is party to echr since 1990-01-01.]: Bound no as [#no]; Since 1990-01-01; Treaty echr
        echr  (2) called echr at [testland is party to echr since 2001-01-01.], sentence [testland is party to echr since 2001-01-01.]: Bound no as [#no]; Since 2001-01-01; Treaty echr
        """)]
    [InlineData("state otherland. agency guard-2 is a school. state testland.", "agency", "guard-2 called guard-2 at [guard-2], no sentence: Kinds public-body + school; OfState otherland")]
    [InlineData("agency guard-2 is a school. state otherland. agency guard-3.", "agency", """
        guard-2 called guard-2 at [guard-2], no sentence: Kinds public-body + school
        guard-3 called guard-3 at [guard-3], no sentence: Kinds ; OfState otherland
        """)]
    public void A_declaration_with_its_place_its_sentence_and_what_it_means(string text, string kind, string expected)
    {
        var known = Meanings.Of(Law.Of(Words).Analysis).Select(meaning => (meaning.Kind, meaning.Key)).ToHashSet();
        var meanings = Meanings.Of(Law.Of(Words + text).Analysis).Where(meaning => meaning.Kind == kind && !known.Contains((meaning.Kind, meaning.Key)));
        string.Join('\n', meanings.Select(Whole)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("position p: ministry must fine foreigner", "position p: ministry must fine or detain foreigner", "position p", """
        Acts: fine foreigner -> fine or detain foreigner
        OneOf: #no -> #yes
        """)]
    [InlineData("position p: ministry must fine or detain foreigner", "position p: ministry must fine or imprison foreigner", "position p", "Acts: fine or detain foreigner -> fine or imprison foreigner")]
    [InlineData("position p: ministry must fine or detain foreigner", "position p: ministry must detain or fine foreigner", "position p", "")]
    [InlineData("fact cash: amount in EUR, of sponsor. position p: ministry may fine foreigner when cash > 5 EUR", "fact cash: amount in EUR. position p: ministry may fine foreigner when cash > 5 EUR", "position p", "When: FactCompare(Fact: cash, Order: More, Role: sponsor, Value: 5) -> FactCompare(Fact: cash, Order: More, Value: 5)")]
    [InlineData("fact cash: amount in EUR, of sponsor. position p: ministry may fine foreigner unless cash > 5 EUR", "fact cash: amount in EUR. position p: ministry may fine foreigner when cash > 5 EUR", "position p", """
        Unless: cash > 5 EUR -> 
        When:  -> cash > 5 EUR
        """)]
    [InlineData("fact cash: amount in EUR, of sponsor. position p: ministry may fine foreigner when cash > 5 EUR and ill", "fact cash: amount in EUR. position p: ministry may fine foreigner when cash > 5 EUR and poor", "position p", "When: ill + cash > 5 EUR -> poor + cash > 5 EUR")]
    [InlineData("position p: ministry must fine foreigner on breach, court must detain", "position p: ministry must fine foreigner on breach, court may detain", "breach p/on-breach", "Modality: #Modality.Duty -> #Modality.Power")]
    [InlineData("position p: foreigner must not enter when ill on breach, court must fine when poor", "position p: foreigner must not enter when ill on breach, court must fine when danger", "breach p/on-breach", "When: poor -> danger")]
    [InlineData("position p: foreigner must not enter when ill unless crime on breach, court must fine", "position p: foreigner must not enter when ill unless crime or risk on breach, court must fine", "breach p/on-breach", "")]
    [InlineData("position p: foreigner must not enter until 2030-01-01 on breach, court must fine", "position p: foreigner must not enter until 2031-01-01 on breach, court must fine", "breach p/on-breach", "")]
    [InlineData("position p: foreigner must not enter under act section \"1\" on breach, court must fine", "position p: foreigner must not enter under later-act section \"1\" on breach, court must fine", "breach p/on-breach", "")]
    [InlineData("understanding u \"1\": no state may deport foreigner", "understanding u \"1\": every decision to deport must come with appeal", "understanding u", """
        Acts: deport foreigner -> 
        Decisions:  -> deport
        Form: understanding u "1": no state may deport foreigner. -> understanding u "1": every decision to deport must come with appeal.
        Safeguards:  -> appeal
        """)]
    [InlineData("understanding u \"1\": no state may deport foreigner", "understanding u \"1\": no state may deport foreigner when ill", "understanding u", "When: no state may deport foreigner -> ill")]
    [InlineData("position p: ministry may fine foreigner unless ill unless danger and crime", "position p: ministry may fine foreigner unless danger and crime unless poor", "position p", "Unless: ill -> poor")]
    [InlineData("position p: ministry must disclose health-data of foreigner to court, school", "position p: ministry must disclose health-data of foreigner to court, doctor", "position p", "Acts: disclose health-data of foreigner to court, school -> disclose health-data of foreigner to court, doctor")]
    [InlineData("position p: ministry may detain foreigner with appeal to court, review every 3 months", "position p: ministry may detain foreigner with appeal to office, review every 3 months", "position p", "Safeguards: appeal to court -> appeal to office")]
    public void A_clause_that_differs_with_what_it_said_and_says(string before, string after, string declaration, string expected)
    {
        Meaning Of(string text) => Meanings.Of(Law.Of($"{Words}safeguard review. {text}.").Analysis).Single(meaning => $"{meaning.Kind} {meaning.Key}" == declaration);
        string.Join('\n', Meanings.Differences(Of(before), Of(after), _ => false).Select(each => $"{each.Aspect}: {string.Join(" + ", each.Was)} -> {string.Join(" + ", each.Is)}")).ShouldBe(expected);
    }

    [Theory]
    [InlineData("a:X", "b:Y", "X -> Y")]
    [InlineData("", "a:X", " -> X")]
    [InlineData("a:X", "", "X -> ")]
    [InlineData("a:X b:Y", "a:Z b:Y", "none")]
    [InlineData("a:X b:Y", "b:Y a:X", "none")]
    [InlineData("a:X b:Y c:Z", "a:X d:W", "Y + Z -> W")]
    [InlineData("a:X b:X c:Y", "a:X", "X + Y -> X")]
    [InlineData("a:X", "a:X b:X c:Y", "X -> X + Y")]
    [InlineData("a:X b:Y", "a:Y", "X + Y -> Y")]
    [InlineData("a:Y", "a:X b:Y", "Y -> X + Y")]
    [InlineData("a:X b:Y", "a:X c:Y", "b -> c")]
    [InlineData("a:X b:X", "c:X d:X", "a + b -> c + d")]
    [InlineData("a:X b:X", "c:X", "a + b -> c")]
    [InlineData("a:X b:Y", "c:Y d:X", "X + Y -> Y + X")]
    [InlineData("a:X b:X c:Y", "d:X e:Y e:Z", "X + Y -> X + Y + Z")]
    public void Words_that_say_several_things_are_shown_whole_and_what_means_something_else_in_the_same_words_by_its_meaning(string before, string after, string expected)
    {
        static Meaning Of(string said) => new("position", "p", "p", default, ImmutableSortedDictionary<string, ImmutableArray<Said>>.Empty
            .Add("Acts", [.. said.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(each => new Said(each[..1], each[2..]))]));
        var differences = Meanings.Differences(Of(before), Of(after), _ => false);
        (differences.IsEmpty ? "none" : string.Join("; ", differences.Select(each => $"{string.Join(" + ", each.Was)} -> {string.Join(" + ", each.Is)}"))).ShouldBe(expected);
    }

    [Fact]
    public void Every_kind_of_declaration_has_its_name()
    {
        string.Join(' ', Meanings.AllKinds).ShouldBe("acceptance action agency agency-meaning breach claim encoded event exception fact framework ground group instrument kind-of-data open-norm opt-out party position presumption procedure role safeguard safeguard-position service sphere store territory treaty truth understanding use");
        Meanings.AllAspects.ShouldBe(Meanings.AllAspects.Distinct().Order(StringComparer.Ordinal));
        Meanings.AllAspects.Intersect(["Bearer", "Form", "FoundBy", "Kinds", "OfState", "Steps", "When"]).Count().ShouldBe(7);
        Meanings.AllCodes.ShouldBe(Meanings.AllCodes.Order(StringComparer.Ordinal));
        Meanings.AllCodes.Intersect(["#yes", "#no", "#YesNoType", "#DateFactType", "#Modality.Duty", "#Rank.Statute", "#Owner.Authority"]).Count().ShouldBe(7);
    }

    private static string Whole(Meaning meaning) =>
        $"{meaning.Key} called {meaning.Name} at [{ModelText(meaning.Span.Words)}], {(meaning.Sentence is null ? "no sentence" : $"sentence [{meaning.Sentence}]")}{(meaning.Norm is null ? "" : $", norm {meaning.Norm}")}: {string.Join("; ", meaning.Aspects.Select(aspect => $"{aspect.Key} {string.Join(" + ", aspect.Value.Select(said => said.Text == said.Words ? said.Text : $"{said.Text} as [{said.Words}]"))}"))}";

    private static string ModelText(string words) => words.ReplaceLineEndings(" ");
}
