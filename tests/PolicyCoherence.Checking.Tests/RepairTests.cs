using PolicyCoherence.Findings;
using PolicyCoherence.Language.Formatting;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking.Tests;

/// <summary>Changes that resolve a finding: each is checked here once more, by applying it and checking the changed text.</summary>
public sealed class RepairTests
{
    private const string Head = """
        include "seeds/frameworks/iamm.policy".

        state ruritania "Republic of Ruritania".
        ruritania is party to convention-against-torture since 1993-02-04.
        ruritania is party to echr since 1995-06-30.

        agency interior "Ministry of the Interior".
        agency immigration-office "Immigration Office".
        agency administrative-court "Administrative Court" is a court.
        agency clinic "Clinics" is a public-hospital.
        agency health-fund "National Health Fund" is a public-body.

        instrument aliens-act "Aliens Act 2012": statute, in force from 2012-01-01.
        instrument family-code "Family Code 2012": statute, in force from 2012-01-01.

        """;

    private const string Removal = """
        position removal "Removal":   # as it was
          interior must deport foreigner
          when required-to-leave
          under aliens-act section "58(1)".

        """;

    private const string Data = """
        position accounts:
          health-fund must collect identity-data of anyone
          for the purpose of "reimbursement", retained for at most 2 years from end-of-treatment
          under aliens-act section "86".

        """;

    [Theory]
    [InlineData("counselling-before-return", Removal + "position families:\n  interior must not deport foreigner\n  when has-family-here\n  under family-code section \"7\".", "PC1101", "Write `subject to families` in `removal`.")]
    [InlineData("non-refoulement-torture", Removal, "PC2102", "Write `unless risk-of-torture in destination or risk-of-degrading-treatment in destination` in `removal`.")]
    [InlineData("non-refoulement-torture", Removal + "position bar:\n  no authority may return anyone\n  when risk-of-torture in destination or risk-of-degrading-treatment in destination\n  under aliens-act section \"60\".\n\nexception assurances to bar:\n  when danger-to-security\n  under aliens-act section \"60(6)\".", "PC2102", "Take out `assurances`.")]
    [InlineData("individual-assessment-of-family", "position income:\n  immigration-office must refuse family-reunification to sponsor\n  when household-income of sponsor < 1400 EUR per month\n  under aliens-act section \"29(1)\".", "PC2301", "Write `unless not proportionate-refusal` in `income`.")]
    [InlineData("remedies", Removal, "PC2501", "Write `with appeal to administrative-court` in `removal`.")]
    [InlineData("safe-access-to-care", Removal + "position care:\n  everyone is entitled to emergency-care from clinic\n  when medical-emergency\n  paid by health-fund\n  under aliens-act section \"10\".\n\nposition reporting:\n  health-fund must disclose identity-data of foreigner to interior\n  under aliens-act section \"87\".", "PC2701", "Add the exception `secrecy-of-emergency-care` to `reporting`.")]
    [InlineData("counselling-before-return", Removal + "exception never to removal:\n  when age < 18 years and age at least 18 years\n  under aliens-act section \"59\".", "PC3101", "Take out `never`.")]
    [InlineData("purpose-of-data", Data + "position look:\n  interior may access identity-data of foreigner from health-fund\n  for the purpose of return\n  under aliens-act section \"87\".", "PC1501", "Write `by reasoned-request` in `look`.")]
    [InlineData("silence-towards-the-state-of-origin", "position papers:\n  interior may disclose identity-data of foreigner to state-of-origin\n  for the purpose of return\n  under aliens-act section \"88\".", "PC1503", "Write `unless asylum-seeker and not consent` in `papers`.")]
    [InlineData("copies-follow-the-source", Data + "position copying:\n  interior may copy identity-data of foreigner from health-fund\n  for the purpose of return\n  under aliens-act section \"87\".", "PC1502", "Write `retained no longer than in accounts` in `copying`.")]
    public void A_change_is_proposed_for_each_kind_of_finding_and_resolves_it(string understanding, string law, string rule, string proposed)
    {
        var library = Library(understanding, law);
        var report = Checker.Check([library["law.policy"]], new CheckOptions(library) { Repairs = true });
        var finding = report.Findings.Where(each => each.RuleId == rule).OrderByDescending(each => each.Severity).First();
        var repair = finding.Repairs.ShouldHaveSingleItem();
        repair.Text.ShouldBe(proposed);
        var text = Applied(library["law.policy"], repair);
        var after = Checker.Check([new SourceText("law.policy", text)], new CheckOptions(library));
        after.Diagnostics.ShouldBeEmpty(text);
        after.Findings.Select(each => each.Key).ShouldNotContain(finding.Key, text);
        after.Findings.Select(each => each.Key).Except(report.Findings.Select(each => each.Key)).ShouldBeEmpty(text);
    }

