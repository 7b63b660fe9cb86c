using PolicyCoherence.Reasoning.Comparing;

namespace PolicyCoherence.Reasoning.Tests.Comparing;

/// <summary>What sentences declare: each by its kind, its name and what it says, and not by its title, its sections and its place.</summary>
public sealed class DeclarationTests
{
    [Fact]
    public void A_law_says_what_its_sentences_declare_and_titles_sections_and_names_are_no_part_of_it() => WhatALawSays.Of(
        """
        treaty charter. territory north "The North".
        testland is bound by echr except in north since 1990-01-01 until 2030-12-31, reserving article "9", article "8".
        testland is not bound by charter.
        testland encodes return in full.
        instrument law-1 "Law 1": regulation under act section "2", in force from 2001-02-28 until 2031-02-28, text "law-1.md".
        instrument note-1: circular interpreting act section "4", in force from 2015-01-01.
        agency guard "Guards" is a school, leads return, family.
        event arrest is a decision, carrying out detain.
        ground colour "Colour".
        fact speaks: any of english, french, decided by authority.
        fact big "a big person": tall and danger. fact tall.
        fact wage: amount in EUR per month, of guest, about means.
        amount level in EUR per month is 500 EUR per month.
        open norm just "just" decided by court, about means.
        group old "an old person": foreigner with age > 60 years, except for minor.
        sphere clinics is a health. kind of data name-data is a health-data. safeguard hearing is a appeal.
        service visa "Visa" for guest, in family.
        action hit is a detain: person, restrictive, in sphere return, incompatible with work, defeats enter.
        action copy: data of person to body, moves knowledge, gathers, makes copies.
        store archive "the archive", kept by office, court.
        danger implies ill.
        danger excludes minor.
        fair gives effect to hardship.
        for office or court, minor means person with age < 16 years.
        for school, big means that tall.
        deem safe "The safe": ill and danger counts as not risk, rebuttable by person under act section "1".
        position p "Rule #1": office, court may detain foreigner # who, and why
          when danger and crime when not (not ill) unless poor or fair unless hardship and risk
          from 2020-01-31 until 2021-03-01 under act section "1", section "2" quote "shall # be".
        position q: school may fine minor.
        understanding u "1": tension between order "Article 1" and freedom "Article 2" force practice.
        accept PC1101 on p and q until 2030-01-01 because "known".
        """).ShouldBe(
        """
        acceptance PC1101 on p, q, at PC1101: accept PC1101 on p and q until 2030-01-01 because "known".
        PC1101 on p, q Reason: known
        PC1101 on p, q RuleId: PC1101
        PC1101 on p, q Subjects: p
        PC1101 on p, q Subjects: q
        PC1101 on p, q Until: 2030-01-01
        action copy, at copy
        copy Gathers: yes <- #yes
        copy Giving: None <- #Giving.None
        copy MakesCopies: yes <- #yes
        copy MovesKnowledge: yes <- #yes
        copy Stance: Neutral <- #ActionStance.Neutral
        action hit, at hit
        hit Defeats: enter
        hit Gathers: no <- #no
        hit Giving: None <- #Giving.None
        hit Incompatible: work
        hit Kinds: detain
        hit MakesCopies: no <- #no
        hit MovesKnowledge: no <- #no
        hit Sphere: return
        hit Stance: Restrictive <- #ActionStance.Restrictive
        work Incompatible: hit
        agency guard, at guard
        guard Kinds: public-body
        guard Kinds: school
        guard Leads: family
        guard Leads: return
        agency-meaning big for school, at for school, big means that tall.: for school, big means that tall.
        big for school Agencies: school
        big for school Meaning: .tall <- tall
        big for school Word: big
        agency-meaning minor for court, office, at for office or court, minor means person with age < 16 years.: for office or court, minor means person with age < 16 years.
        minor for court, office Agencies: court
        minor for court, office Agencies: office
        minor for court, office Meaning: FactCompare(Fact: age, Order: Less, Value: 16) <- for office or court, minor means person with age < 16 years.
        minor for court, office Word: minor
        claim fair > hardship, at fair gives effect to hardship.: fair gives effect to hardship.
        fair > hardship Judgement: fair
        fair > hardship To: hardship
        encoded return, at testland
        event arrest, at arrest
        arrest CarriesOut: detain
        arrest Kinds: decision
        fact big, at big
        big Definition: all(.danger, .tall) <- tall and danger
        big Ordinary: 0
        big Owner: Given <- #Owner.Given
        big Type: YesNoType() <- #YesNoType
        fact level, at level
        level FixedRole: state
        level IsAmount: yes <- #yes
        level Ordinary: 500
        level Owner: Given <- #Owner.Given
        level Type: NumberFactType(Unit: EUR per month) <- EUR per month
        fact speaks, at speaks
        speaks Ordinary: 0
        speaks Owner: Authority <- #Owner.Authority
        speaks Type: SetFactType(Values: english; french) <- english, french
        fact tall, at tall
        tall Ordinary: 0
        tall Owner: Given <- #Owner.Given
        tall Type: YesNoType() <- #YesNoType
        fact wage, at wage
        wage FixedRole: guest
        wage Ground: means
        wage Ordinary: 0
        wage Owner: Given <- #Owner.Given
        wage Type: NumberFactType(Unit: EUR per month) <- EUR per month
        ground colour, at colour
        group old, at old
        old Definition: all(.foreigner, FactCompare(Fact: age, Order: More, Value: 60), not .minor) <- group old "an old person": foreigner with age > 60 years, except for minor.
        instrument law-1, at law-1
        law-1 From: 2001-02-28
        law-1 OwnRank: Regulation <- #Rank.Regulation
        law-1 Rank: Regulation <- #Rank.Regulation
        law-1 Under: act
        law-1 Until: 2031-02-28
        instrument note-1, at note-1
        note-1 From: 2015-01-01
        note-1 Interprets: act
        note-1 OwnRank: Circular <- #Rank.Circular
        note-1 Rank: Statute <- #Rank.Statute
        kind-of-data name-data, at name-data
        name-data Kinds: health-data
        name-data Kinds: personal-data
        open-norm just, at just
        just DecidedBy: court
        just Ground: means
        just Ordinary: 0
        just Owner: Judgement <- #Owner.Judgement
        just Type: YesNoType() <- #YesNoType
        opt-out charter, at testland is not bound by charter.: testland is not bound by charter.
        charter Treaty: charter
        party echr not person.north, called echr, at testland is bound by echr except in north since 1990-01-01 until 2030-12-31, reserving article "9", article "8".: testland is bound by echr except in north since 1990-01-01 until 2030-12-31, reserving article "9", article "8".
        echr not person.north Bound: yes <- #yes
        echr not person.north Reserving: 8
        echr not person.north Reserving: 9
        echr not person.north Since: 1990-01-01
        echr not person.north Treaty: echr
        echr not person.north Until: 2030-12-31
        echr not person.north Where: not person.north <- north
        position p, norm p, at p: position p "Rule #1": office, court may detain foreigner when danger and crime when not (not ill) unless poor or fair unless hardship and risk from 2020-01-31 until 2021-03-01 under act section "1", section "2" quote "shall # be".
        p Acts: Act(Action: detain, Patient: Patient(Condition: person.foreigner, Role: person)) <- detain foreigner
        p Bearer: AgencyBearer(Agencies: court; office) <- office, court
        p From: 2020-01-31
        p Instrument: act
        p Modality: Power <- #Modality.Power
        p Unless: .fair <- fair
        p Unless: .poor <- poor
        p Unless: all(.hardship, .risk) <- hardship and risk
        p Until: 2021-03-01
        p When: .crime <- crime
        p When: .danger <- danger
        p When: .ill <- not (not ill)
        position q, norm q, at q: position q: school may fine minor.
        q Acts: Act(Action: fine, Patient: Patient(Condition: person.minor, Role: person)) <- fine minor
        q Bearer: AgencyBearer(Agencies: school) <- school
        q Modality: Power <- #Modality.Power
        presumption safe, at safe: deem safe "The safe": ill and danger counts as not risk, rebuttable by person under act section "1".
        safe CountsAs: no <- #no
        safe Presumed: .risk <- risk
        safe Rebuttable: yes <- #yes
        safe When: all(.danger, .ill) <- ill and danger
        safeguard hearing, at hearing
        hearing Kinds: appeal
        hearing Kinds: remedy
        service visa, at visa
        visa Receiver: guest
        visa Sphere: family
        sphere clinics, at clinics
        clinics Kinds: health
        store archive, at archive
        archive KeptBy: court
        archive KeptBy: office
        territory north, at north
        north Fact: north
        treaty charter, at charter
        truth FactCompare(Fact: level, Order: Equal, Role: state, Value: 500), called amount level in EUR per month is 500 EUR per month, at amount level in EUR per month is 500 EUR per month.
        truth any(.ill, not .danger), called danger implies ill, at danger implies ill.
        truth not all(.danger, .minor), called danger excludes minor, at danger excludes minor.
        understanding u, at u: understanding u "1": tension between order "Article 1" and freedom "Article 2" force practice.
        u First: order
        u Force: Practice <- #Force.Practice
        u Form: TensionUnderstanding <- understanding u "1": tension between order "Article 1" and freedom "Article 2" force practice.
        u Framework: f
        u Second: freedom
        use u, at u
        """);

