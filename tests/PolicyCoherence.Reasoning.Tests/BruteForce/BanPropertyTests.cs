using FsCheck.Xunit;
using PolicyCoherence.Language;
using PolicyCoherence.Model;
using PolicyCoherence.Model.Binding;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Reasoning.Tests.BruteForce;

/// <summary>Bans on people and what follows on their breach, against a literal reading over all persons (A2 to A5, A13).</summary>
[Properties(Arbitrary = [typeof(BanDrafts)], MaxTest = 1500, QuietOnSuccess = true)]
public sealed class BanPropertyTests
{
    [Property]
    public void A_sanction_offends_exactly_if_somebody_protected_broke_what_she_was_forbidden(BanDraft draft)
    {
        var analysis = Read(draft);
        var understanding = analysis.Model.Understandings.OfType<ProhibitionUnderstanding>().Single();
        var instance = analysis.InstancesOf("p/on-breach").Single();
        var offence = Offences.CouldOffend(instance, understanding) ? analysis.Offences.Find(instance, understanding) : null;
        (offence is not null).ShouldBe(BanDraft.Persons.Any(person => Offends(draft, person)));
        if (offence is not null) Offends(draft, PersonOf(offence.Answer)).ShouldBeTrue("the case shown must be protected and punished");
    }

    [Property]
    public void A_ban_offends_exactly_if_it_forbids_somebody_what_it_may_not_or_for_ever(BanDraft draft)
    {
        var analysis = Read(draft);
        var understanding = analysis.Model.Understandings.OfType<BanUnderstanding>().Single();
        var instance = analysis.InstancesOf("p").Single();
        var found = Bans.Concerns(instance, understanding) ? analysis.Bans.Find(instance, understanding) : null;
        (found is not null).ShouldBe(BanDraft.Persons.Any(person => IsBanned(draft, person)));
        if (found is not null) IsBanned(draft, PersonOf(found.Answer) | (draft.ForALimitedTime ? 1 << BanDraft.Late : 0)).ShouldBeTrue("the case shown must be banned");
    }

    [Fact]
    public void The_random_laws_show_bans_and_sanctions_of_every_kind()
    {
        var drafts = Enumerable.Range(0, 1500).Select(BanDraft.Random).ToList();
        drafts.Count(draft => BanDraft.Persons.Any(person => Offends(draft, person))).ShouldBeInRange(200, 1000);
        drafts.Count(draft => BanDraft.Persons.Any(person => IsBanned(draft, person))).ShouldBeInRange(200, 1200);

        // A liberty that prevails without a clause changes who can be punished at all.
        drafts.Count(draft =>
        {
            var law = new LiteralBans(draft);
            return BanDraft.Persons.Any(person => law.IsLive(person, draft.Ban.Action) && !law.IsForbidden(person, draft.Ban.Action));
        }).ShouldBeGreaterThan(50);
    }

    private static bool Offends(BanDraft draft, int person)
    {
        if (!draft.Protects.Holds(person) || (draft.Limits.Parts.Length > 0 && draft.Limits.Holds(person))) return false;
        var law = new LiteralBans(draft);

        // A duty punishes in the way it names, a power in every way it covers (A4).
        return Enumerable.Range(0, BanDraft.Sanctions.Length)
            .Where(sanction => BanDraft.IsKind(sanction, draft.Sanction) && BanDraft.IsKind(sanction, draft.Punished) && (!draft.MustPunish || BanDraft.IsKind(draft.Sanction, draft.Punished)))
            .Any(sanction => Enumerable.Range(0, BanDraft.Agencies.Length).Any(agency => BanDraft.IsAgency(agency, draft.SanctionAgency) && law.IsPunished(person, agency, sanction)));
    }

    private static bool IsBanned(BanDraft draft, int person)
    {
        if (!BanDraft.IsKind(draft.Ban.Action, draft.Free) && !BanDraft.IsKind(draft.Free, draft.Ban.Action)) return false;
        var act = BanDraft.IsKind(draft.Ban.Action, draft.Free) ? draft.Ban.Action : draft.Free;
        if (!draft.FreeWhen.Holds(person) || (!draft.ForALimitedTime && draft.FreeLimit.Parts.Length > 0 && draft.FreeLimit.Holds(person))) return false;
        if (draft.ForALimitedTime && (person & (1 << BanDraft.Late)) == 0) return false;
        var law = new LiteralBans(draft);
        return law.IsForbiddenSome(person, act) && !law.EndsByPermission(person, act);
    }

    private static Analysis Read(BanDraft draft)
    {
        var file = PolicyParser.Parse(new SourceText("draft.policy", draft.ToString()));
        var bound = Binder.Bind([file]);
        file.Diagnostics.Concat(bound.Diagnostics).Select(diagnostic => diagnostic.Message).ShouldBeEmpty();
        return new Analysis(bound.Model, new AnalysisOptions());
    }

    private static int PersonOf(Answer answer) =>
        Enumerable.Range(0, 4).Sum(fact => answer.ValueOf($"person.{BanDraft.Facts[fact]}") == 1 ? 1 << fact : 0)
        | (answer.Case.Variables.Any(variable => variable.Tag is CaseVariable { Symbol: Event } && answer.Case[variable] >= 6) ? 1 << BanDraft.Late : 0)
        | (answer.ValueOf("person.p/breach") == 1 ? 1 << BanDraft.Breach : 0);
}
