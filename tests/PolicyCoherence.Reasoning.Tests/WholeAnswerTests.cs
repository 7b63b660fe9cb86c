using PolicyCoherence.Reasoning.Formulas;
using PolicyCoherence.Reasoning.OneCase;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>All that a law comes to for one person: which positions apply, which do not and why, and which contradict each other.</summary>
public sealed class WholeAnswerTests
{
    private const string Words = "role sponsor. action send-off is a deport. action come-in is a enter: enabling. ";
    private const string Act = " under act section \"1\"";
    private const string SameDay = " under same-day-act section \"1\"";
    private const string Later = " under later-act section \"1\"";
    private const string Constitution = " under constitution-1990 section \"1\"";

    [Theory]
    // acts that exclude each other
    [InlineData("position p: office must admit foreigner" + Constitution + ". position q: office must deport foreigner when ordered" + Act + ".", "foreigner, ordered", "p admit: yes | q deport: no; Excluded [p] by p Rank")]
    [InlineData("position p: office must admit foreigner" + Constitution + ". position q: office must deport foreigner when ordered" + Act + ".", "foreigner", "p admit: yes | q deport: no; NotMet [ordered]")]
    [InlineData("position p: office must admit foreigner when ill" + Constitution + ". position q: office must deport foreigner when ordered" + Act + ".", "foreigner, ordered", "p admit: no; NotMet [ill] | q deport: yes")]
    [InlineData("position p: office must admit foreigner when ill" + Act + ". position q: office must deport foreigner when ordered" + SameDay + ".", "foreigner, ordered, ill", "p admit: yes; open with q (person.foreigner in {1} and person.ordered in {1} and state.today in {730119..3652058}) yes | q deport: yes; open with p (person.foreigner in {1} and person.ill in {1} and state.today in {730119..3652058}) yes")]
    [InlineData("position p: office must admit foreigner when ill" + Act + ". position q: office must deport foreigner when ordered" + SameDay + ".", "foreigner, ordered", "p admit: no; NotMet [ill] | q deport: yes")]
    [InlineData("position p: office must admit foreigner when fair" + Act + ". position q: office must deport foreigner unless hardship" + SameDay + ".", "foreigner", "p admit: if person.fair in {1}; open with q (person.foreigner in {1} and person.hardship in {0} and state.today in {730119..3652058}) if person.fair in {1} and person.hardship in {0} | q deport: if person.hardship in {0}; open with p (person.fair in {1} and person.foreigner in {1} and state.today in {730119..3652058}) if person.fair in {1} and person.hardship in {0}")]
    [InlineData("position p: office must admit foreigner when fair" + Act + ". position q: office must deport foreigner unless hardship" + SameDay + ".", "foreigner, hardship", "p admit: if person.fair in {1} | q deport: no; TakenOut [hardship]")]
    [InlineData("position p: office must admit foreigner when fair" + Constitution + ". position q: office must deport foreigner unless hardship" + Act + ".", "foreigner", "p admit: if person.fair in {1} | q deport: if person.fair in {0} and person.hardship in {0}")]
    [InlineData("position p: office must admit foreigner when ill" + Act + ". position q: office must deport foreigner when ordered" + SameDay + ". position r: no authority may deport anyone when torture" + Constitution + ".", "foreigner, ordered, ill, torture", "p admit: yes | q deport: no; Barred [r] by r Rank | r deport: yes")]
    [InlineData("position p: office must admit foreigner when ill" + Act + ". position q: office must deport foreigner when ordered" + SameDay + ". position r: office must not admit anyone when crime" + Constitution + ".", "foreigner, ordered, ill, crime", "p admit: no; Barred [r] by r Rank | q deport: yes | r admit: yes")]
    [InlineData("position p: office must admit foreigner when ill subject to q. position q: office must deport foreigner when ordered.", "foreigner, ordered, ill", "p admit: no; Yields [q] by q | q deport: yes")]
    [InlineData("position p: office may admit foreigner when ill" + Act + ". position q: court must deport foreigner when ordered" + Constitution + ".", "foreigner, ordered, ill", "p admit: no; Excluded [q] by q Rank | q deport: yes")]
    [InlineData("position p: office may admit foreigner when ill" + Constitution + ". position q: court must deport foreigner when ordered" + Act + ".", "foreigner, ordered, ill", "p admit: yes | q deport: yes")]
    [InlineData("position z: office must deport foreigner when crime" + Act + ". position p: office must admit foreigner when ill" + SameDay + ". position aa: court must send-off foreigner when ordered" + Act + ".", "foreigner, ordered, ill, crime", "aa send-off: yes; open with p (person.foreigner in {1} and person.ill in {1} and state.today in {730119..3652058}) yes | p admit: yes; open with aa (person.foreigner in {1} and person.ordered in {1} and state.today in {730119..3652058}) yes; open with z (person.crime in {1} and person.foreigner in {1} and state.today in {730119..3652058}) yes | z deport: yes; open with p (person.foreigner in {1} and person.ill in {1} and state.today in {730119..3652058}) yes")]
    [InlineData("position z: office must deport foreigner when crime" + Constitution + ". position p: office must admit foreigner when ill" + SameDay + ". position aa: court must send-off foreigner when ordered" + Constitution + ".", "foreigner, ordered, ill, crime", "aa send-off: yes | p admit: no; Excluded [aa] by aa Rank, Excluded [z] by z Rank | z deport: yes")]
    [InlineData("position z: office must deport foreigner when crime" + Constitution + ". position p: office must admit foreigner when ill" + SameDay + ". position aa: court must send-off foreigner when ordered" + Constitution + ".", "foreigner, ordered, ill", "aa send-off: yes | p admit: no; Excluded [aa] by aa Rank | z deport: no; NotMet [crime]")]
    // giving and withholding
    [InlineData("position p: hospital must grant health-care to foreigner when ill" + Act + ". position q: office must refuse emergency-care to foreigner when poor" + SameDay + ".", "foreigner, ill, poor", "p grant: yes; open with q (person.foreigner in {1} and person.poor in {1} and state.today in {730119..3652058}) yes | q refuse: yes; open with p (person.foreigner in {1} and person.ill in {1} and state.today in {730119..3652058}) yes")]
    [InlineData("position p: hospital must grant health-care to foreigner when ill" + Act + ". position q: hospital must refuse health-care to foreigner when poor" + SameDay + ".", "foreigner, ill, poor", "p grant: yes; open with q (person.foreigner in {1} and person.poor in {1} and state.today in {730119..3652058}) yes | q refuse: yes; open with p (person.foreigner in {1} and person.ill in {1} and state.today in {730119..3652058}) yes")]
    [InlineData("position p: hospital must grant health-care to foreigner when ill" + Act + ". position q: hospital must refuse health-care to foreigner when poor" + Constitution + ".", "foreigner, ill, poor", "p grant: no; Barred [q] by q Rank | q refuse: yes")]
    [InlineData("position p: hospital must grant card to foreigner when ill" + Act + ". position q: hospital must refuse card to foreigner when poor" + SameDay + ". position r: no authority may refuse card to anyone when torture" + Constitution + ".", "foreigner, ill, poor, torture", "p grant: yes | q refuse: no; Barred [r] by r Rank | r refuse: yes")]
    [InlineData("position p: foreigner is entitled to card from hospital when ill" + Act + ". position q: hospital must refuse card to foreigner when poor" + SameDay + ".", "foreigner, ill, poor", "p provide: yes; open with q (person.foreigner in {1} and person.poor in {1} and state.today in {730119..3652058}) yes | q refuse: yes; open with p (person.foreigner in {1} and person.ill in {1} and state.today in {730119..3652058}) yes")]
    // what an authority makes impossible
    [InlineData("position p: foreigner may enter when ill" + Act + ". position q: office must refuse-entry foreigner when danger" + Constitution + ".", "foreigner, ill, danger", "p enter: no; Excluded [q] by q Rank | q refuse-entry: yes")]
    [InlineData("position p: foreigner may enter when ill" + Constitution + ". position q: office may refuse-entry foreigner when danger" + Act + ".", "foreigner, ill, danger", "p enter: yes | q refuse-entry: no; Excluded [p] by p Rank")]
    [InlineData("position p: foreigner may enter when ill" + Act + ". position q: office may refuse-entry foreigner when danger" + SameDay + ".", "foreigner, ill, danger", "p enter: yes; open with q (person.danger in {1} and person.foreigner in {1} and state.today in {730119..3652058}) yes | q refuse-entry: yes; open with p (person.foreigner in {1} and person.ill in {1} and state.today in {730119..3652058}) yes")]
    [InlineData("position p: foreigner may enter when ill" + Act + ". position q: office may refuse-entry foreigner when danger" + SameDay + ".", "foreigner, ill", "p enter: yes | q refuse-entry: no; NotMet [danger]")]
    [InlineData("position p: foreigner may come-in when ill" + Act + ". position q: office must refuse-entry foreigner when danger and hardship" + SameDay + ".", "foreigner, ill, danger", "p come-in: yes; open with q (person.danger in {1} and person.foreigner in {1} and person.hardship in {1} and state.today in {730119..3652058}) if person.hardship in {1} | q refuse-entry: if person.hardship in {1}; open with p (person.foreigner in {1} and person.ill in {1} and state.today in {730119..3652058}) if person.hardship in {1}")]
    // bars
    [InlineData("position p: office must deport foreigner when ordered" + Act + ". position q: no authority may return anyone when torture" + SameDay + ".", "foreigner, ordered, torture", "p deport: yes; open with q (person.torture in {1} and state.today in {730119..3652058}) yes | q return: yes")]
    [InlineData("position p: office must return foreigner when ordered" + Act + ". position q: no authority may deport anyone when torture" + SameDay + ".", "foreigner, ordered, torture", "p return: yes | q deport: yes")]
    [InlineData("position p: office must deport foreigner when ordered" + Constitution + ". position q: no authority may deport anyone when torture" + Act + ".", "foreigner, ordered, torture", "p deport: yes | q deport: yes")]
    [InlineData("position p: office must deport foreigner when ordered" + Constitution + ". position q: office must not deport anyone when torture" + Act + ".", "foreigner, ordered, torture", "p deport: yes | q deport: no; Overcome [p] by p Rank")]
    [InlineData("position p: office must deport foreigner unless hardship" + Constitution + ". position q: office must not deport anyone when torture" + Act + ".", "foreigner, torture", "p deport: if person.hardship in {0} | q deport: if person.hardship in {1}")]
    [InlineData("position p: office must deport foreigner when ordered" + Constitution + ". position r: office may deport foreigner when crime" + Constitution + ". position q: office must not deport anyone when torture" + Act + ".", "foreigner, ordered, torture, crime", "p deport: yes | q deport: no; Overcome [p] by p Rank, Overcome [r] by r Rank | r deport: yes")]
    [InlineData("position p: office must deport foreigner when ordered" + Act + ". position q: office need not deport foreigner when ill" + SameDay + ".", "foreigner, ordered, ill", "p deport: yes; open with q (person.foreigner in {1} and person.ill in {1} and state.today in {730119..3652058}) yes | q deport: yes")]
    [InlineData("position p: office must deport foreigner when ordered" + Act + ". position q: office need not deport foreigner when ill" + Later + ".", "foreigner, ordered, ill", "p deport: no; Barred [q] by q LaterDate | q deport: yes")]
    [InlineData("position p: office may detain foreigner when danger. position q: no authority may detain minor. position r: office need not detain minor.", "foreigner, minor, danger", "p detain: no; Barred [q] by q LimitsPower | q detain: yes | r detain: yes")]
    [InlineData("position p: office must fine or detain foreigner when danger. position q: no authority may detain minor.", "foreigner, minor, danger", "p fine: yes | p detain: no; Barred [q] by q LimitsPower | q detain: yes")]
    [InlineData("position p: office must not both fine and detain foreigner when danger. position q: office must fine foreigner when crime" + Act + ".", "foreigner, danger, crime", "q fine: yes")]
    // people
    [InlineData("position p: foreigner may work when ill" + Act + ". position q: foreigner must not work when poor" + SameDay + ".", "foreigner, ill, poor", "p work: yes; open with q (person.foreigner in {1} and person.poor in {1} and state.today in {730119..3652058}) yes | q work: yes")]
    [InlineData("position p: foreigner may work when ill" + Constitution + ". position q: foreigner must not work when poor" + Act + ".", "foreigner, ill, poor", "p work: yes | q work: no; Overcome [p] by p Rank")]
    [InlineData("position p: foreigner may work when ill" + Act + ". position q: foreigner must not work when poor" + Constitution + ".", "foreigner, ill, poor", "p work: no; Barred [q] by q Rank | q work: yes")]
    [InlineData("position p: foreigner must register when ill" + Act + ". position q: foreigner need not register when poor" + SameDay + ".", "foreigner, ill, poor", "p register: yes; open with q (person.foreigner in {1} and person.poor in {1} and state.today in {730119..3652058}) yes | q register: yes")]
    [InlineData("position p: sponsor may enter. position q: foreigner must not enter.", "foreigner", "p enter: yes | q enter: yes")]
    // several, of which some decide
    [InlineData("position p: office must deport foreigner when ordered" + Constitution + ". position r: office may deport foreigner when crime" + Constitution + ". position q: office must not deport anyone when torture" + Act + ".", "foreigner, ordered, torture", "p deport: yes | q deport: no; Overcome [p] by p Rank | r deport: no; NotMet [crime]")]
    [InlineData("position p: office must deport foreigner when ordered" + Act + ". position q: office must not deport foreigner when ill" + SameDay + ". position r: no authority may return foreigner when poor" + SameDay + ". position s: court must not deport foreigner when poor" + SameDay + ". position t: no authority may deport foreigner when crime" + SameDay + ".", "foreigner, ordered, ill, poor", "p deport: yes; open with q (person.foreigner in {1} and person.ill in {1} and state.today in {730119..3652058}) yes; open with r (person.foreigner in {1} and person.poor in {1} and state.today in {730119..3652058}) yes | q deport: yes | r return: yes | s deport: yes | t deport: no; NotMet [crime]")]
    [InlineData("position p: office must admit foreigner when ill notwithstanding any other law" + Act + ". position q: office must deport foreigner when ordered notwithstanding any other law" + Act + ". position r: office must not admit foreigner when poor notwithstanding any other law" + Act + ".", "foreigner, ordered, ill, poor", "p admit: yes; open with r (person.foreigner in {1} and person.poor in {1} and state.today in {730119..3652058}) yes; open with q (person.foreigner in {1} and person.ordered in {1} and state.today in {730119..3652058}) yes | q deport: yes; open with p (person.foreigner in {1} and person.ill in {1} and state.today in {730119..3652058}) yes | r admit: yes")]
    [InlineData("position p: office may fine foreigner when ill notwithstanding any other law" + Act + ". position q: no authority may fine anyone when poor notwithstanding any other law" + SameDay + ".", "foreigner, ill, poor", "p fine: yes; open with q (person.poor in {1} and state.today in {730119..3652058}) yes | q fine: yes")]
    [InlineData("position p: sponsor must register when ill. position q: foreigner must register when ill. position r: foreigner must not register when poor. position s: sponsor must not register.", "foreigner, ill, poor", "p register: no; NotMet [ill] | q register: no; Barred [r] by r ReadAsException | r register: yes | s register: yes")]
    [InlineData("position p: office must deport foreigner when ordered" + Act + ". position q: office must not deport foreigner when hardship" + SameDay + ". position r: court must admit foreigner when fair" + SameDay + ".", "foreigner, ordered", "p deport: yes; open with q (person.foreigner in {1} and person.hardship in {1} and state.today in {730119..3652058}) if person.hardship in {1}; open with r (person.fair in {1} and person.foreigner in {1} and state.today in {730119..3652058}) if person.fair in {1} | q deport: if person.hardship in {1} | r admit: if person.fair in {1}; open with p (person.foreigner in {1} and person.ordered in {1} and state.today in {730119..3652058}) if person.fair in {1}")]
    public void What_applies_what_does_not_and_why_and_what_contradicts(string text, string facts, string answer) => Answer(text, facts).ShouldBe(answer);

