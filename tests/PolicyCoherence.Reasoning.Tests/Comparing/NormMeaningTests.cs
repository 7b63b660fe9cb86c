namespace PolicyCoherence.Reasoning.Tests.Comparing;

/// <summary>What positions, exceptions, standing safeguards and procedures say, clause by clause, whatever the order and the words in which they say it.</summary>
public sealed class NormMeaningTests
{
    [Fact]
    public void Positions_say_what_is_done_with_data_by_when_and_with_which_safeguards() => WhatALawSays.Of(
        """
        position p: office must disclose health-data, personal-data of foreigner to ministry, court within 2 weeks of claim
          at the earliest 24 hours after claim for the purpose of "the statistics", return retained for at most 2 years from claim
          with review to court within 14 days every 30 days, suspending return, appeal
          when danger as found by court and not (ill as found by doctor) notwithstanding any other law logged.
        position q: office must collect personal-data of minor from court into file retained no longer than in file
          obtained in health-care obtained from school without delay by ordered during the first 9 months after claim.
        """).ShouldBe(
        """
        position p, norm p, at p: position p: office must disclose health-data, personal-data of foreigner to ministry, court within 2 weeks of claim at the earliest 24 hours after claim for the purpose of "the statistics", return retained for at most 2 years from claim with review to court within 14 days every 30 days, suspending return, appeal when danger as found by court and not (ill as found by doctor) notwithstanding any other law logged.
        p Acts: Act(Action: disclose, Data: health-data, Patient: Patient(Condition: person.foreigner, Role: person), To: court; ministry) <- disclose health-data, personal-data of foreigner to ministry, court
        p Acts: Act(Action: disclose, Data: personal-data, Patient: Patient(Condition: person.foreigner, Role: person), To: court; ministry) <- disclose health-data, personal-data of foreigner to ministry, court
        p Bearer: AgencyBearer(Agencies: office) <- office
        p Earliest: TimeLimit(From: claim, Time: 24 hours) <- at the earliest 24 hours after claim
        p FoundBy: .danger as found by court <- danger as found by court
        p FoundBy: .ill as found by doctor <- ill as found by doctor
        p Modality: Duty <- #Modality.Duty
        p NotwithstandingAnyOtherLaw: said <- notwithstanding any other law
        p Purposes: return
        p Purposes: the statistics
        p Retention: TimeLimit(From: claim, Time: 24 months) <- retained for at most 2 years from claim
        p Safeguards: SafeguardTerm(Every: 720 hours, Safeguard: review, Suspending: return, To: court, Within: 336 hours) <- review to court within 14 days every 30 days, suspending return
        p Safeguards: SafeguardTerm(Safeguard: access-log) <- logged
        p Safeguards: SafeguardTerm(Safeguard: appeal) <- appeal
        p When: .danger as found by court <- danger as found by court
        p When: not .ill as found by doctor <- not (ill as found by doctor)
        p Within: TimeLimit(From: claim, Time: 336 hours) <- within 2 weeks of claim
        position q, norm q, at q: position q: office must collect personal-data of minor from court into file retained no longer than in file obtained in health-care obtained from school without delay by ordered during the first 9 months after claim.
        q Acts: Act(Action: collect, Data: personal-data, From: court, IntoStores: file, Patient: Patient(Condition: person.minor, Role: person)) <- collect personal-data of minor from court into file
        q Bearer: AgencyBearer(Agencies: office) <- office
        q Modality: Duty <- #Modality.Duty
        q Origin: Origin(From: school, Service: health-care) <- obtained in health-care obtained from school
        q RetainedAs: RetainedAs(Store: file) <- retained no longer than in file
        q When: .ordered <- by ordered
        q When: SinceEvent(Event: claim, Order: Less, Unit: Months, Value: 9) <- during the first 9 months after claim
        q Within: TimeLimit() <- without delay
        """);

