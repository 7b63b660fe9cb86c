using System.Collections.Immutable;
using System.Globalization;
using PolicyCoherence.Findings;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Model;
using PolicyCoherence.Rules.Facts;

namespace PolicyCoherence.Checking.Repairs;

/// <summary>Changes of texts that say nothing or cite what is not there, and of acceptances.</summary>
internal sealed partial class RepairProposals
{
    // What says nothing can go, and nobody loses anything.
    private IEnumerable<Proposal> DeletedAsEmpty(Subjects subjects) =>
        _edits.Around(subjects.Finding.Primary.Span) is Declaration declaration && subjects.Finding.Subjects.Contains(declaration.Name.Text)
            ? Proposal.Of(_ => RepairWording.Delete(declaration.Name.Text), false, SentenceEdits.Without(declaration)) : [];

    private IEnumerable<Proposal> LessExcepted(Subjects subjects) =>
        [.. subjects.Exceptions.Where(exception => exception.Name != subjects.Finding.Subjects[0]).SelectMany(Deleted), .. DeletedAsEmpty(subjects)];

    // The lower text goes, or what it says moves into the higher one.
    private IEnumerable<Proposal> InTheHigherText(Subjects subjects)
    {
        var lower = subjects.Finding.Subjects[0];
        if (_edits.Of(lower) is not { } site || subjects.Finding.Subjects.Length < 2 || Source(subjects.Finding.Subjects[1]) is not { } instrument) yield break;
        foreach (var proposal in Deleted(lower)) yield return proposal;
        if (site.Clause<UnderClause>() is not { } old || Tongues.Clause($"under {instrument.Name} section \"1\"", Language.KeywordTable.Of(site.Sentence.Span.Source)) is not { } written) yield break;
        var edited = SentenceEdits.Replaced(site.Sentence, old.Span, written.Words, new Choice("\"1\"", RepairWording.ChooseSection));
        foreach (var proposal in Proposal.Of(words => RepairWording.Move(lower, instrument.Display, words), false, edited)) yield return proposal;
    }

    private Instrument? Source(string norm) =>
        _model.Positions.FirstOrDefault(position => position.Name == norm)?.Instrument ?? _model.StandingSafeguards.FirstOrDefault(safeguard => safeguard.Name == norm)?.Instrument ?? _model.Exceptions.FirstOrDefault(exception => exception.Name == norm)?.Instrument;

    // The section in which the quoted words stand, or the words that stand in the section.
    private IEnumerable<Proposal> QuotedAsItStands(Subjects subjects)
    {
        var place = subjects.Finding.Primary.Span;
        foreach (var quote in examination.MissingTexts.OfType<MissingQuote>().Where(quote => quote.Place == place))
        {
            foreach (var proposal in Section(quote.Norm.Name, quote.Provision, quote.Provision.Sections, quote.Elsewhere)) yield return proposal;
            if (quote.Nearest is not { } nearest || Tongues.Line(nearest.Words) is not { Length: > 0 and < 300 } words || words.Contains('"') || _edits.Of(quote.Norm.Name) is not { } site) continue;
            var edited = SentenceEdits.Replaced(site.Sentence, place, $"\"{words}\"", new Choice($"\"{words}\"", RepairWording.ChooseQuote));
            foreach (var proposal in Proposal.Of(written => RepairWording.Replace(written, Tongues.Line(place.Words), quote.Norm.Name), false, edited)) yield return proposal;
        }
    }

    private IEnumerable<Proposal> CitedWhereItStands(Subjects subjects) => examination.MissingTexts.OfType<MissingSection>().Where(section => section.Place == subjects.Finding.Primary.Span)
        .SelectMany(section => Section(section.Norm.Name, section.Provision, [section.Section], section.Exact ?? section.Nearest));

    // The section in which the words stand, in place of one that is cited.
    private IEnumerable<Proposal> Section(string norm, Provision provision, ImmutableArray<string> cited, DocumentPassage? stands)
    {
        if (stands?.Section is not { } section || cited is not [var old] || provision.Sections.IndexOf(old) is not (>= 0 and var index)) return [];
        return Replaced(norm, provision.SectionSpans[index], $"\"{section}\"", lessens: false);
    }