    [Theory]
    [InlineData("position p: office must fine foreigner until 2012-01-01 from 2005-01-01 when ill.", "foreigner", "2004-12-31", "p fine: no; NotInForce [p]")]
    [InlineData("position p: office must fine foreigner until 2012-01-01 from 2005-01-01 when ill.", "foreigner", "2005-01-01", "p fine: no; NotMet [ill]")]
    [InlineData("position p: office must fine foreigner until 2012-01-01 from 2005-01-01 when ill.", "foreigner", "2011-12-31", "p fine: no; NotMet [ill]")]
    [InlineData("position p: office must fine foreigner until 2012-01-01 from 2005-01-01 when ill.", "foreigner", "2012-01-01", "p fine: no; NotInForce [p]")]
    [InlineData("position p: office must fine foreigner until 2012-01-01 when ill.", "foreigner", "", "p fine: no; NotMet [ill]")]
    [InlineData("position p: foreigner must register when ill when poor.", "danger", "", "p register: no; OtherPersons [foreigner]")]
    [InlineData("position p: foreigner must register when ill when poor.", "foreigner", "", "p register: no; NotMet [ill]")]
    [InlineData("position p: foreigner must register when ill when poor.", "foreigner, ill", "", "p register: no; NotMet [poor]")]
    [InlineData("position p: foreigner must register when ill when poor unless danger unless crime or risk.", "foreigner, ill, poor, risk, crime", "", "p register: no; TakenOut [crime]")]
    [InlineData("position p: foreigner must register when ill when poor unless danger unless crime or risk.", "foreigner, ill, poor, risk, danger", "", "p register: no; TakenOut [danger]")]
    [InlineData("position p: office must fine foreigner when ill and (danger or crime) and poor.", "foreigner, ill", "", "p fine: no; NotMet [danger or crime]")]
    [InlineData("position p: office must fine foreigner when ill and not danger and poor.", "foreigner, ill, danger", "", "p fine: no; NotMet [not danger]")]
    [InlineData("position p: office must fine foreigner unless either danger, or crime and ill.", "foreigner, ill, crime", "", "p fine: no; TakenOut [crime and ill]")]
    [InlineData("position p: office must fine foreigner unless either danger, or crime and ill.", "foreigner, danger", "", "p fine: no; TakenOut [danger]")]
    [InlineData("position p: office must fine foreigner unless danger and (crime or ill).", "foreigner, danger, ill", "", "p fine: no; TakenOut [danger and (crime or ill)]")]
    [InlineData("position p: office must fine minor.", "foreigner, age is 18 years", "", "p fine: no; OtherPersons [minor]")]
    [InlineData("position p: office must fine foreigner respecting torture-convention. understanding u \"1\": no state may fine anyone when torture as in torture-convention article \"3\".", "foreigner, torture", "", "p fine: no; Treaty [p]")]
    [InlineData("position p: office must fine foreigner respecting torture-convention. understanding u \"1\": no state may fine anyone when torture as in torture-convention article \"3\".", "foreigner", "", "p fine: yes")]
    [InlineData("position p: no authority may fine anyone as far as torture-convention forbids it. understanding u \"1\": no state may fine anyone when torture as in torture-convention article \"3\".", "foreigner", "", "p fine: no; Treaty [p]")]
    [InlineData("position p: no authority may fine anyone as far as torture-convention forbids it. understanding u \"1\": no state may fine anyone when torture as in torture-convention article \"3\".", "torture", "", "p fine: yes")]
    [InlineData("position p: public-body must fine foreigner when ill. exception e to p: for hospital.", "foreigner, ill", "", "p fine: yes")]
    [InlineData("position p: hospital must fine foreigner when ill. exception e to p: for hospital when poor. exception f to p: when danger. exception g to f: when crime.", "foreigner, ill, poor, danger, crime", "", "p fine: no; Excepted [e] by e")]
    [InlineData("position p: hospital must fine foreigner when ill subject to q, r, s. position q: no authority may fine foreigner when poor. position r: office must not fine foreigner when poor. position s: no authority may fine foreigner when danger.", "foreigner, ill, poor", "", "p fine: no; Yields [q] by q, Yields [r] by r")]
    [InlineData("position p: hospital must fine foreigner when ill subject to q. exception e to p: when poor. position q: no authority may fine foreigner when poor.", "foreigner, ill, poor", "", "p fine: no; Excepted [e] by e")]
    [InlineData("position p: hospital must fine foreigner when ill. exception f to p: when danger. exception g to f: when crime.", "foreigner, ill, danger, crime", "", "p fine: yes")]
    [InlineData("position p: hospital must fine foreigner when ill subject to q. position q: no authority may fine foreigner when poor. exception f to p: when danger. exception g to f: when crime.", "foreigner, ill, danger, crime, poor", "", "p fine: no; Yields [q] by q")]
    [InlineData("position p: office must fine foreigner when ill subject to q where poor" + Act + ". position q: no authority may fine foreigner when danger" + Constitution + ".", "foreigner, ill, danger", "", "p fine: no; Barred [q] by q Rank")]
    [InlineData("position p: office must fine foreigner when ill subject to q where poor" + Act + ". position q: no authority may fine foreigner when danger" + Constitution + ".", "foreigner, ill, danger, poor", "", "p fine: no; Yields [q] by q")]
    [InlineData("position q: foreigner must not enter on breach, court may fine. exception e to q: when ill.", "foreigner", "", "q/on-breach fine: no; NotMet [on breach, court may fine]")]
    [InlineData("position q: foreigner must not enter on breach, court may fine. exception e to q: when ill.", "ill", "", "q/on-breach fine: no; OtherPersons [foreigner]")]
    [InlineData("position p: everyone must not work respecting torture-convention. understanding u \"1\": no state may forbid work to foreigner when ill as in torture-convention article \"3\".", "foreigner, ill", "", "p work: no; Treaty [p]")]
    [InlineData("position p: everyone must not work respecting torture-convention. understanding u \"1\": no state may forbid work to foreigner when ill as in torture-convention article \"3\".", "foreigner", "", "p work: yes")]
    [InlineData("position p: everyone must not work respecting torture-convention. understanding u \"1\": no state may forbid work to foreigner when ill as in torture-convention article \"3\".", "ill", "", "p work: yes")]
    [InlineData("position p: everyone must not work respecting torture-convention. understanding u \"1\": no state may forbid work to foreigner when ill as in torture-convention article \"3\".", "foreigner, ill, danger", "", "p work: no; Treaty [p]")]
    [InlineData("position p: everyone must not work respecting torture-convention. understanding u \"1\": a state may forbid work to foreigner when ill only while danger as in torture-convention article \"3\".", "foreigner, ill", "", "p work: no; Treaty [p]")]
    [InlineData("position p: everyone must not work respecting torture-convention. understanding u \"1\": a state may forbid work to foreigner when ill only while danger as in torture-convention article \"3\".", "foreigner", "", "p work: yes")]
    [InlineData("position p: everyone must not work respecting torture-convention. understanding u \"1\": a state may forbid work to foreigner when ill only while danger as in torture-convention article \"3\".", "ill", "", "p work: yes")]
    [InlineData("position p: everyone must not work respecting torture-convention. understanding u \"1\": a state may forbid work to foreigner when ill only while danger as in torture-convention article \"3\".", "foreigner, ill, danger", "", "p work: yes")]
    [InlineData("position p: everyone must not work as far as torture-convention forbids it. understanding u \"1\": a state may forbid work to foreigner when ill only while danger as in torture-convention article \"3\".", "foreigner, ill", "", "p work: yes")]
    [InlineData("position p: everyone must not work as far as torture-convention forbids it. understanding u \"1\": a state may forbid work to foreigner when ill only while danger as in torture-convention article \"3\".", "ill", "", "p work: no; Treaty [p]")]
    [InlineData("position p: everyone must not work as far as torture-convention forbids it. understanding u \"1\": a state may forbid work to foreigner when ill only while danger as in torture-convention article \"3\".", "foreigner, ill, danger", "", "p work: no; Treaty [p]")]
    public void Why_it_does_not_apply_is_asked_in_the_order_in_which_a_lawyer_asks(string text, string facts, string day, string answer) => Answer(text, facts, day, only: "p").ShouldBe(answer);