    [Fact]
    public void Positions_say_for_how_long_with_whom_and_before_what_something_is_granted() => WhatALawSays.Of(
        """
        position p: ministry may grant card to foreigner when danger provided that ill and poor provided that crime
          at most 1000 per month for at most 6 months until decision.
        position q: ministry may grant card to foreigner for an unlimited time after consulting doctor, court paid by fund
          as far as torture-convention forbids it respecting torture-convention, echr
          subject to p where danger subject to s notwithstanding r where ill.
        position r: court need not fine foreigner until 2021-03-01 by judgment "Case 1".
        position s: school should grant card to minor.
        """).ShouldBe(
        """
        position p, norm p, at p: position p: ministry may grant card to foreigner when danger provided that ill and poor provided that crime at most 1000 per month for at most 6 months until decision.
        p Acts: Act(Action: grant, Patient: Patient(Condition: person.foreigner, Role: person), Service: card) <- grant card to foreigner
        p Bearer: AgencyBearer(Agencies: ministry) <- ministry
        p Lasting: TimeLimit(Time: 6 months) <- for at most 6 months
        p Modality: Power <- #Modality.Power
        p Provided: .crime <- crime
        p Provided: .ill <- ill
        p Provided: .poor <- poor
        p Quota: at most 1000 per month
        p UntilEvents: EventEnd(Event: decision) <- until decision
        p When: .danger <- danger
        position q, norm q, at q: position q: ministry may grant card to foreigner for an unlimited time after consulting doctor, court paid by fund as far as torture-convention forbids it respecting torture-convention, echr subject to p where danger subject to s notwithstanding r where ill.
        q Acts: Act(Action: grant, Patient: Patient(Condition: person.foreigner, Role: person), Service: card) <- grant card to foreigner
        q AsFarAs: torture-convention
        q Bearer: AgencyBearer(Agencies: ministry) <- ministry
        q Consulting: court
        q Consulting: doctor
        q IsUnlimited: yes <- #yes
        q Modality: Power <- #Modality.Power
        q Notwithstanding: r
        q Payers: fund
        q PriorityLimits: PriorityLimit(Condition: .danger, Position: p) <- subject to p where danger
        q PriorityLimits: PriorityLimit(Condition: .ill, Position: r, Prevails: yes) <- notwithstanding r where ill
        q PriorityLimits: PriorityLimit(Position: s) <- subject to s
        q Respecting: echr
        q Respecting: torture-convention
        q SubjectTo: p
        q SubjectTo: s
        position r, norm r, at r: position r: court need not fine foreigner until 2021-03-01 by judgment "Case 1".
        r Acts: Act(Action: fine, Patient: Patient(Condition: person.foreigner, Role: person)) <- fine foreigner
        r Bearer: AgencyBearer(Agencies: court) <- court
        r EndedByJudgment: Case 1
        r Modality: Exemption <- #Modality.Exemption
        r Until: 2021-03-01
        position s, norm s, at s: position s: school should grant card to minor.
        s Acts: Act(Action: grant, Patient: Patient(Condition: person.minor, Role: person), Service: card) <- grant card to minor
        s Bearer: AgencyBearer(Agencies: school) <- school
        s Modality: SoftDuty <- #Modality.SoftDuty
        """);

    [Fact]
    public void Positions_say_what_people_must_and_may_do_and_what_follows_on_a_breach() => WhatALawSays.Of(
        """
        position p: foreigner must not enter when ill on breach, court may imprison for at most 1 year when danger with review on breach, office must fine.
        position q: foreigner is entitled to card from hospital, fund when stage is second-try provided that registered.
        position r: ministry must fine or detain anyone. position s: ministry must not both fine and detain everyone except for minor.
        position t: no authority may fine anyone. position v: everyone may enter unless before claim.
        """).ShouldBe(
        """
        breach p/on-breach, called p, norm p/on-breach, at on breach, court may imprison for at most 1 year when danger with review: on breach, court may imprison for at most 1 year when danger with review
        p/on-breach Acts: Act(Action: imprison) <- imprison
        p/on-breach Bearer: AgencyBearer(Agencies: court) <- court
        p/on-breach BreachOf: p
        p/on-breach ForAtMost: 12 months <- 1 year
        p/on-breach Modality: Power <- #Modality.Power
        p/on-breach Safeguards: SafeguardTerm(Safeguard: review) <- review
        p/on-breach When: .danger <- danger
        p/on-breach When: person.foreigner <- foreigner
        p/on-breach When: person.p/breach <- on breach, court may imprison for at most 1 year when danger with review
        breach p/on-breach-2, called p, norm p/on-breach-2, at on breach, office must fine: on breach, office must fine
        p/on-breach-2 Acts: Act(Action: fine) <- fine
        p/on-breach-2 Bearer: AgencyBearer(Agencies: office) <- office
        p/on-breach-2 BreachOf: p
        p/on-breach-2 Modality: Duty <- #Modality.Duty
        p/on-breach-2 When: person.foreigner <- foreigner
        p/on-breach-2 When: person.p/breach <- on breach, office must fine
        position p, norm p, at p: position p: foreigner must not enter when ill on breach, court may imprison for at most 1 year when danger with review on breach, office must fine.
        p Acts: Act(Action: enter) <- enter
        p Bearer: PersonBearer(Condition: person.foreigner, Role: person) <- foreigner
        p Modality: Prohibition <- #Modality.Prohibition
        p When: .ill <- ill
        position q, norm q, at q: position q: foreigner is entitled to card from hospital, fund when stage is second-try provided that registered.
        q Acts: Act(Action: provide, From: fund; hospital, Service: card) <- card from hospital, fund
        q Bearer: PersonBearer(Condition: person.foreigner, Role: person) <- foreigner
        q Modality: Claim <- #Modality.Claim
        q Provided: .registered <- registered
        q When: .stage is second-try <- stage is second-try
        position r, norm r, at r: position r: ministry must fine or detain anyone.
        r Acts: Act(Action: detain, Patient: Patient(Condition: all(), Role: person)) <- fine or detain anyone
        r Acts: Act(Action: fine, Patient: Patient(Condition: all(), Role: person)) <- fine or detain anyone
        r Bearer: AgencyBearer(Agencies: ministry) <- ministry
        r Modality: Duty <- #Modality.Duty
        r OneOf: yes <- #yes
        position s, norm s, at s: position s: ministry must not both fine and detain everyone except for minor.
        s Acts: Act(Action: detain, Patient: Patient(Condition: not person.minor, Role: person)) <- fine and detain everyone except for minor
        s Acts: Act(Action: fine, Patient: Patient(Condition: not person.minor, Role: person)) <- fine and detain everyone except for minor
        s Bearer: AgencyBearer(Agencies: ministry) <- ministry
        s Modality: Prohibition <- #Modality.Prohibition
        s Together: yes <- #yes
        position t, norm t, at t: position t: no authority may fine anyone.
        t Acts: Act(Action: fine, Patient: Patient(Condition: all(), Role: person)) <- fine anyone
        t Bearer: EveryAuthorityBearer() <- no authority
        t Modality: Prohibition <- #Modality.Prohibition
        position v, norm v, at v: position v: everyone may enter unless before claim.
        v Acts: Act(Action: enter) <- enter
        v Bearer: PersonBearer(Condition: all(), Role: person) <- everyone
        v Modality: Liberty <- #Modality.Liberty
        v Unless: not HasHappened(Event: claim) <- before claim
        """);