    // The reference to what has ended is taken out.
    private IEnumerable<Proposal> NotReferring(Subjects subjects)
    {
        if (_edits.Of(subjects.Finding.Subjects[0]) is not { } site) yield break;
        var name = subjects.Finding.Subjects[0];
        foreach (var clause in site.Clauses)
        {
            var names = clause switch { SubjectToClause subject => subject.Positions, NotwithstandingClause prevailing => prevailing.Positions, _ => [] };
            if (!names.Any(other => subjects.Finding.Subjects.Contains(other.Text))) continue;
            var rest = names.Where(other => !subjects.Finding.Subjects.Contains(other.Text)).Select(other => other.Text).ToImmutableArray();
            var edited = rest.IsEmpty ? SentenceEdits.Without(site.Sentence, clause.Span) : SentenceEdits.Replaced(site.Sentence, names[0].Span.To(names[^1].Span), string.Join(", ", rest));
            foreach (var proposal in Proposal.Of(_ => RepairWording.Drop(Tongues.Line(clause.Span.Words), [name]), false, edited)) yield return proposal;
        }

        if (site.Sentence is ExceptionDeclaration) foreach (var proposal in DeletedAsEmpty(subjects)) yield return proposal;
    }

    private IEnumerable<Proposal> NotSaving(Subjects subjects)
    {
        foreach (var position in subjects.Positions)
        {
            if (_edits.Of(position.Name) is not { } site || site.Clause<RespectingClause>() is not { } clause) continue;
            var rest = clause.Treaties.Where(treaty => !subjects.Finding.Subjects.Contains(treaty.Text)).Select(treaty => treaty.Text).ToImmutableArray();
            var edited = rest.IsEmpty ? SentenceEdits.Without(site.Sentence, clause.Span) : SentenceEdits.Replaced(site.Sentence, clause.Treaties[0].Span.To(clause.Treaties[^1].Span), string.Join(", ", rest));
            foreach (var proposal in Proposal.Of(_ => RepairWording.Drop(Tongues.Line(clause.Span.Words), [position.Name]), false, edited)) yield return proposal;
        }
    }

    // Another text of the state that was in force when the lower one began: the one that replaced its basis first.
    private IEnumerable<Proposal> OnAnotherBasis(Subjects subjects)
    {
        if (_model.Instruments.FirstOrDefault(instrument => instrument.Name == subjects.Finding.Subjects[0]) is not { } lower || _edits.Declaring(lower.Name) is not InstrumentDeclaration { Under: { } under } sentence) yield break;
        var basis = _model.Instruments.FirstOrDefault(instrument => instrument.Name == lower.Under);
        var others = _model.Instruments.Where(other => other.Name != lower.Name && other.Name != lower.Under && other.OwnRank > lower.OwnRank && !(other.From > lower.From) && !(other.Until <= lower.From)).OrderBy(other => other.From == basis?.Until ? 0 : 1).ThenBy(other => other.Name, StringComparer.Ordinal);
        foreach (var other in others.Take(1))
        {
            var edited = SentenceEdits.Replaced(sentence, under.Instrument.Span, other.Name, new Choice(other.Name, RepairWording.ChooseBasis));
            foreach (var proposal in Proposal.Of(words => RepairWording.Replace(words, under.Instrument.Text, lower.Name), false, edited)) yield return proposal;
        }
    }

    private IEnumerable<Proposal> NotAccepted(Subjects subjects) =>
        _edits.Around(subjects.Finding.Primary.Span) is AcceptStatement accept
            ? Proposal.Of(_ => RepairWording.DeleteAcceptance(accept.Rule.Text, accept.On.Select(name => name.Text)), false, SentenceEdits.Without(accept)) : [];

    // Each of the findings that one sentence covers is accepted by itself.
    private IEnumerable<Proposal> AcceptedOneByOne(Subjects subjects)
    {
        if (_edits.Around(subjects.Finding.Primary.Span) is not AcceptStatement { Until: { } until, Because: { } because } accept) yield break;
        var covered = report.Accepted.Where(accepted => accepted.Place.Source.Path == accept.Span.Source.Path && accepted.Place.Start >= accept.Span.Start && accepted.Place.End <= accept.Span.End).ToImmutableArray();
        var date = until.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var table = Language.KeywordTable.Of(accept.Span.Source);
        var sentences = covered.Select(accepted => Tongues.Sentence($"accept {accept.Rule.Text} on {string.Join(" and ", accepted.Finding.Subjects)} until {date} because \"{because.Text}\".", table)).ToImmutableArray();
        if (sentences.Length < 2 || sentences.Any(sentence => sentence is null)) yield break;
        var edit = new TextEdit(accept.Span, SentenceDraft.AsInFile(string.Join('\n', sentences), accept.Span));
        foreach (var proposal in Proposal.Of(_ => RepairWording.SplitAcceptance(accept.Rule.Text), false, new Edited(edit, ""))) yield return proposal;
    }
}
