using System.Globalization;
using System.Text;
using Antlr4.Runtime;
using Antlr4.Runtime.Atn;
using PolicyCoherence.Language;
using PolicyCoherence.Language.Generated;
using Tree = PolicyCoherence.Language.Generated.PolicyParser;

namespace PolicyCoherence.Fuzz;

/// <summary>
/// Makes sentences by a random walk through the grammar itself, so that what is added to the grammar is generated too. Once a
/// sentence has had its share of words, the walk takes the shortest way out.
/// </summary>
internal sealed class SentenceGenerator
{
    private static readonly string[] Names =
    [
        "interior", "x", "y-z", "minor", "risk-of-torture", "foreigner", "residence-permit", "Straße", "иностранец", "難民", "étranger-en-séjour",
        "e\u0301tat", "state", "date", "text", "given", "force", "role", "balance", "using", "leads", "absolute", "practice", "destination", "days", "EUR",
        "a-name-that-goes-on-and-on-and-on-until-nobody-can-read-it-aloud-in-one-breath-any-more",
    ];

    private static readonly string[] Texts =
    [
        "\"58(1)\"", "\"Republic of Ruritania\"", "\"\"", "\"a # that opens no comment\"", "\"ends with a point.\"", "\"(\"", "“curly”", "„deutsch“", "« français »",
        "\"a text so long that no line can hold it together with anything else, which happens with quotes from the law and titles\"",
    ];

    private readonly ATN _atn = new Tree(new CommonTokenStream(new PolicyLexer(new AntlrInputStream(string.Empty)))).Atn;
    private readonly Dictionary<int, string[]> _phrases;
    private readonly int[] _cost;
    private readonly Random _random;
    private readonly StringBuilder _text = new();
    private readonly int _language;
    private readonly string _name;
    private int _left;
    private int _last;

    public SentenceGenerator(Random random, KeywordTable? table = null)
    {
        _random = random;
        var vocabulary = (Vocabulary)PolicyLexer.DefaultVocabulary;
        var types = Enumerable.Range(1, vocabulary.getMaxTokenType()).ToDictionary(t => vocabulary.GetSymbolicName(t));
        table ??= KeywordTable.English;
        _phrases = table.Phrases.Select(p => (p.Keyword, p.Words)).Concat(table.Settled.Where(s => table != KeywordTable.English || s.Keyword is "SAFEGUARD_WITHIN" or "QUOTA"))
            .GroupBy(p => types[p.Keyword]).ToDictionary(g => g.Key, g => g.Select(p => p.Words).ToArray());
        _language = types["LANGUAGE"];
        _name = table.Language;
        _cost = ShortestWays();
    }

    /// <summary>A sentence with its full stop.</summary>
    /// <param name="length">After about so many words it comes to its end.</param>
    /// <param name="isPlain">Whether words are separated by single spaces alone; otherwise also by ends of lines and comments.</param>
    public string Next(int length, bool isPlain)
    {
        _text.Clear();
        _left = length;
        _last = 0;
        Walk(_atn.ruleToStartState[Tree.RULE_statement], isPlain);
        return _text.Append('.').ToString();
    }

    private void Walk(ATNState state, bool isPlain)
    {
        while (state is not RuleStopState)
        {
            var transition = Choose(state);
            switch (transition)
            {
                case RuleTransition rule:
                    Walk(rule.target, isPlain);
                    state = rule.followState;
                    break;
                case AtomTransition or SetTransition or RangeTransition:
                    var types = transition.Label.ToList();
                    Write(types[_random.Next(types.Count)], isPlain);
                    state = transition.target;
                    break;
                default:
                    state = transition.target;
                    break;
            }
        }
    }

    private Transition Choose(ATNState state)
    {
        if (state.NumberOfTransitions == 1)
        {
            return state.Transition(0);
        }

        if (_left > 0)
        {
            return state.Transition(_random.Next(state.NumberOfTransitions));
        }

        return Enumerable.Range(0, state.NumberOfTransitions).Select(state.Transition).MinBy(Cost) ?? state.Transition(0);
    }

    private void Write(int type, bool isPlain)
    {
        _left--;
        var word = type switch
        {
            PolicyLexer.WORD => _last == _language ? _name : Names[_random.Next(Names.Length)],
            PolicyLexer.STRING => Texts[_random.Next(Texts.Length)],
            PolicyLexer.NUMBER => _random.Next(5) == 0 ? "48.50" : _random.Next(1000).ToString(CultureInfo.InvariantCulture),
            PolicyLexer.DATE => $"20{_random.Next(10, 40)}-0{_random.Next(1, 10)}-1{_random.Next(10)}",
            PolicyLexer.COLON => ":",
            PolicyLexer.COMMA or PolicyLexer.PART_COMMA => ",",
            PolicyLexer.LPAREN => "(",
            PolicyLexer.RPAREN => ")",
            PolicyLexer.PERCENT => "%",
            PolicyLexer.LT => "<",
            PolicyLexer.LE => "<=",
            PolicyLexer.EQ => "=",
            PolicyLexer.GE => ">=",
            PolicyLexer.GT => ">",
            PolicyLexer.FROM_DATE when !_phrases.ContainsKey(type) => "from",
            _ when _phrases.TryGetValue(type, out var phrases) => phrases[_random.Next(phrases.Length)],
            _ => "x",
        };
        _last = type;
        if (_text.Length > 0)
        {
            _text.Append(isPlain ? " " : Spaces.Between(_random));
        }

        _text.Append(word);
    }

    // For each state the least number of words up to the end of its rule.
    private int[] ShortestWays()
    {
        var cost = new int[_atn.states.Count];
        Array.Fill(cost, int.MaxValue / 4);
        var isChanged = true;
        while (isChanged)
        {
            isChanged = false;
            foreach (var state in _atn.states.Where(s => s is not null))
            {
                var best = state is RuleStopState ? 0
                    : Enumerable.Range(0, state.NumberOfTransitions).Select(state.Transition).Select(t => Cost(t, cost)).DefaultIfEmpty(int.MaxValue / 4).Min();
                if (best < cost[state.stateNumber])
                {
                    cost[state.stateNumber] = best;
                    isChanged = true;
                }
            }
        }

        return cost;
    }

    private int Cost(Transition transition) => Cost(transition, _cost);

    private static int Cost(Transition transition, int[] cost) => transition switch
    {
        RuleTransition rule => Math.Min(cost[rule.target.stateNumber] + cost[rule.followState.stateNumber] + 1, int.MaxValue / 4),
        { IsEpsilon: true } => cost[transition.target.stateNumber],
        _ => cost[transition.target.stateNumber] + 1,
    };
}
