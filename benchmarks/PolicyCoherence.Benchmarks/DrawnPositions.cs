using System.Globalization;

namespace PolicyCoherence.Benchmarks;

/// <summary>How a state of <see cref="DrawnPositions"/> is drawn.</summary>
/// <param name="OneVocabulary">One vocabulary of 400 actions however large the state is; else it grows with the state.</param>
/// <param name="General">Conditions with exceptions, <c>or</c>, defined groups and declared truths; else conjunctions.</param>
internal sealed record Drawing(bool OneVocabulary, bool General)
{
    public override string ToString() =>
        $"{(General ? "with exceptions, `or`, groups and truths" : "conjunctions")}; {(OneVocabulary ? "one vocabulary for all, 400 actions" : "vocabulary grows with the state")}";
}

/// <summary>That a fact has a value between two, both included.</summary>
internal readonly record struct Literal(int Fact, int From, int To);

/// <summary>Alternatives of which one must hold, each some literals that must all hold.</summary>
internal sealed record Choice(IReadOnlyList<IReadOnlyList<Literal>> Alternatives);

/// <summary>One position: a duty or a bar, on an action, where all literals hold, one alternative of each choice, and no exception.</summary>
internal sealed record Position(int Number, int Action, bool Bar, IReadOnlyList<Literal> Literals, IReadOnlyList<Choice> Choices, IReadOnlyList<IReadOnlyList<Literal>> Exceptions);

/// <summary>
/// Positions drawn like real ones. The law falls into fields of forty, with words of their own beside those that all share,
/// or has one vocabulary of 400 actions however large it is; a few actions, groups and facts are far more common than the
/// others; a condition says three to eight facts, most of them yes or no, some an amount or one of a list. If general, half of
/// the positions have an exception of one or two facts, a third an alternative ("either … or both … and …"), a third speak of a
/// group with a definition; each field and what all share have truths: one thing implies another, or excludes it. The same on
/// every run and machine.
/// </summary>
internal sealed class DrawnPositions
{
    private const int InField = 40;
    private const int ActionsInField = 8;
    private const int Actions = 400;
    private const int SharedFacts = 24;
    private const int FactsInField = 8;
    private const int Groups = 10;
    private const int GroupsInField = 2;
    private const int TruthsInField = 3;

    private readonly bool _oneVocabulary;
    private readonly List<IReadOnlyList<Literal>> _groups = [];
    private ulong _state = 88172645463325252UL;

    public DrawnPositions(int count, Drawing drawing)
    {
        Drawing = drawing;
        _oneVocabulary = drawing.OneVocabulary;
        var fields = _oneVocabulary ? 25 : (count + InField - 1) / InField;
        Facts =
        [
            ("grp", Groups),
            .. Enumerable.Range(0, SharedFacts).Select(index => ($"s{index.ToString(CultureInfo.InvariantCulture)}", Values(index))),
            .. Enumerable.Range(0, fields * FactsInField).Select(index => ($"f{index.ToString(CultureInfo.InvariantCulture)}", Values(index))),
        ];
        if (drawing.General)
        {
            for (var field = 0; field < fields; field++)
            {
                // Groups have definitions of two facts of the field; truths tie its facts to each other and to what all share.
                for (var group = 0; group < GroupsInField; group++) _groups.Add([Said(OwnFact(field)), Said(OwnFact(field))]);
                for (var truth = 0; truth < TruthsInField; truth++) AddTruth(OwnFact(field), Next(4) == 0 ? 1 + Skewed(SharedFacts) : OwnFact(field));
            }

            for (var truth = 0; truth < 8; truth++) AddTruth(1 + Next(SharedFacts), 1 + Next(SharedFacts));
        }

        Positions = [.. Enumerable.Range(0, count).Select(Draw)];
    }

    public Drawing Drawing { get; }

    /// <summary>The facts, each with how many values it has.</summary>
    public IReadOnlyList<(string Name, int Values)> Facts { get; }

    /// <summary>What holds of everybody: one of these literals.</summary>
    public List<IReadOnlyList<Literal>> Truths { get; } = [];

    /// <summary>The positions, by number.</summary>
    public IReadOnlyList<Position> Positions { get; }

    /// <summary>Each duty with each bar on the same action.</summary>
    public IEnumerable<(Position Duty, Position Bar)> Candidates()
    {
        var bars = Positions.Where(position => position.Bar).ToLookup(position => position.Action);
        return Positions.Where(position => !position.Bar).SelectMany(duty => bars[duty.Action], (duty, bar) => (duty, bar));
    }