    [Fact]
    public void Exceptions_and_standing_safeguards_say_to_what_and_for_whom() => WhatALawSays.Of(
        """
        exception e "Exc" to q, p: for hospital when ill under act section "7". exception f to p: for deport.
        exception g to q: for emergency-care when obtained in health-care obtained from school.
        exception h to r: for the purpose of "b", "a" retained for at most 1 year from claim with appeal.
        position p: ministry may return foreigner. position q: hospital must provide health-care to foreigner. position r: office may disclose health-data of foreigner to court.
        position s "Safe": every decision to fine or detain minor comes with appeal to court within 1 month, suspending return unless danger.
        """).ShouldBe(
        """
        exception e, norm e, at e: exception e "Exc" to q, p: for hospital when ill under act section "7".
        e ForAgencies: hospital
        e From: 2000-01-01
        e Instrument: act
        e To: p
        e To: q
        e When: .ill <- ill
        exception f, norm f, at f: exception f to p: for deport.
        f ForActions: deport
        f To: p
        exception g, norm g, at g: exception g to q: for emergency-care when obtained in health-care obtained from school.
        g ForServices: emergency-care
        g Origins: Origin(From: school, Service: health-care) <- obtained in health-care obtained from school
        g To: q
        exception h, norm h, at h: exception h to r: for the purpose of "b", "a" retained for at most 1 year from claim with appeal.
        h Purposes: a
        h Purposes: b
        h Retention: TimeLimit(From: claim, Time: 12 months) <- retained for at most 1 year from claim
        h Safeguards: SafeguardTerm(Safeguard: appeal) <- appeal
        h To: r
        position p, norm p, at p: position p: ministry may return foreigner.
        p Acts: Act(Action: return, Patient: Patient(Condition: person.foreigner, Role: person)) <- return foreigner
        p Bearer: AgencyBearer(Agencies: ministry) <- ministry
        p Modality: Power <- #Modality.Power
        position q, norm q, at q: position q: hospital must provide health-care to foreigner.
        q Acts: Act(Action: provide, Patient: Patient(Condition: person.foreigner, Role: person), Service: health-care) <- provide health-care to foreigner
        q Bearer: AgencyBearer(Agencies: hospital) <- hospital
        q Modality: Duty <- #Modality.Duty
        position r, norm r, at r: position r: office may disclose health-data of foreigner to court.
        r Acts: Act(Action: disclose, Data: health-data, Patient: Patient(Condition: person.foreigner, Role: person), To: court) <- disclose health-data of foreigner to court
        r Bearer: AgencyBearer(Agencies: office) <- office
        r Modality: Power <- #Modality.Power
        safeguard-position s, norm s, at s: position s "Safe": every decision to fine or detain minor comes with appeal to court within 1 month, suspending return unless danger.
        s Decisions: Act(Action: detain, Patient: Patient(Condition: person.minor, Role: person)) <- fine or detain minor
        s Decisions: Act(Action: fine, Patient: Patient(Condition: person.minor, Role: person)) <- fine or detain minor
        s Safeguards: SafeguardTerm(Safeguard: appeal, Suspending: return, To: court, Within: 1 months) <- appeal to court within 1 month, suspending return
        s Unless: .danger <- danger
        """);

