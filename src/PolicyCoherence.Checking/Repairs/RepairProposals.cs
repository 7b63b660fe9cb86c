using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Model;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking.Repairs;

/// <summary>
/// Proposes changes that may resolve a finding. Each kind of finding has its proposals, the smallest first, made by a few mechanisms: write a
/// clause, take words out, write other words in place of some, take a sentence out, add one. What lessens a protection of people comes
/// last. Whether a change resolves the finding, a check of the changed text decides.
/// </summary>
internal sealed partial class RepairProposals(Examination examination, CheckReport report)
{
    private readonly PolicyModel _model = examination.Model;
    private readonly SentenceEdits _edits = new(examination.Files);

    /// <summary>The proposals for a finding.</summary>
    public ImmutableArray<Proposal> For(Finding finding)
    {
        var subjects = Subjects.Of(finding, examination);
        return [.. ByRule(subjects).Where(proposal => !proposal.Repair.Edits.IsEmpty && !Overlap(proposal.Repair.Edits)).DistinctBy(proposal => Identity(proposal.Repair)).OrderBy(proposal => proposal.Lessens)];
    }

    /// <summary>What makes two changes the same.</summary>
    public static string Identity(Repair repair) => string.Join('\n', repair.Edits.Select(edit => $"{edit.Span.Source.Path}|{edit.Span.Start}|{edit.Span.Length}|{edit.Replacement}"));

    private IEnumerable<Proposal> ByRule(Subjects subjects) => subjects.Finding.RuleId switch
    {
        "PC1101" or "PC1102" or "PC1103" => Ordered(subjects),
        "PC1104" or "PC1105" => OrderedTogether(subjects),
        "PC1201" => Responsible(subjects),
        "PC1202" => ByWhoLeads(subjects),
        "PC1203" => Heard(subjects),
        "PC1204" => HandedOver(subjects),
        "PC1205" => OneFirst(subjects),
        "PC1206" => Told(subjects),
        "PC1301" => Waiting(subjects),
        "PC1302" => CountedFromNotice(subjects),
        "PC1303" => Provided(subjects, [.. (subjects.Understanding as TimeBarUnderstanding)?.Safeguards ?? []]),
        "PC1304" => Limited(subjects),
        "PC1305" => [.. OnlyWhileItCanEnd(subjects), .. Limited(subjects)],
        "PC1306" => LongEnough(subjects),
        "PC1401" or "PC2204" => OneMeaning(subjects),
        "PC1402" => OneLine(subjects),
        "PC1501" => InTheSingleCase(subjects, (subjects.Understanding as PurposeLimitUnderstanding)?.Unless),
        "PC1502" => EndsWithItsSource(subjects),
        "PC1503" => KeptBack(subjects),
        "PC1504" => OverNamedTexts(subjects),
        "PC1505" => InTheSingleCase(subjects, (subjects.Understanding as AccessTriggerUnderstanding)?.On),
        "PC1601" => NotSentOn(subjects),
        "PC1602" => OnlyWhomTheyLetIn(subjects),
        "PC1603" => OnlyWhatTheyGive(subjects),
        "PC1604" => Returned(subjects),
        "PC2101" or "PC2102" => OutOfReach(subjects),
        "PC2201" => OnAcceptedGrounds(subjects),
        "PC2202" => AsFarAsAccepted(subjects),
        "PC2301" or "PC2302" => Judged(subjects),
        "PC2401" => NotDenied(subjects),
        "PC2402" or "PC2403" => ForEverybodyPromised(subjects),
        "PC2404" => BanLimited(subjects),
        "PC2405" => BanEnded(subjects),
        "PC2406" => Independent(subjects),
        "PC2407" => Termed(subjects),
        "PC2408" => Ruled(subjects),
        "PC2501" => [.. subjects.Exceptions.SelectMany(Deleted), .. Provided(subjects, [.. (subjects.Understanding as DecisionSafeguardUnderstanding)?.Safeguards ?? []])],
        "PC2502" => Stated(subjects),
        "PC2601" => Offered(subjects),
        "PC2701" => Secrecy(subjects),
        "PC2702" => Open(subjects),
        "PC2802" => Spoken(subjects),
        "PC2803" => Disregarding(subjects),
        "PC3101" or "PC3102" or "PC3104" => DeletedAsEmpty(subjects),
        "PC3103" => LessExcepted(subjects),
        "PC3105" => DeletedAsEmpty(subjects),
        "PC3106" => InTheHigherText(subjects),
        "PC3201" => QuotedAsItStands(subjects),
        "PC3202" => CitedWhereItStands(subjects),
        "PC3203" => NotReferring(subjects),
        "PC3204" => NotSaving(subjects),
        "PC3205" => OnAnotherBasis(subjects),
        "PC3301" or "PC3302" => NotAccepted(subjects),
        "PC3303" => AcceptedOneByOne(subjects),
        _ => [],
    };

