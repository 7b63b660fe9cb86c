using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Rules.Wording;

/// <summary>Words for what becomes of people in another state.</summary>
public static class AbroadWording
{
    private static readonly MessageFile Text = MessageFile.OfFindings(typeof(AbroadWording));

    /// <summary>Reports that the other state sends a person on.</summary>
    public static void Add(Report report, string rule, OnwardReturn found, OtherState other)
    {
        var analysis = report.Analysis;
        var (transfer, onward, understanding, answer) = found;
        var state = StateOf(other);
        report.Add(new Finding(
            rule,
            Grounds.Graded(Grounds.Weight(understanding, analysis.StateIn(answer)), answer.Grade),
            Grounds.Certainty(answer.Grade),
            Text.Say("sent-on", ("transfer", transfer.Position.Name), ("state", state), ("onward", onward.Position.Name), ("understanding", understanding.Name)),
            [understanding.Name, transfer.Position.Name, onward.Position.Name],
            [Places.Says(transfer, PlaceRole.Primary), Places.Says(onward), Places.Offended(understanding)],
            CaseWording.Describe(analysis, answer, transfer.Role),
            Grounds.Of(understanding, analysis.StateIn(answer)),
            OffenceWording.Days(transfer.Position),
            null,
            [
                Places.Step(Text.Say("brought", ("transfer", transfer.Position.Name), ("state", state)), transfer.Position.Sentence),
                Places.Step(Text.Say("sends-on", ("onward", onward.Position.Name)), onward.Position.Sentence),
                Places.Step(Text.Say("protects", ("understanding", understanding.Name)), understanding.Sentence),
            ],
            [Text.Say("bar-the-transfer", ("transfer", transfer.Position.Name)), Text.Say("assure")],
            null,
            Grounds.Tensions(analysis.Model, understanding),
            answer.Judgements));
    }