    [Theory]
    [InlineData("position p: office must deport foreigner" + Constitution + ". position q: no authority may return anyone" + Act + ".", "q", "office", "deport", "office deport: no; Overcome [p] by p Rank")]
    [InlineData("position p: office must deport foreigner" + Constitution + ". position q: no authority may return anyone" + Act + ".", "q", "office", "transfer", "office transfer: yes; ")]
    [InlineData("position p: office must deport foreigner" + Constitution + ". position q: no authority may return anyone" + Act + ".", "q", "court", "deport", "court deport: yes; ")]
    [InlineData("position p: office must deport foreigner" + Constitution + ". position q: no authority may return anyone" + Act + ".", "q", "", "", "- return: yes; ")]
    [InlineData("position p: office may return foreigner" + Constitution + ". position q: no authority may return anyone" + Act + ".", "q", "office", "transfer", "office transfer: no; Overcome [p] by p Rank")]
    [InlineData("position p: office may return foreigner unless hardship" + Constitution + ". position q: no authority may return anyone" + Act + ".", "q", "office", "transfer", "office transfer: if person.hardship in {1}; Overcome [p] by p Rank")]
    [InlineData("position p: office may return foreigner when fair unless hardship" + Constitution + ". position q: no authority may return anyone when ill" + Act + ".", "q", "office", "transfer", "office transfer: if person.fair in {0} or person.hardship in {1}; ")]
    [InlineData("position p: public-body may return foreigner when ill. exception e to p: for hospital. exception f to p: for transfer.", "p", "hospital", "deport", "hospital deport: no; Excepted [e] by e")]
    [InlineData("position p: public-body may return foreigner when ill. exception e to p: for hospital. exception f to p: for transfer.", "p", "school", "deport", "school deport: yes; ")]
    [InlineData("position p: public-body may return foreigner when ill. exception e to p: for hospital. exception f to p: for transfer.", "p", "school", "transfer", "school transfer: no; Excepted [f] by f")]
    [InlineData("position p: public-body may return foreigner when ill. position q: hospital must not deport foreigner when poor.", "p", "hospital", "deport", "hospital deport: no; Barred [q] by q LimitsPower")]
    [InlineData("position p: public-body may return foreigner when ill. position q: hospital must not deport foreigner when poor.", "p", "school", "deport", "school deport: yes; ")]
    [InlineData("position p: public-body may return foreigner when ill. position q: hospital must not deport foreigner when poor.", "p", "hospital", "return", "hospital return: yes; ")]
    [InlineData("position p: public-body may return foreigner when ill. position q: hospital must not deport foreigner when poor.", "p", "hospital", "fine", "hospital return: yes; ")]
    [InlineData("position p: office, court may return foreigner" + Constitution + ". position q: no authority may return anyone" + Act + ".", "q", "office", "", "office return: no; Overcome [p] by p Rank")]
    [InlineData("position p: public-body may return foreigner" + Constitution + ". position q: public-body must not return anyone" + Act + ".", "q", "hospital", "deport", "hospital deport: no; Overcome [p] by p Rank")]
    [InlineData("position p: hospital may return foreigner" + Constitution + ". position q: public-body must not return anyone" + Act + ".", "q", "hospital", "deport", "hospital deport: no; Overcome [p] by p Rank")]
    [InlineData("position p: hospital may return foreigner" + Constitution + ". position q: public-body must not return anyone" + Act + ".", "q", "school", "deport", "school deport: yes; ")]
    [InlineData("position p: hospital may return foreigner" + Constitution + ". position q: public-body must not return anyone" + Act + ".", "q", "", "", "public-body return: yes; ")]
    public void A_position_as_one_body_and_one_kind_of_act_meet_it(string text, string position, string agency, string action, string answer)
    {
        var (law, person) = Person(text, "foreigner, ill, poor");
        var model = law.Analysis.Model;
        var asked = new CaseLaw(law.Analysis, person);
        var instance = law.Instance(position);
        var reading = asked.Narrowed(instance, model.Agencies.All.FirstOrDefault(each => each.Name == agency), model.Actions.All.FirstOrDefault(each => each.Name == action), null);
        $"{reading.Agency?.Name ?? "-"} {reading.Action.Name}: {Of(asked.Applied(reading), person)}; {Why(asked, reading)}".ShouldBe(answer);
    }