    // ---- the mechanisms

    /// <summary>A clause in the sentence of each norm.</summary>
    private IEnumerable<Proposal> Clause(IEnumerable<string> norms, string? clause, bool narrows = false, Choice? choice = null)
    {
        var names = norms.Distinct(StringComparer.Ordinal).ToImmutableArray();
        return clause is null ? [] : Proposal.Of(words => RepairWording.Write(words, names), narrows && names.Any(Protects), [.. names.Select(name => _edits.Clause(name, clause, choice))]);
    }

    /// <summary>Persons taken out of each norm.</summary>
    private IEnumerable<Proposal> Unless(IEnumerable<string> norms, string? condition) => condition switch
    {
        null => [],
        _ when IsPlainContrary(condition) => Clause(norms, $"when {condition["not ".Length..]}", narrows: true),
        _ => Clause(norms, $"unless {condition}", narrows: true),
    };

    /// <summary>Persons taken out of each position, but for what it says already of whom it reaches.</summary>
    private IEnumerable<Proposal> Unless(IReadOnlyCollection<Position> positions, params IEnumerable<Condition?> conditions) =>
        Unless(Names(positions), ConditionText.AllBut(positions.Count == 1 ? positions.SelectMany(Reached) : [], conditions));

    // What is said of one fact reads better without two negations; a judgement stays an exception, as people write it.
    private bool IsPlainContrary(string condition) =>
        condition.StartsWith("not ", StringComparison.Ordinal) && condition["not ".Length..] is var fact && !fact.Contains(" and ", StringComparison.Ordinal) && !fact.Contains(" or ", StringComparison.Ordinal)
        && !fact.StartsWith("not ", StringComparison.Ordinal) && _model.Facts.FirstOrDefault(known => known.Name == fact.Split(' ')[0]) is not { IsJudgement: true };

    /// <summary>Words taken out of a norm, which then reaches more.</summary>
    private IEnumerable<Proposal> Widened(string norm, SourceSpan part) => _edits.Of(norm) is { } site
        ? Proposal.Of(words => RepairWording.Drop(words, [norm]), !Protects(norm), SentenceEdits.Without(site.Sentence, part)) : [];

    /// <summary>Other words in place of some of a norm, in the language of its file.</summary>
    private IEnumerable<Proposal> Replaced(string norm, SourceSpan part, string words, bool lessens, Choice? choice = null) => _edits.Of(norm) is { } site
        ? Proposal.Of(written => RepairWording.Replace(written, Tongues.Line(part.Words), norm), lessens, SentenceEdits.Replaced(site.Sentence, part, words, choice)) : [];

    /// <summary>A norm taken out as a whole.</summary>
    private IEnumerable<Proposal> Deleted(string norm) => _edits.Of(norm) is { } site && site.Sentence.Name.Text == norm
        ? Proposal.Of(_ => RepairWording.Delete(norm), Protects(norm), SentenceEdits.Without(site.Sentence)) : [];

    private IEnumerable<Proposal> Deleted(ExceptionNorm exception) => Deleted(exception.Name);

