using PolicyCoherence.Checking.OneCase;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Reasoning.Comparing;
using PolicyCoherence.Rules.Wording;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking.Comparing;

/// <summary>Words for what a clause says that is not written in words of its own.</summary>
internal static class ComparisonWording
{
    private static readonly MessageFile Text = MessageFile.Of(typeof(ComparisonWording));

    /// <summary>What is said, in words for people.</summary>
    public static string Of(string said) => said.Length > 0 && said[0] == Said.Code ? Words(said[1..]) : said;

    /// <summary>What somebody must, may or must not do; of data, from where and to where as well: that alone may have changed.</summary>
    public static string Act(NormInstance instance)
    {
        var act = CaseReading.ActOf(instance.Reading);
        if (instance.Act.Data is null) return act;
        static string Named(IEnumerable<Symbol> places) => Phrasing.Listed([.. places.Select(place => place.Display)]);
        var (from, to) = (Named([.. instance.Act.From, .. instance.Act.FromStores]), Named([.. instance.Act.To, .. instance.Act.IntoStores]));
        return (from, to) switch
        {
            ("", "") => act,
            ("", _) when instance.Act.Action.Gathers => Text.Say("act.into", ("act", act), ("into", to)),
            (_, not "") when instance.Act.Action.Gathers => Text.Say("act.from-into", ("act", act), ("from", from), ("into", to)),
            ("", _) => Text.Say("act.to", ("act", act), ("to", to)),
            (_, "") => Text.Say("act.from", ("act", act), ("from", from)),
            _ => Text.Say("act.from-to", ("act", act), ("from", from), ("to", to)),
        };
    }

    private static string Words(string code) => code switch
    {
        "yes" => Text.Say("yes"),
        "no" => Text.Say("no"),
        nameof(YesNoType) => Text.Say("yes-or-no"),
        nameof(DateFactType) => Text.Say("date"),
        $"{nameof(Modality)}.{nameof(Modality.Duty)}" => Text.Say("must"),
        $"{nameof(Modality)}.{nameof(Modality.SoftDuty)}" => Text.Say("should"),
        $"{nameof(Modality)}.{nameof(Modality.Prohibition)}" => Text.Say("must-not"),
        $"{nameof(Modality)}.{nameof(Modality.Power)}" or $"{nameof(Modality)}.{nameof(Modality.Liberty)}" => Text.Say("may"),
        $"{nameof(Modality)}.{nameof(Modality.Exemption)}" => Text.Say("need-not"),
        $"{nameof(Modality)}.{nameof(Modality.Claim)}" => Text.Say("is-entitled-to"),
        $"{nameof(Owner)}.{nameof(Owner.Given)}" => Text.Say("given"),
        $"{nameof(Owner)}.{nameof(Owner.Person)}" => Text.Say("up-to-the-person"),
        $"{nameof(Owner)}.{nameof(Owner.Authority)}" => Text.Say("decided-by-authority"),
        $"{nameof(Owner)}.{nameof(Owner.Judgement)}" => Text.Say("judged"),
        $"{nameof(ActionStance)}.{nameof(ActionStance.Restrictive)}" => Text.Say("restrictive"),
        $"{nameof(ActionStance)}.{nameof(ActionStance.Enabling)}" => Text.Say("enabling"),
        $"{nameof(ActionStance)}.{nameof(ActionStance.Protective)}" => Text.Say("protective"),
        $"{nameof(ActionStance)}.{nameof(ActionStance.Neutral)}" or $"{nameof(Giving)}.{nameof(Giving.None)}" => Text.Say("neutral"),
        $"{nameof(Giving)}.{nameof(Giving.Gives)}" => Text.Say("gives"),
        $"{nameof(Giving)}.{nameof(Giving.Withholds)}" => Text.Say("withholds"),
        $"{nameof(Rank)}.{nameof(Rank.Circular)}" => Text.Say("circular"),
        $"{nameof(Rank)}.{nameof(Rank.Regulation)}" => Text.Say("regulation"),
        $"{nameof(Rank)}.{nameof(Rank.Statute)}" => Text.Say("statute"),
        $"{nameof(Rank)}.{nameof(Rank.Constitution)}" => Text.Say("constitution"),
        $"{nameof(Rank)}.{nameof(Rank.Supranational)}" => Text.Say("supranational"),
        $"{nameof(Force)}.{nameof(Force.Consideration)}" => Text.Say("consideration"),
        $"{nameof(Force)}.{nameof(Force.Practice)}" => Text.Say("practice"),
        $"{nameof(Force)}.{nameof(Force.Must)}" => Text.Say("needed"),
        $"{nameof(Force)}.{nameof(Force.Binding)}" => Text.Say("binding"),
        $"{nameof(Force)}.{nameof(Force.Absolute)}" => Text.Say("absolute"),
        $"{nameof(CallsFor)}.{nameof(CallsFor.Required)}" => Text.Say("required"),
        $"{nameof(CallsFor)}.{nameof(CallsFor.Allowed)}" => Text.Say("allowed"),
        $"{nameof(CallsFor)}.{nameof(CallsFor.Forbidden)}" => Text.Say("forbidden"),
        $"{nameof(CallsFor)}.{nameof(CallsFor.Given)}" => Text.Say("service-given"),
        _ => code,
    };
}
