using FsCheck;
using FsCheck.Fluent;
using PolicyCoherence.Reasoning.Tests.BruteForce;
using PolicyCoherence.Reasoning.Tests.Formulas;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>
/// Some of what the random tests draw, the same in every run: so that a mistake in the reasoning is noticed at once, by a test that
/// fails again when it is run again.
/// </summary>
public sealed class FixedDrawingTests
{
    // As many drawings as their size; each lot from a seed of its own.
    private const int Lot = 40;

    public static TheoryData<int> Lots => [1, 2, 3, 4];

    [Theory]
    [MemberData(nameof(Lots))]
    public void Formulas_are_satisfiable_overlap_and_imply_each_other_as_trying_all_assignments_says(int lot)
    {
        var tests = new SolverPropertyTests();
        foreach (var sketch in Drawn(lot))
        {
            tests.A_formula_is_satisfiable_exactly_if_some_assignment_satisfies_it_and_the_truths(sketch);
            tests.Two_formulas_overlap_exactly_if_some_assignment_satisfies_both_and_the_truths(sketch);
            tests.Literals_and_conjunctions_of_literals_overlap_exactly_if_some_assignment_says_so(sketch);
            tests.A_formula_implies_another_exactly_if_every_possible_assignment_of_the_one_satisfies_the_other(sketch);
        }
    }

    [Theory]
    [MemberData(nameof(Lots))]
    public void The_case_found_is_the_first_in_the_order_of_preference(int lot)
    {
        var tests = new SolverPropertyTests();
        foreach (var sketch in Drawn(lot))
        {
            tests.The_quick_way_to_a_case_of_literals_finds_the_case_that_the_search_finds(sketch);
            tests.A_case_is_found_exactly_if_there_is_one_and_it_is_the_first_in_the_order_of_preference(sketch);
            tests.No_value_of_a_case_can_go_back_to_ordinary_by_itself(sketch);
            tests.Preferences_are_taken_in_turn_if_a_case_remains(sketch);
            tests.The_case_does_not_depend_on_what_was_created_first_or_asked_before(sketch);
        }
    }

    [Theory]
    [MemberData(nameof(Lots))]
    public void What_is_left_when_facts_are_set_free_is_exact(int lot)
    {
        var tests = new EliminationPropertyTests();
        foreach (var sketch in Drawn(lot))
        {
            tests.What_exists_is_exact_for_all_values_that_some_case_has(sketch);
            tests.With_the_truths_conjoined_what_exists_is_exact_everywhere(sketch);
            tests.What_holds_for_all_is_exact_for_all_values_that_some_case_has(sketch);
            tests.A_restricted_formula_holds_where_the_formula_holds_with_that_value(sketch);
            tests.A_variable_matters_exactly_if_another_value_would_make_the_formula_false(sketch);
        }
    }

    [Theory]
    [MemberData(nameof(Lots))]
    public void A_formula_does_not_depend_on_how_it_came_about(int lot)
    {
        var tests = new FormulaTableTests();
        foreach (var sketch in Drawn(lot))
        {
            tests.A_formula_reads_the_same_whatever_was_created_first_and_however_its_parts_were_ordered(sketch);
            tests.A_negation_holds_in_exactly_the_other_cases_and_negated_again_is_the_same_object(sketch);
            tests.A_formula_built_again_from_its_parts_is_the_same_object(sketch);
        }
    }

    [Theory]
    [MemberData(nameof(Lots))]
    public void Small_laws_are_read_as_the_reference_semantics_reads_them(int lot)
    {
        var tests = new LawPropertyTests();
        foreach (var seed in Seeds(lot))
        {
            tests.What_is_live_and_what_is_net_is_what_the_reference_semantics_says(BruteForce.Draft.Random(seed));
            tests.Two_positions_clash_exactly_if_one_person_meets_both_and_the_table_reports_it(BruteForce.Draft.Random(seed));
            tests.A_prohibition_is_offended_exactly_if_an_agency_can_reach_a_protected_person_in_some_way(BruteForce.Draft.Random(seed));
        }
    }

    [Theory]
    [MemberData(nameof(Lots))]
    public void What_one_person_must_and_must_not_and_what_changes_for_whom(int lot)
    {
        foreach (var seed in Seeds(lot).Take(10))
        {
            new CasePropertyTests().Who_must_and_who_must_not_is_what_the_reference_semantics_says_of_the_person(BruteForce.Draft.Random(seed));
            new ChangePropertyTests().A_duty_or_power_is_gained_or_lost_exactly_by_those_for_whom_it_is_net_in_one_law_alone(seed, seed + 1);
        }
    }

    [Theory]
    [MemberData(nameof(Lots))]
    public void Entitlements_and_safeguards_cover_whom_the_persons_say(int lot)
    {
        var tests = new CoveragePropertyTests();
        foreach (var seed in Seeds(lot))
        {
            tests.An_entitlement_is_denied_cut_by_status_partly_covered_or_silent_as_the_persons_say(CareDraft.Random(seed));
            tests.A_decision_lacks_a_safeguard_exactly_if_somebody_is_decided_about_without_it(SafeguardDraft.Random(seed));
        }
    }

    [Theory]
    [MemberData(nameof(Lots))]
    public void Sets_that_clash_only_together_are_those_that_trying_every_set_finds(int lot)
    {
        foreach (var seed in Seeds(lot)) new TogetherPropertyTests().The_sets_that_clash_only_together_are_those_that_trying_every_set_finds(TogetherDraft.Random(seed));
    }

    [Theory]
    [MemberData(nameof(Lots))]
    public void Data_reach_whom_some_persons_data_reach(int lot)
    {
        var tests = new NetworkPropertyTests();
        foreach (var seed in Seeds(lot))
        {
            tests.Data_reach_a_body_by_exactly_the_positions_by_which_some_person_s_data_come_there(seed);
            tests.Data_serve_another_purpose_by_exactly_the_positions_by_which_some_person_s_data_do(seed);
            tests.Using_a_service_leads_to_a_body_that_acts_exactly_if_somebody_s_use_of_it_becomes_known_there(seed);
        }
    }

    private static Sketch[] Drawn(int lot) => Sketches.Sketch().Generator.Sample(Lot, new Rnd((ulong)lot), Lot);

    private static IEnumerable<int> Seeds(int lot) => Enumerable.Range(lot * 1000, Lot);
}