    // Every instance in the order of the text.
    private static string Answer(string text, string facts, string day = "", string? only = null)
    {
        var (law, person) = Person(text, facts, day);
        var asked = new CaseLaw(law.Analysis, person);
        return string.Join(" | ", law.Analysis.Instances.Where(instance => only is null || instance.Position.Name == only || instance.Position.BreachOf is not null).Select(instance =>
        {
            var applied = asked.Applied(instance.Reading);
            applied.Reading.ShouldBe(instance.Reading);
            var open = instance.Bars ? [] : asked.Conflicts(instance.Reading).ToList();
            open.ShouldAllBe(conflict => conflict.Acting == instance.Reading);
            return $"{instance.Position.Name} {instance.Action}: {Of(applied, person)}{string.Concat(open.Select(conflict => $"; open with {conflict.Bar.Instance.Position.Name} ({conflict.Formula}) {Left(conflict.Left)}"))}{(applied.Left is TrueFormula or FalseFormula && Why(asked, instance.Reading) is { Length: > 0 } why ? $"; {why}" : "")}";
        }));
    }

    private static string Of(Application application, WholeCase person)
    {
        person.Residual(application.Formula).ShouldBe(application.Left, "what is left is what the formula comes to for her");
        application.IsCertain.ShouldBe(application.Left is TrueFormula);
        return Left(application.Left);
    }

    private static string Left(Formula left) => left switch
    {
        TrueFormula => "yes",
        FalseFormula => "no",
        var open => $"if {open}",
    };

    private static string Why(CaseLaw law, Reading reading) => string.Join(", ", Causes.WhyNot(law, reading)
        .Select(cause => $"{cause.Kind} [{cause.Span.Words}]{(cause.By is null ? "" : $" by {cause.By.Name}")}{(cause.Verdict is null ? "" : $" {cause.Verdict.Line}")}"));

    private static (Law Law, WholeCase Person) Person(string text, string facts, string day = "")
    {
        var law = Law.Of($"{Words}{text} case \"c\"{(day.Length == 0 ? "" : $" as of {day}")}: {facts} expect nothing about return.");
        var test = law.Analysis.Model.Cases[0];
        return (law, WholeCase.Of(law.Analysis, test.Facts, test.On, out _).ShouldNotBeNull());
    }
}
