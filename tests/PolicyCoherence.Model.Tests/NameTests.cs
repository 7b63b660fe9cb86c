namespace PolicyCoherence.Model.Tests;

public sealed class NameTests
{
    [Fact]
    public void A_sphere_and_an_action_may_share_a_name()
    {
        var model = Texts.Model("");
        model.Spheres.All.ShouldContain(sphere => sphere.Name == "return");
        model.Actions.All.ShouldContain(action => action.Name == "return");
    }

    [Theory]
    [InlineData("fact x. group [x].")]
    [InlineData("fact x. open norm [x].")]
    [InlineData("group x. role [x].")]
    [InlineData("agency x. group [x].")]
    [InlineData("group x. agency [x].")]
    [InlineData("instrument x: statute. treaty [x].")]
    [InlineData("position x: interior may admit minor. exception [x] to x: when danger.")]
    [InlineData("position x: interior may admit minor. position [x]: every decision to admit comes with appeal.")]
    [InlineData("sphere x. sphere [x].")]
    public void Things_that_can_stand_in_the_same_place_may_not_share_a_name(string text)
    {
        var diagnostic = Texts.Only(text);
        diagnostic.Code.ShouldBe("PC0100");
        diagnostic.Related.ShouldHaveSingleItem().Span.Words.ShouldBe("x");
    }

    [Theory]
    [InlineData("agency x. role x.")]
    [InlineData("fact x. event x. ground x. safeguard x. service x. kind of data x. sphere x. action x.")]
    public void Things_that_stand_in_different_places_may(string text) => Texts.Model(text);

    [Fact]
    public void A_name_that_is_declared_twice_causes_no_second_error_where_it_is_used() =>
        Texts.Only("fact x. group [x]. group y: x. position p: interior may return x when x.").Code.ShouldBe("PC0100");

    [Fact]
    public void Built_in_roles_need_no_declaration() =>
        Texts.Model("position p: interior must return anyone to destination when emergency of state.").Positions.Length.ShouldBe(1);

    [Fact]
    public void A_declaration_of_a_built_in_role_gives_it_a_title() =>
        Texts.Position("role person \"someone\". position p: interior may return person.").Acts[0].Patient!.Words.ShouldBe("someone");

    [Fact]
    public void Nothing_else_may_be_called_like_a_built_in_role() => Texts.Only("group [person].").Code.ShouldBe("PC0101");

    [Fact]
    public void A_sentence_with_an_unknown_name_is_dropped_and_the_others_stay()
    {
        var result = Texts.Bind(Texts.Vocabulary + "position aa: interior may return nobody-knows. position b: interior may return minor.");
        result.Model.Positions.ShouldHaveSingleItem().Name.ShouldBe("b");
    }

    [Fact]
    public void A_sentence_that_uses_the_name_of_a_dropped_one_has_no_error_of_its_own() =>
        Texts.Only("""
            service x is a [unknown-service]. service y is a x.
            position p: interior must refuse x to minor. position q: interior may admit minor subject to p. exception e to q: when danger.
            """).Code.ShouldBe("PC0102");

    [Fact]
    public void A_norm_that_refers_to_a_dropped_norm_is_dropped_too()
    {
        var result = Texts.Bind(Texts.Vocabulary + """
            position p: interior may return nobody-knows. position q: interior may admit minor subject to p.
            exception e to q: when danger. exception f to e: when order. position r: interior may admit minor.
            """);
        result.Diagnostics.ShouldHaveSingleItem();
        result.Model.Positions.ShouldHaveSingleItem().Name.ShouldBe("r");
        result.Model.Exceptions.ShouldBeEmpty();
    }

    [Fact]
    public void A_name_whose_declaration_could_not_be_read_causes_no_second_error()
    {
        var file = PolicyCoherence.Language.PolicyParser.Parse(new Sources.SourceText("a.policy", Texts.Vocabulary + "fact x \"y\" : of of of.\nposition p: interior may return minor when x."));
        file.Diagnostics.ShouldNotBeEmpty();
        Binding.Binder.Bind([file]).Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void At_most_three_names_are_suggested_nearest_first()
    {
        var help = Texts.Only("fact abcdef. fact abcdex. fact abcdey. fact abcdez. fact abcxyz. position p: interior may admit minor when [abcdeg].").Help;
        help.ShouldBe("Did you mean `abcdef`, `abcdex` or `abcdey`?");
    }

    [Fact]
    public void A_word_left_out_of_a_name_is_found() =>
        Texts.Only("fact asylum-claim-pending. position p: interior may admit minor when [asylum-claim].").Help.ShouldBe("Did you mean `asylum-claim-pending`?");

    [Fact]
    public void A_mistyped_name_that_reopens_no_framework_is_a_warning()
    {
        var diagnostic = Texts.Only("framework iamm \"Agenda\". framework [iam]. understanding u: balance return with health.");
        (diagnostic.Code, diagnostic.Severity).ShouldBe(("PC0162", Sources.DiagnosticSeverity.Warning));
    }
}