    [Fact]
    public void A_procedure_says_its_steps_with_their_times_and_what_they_suspend() => WhatALawSays.Of(
        """
        procedure x "Procedure X" for foreigner until the end of appeal when danger unless ill:
          decision by office, notice of decision by office without delay, grace-time runs 14 days from notice,
          appeal against decision by foreigner within 14 days of notice at the earliest 1 day after the end of grace-time, suspending every effect of decision, suspending return once lodged,
          ruling by court deciding appeal before claim, expulsion by office carrying out deport after ruling on the day of ruling
          from 2020-01-01 until 2030-01-01 by judgment "J" under act section "1".
        procedure y for anyone: decision by office.
        procedure z for foreigner except for minor unless ill: decision by office.
        """).ShouldBe(
        """
        procedure x, norm x, at x: procedure x "Procedure X" for foreigner until the end of appeal when danger unless ill: decision by office, notice of decision by office without delay, grace-time runs 14 days from notice, appeal against decision by foreigner within 14 days of notice at the earliest 1 day after the end of grace-time, suspending every effect of decision, suspending return once lodged, ruling by court deciding appeal before claim, expulsion by office carrying out deport after ruling on the day of ruling from 2020-01-01 until 2030-01-01 by judgment "J" under act section "1".
        x EndedByJudgment: J
        x From: 2020-01-01
        x Instrument: act
        x Persons: Patient(Condition: person.foreigner, Role: person) <- foreigner
        x PersonsUntil: Moment(End: yes, Event: appeal) <- the end of appeal
        x Role: person
        x Steps: ProcedureStep(Action: deport, By: AgencyBearer(Agencies: office), Event: expulsion, Kind: Act, Times: StepTime(Kind: After, Moment: Moment(Event: ruling)); StepTime(Kind: OnTheDay, Moment: Moment(Event: ruling))) <- expulsion by office carrying out deport after ruling on the day of ruling
        x Steps: ProcedureStep(Against: decision, By: PersonBearer(Condition: person.foreigner, Role: person), Event: appeal, Kind: Remedy, Suspensions: StepSuspension(Action: return, OnceLodged: yes); StepSuspension(Event: decision, EveryEffect: yes), Times: StepTime(Kind: AtTheEarliest, Moment: Moment(End: yes, Event: grace-time), Time: 24 hours); StepTime(Kind: Within, Moment: Moment(Event: notice), Time: 336 hours)) <- appeal against decision by foreigner within 14 days of notice at the earliest 1 day after the end of grace-time, suspending every effect of decision, suspending return once lodged
        x Steps: ProcedureStep(By: AgencyBearer(Agencies: court), Deciding: appeal, Event: ruling, Kind: Act, Times: StepTime(Kind: Before, Moment: Moment(Event: claim))) <- ruling by court deciding appeal before claim
        x Steps: ProcedureStep(By: AgencyBearer(Agencies: office), Event: decision, Kind: Act) <- decision by office
        x Steps: ProcedureStep(By: AgencyBearer(Agencies: office), Event: notice, Kind: Notice, NoticeOf: decision, Promptly: yes) <- notice of decision by office without delay
        x Steps: ProcedureStep(Event: grace-time, Kind: Period, Period: StepPeriod(From: Moment(Event: notice), Time: 336 hours)) <- grace-time runs 14 days from notice
        x Unless: .ill <- ill
        x Until: 2030-01-01
        x When: .danger <- danger
        procedure y, norm y, at y: procedure y for anyone: decision by office.
        y Persons: Patient(Condition: all(), Role: person) <- anyone
        y Role: person
        y Steps: ProcedureStep(By: AgencyBearer(Agencies: office), Event: decision, Kind: Act) <- decision by office
        procedure z, norm z, at z: procedure z for foreigner except for minor unless ill: decision by office.
        z Persons: Patient(Condition: person.foreigner, Role: person) <- foreigner
        z Role: person
        z Steps: ProcedureStep(By: AgencyBearer(Agencies: office), Event: decision, Kind: Act) <- decision by office
        z Unless: .ill <- ill
        z Unless: person.minor <- minor
        """);
}