    [Theory]
    [InlineData("fact born: date, ordinarily 1990-01-31.", "born Ordinary: 1990-01-31", "born Owner: Given <- #Owner.Given", "born Type: DateFactType() <- #DateFactType")]
    [InlineData("fact size: duration in years, ordinarily 3 years.", "size Ordinary: 3", "size Owner: Given <- #Owner.Given", "size Type: NumberFactType(Unit: years) <- years")]
    public void A_fact_says_what_it_is_ordinarily(string text, params string[] said) => WhatALawSays.Of(text).Split('\n')[1..].ShouldBe(said);

    [Fact]
    public void Which_territory_lies_in_which_is_said_once() => WhatALawSays.Of("territory north. territory coast is a north. territory south.").ShouldBe(
        """
        territory coast, at coast
        coast Fact: coast
        coast Kinds: north
        territory north, at north
        north Fact: north
        territory south, at south
        south Fact: south
        """);

    /// <summary>Of each type that can be declared: of the model, of the state, of norms and of understandings. What stands within a declaration, what a truth says, and titles and places are no aspects.</summary>
    [Fact]
    public void Every_aspect_in_which_a_declaration_can_change_is_known()
    {
        var aspects = Meanings.AllAspects;
        aspects.ShouldBe(aspects.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        foreach (var aspect in new[] { "Form", "Kinds", "OfState", "FoundBy", "Acts", "Steps", "Presumed", "Reserving", "Treaty", "KeptBy", "Word", "Subjects", "Given", "Defeats", "Judgement", "Words", "Second" }) aspects.ShouldContain(aspect);
        foreach (var other in new[] { "SaysAmount", "Condition", "Amount", "Unit", "Name", "Title", "Span", "Sentence", "Display", "Paragraph", "Sources", "FirstSource", "State", "IsJudgement", "Articles", "Patient" }) aspects.ShouldNotContain(other);
    }

    [Fact]
    public void Whatever_is_said_in_no_words_of_its_own_has_a_code() => string.Join(' ', Meanings.AllCodes).ShouldBe(
        """
        #ActionStance.Enabling #ActionStance.Neutral #ActionStance.Protective #ActionStance.Restrictive
        #CallsFor.Allowed #CallsFor.Forbidden #CallsFor.Given #CallsFor.Required #DateFactType
        #Force.Absolute #Force.Binding #Force.Consideration #Force.Must #Force.Practice #Giving.Gives #Giving.None #Giving.Withholds
        #Modality.Claim #Modality.Duty #Modality.Exemption #Modality.Liberty #Modality.Power #Modality.Prohibition #Modality.SoftDuty
        #Owner.Authority #Owner.Given #Owner.Judgement #Owner.Person
        #Rank.Circular #Rank.Constitution #Rank.Regulation #Rank.Statute #Rank.Supranational #YesNoType #no #yes
        """.ReplaceLineEndings(" "));
}