    [Fact]
    public void A_change_keeps_comments_and_words_and_has_the_layout_of_the_formatter()
    {
        var library = Library("non-refoulement-torture", Removal);
        var repair = Checker.Check([library["law.policy"]], new CheckOptions(library) { Repairs = true }).Findings.Single(each => each.RuleId == "PC2102").Repairs[0];
        repair.Edits.ShouldHaveSingleItem().Replacement.ShouldBe("""
            position removal "Removal":  # as it was
              interior must deport foreigner
              when required-to-leave
              unless risk-of-torture in destination or risk-of-degrading-treatment in destination
              under aliens-act section "58(1)".
            """.ReplaceLineEndings("\n"));
        var text = Applied(library["law.policy"], repair);
        PolicyFormatter.Format(new SourceText("law.policy", text)).Text.ShouldContain(repair.Edits[0].Replacement);
    }

    [Fact]
    public void What_protects_a_person_is_not_made_to_yield_where_the_text_leaves_it_open()
    {
        var library = Library("counselling-before-return", """
            position bar:
              interior must not deport foreigner
              when toleration and has-family-here
              under family-code section "7".

            position removal:
              interior must deport foreigner
              when required-to-leave
              under family-code section "9".

            position stay:
              immigration-office must regularise foreigner
              when exploited-at-work
              under aliens-act section "30".
            """);
        var findings = Checker.Check([library["law.policy"]], new CheckOptions(library) { Repairs = true }).Findings;
        findings.Single(each => each.RuleId == "PC1102").Repairs[0].Text.ShouldBe("Write `subject to stay` in `removal`.");
    }

    [Fact]
    public void No_change_is_looked_for_unless_asked_and_none_where_a_text_is_not_understood()
    {
        var library = Library("non-refoulement-torture", Removal);
        library.CheckFiles("law.policy").Findings.ShouldAllBe(finding => finding.Repairs.IsEmpty);
        var broken = Library("non-refoulement-torture", Removal + "position x: interior must.");
        Checker.Check([broken["law.policy"]], new CheckOptions(broken) { Repairs = true }).Findings.ShouldAllBe(finding => finding.Repairs.IsEmpty);
    }

    [Theory]
    [InlineData("limited-retention", "position stays:\n  interior must collect identity-data of foreigner\n  for the purpose of return\n  under aliens-act section \"87\".", "PC2502", "6 months from collection", "only an example")]
    [InlineData("limited-retention", Data + "position more:\n  health-fund must collect residence-status-data of foreigner\n  for the purpose of \"reimbursement\"\n  under aliens-act section \"87\".", "PC2502", "2 years from end-of-treatment", "that of `accounts`")]
    [InlineData("stated-purpose", Data + "position more:\n  health-fund must collect residence-status-data of foreigner\n  retained for at most 1 year from collection\n  under aliens-act section \"87\".", "PC2502", "\"reimbursement\"", "that of `accounts`")]
    [InlineData("limited-detention", "position holding:\n  interior may detain foreigner\n  when required-to-leave\n  under aliens-act section \"62\".", "PC1304", "6 months", "only an example")]
    [InlineData("limited-detention", "position holding:\n  interior may detain foreigner\n  when required-to-leave\n  under aliens-act section \"62\".\n\nposition custody:\n  interior may detain foreigner\n  when danger-to-security\n  for at most 3 weeks\n  under aliens-act section \"63\".", "PC1304", "3 weeks", "that of `custody`")]
    public void What_is_for_the_law_to_choose_is_taken_from_a_position_beside_it_or_marked_as_an_example(string understanding, string law, string rule, string example, string says)
    {
        var library = Library(understanding, law);
        var repair = Checker.Check([library["law.policy"]], new CheckOptions(library) { Repairs = true }).Findings.First(each => each.RuleId == rule).Repairs.ShouldHaveSingleItem();
        var choice = repair.Choices.ShouldHaveSingleItem();
        repair.Edits[choice.Edit].Replacement.Substring(choice.Start, choice.Length).ShouldBe(example);
        choice.Text.ShouldContain(says);
        repair.Caution.ShouldBeNull();
    }