    /// <summary>Each way to drop one part of what all has to be so, and one of what each keeps a person out.</summary>
    private IEnumerable<Proposal> WithoutOneCondition(string norm)
    {
        if (_edits.Of(norm) is not { } site) yield break;
        foreach (var clause in site.Clauses.OrderBy(clause => clause is WhenClause))
        {
            var condition = clause switch { WhenClause applying => applying.Condition, ProvidedThatClause provided => provided.Condition, UnlessClause unless => unless.Condition, _ => null };
            if (condition is null)
            {
                if (clause is DuringFirstClause or QuotaClause or ByClause or BeforeEventClause or AfterEventClause) foreach (var proposal in Widened(norm, clause.Span)) yield return proposal;
                continue;
            }

            var parts = condition switch { AllSyntax all when clause is not UnlessClause => all.Parts, AnySyntax any when clause is UnlessClause => any.Parts, _ => [condition] };
            foreach (var part in parts)
            {
                if (parts.Length == 1)
                {
                    // A burden on everybody is no way out of a burden on some.
                    if (clause is not UnlessClause && !Protects(norm)) continue;
                    foreach (var proposal in Widened(norm, clause.Span)) yield return proposal;
                    continue;
                }

                var table = Language.KeywordTable.Of(site.Sentence.Span.Source);
                var rest = parts.Where(other => other != part).Select(other => parts.Length > 2 && other is AllSyntax or AnySyntax && !other.Span.Words.StartsWith('(') ? $"({other.Span.Words})" : other.Span.Words);
                var words = string.Join($" {table.Write(clause is UnlessClause ? "OR" : "AND")} ", rest);
                foreach (var proposal in Proposal.Of(_ => RepairWording.Drop(Tongues.Line(part.Span.Words), [norm]), !Protects(norm), SentenceEdits.Replaced(site.Sentence, condition.Span, words))) yield return proposal;
            }
        }
    }

    /// <summary>The sentence of a position that is no part of another's, as what follows on a breach is.</summary>
    private PositionDeclaration? Own(string position) => _edits.Of(position)?.Sentence is PositionDeclaration sentence && sentence.Name.Text == position ? sentence : null;

    /// <summary>A new position behind another.</summary>
    private IEnumerable<Proposal> Added(string behind, string name, string sentence, Choice? choice = null) => _edits.Of(behind) is { } site
        ? Proposal.Of(_ => RepairWording.Position(name), false, SentenceEdits.After(site.Sentence, sentence, choice)) : [];

    // ---- what protects people

    /// <summary>Whether people are better off with a norm than without it.</summary>
    private bool Protects(string norm) =>
        _model.Positions.FirstOrDefault(position => position.Name == norm) is { } position ? !Burdens(position)
        : _model.Exceptions.FirstOrDefault(exception => exception.Name == norm) is not { } exception || exception.To.Any(name => !Protects(name));

    private static bool Burdens(Position position) => position.Bearer is PersonBearer
        ? position.Modality is not (Modality.Liberty or Modality.Claim)
        : position.Acts.Any(act => IsHarsh(act.Action)) != position.Modality is Modality.Prohibition or Modality.Exemption;

    private static bool IsHarsh(ActionType action) => action.Stance == ActionStance.Restrictive || action.Giving == Giving.Withholds || action.MovesKnowledge || action.Gathers || action.MakesCopies;

    // ---- what is said in the model, in words

    /// <summary>Whom a position reaches, but for what another says already; null if everybody.</summary>
    private static string? Scope(Position position, Position? besides = null) => ConditionText.AllBut(besides is null ? [] : Reached(besides), Reached(position));

    private static IEnumerable<Condition> Reached(Position position) =>
    [
        .. position.Bearer is PersonBearer bearer ? new[] { bearer.Condition } : [],
        .. position.Acts.Take(1).Select(act => act.Patient?.Condition).OfType<Condition>(),
        .. position.When.Concat(position.Provided).Select(clause => clause.Condition),
        .. position.Unless.Select(clause => ConditionText.Contrary(clause.Condition)),
    ];

    private static ImmutableArray<string> Names(IEnumerable<Position> positions) => [.. positions.Select(position => position.Name)];

    private IEnumerable<Position> AtPlaces(Finding finding) => finding.Places.Select(place => _edits.Around(place.Span)).OfType<PositionDeclaration>().Select(declaration => declaration.Name.Text)
        .Distinct(StringComparer.Ordinal).Select(name => _model.Positions.FirstOrDefault(position => position.Name == name)).OfType<Position>();

    private static bool Overlap(ImmutableArray<TextEdit> edits) => edits.Zip(edits.Skip(1)).Any(pair => pair.First.Span.Source.Path == pair.Second.Span.Source.Path && pair.Second.Span.Start < pair.First.Span.End);
}