    /// <summary>The values of a fact that a literal leaves out, as literals.</summary>
    public IEnumerable<Literal> Without(Literal literal)
    {
        if (literal.From > 0) yield return literal with { From = 0, To = literal.From - 1 };
        if (literal.To < Facts[literal.Fact].Values - 1) yield return literal with { From = literal.To + 1, To = Facts[literal.Fact].Values - 1 };
    }

    /// <summary>
    /// Everything that a position says, as clauses: one literal of each must hold. The first ones, as many as it has
    /// literals of its own, are of one literal each.
    /// </summary>
    public IEnumerable<IReadOnlyList<Literal>> Clauses(Position position)
    {
        foreach (var literal in position.Literals) yield return [literal];
        foreach (var exception in position.Exceptions) yield return [.. exception.SelectMany(Without)];
        foreach (var choice in position.Choices)
        {
            // "a, or b and c" is "a or b, and a or c"
            IEnumerable<IReadOnlyList<Literal>> clauses = [[]];
            foreach (var alternative in choice.Alternatives) clauses = clauses.SelectMany(clause => alternative, (clause, literal) => (IReadOnlyList<Literal>)[.. clause, literal]);
            foreach (var clause in clauses) yield return clause;
        }
    }

    private static int Values(int index) => (index % 8) switch { 6 => 4, 7 => 24, _ => 2 };

    private static int FirstFactOf(int field) => 1 + SharedFacts + (field * FactsInField);

    private int OwnFact(int field) => FirstFactOf(field) + Next(FactsInField);

    private void AddTruth(int one, int other)
    {
        // That nothing is said is ordinary: the truth holds there, and where the second is said.
        if (one != other) Truths.Add([.. Without(Said(one)), Next(3) > 0 ? Said(other) : Without(Said(other)).First()]);
    }

    private Position Draw(int number)
    {
        var field = _oneVocabulary ? Next(25) : number / InField;
        var literals = new SortedDictionary<int, Literal>();
        var group = Skewed(Groups);
        literals[0] = new Literal(0, group, group);
        for (var left = 3 + Next(6); left > 0;)
        {
            var fact = SomeFact(field);
            if (literals.ContainsKey(fact)) continue;
            literals[fact] = Some(fact);
            left--;
        }

        var choices = new List<Choice>();
        var exceptions = new List<IReadOnlyList<Literal>>();
        if (Drawing.General)
        {
            if (Next(2) == 0) exceptions.Add(Next(2) == 0 ? [Some(SomeFact(field))] : [Some(SomeFact(field)), Some(SomeFact(field))]);
            if (Next(3) == 0) choices.Add(new Choice([[Some(SomeFact(field))], [Some(SomeFact(field)), Some(SomeFact(field))]]));
            if (Next(3) == 0)
            {
                var definition = _groups[(field * GroupsInField) + Next(GroupsInField)];
                if (Next(2) == 0) exceptions.Add(definition);
                else choices.AddRange(definition.Select(literal => new Choice([[literal]])));
            }
        }

        return new Position(number, _oneVocabulary ? Skewed(Actions) : (field * ActionsInField) + Skewed(ActionsInField), Next(2) == 0, [.. literals.Values], choices, exceptions);
    }

    private int SomeFact(int field) => Next(3) > 0 ? FirstFactOf(field) + Skewed(FactsInField) : 1 + Skewed(SharedFacts);

    private Literal Some(int fact)
    {
        var values = Facts[fact].Values;
        var threshold = Next(values);
        if (values == 2)
        {
            var value = Next(6) > 0 ? 1 : 0;
            return new Literal(fact, value, value);
        }

        return values == 4 ? new Literal(fact, threshold, threshold)
            : Next(2) == 0 ? new Literal(fact, 0, threshold) : new Literal(fact, threshold, values - 1);
    }

    // Something that does not hold in the ordinary case, and something.
    private Literal Said(int fact) => new(fact, 1, Facts[fact].Values == 2 ? 1 : 1 + Next(Facts[fact].Values - 1));

    private int Next(int below)
    {
        _state = (_state * 6364136223846793005UL) + 1442695040888963407UL;
        return (int)((_state >> 33) % (ulong)below);
    }

    // With weights 1, 1/2, 1/3 …, as words are used.
    private int Skewed(int count)
    {
        var total = Enumerable.Range(1, count).Sum(rank => 2520 / rank);
        var drawn = Next(total);
        for (var rank = 1; ; rank++)
        {
            drawn -= 2520 / rank;
            if (drawn < 0) return rank - 1;
        }
    }
}