    [Fact]
    public void A_change_that_lessens_a_protection_is_tried_last_and_says_so()
    {
        var library = Library("counselling-before-return", """
            action shelter "to shelter": person, protective.
            action resettle "to resettle": person, protective, incompatible with shelter.

            position sheltering:
              interior must shelter foreigner
              when toleration
              under aliens-act section "7".

            position resettling:
              immigration-office must resettle foreigner
              when has-family-here
              under family-code section "9".
            """);
        var repair = Checker.Check([library["law.policy"]], new CheckOptions(library) { Repairs = true }).Findings.Single(each => each.RuleId == "PC1102").Repairs[0];
        repair.Text.ShouldBe("Write `subject to sheltering` in `resettling`.");
        repair.Caution.ShouldNotBeNull().ShouldContain("lessens");
    }

    [Theory]
    [InlineData("langue française.\n\n", "position éloignement:\n  interior doit deport foreigner\n  lorsque required-to-leave\n  en vertu de aliens-act article \"58(1)\".\n", "  sauf si risk-of-torture dans destination ou risk-of-degrading-treatment dans destination")]
    [InlineData("idioma español.\n\n", "posición expulsión:\n  interior debe deport foreigner\n  cuando required-to-leave\n  en virtud de aliens-act artículo \"58(1)\".\n", "  salvo si risk-of-torture en destination o risk-of-degrading-treatment en destination")]
    public void A_change_is_written_in_the_language_of_its_file(string first, string law, string written)
    {
        var library = new Library([.. Library("non-refoulement-torture", "").Files, new SourceText("more.policy", first + law)]);
        var repair = Checker.Check([library["law.policy"], library["more.policy"]], new CheckOptions(library) { Repairs = true }).Findings.First(each => each.RuleId == "PC2102").Repairs.ShouldHaveSingleItem();
        repair.Edits.ShouldHaveSingleItem().Replacement.ShouldContain(written);
        repair.Text.ShouldContain(written.Trim());
    }

    [Theory]
    [InlineData("langue française.\n\n", "fait sur-la-liste \"vient d'un pays de la liste\", dans destination.\nprésomption liste:\n  sur-la-liste dans destination vaut non risk-of-torture dans destination, irréfragable.\nposition éloignement:\n  interior doit deport foreigner à destination\n  lorsque required-to-leave\n  sauf si risk-of-torture dans destination ou risk-of-degrading-treatment dans destination.\n", "réfragable par personne", "avec individual-examination")]
    [InlineData("", "fact on-list \"comes from a listed country\", in destination.\ndeem listed:\n  on-list in destination counts as not risk-of-torture in destination,\n  irrebuttable.   # for now\nposition expulsion:\n  interior must deport foreigner to destination\n  when required-to-leave\n  unless risk-of-torture in destination or risk-of-degrading-treatment in destination.\n", "rebuttable by person", "with individual-examination")]
    public void A_presumption_that_is_wrong_for_somebody_is_made_one_that_she_can_rebut(string first, string law, string rebuttable, string examined)
    {
        var library = new Library([.. Library("non-refoulement-torture", "").Files, new SourceText("more.policy", first + law)]);
        var finding = Checker.Check([library["law.policy"], library["more.policy"]], new CheckOptions(library) { Repairs = true }).Findings.Single(each => each.RuleId == "PC2102");
        finding.Message.ShouldContain("the law does not look at whether `risk-of-torture` is so of this person");
        finding.Places.ShouldContain(place => place.Label.Contains("says what counts as so", StringComparison.Ordinal));
        var repair = finding.Repairs.ShouldHaveSingleItem();
        repair.Edits.Length.ShouldBe(2);
        repair.Edits[0].Replacement.ShouldContain(rebuttable);
        repair.Edits[1].Replacement.ShouldContain(examined);
        var changed = new SourceText("more.policy", Applied(library["more.policy"], repair));
        var again = new Library([.. library.Files.Where(file => file.Path != changed.Path), changed]);
        var report = Checker.Check([again["law.policy"], changed], new CheckOptions(again));
        report.Diagnostics.Select(ReportText.Of).ShouldBeEmpty();
        report.Findings.ShouldNotContain(each => each.RuleId == "PC2102");
    }

    [Theory]
    [InlineData("law.policy", "", "", "\r\n", "\r\n  unless risk-of-torture")]
    [InlineData("law.md", "# The law\n\n- A point:\n\n  ```policy\n", "  ```\n", "\n", "\n    unless risk-of-torture")]
    public void A_change_has_the_ends_of_lines_and_the_indent_of_what_stands_beside_it(string path, string before, string after, string ends, string written)
    {
        var law = Library("non-refoulement-torture", Removal)["law.policy"].Content;
        if (before.Length > 0) law = before + string.Concat(law.Split('\n').Select(line => line.Length == 0 ? "\n" : $"  {line}\n")) + after;
        var library = new Library([.. Repository.Seeds.Files, new SourceText(path, law.ReplaceLineEndings(ends))]);
        var repair = Checker.Check([library[path]], new CheckOptions(library) { Repairs = true }).Findings.Single(each => each.RuleId == "PC2102").Repairs.ShouldHaveSingleItem();
        repair.Edits[0].Replacement.ShouldContain(written);
        repair.Edits[0].Replacement.Split('\n')[..^1].ShouldAllBe(line => line.EndsWith('\r') == (ends == "\r\n"));
        Checker.Check([new SourceText(path, Applied(library[path], repair))], new CheckOptions(library)).Findings.ShouldNotContain(each => each.RuleId == "PC2102");
    }

