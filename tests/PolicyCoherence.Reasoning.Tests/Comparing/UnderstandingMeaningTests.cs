namespace PolicyCoherence.Reasoning.Tests.Comparing;

/// <summary>What understandings say: their form, their force, and each part of it.</summary>
public sealed class UnderstandingMeaningTests
{
    [Fact]
    public void Each_form_of_understanding_says_its_parts() => WhatALawSays.Of(
        """
        event ruling. event hearing.
        understanding u-01 "1": no state may fine or return foreigner for admit when torture and danger unless ill force binding as in torture-convention article "3", article "2".
        understanding u-03 "3": a state may refuse reunion to foreigner when ill only on conditions about means, or fair.
        understanding u-04 "4": a state may refuse reunion when ill on means only when income < 5 EUR per month.
        understanding u-05 "5": no state may forbid work to foreigner when ill unless danger.
        understanding u-06 "6": a state may forbid work to foreigner when ill only for a limited time.
        understanding u-08 "8": foreigner is entitled to stay, health-care when ill irrespective of permit not conditional on registered, testifies.
        understanding u-09 "9": health-care must not depend on poor, security when ill.
        understanding u-10 "10": agencies share one definition of minor, foreigner.
        understanding u-11 "11": every decision to deport or detain must come with appeal to court, suspending return in a statute when ill.
        understanding u-12 "12": every position to collect personal-data must state a purpose, a retention limit, legal basis, recipient, appeal in a statute.
        understanding u-13 "13": every position to fine must disregard status, poor.
        understanding u-14 "14": every exemption from enter must be mutual by nationality.
        understanding u-15 "15": using health-care must not lead to return, detain of the same person unless ordered.
        understanding u-16 "16": where a position requires fine, some position should offer reunion or work to the same persons when ill.
        understanding u-17 "17": where a position gives card, some position should offer stay to the same persons when ill.
        understanding u-18 "18": every policy should speak of return, card.
        understanding u-19 "19": balance return with health, family.
        understanding u-20 "20": no effect of decision against foreigner except for minor may begin before the end of ruling when ill.
        understanding u-21 "21": no step to return may begin before the end of ruling when ill.
        understanding u-22 "22": no time limit for ruling, hearing may end before claim.
        understanding u-23 "23": no time limit may lead to return anyone without examination when ill.
        understanding u-24 "24": a state may detain anyone when ill only for a limited time.
        understanding u-26 "26": a copy of personal-data must not be retained longer than its source.
        understanding u-27 "27": no position to disclose personal-data may set aside any other law.
        understanding u-28 "28": access to personal-data by court must rest on ordered or danger.
        understanding u-29 "29": personal-data collected for one purpose must not be used for another except for "statistics" unless ordered.
        understanding u-30 "30": health-data of foreigner except for minor collected by school, hospital must not reach court unless ordered.
        """).ShouldBe(
        """
        event hearing, at hearing
        event ruling, at ruling
        understanding u-01, at u-01: understanding u-01 "1": no state may fine or return foreigner for admit when torture and danger unless ill force binding as in torture-convention article "3", article "2".
        u-01 Acts: Act(Action: fine, Patient: Patient(Condition: person.foreigner, Role: person)) <- fine or return foreigner
        u-01 Acts: Act(Action: return, Patient: Patient(Condition: person.foreigner, Role: person)) <- fine or return foreigner
        u-01 AsIn: TreatyArticle(Articles: 2; 3, Treaty: torture-convention) <- torture-convention article "3", article "2"
        u-01 Force: Binding <- #Force.Binding
        u-01 Form: ProhibitionUnderstanding <- understanding u-01 "1": no state may fine or return foreigner for admit when torture and danger unless ill force binding as in torture-convention article "3", article "2".
        u-01 Framework: f
        u-01 Reasons: admit
        u-01 Unless: .ill <- ill
        u-01 When: all(.danger, .torture) <- torture and danger
        understanding u-03, at u-03: understanding u-03 "3": a state may refuse reunion to foreigner when ill only on conditions about means, or fair.
        u-03 Acts: Act(Action: refuse, Patient: Patient(Condition: person.foreigner, Role: person), Service: reunion) <- refuse reunion to foreigner
        u-03 Conditions: .fair <- fair
        u-03 Force: Must <- #Force.Must
        u-03 Form: ClosedListUnderstanding <- understanding u-03 "3": a state may refuse reunion to foreigner when ill only on conditions about means, or fair.
        u-03 Framework: f
        u-03 Grounds: means
        u-03 When: .ill <- ill
        understanding u-04, at u-04: understanding u-04 "4": a state may refuse reunion when ill on means only when income < 5 EUR per month.
        u-04 Accepted: FactCompare(Fact: income, Order: Less, Value: 5) <- income < 5 EUR per month
        u-04 Acts: Act(Action: refuse, Service: reunion) <- refuse reunion
        u-04 Force: Must <- #Force.Must
        u-04 Form: OnlyWhenUnderstanding <- understanding u-04 "4": a state may refuse reunion when ill on means only when income < 5 EUR per month.
        u-04 Framework: f
        u-04 Grounds: means
        u-04 When: .ill <- ill
        understanding u-05, at u-05: understanding u-05 "5": no state may forbid work to foreigner when ill unless danger.
        u-05 Actions: work
        u-05 ForALimitedTime: no <- #no
        u-05 Force: Must <- #Force.Must
        u-05 Form: BanUnderstanding <- understanding u-05 "5": no state may forbid work to foreigner when ill unless danger.
        u-05 Framework: f
        u-05 Holders: Patient(Condition: person.foreigner, Role: person) <- foreigner
        u-05 Limit: .danger <- danger
        u-05 When: .ill <- ill
        understanding u-06, at u-06: understanding u-06 "6": a state may forbid work to foreigner when ill only for a limited time.
        u-06 Actions: work
        u-06 ForALimitedTime: yes <- #yes
        u-06 Force: Must <- #Force.Must
        u-06 Form: BanUnderstanding <- understanding u-06 "6": a state may forbid work to foreigner when ill only for a limited time.
        u-06 Framework: f
        u-06 Holders: Patient(Condition: person.foreigner, Role: person) <- foreigner
        u-06 When: .ill <- ill
        understanding u-08, at u-08: understanding u-08 "8": foreigner is entitled to stay, health-care when ill irrespective of permit not conditional on registered, testifies.
        u-08 Force: Must <- #Force.Must
        u-08 Form: EntitlementUnderstanding <- understanding u-08 "8": foreigner is entitled to stay, health-care when ill irrespective of permit not conditional on registered, testifies.
        u-08 Framework: f
        u-08 Holders: Patient(Condition: person.foreigner, Role: person) <- foreigner
        u-08 IrrespectiveOf: permit
        u-08 NotConditionalOn: registered
        u-08 NotConditionalOn: testifies
        u-08 Services: health-care
        u-08 Services: stay
        u-08 When: .ill <- ill
        understanding u-09, at u-09: understanding u-09 "9": health-care must not depend on poor, security when ill.
        u-09 Facts: poor
        u-09 Force: Must <- #Force.Must
        u-09 Form: IndependenceUnderstanding <- understanding u-09 "9": health-care must not depend on poor, security when ill.
        u-09 Framework: f
        u-09 Grounds: security
        u-09 Services: health-care
        u-09 When: .ill <- ill
        understanding u-10, at u-10: understanding u-10 "10": agencies share one definition of minor, foreigner.
        u-10 Force: Must <- #Force.Must
        u-10 Form: OneDefinitionUnderstanding <- understanding u-10 "10": agencies share one definition of minor, foreigner.
        u-10 Framework: f
        u-10 Words: foreigner
        u-10 Words: minor
        understanding u-11, at u-11: understanding u-11 "11": every decision to deport or detain must come with appeal to court, suspending return in a statute when ill.
        u-11 Decisions: Act(Action: deport) <- deport or detain
        u-11 Decisions: Act(Action: detain) <- deport or detain
        u-11 Force: Must <- #Force.Must
        u-11 Form: DecisionSafeguardUnderstanding <- understanding u-11 "11": every decision to deport or detain must come with appeal to court, suspending return in a statute when ill.
        u-11 Framework: f
        u-11 InRank: Statute <- #Rank.Statute
        u-11 Safeguards: SafeguardTerm(Safeguard: appeal, Suspending: return, To: court) <- appeal to court, suspending return
        u-11 When: .ill <- ill
        understanding u-12, at u-12: understanding u-12 "12": every position to collect personal-data must state a purpose, a retention limit, legal basis, recipient, appeal in a statute.
        u-12 Acts: Act(Action: collect, Data: personal-data) <- collect personal-data
        u-12 Force: Must <- #Force.Must
        u-12 Form: PositionSafeguardUnderstanding <- understanding u-12 "12": every position to collect personal-data must state a purpose, a retention limit, legal basis, recipient, appeal in a statute.
        u-12 Framework: f
        u-12 InRank: Statute <- #Rank.Statute
        u-12 Items: ItemToState(Item: LegalBasis) <- a legal basis
        u-12 Items: ItemToState(Item: Purpose) <- a purpose
        u-12 Items: ItemToState(Item: Recipient) <- the recipient
        u-12 Items: ItemToState(Item: RetentionLimit) <- a retention limit
        u-12 Items: ItemToState(Item: Safeguard, Safeguard: appeal) <- appeal
        u-12 OfExemptions: no <- #no
        understanding u-13, at u-13: understanding u-13 "13": every position to fine must disregard status, poor.
        u-13 Acts: Act(Action: fine) <- fine
        u-13 Facts: poor
        u-13 Force: Must <- #Force.Must
        u-13 Form: DisregardUnderstanding <- understanding u-13 "13": every position to fine must disregard status, poor.
        u-13 Framework: f
        u-13 Grounds: status
        understanding u-14, at u-14: understanding u-14 "14": every exemption from enter must be mutual by nationality.
        u-14 Acts: Act(Action: enter) <- enter
        u-14 By: nationality
        u-14 Force: Must <- #Force.Must
        u-14 Form: MutualUnderstanding <- understanding u-14 "14": every exemption from enter must be mutual by nationality.
        u-14 Framework: f
        u-14 OfExemptions: yes <- #yes
        understanding u-15, at u-15: understanding u-15 "15": using health-care must not lead to return, detain of the same person unless ordered.
        u-15 Actions: detain
        u-15 Actions: return
        u-15 Force: Must <- #Force.Must
        u-15 Form: AccessChainUnderstanding <- understanding u-15 "15": using health-care must not lead to return, detain of the same person unless ordered.
        u-15 Framework: f
        u-15 Services: health-care
        u-15 Unless: .ordered <- ordered
        understanding u-16, at u-16: understanding u-16 "16": where a position requires fine, some position should offer reunion or work to the same persons when ill.
        u-16 ExemptionServes: no <- #no
        u-16 Force: Must <- #Force.Must
        u-16 Form: CounterpartUnderstanding <- understanding u-16 "16": where a position requires fine, some position should offer reunion or work to the same persons when ill.
        u-16 Framework: f
        u-16 OfferedActions: work
        u-16 OfferedServices: reunion
        u-16 Requires: fine
        u-16 Trigger: Required <- #CallsFor.Required
        u-16 When: .ill <- ill
        understanding u-17, at u-17: understanding u-17 "17": where a position gives card, some position should offer stay to the same persons when ill.
        u-17 ExemptionServes: no <- #no
        u-17 Force: Must <- #Force.Must
        u-17 Form: CounterpartUnderstanding <- understanding u-17 "17": where a position gives card, some position should offer stay to the same persons when ill.
        u-17 Framework: f
        u-17 Given: card
        u-17 OfferedServices: stay
        u-17 Trigger: Given <- #CallsFor.Given
        u-17 When: .ill <- ill
        understanding u-18, at u-18: understanding u-18 "18": every policy should speak of return, card.
        u-18 Force: Must <- #Force.Must
        u-18 Form: ComprehensiveUnderstanding <- understanding u-18 "18": every policy should speak of return, card.
        u-18 Framework: f
        u-18 Themes: card
        u-18 Themes: return
        understanding u-19, at u-19: understanding u-19 "19": balance return with health, family.
        u-19 Counterweights: family
        u-19 Counterweights: health
        u-19 Force: Must <- #Force.Must
        u-19 Form: BalanceUnderstanding <- understanding u-19 "19": balance return with health, family.
        u-19 Framework: f
        u-19 Sphere: return
        understanding u-20, at u-20: understanding u-20 "20": no effect of decision against foreigner except for minor may begin before the end of ruling when ill.
        u-20 Against: Patient(Condition: all(not person.minor, person.foreigner), Role: person) <- foreigner except for minor
        u-20 Before: Moment(End: yes, Event: ruling) <- the end of ruling
        u-20 Decision: decision
        u-20 Force: Must <- #Force.Must
        u-20 Form: EffectOrderUnderstanding <- understanding u-20 "20": no effect of decision against foreigner except for minor may begin before the end of ruling when ill.
        u-20 Framework: f
        u-20 When: .ill <- ill
        understanding u-21, at u-21: understanding u-21 "21": no step to return may begin before the end of ruling when ill.
        u-21 Acts: Act(Action: return) <- return
        u-21 Before: Moment(End: yes, Event: ruling) <- the end of ruling
        u-21 Force: Must <- #Force.Must
        u-21 Form: StepOrderUnderstanding <- understanding u-21 "21": no step to return may begin before the end of ruling when ill.
        u-21 Framework: f
        u-21 When: .ill <- ill
        understanding u-22, at u-22: understanding u-22 "22": no time limit for ruling, hearing may end before claim.
        u-22 Before: Moment(Event: claim) <- claim
        u-22 Force: Must <- #Force.Must
        u-22 Form: NoticeOrderUnderstanding <- understanding u-22 "22": no time limit for ruling, hearing may end before claim.
        u-22 Framework: f
        u-22 Limited: hearing
        u-22 Limited: ruling
        understanding u-23, at u-23: understanding u-23 "23": no time limit may lead to return anyone without examination when ill.
        u-23 Acts: Act(Action: return, Patient: Patient(Condition: all(), Role: person)) <- return anyone
        u-23 Force: Must <- #Force.Must
        u-23 Form: TimeBarUnderstanding <- understanding u-23 "23": no time limit may lead to return anyone without examination when ill.
        u-23 Framework: f
        u-23 Safeguards: SafeguardTerm(Safeguard: examination) <- examination
        u-23 When: .ill <- ill
        understanding u-24, at u-24: understanding u-24 "24": a state may detain anyone when ill only for a limited time.
        u-24 Acts: Act(Action: detain, Patient: Patient(Condition: all(), Role: person)) <- detain anyone
        u-24 Force: Must <- #Force.Must
        u-24 Form: LimitedTimeUnderstanding <- understanding u-24 "24": a state may detain anyone when ill only for a limited time.
        u-24 Framework: f
        u-24 When: .ill <- ill
        understanding u-26, at u-26: understanding u-26 "26": a copy of personal-data must not be retained longer than its source.
        u-26 Data: personal-data
        u-26 Force: Must <- #Force.Must
        u-26 Form: CopyRetentionUnderstanding <- understanding u-26 "26": a copy of personal-data must not be retained longer than its source.
        u-26 Framework: f
        understanding u-27, at u-27: understanding u-27 "27": no position to disclose personal-data may set aside any other law.
        u-27 Acts: Act(Action: disclose, Data: personal-data) <- disclose personal-data
        u-27 Force: Must <- #Force.Must
        u-27 Form: SetAsideUnderstanding <- understanding u-27 "27": no position to disclose personal-data may set aside any other law.
        u-27 Framework: f
        understanding u-28, at u-28: understanding u-28 "28": access to personal-data by court must rest on ordered or danger.
        u-28 Bodies: court
        u-28 Data: personal-data
        u-28 Force: Must <- #Force.Must
        u-28 Form: AccessTriggerUnderstanding <- understanding u-28 "28": access to personal-data by court must rest on ordered or danger.
        u-28 Framework: f
        u-28 On: any(.danger, .ordered) <- ordered or danger
        understanding u-29, at u-29: understanding u-29 "29": personal-data collected for one purpose must not be used for another except for "statistics" unless ordered.
        u-29 Data: personal-data
        u-29 ExceptFor: statistics
        u-29 Force: Must <- #Force.Must
        u-29 Form: PurposeLimitUnderstanding <- understanding u-29 "29": personal-data collected for one purpose must not be used for another except for "statistics" unless ordered.
        u-29 Framework: f
        u-29 Unless: .ordered <- ordered
        understanding u-30, at u-30: understanding u-30 "30": health-data of foreigner except for minor collected by school, hospital must not reach court unless ordered.
        u-30 Bodies: court
        u-30 CollectedBy: hospital
        u-30 CollectedBy: school
        u-30 Data: health-data
        u-30 Force: Must <- #Force.Must
        u-30 Form: ReachUnderstanding <- understanding u-30 "30": health-data of foreigner except for minor collected by school, hospital must not reach court unless ordered.
        u-30 Framework: f
        u-30 Persons: Patient(Condition: all(not person.minor, person.foreigner), Role: person) <- foreigner except for minor
        u-30 Unless: .ordered <- ordered
        use u-01, at u-01
        use u-03, at u-03
        use u-04, at u-04
        use u-05, at u-05
        use u-06, at u-06
        use u-08, at u-08
        use u-09, at u-09
        use u-10, at u-10
        use u-11, at u-11
        use u-12, at u-12
        use u-13, at u-13
        use u-14, at u-14
        use u-15, at u-15
        use u-16, at u-16
        use u-17, at u-17
        use u-18, at u-18
        use u-19, at u-19
        use u-20, at u-20
        use u-21, at u-21
        use u-22, at u-22
        use u-23, at u-23
        use u-24, at u-24
        use u-26, at u-26
        use u-27, at u-27
        use u-28, at u-28
        use u-29, at u-29
        use u-30, at u-30
        """);
}
