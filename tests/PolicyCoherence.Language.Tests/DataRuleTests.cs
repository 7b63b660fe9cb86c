using PolicyCoherence.Language.Syntax;

namespace PolicyCoherence.Language.Tests;

/// <summary>Stores, and what positions and understandings say of data.</summary>
public sealed class DataRuleTests
{
    [Fact]
    public void A_store_has_a_title_and_keepers()
    {
        var store = Sentence.Of<StoreDeclaration>("store vis \"the Visa Information System\", kept by interior, police.");
        store.Title.ShouldNotBeNull().Text.ShouldBe("the Visa Information System");
        store.KeptBy.Spelt().ShouldBe("interior, police");
        Sentence.Of<StoreDeclaration>("store file.").KeptBy.ShouldBeEmpty();
    }

    [Fact]
    public void Data_are_kept_no_longer_than_somewhere_else_and_access_is_logged()
    {
        var clauses = Sentence.Of<PositionDeclaration>("position p: interior may copy data of x from vis to file, retained no longer than in vis, logged.").Clauses;
        clauses[0].ShouldBeOfType<RetainedAsInClause>().Source.Text.ShouldBe("vis");
        clauses[1].ShouldBeOfType<LoggedClause>();
    }

    [Fact]
    public void Data_keep_to_their_purpose_except_for_some_and_unless_something_is_accepted()
    {
        var form = Form<PurposeLimitForm>("data, b collected for one purpose must not be used for another except for research, \"statistics\" unless by request");
        form.Data.Spelt().ShouldBe("data, b");
        form.ExceptNames.Spelt().ShouldBe("research");
        form.ExceptTexts.ShouldHaveSingleItem().Text.ShouldBe("statistics");
        form.Unless.ShouldBeOfType<BySyntax>();
    }

    [Fact]
    public void Data_of_some_collected_by_some_must_not_reach_others()
    {
        var form = Form<ReachForm>("data of asylum-seeker, anyone collected by school or hospital must not reach police, ministry unless consent");
        (form.Data.Spelt(), form.Persons.Spelt(), form.CollectedBy.Spelt(), form.Bodies.Spelt()).ShouldBe(("data", "asylum-seeker, anyone", "school, hospital", "police, ministry"));
        Form<ReachForm>("data of foreigner except for minor, refugee must not reach police").ExceptFor.Spelt().ShouldBe("minor, refugee");
        Form<ReachForm>("data must not reach police").CollectedBy.ShouldBeEmpty();
    }

    [Fact]
    public void The_other_forms_name_data_bodies_and_conditions()
    {
        Form<CopyRetentionForm>("a copy of data, b must not be retained longer than its source").Data.Spelt().ShouldBe("data, b");
        Form<SetAsideForm>("no position to collect or disclose data may set aside any other law").Act.Verbs.Spelt().ShouldBe("collect, disclose");
        var access = Form<AccessTriggerForm>("access to data by police must rest on request or by court-order");
        (access.Data.Spelt(), access.Bodies.Spelt()).ShouldBe(("data", "police"));
        access.On.ShouldBeOfType<AnySyntax>().Parts.Length.ShouldBe(2);
    }

    private static T Form<T>(string words)
        where T : UnderstandingForm => Sentence.Of<UnderstandingDeclaration>($"understanding u \"1\": {words}.").Form.ShouldBeOfType<T>();
}