    [Fact]
    public void The_findings_of_each_state_of_a_check_are_repaired_in_its_own_law()
    {
        const string One = "\nuse iamm only non-refoulement-torture.\nCONVENTION is party to convention-against-torture.\nagency police-of-CONVENTION \"Police\".\n\nposition removal-from-CONVENTION:\n  police-of-CONVENTION must deport foreigner\n  when required-to-leave.\n";
        var law = "include \"seeds/frameworks/iamm.policy\".\n\nstate ruritania \"Ruritania\"." + One.Replace("CONVENTION", "ruritania", StringComparison.Ordinal) + "\nstate sylvania \"Sylvania\"." + One.Replace("CONVENTION", "sylvania", StringComparison.Ordinal);
        var library = new Library([.. Repository.Seeds.Files, new SourceText("law.policy", law)]);
        var report = Checker.Check([library["law.policy"]], new CheckOptions(library) { Repairs = true });
        report.Diagnostics.ShouldBeEmpty();
        report.Findings.Where(each => each.RuleId == "PC2102").Select(each => each.Repairs.Single().Text.Split(" in ")[^1]).Order(StringComparer.Ordinal).ShouldBe(["`removal-from-ruritania`.", "`removal-from-sylvania`."]);
    }

    [Fact]
    public void Ruritania_has_repairs_for_nearly_all_of_its_findings_each_of_which_holds_and_they_do_not_depend_on_the_order_of_files()
    {
        var files = Repository.Seeds.In("seeds/states/ruritania");
        var report = Checker.Check(files, new CheckOptions(Repository.Seeds) { Repairs = true });
        var repaired = report.Findings.Where(finding => !finding.Repairs.IsEmpty).ToList();
        foreach (var finding in repaired)
        {
            var changed = finding.Repairs[0].Edits.GroupBy(edit => edit.Span.Source.Path).ToDictionary(edits => edits.Key, edits => Applied(Repository.Seeds[edits.Key], finding.Repairs[0] with { Edits = [.. edits] }));
            var after = Repository.Seeds.Changed(file => changed.GetValueOrDefault(file.Path, file.Content)).CheckFolder("seeds/states/ruritania");
            after.Findings.Select(each => each.Key).ShouldNotContain(finding.Key);
            after.Findings.Select(each => each.Key).Except(report.Findings.Select(each => each.Key)).ShouldBeEmpty(finding.Repairs[0].Text);
        }

        var again = Checker.Check([.. files.Reverse()], new CheckOptions(Repository.Seeds) { Repairs = true });
        again.Findings.Select(finding => finding.Repairs.FirstOrDefault()?.Text).ShouldBe(report.Findings.Select(finding => finding.Repairs.FirstOrDefault()?.Text));
        Golden.Matches(
            "ruritania-repairs.txt",
            "The change that is proposed for each finding in seeds/states/ruritania, with what is to be chosen.",
            string.Concat(report.Findings.OrderBy(finding => finding.Key, StringComparer.Ordinal).Select(finding => $"{finding.Key}\n{Said(finding)}\n")));
    }

    private static string Said(Finding finding) => finding.Repairs is not [var repair] ? "    (none)" : string.Join('\n', [$"    {repair.Text}", .. repair.Choices.Select(choice => $"    {choice.Text}"), .. new[] { repair.Caution }.OfType<string>().Select(caution => $"    {caution}")]);

    private static Library Library(string understanding, string law) =>
        new([.. Repository.Seeds.Files, new SourceText("law.policy", $"{Head.Replace("state ruritania", $"use iamm only {understanding}.\n\nstate ruritania", StringComparison.Ordinal)}{law}\n")]);

    private static string Applied(SourceText source, Repair repair) => repair.Edits.OrderByDescending(edit => edit.Span.Start)
        .Aggregate(source.Content, (text, edit) => text.Remove(edit.Span.Start, edit.Span.Length).Insert(edit.Span.Start, edit.Replacement));
}