    /// <summary>Reports that the other state does not let a person in; a coverage note where its law on that is not complete.</summary>
    public static void Add(Report report, string rule, NotAdmitted found, OtherState other)
    {
        var sending = found.Sending;
        var (name, state) = (sending.Position.Name, StateOf(other));
        if (!found.EncodedInFull)
        {
            report.Add(new CoverageNote(Text.Say("silent", ("sending", name), ("state", state)), new Authority(sending.Position.Instrument?.Display ?? name, name, true)));
            return;
        }

        var against = found.Against.FirstOrDefault();
        report.Add(new Finding(
            rule,
            Weight(found),
            Grounds.Certainty(found.Answer.Grade),
            against is null ? Text.Say("not-let-in", ("sending", name), ("state", state)) : Text.Say("kept-out", ("sending", name), ("state", state), ("against", against.Position.Name)),
            [name, .. found.Against.Select(instance => instance.Position.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [
                Places.Says(sending, PlaceRole.Primary),
                .. found.Against.Concat(found.Admitting).Select(instance => Places.Says(instance)).DistinctBy(place => place.Span),
            ],
            CaseWording.Describe(report.Analysis, found.Answer, sending.Role),
            [],
            OffenceWording.Days(sending.Position),
            null,
            [
                Places.Step(Text.Say("brought", ("transfer", name), ("state", state)), sending.Position.Sentence),
                .. Why(found),
            ],
            [Text.Say("agree", ("sending", name))],
            null,
            [],
            found.Answer.Judgements));
    }

    /// <summary>Reports that the other state does not let out the data.</summary>
    public static void Add(Report report, string rule, RefusedData found, OtherState other)
    {
        var (asking, body, bar, answer) = found;
        report.Add(new Finding(
            rule,
            Grounds.Graded(asking.Modality == Modality.Power ? Severity.Low : Severity.Warning, answer.Grade),
            Grounds.Certainty(answer.Grade),
            Text.Say("refused", ("asking", asking.Position.Name), ("body", body.Name), ("state", StateOf(other)), ("bar", bar.Position.Name)),
            [asking.Position.Name, bar.Position.Name],
            [Places.Says(asking, PlaceRole.Primary), Places.Says(bar)],
            CaseWording.Describe(report.Analysis, answer, asking.Role),
            [],
            OffenceWording.Days(asking.Position),
            null,
            [
                Places.Step(Text.Say("draws-on", ("asking", asking.Position.Name), ("body", body.Name)), asking.Position.Sentence),
                Places.Step(Text.Say("forbids", ("bar", bar.Position.Name)), bar.Position.Sentence),
            ],
            [Text.Say("agree-on-data", ("asking", asking.Position.Name))],
            null,
            [],
            answer.Judgements));
    }

    /// <summary>Reports that this state does not return what the other does for its people.</summary>
    public static void Add(Report report, string rule, NotReturned found, OtherState other)
    {
        var (understanding, giving, withholding, answer) = found;
        var first = withholding.FirstOrDefault(instance => instance.Modality != Modality.Exemption) ?? withholding[0];
        var (by, here, there) = (understanding.By.Name, report.Analysis.Model.State?.Name ?? "", other.Name);
        var state = report.Analysis.StateIn(answer);
        report.Add(new Finding(
            rule,
            Grounds.Graded(Grounds.Weight(understanding, state), answer.Grade),
            Grounds.Certainty(answer.Grade),
            understanding.OfExemptions
                ? Text.Say("not-returned.exemption", ("position", first.Position.Name), ("act", Places.Act(first)), ("by", by), ("here", here), ("there", there), ("state", StateOf(other)))
                : Text.Say("not-returned.act", ("position", first.Position.Name), ("act", Places.Act(first)), ("by", by), ("here", here), ("there", there), ("state", StateOf(other))),
            [understanding.Name, first.Position.Name, giving[0].Position.Name],
            [
                Places.Says(first, PlaceRole.Primary),
                .. giving.Select(instance => Places.Says(instance)).DistinctBy(place => place.Span),
                Places.Offended(understanding),
            ],
            CaseWording.Describe(report.Analysis, answer, first.Role),
            Grounds.Of(understanding, state),
            OffenceWording.Days(first.Position),
            null,
            [
                Places.Step(
                    understanding.OfExemptions ? Text.Say("not-returned.required-here", ("position", first.Position.Name)) : Text.Say("not-returned.nothing-here", ("position", first.Position.Name)),
                    first.Position.Sentence),
                Places.Step(Text.Say("not-returned.there", ("position", giving[0].Position.Name), ("state", StateOf(other)), ("by", by), ("here", here)), giving[0].Position.Sentence),
                Places.Step(Text.Say("not-returned.mutual", ("understanding", understanding.Name)), understanding.Sentence),
            ],
            [Text.Say("not-returned.resolve", ("position", first.Position.Name), ("by", by), ("there", there))],
            null,
            Grounds.Tensions(report.Analysis.Model, understanding),
            answer.Judgements));
    }

    // A duty that cannot be carried out is worse than a power; that the other state's law says nothing is less than that it says no.
    private static Severity Weight(NotAdmitted found) =>
        found.Sending.Modality == Modality.Power || found.Against.IsEmpty ? Severity.Low : Grounds.Graded(Severity.Warning, found.Answer.Grade);

    private static IEnumerable<ReasonStep> Why(NotAdmitted found)
    {
        foreach (var against in found.Against) yield return Places.Step(Text.Say("against-her", ("against", against.Position.Name)), against.Position.Sentence);
        if (!found.Against.IsEmpty) yield break;
        foreach (var admitting in found.Admitting) yield return Places.Step(Text.Say("lets-in-others", ("admitting", admitting.Position.Name)), admitting.Position.Sentence);
        if (found.Admitting.IsEmpty) yield return Places.Step(Text.Say("nobody-lets-in"));
    }

    private static string StateOf(OtherState other) => other.Analysis.Model.State?.Display ?? other.Name;
}
