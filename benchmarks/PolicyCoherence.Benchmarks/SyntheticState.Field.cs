namespace PolicyCoherence.Benchmarks;

public sealed partial class SyntheticState
{
    /// <summary>One field of law: its words, and its positions.</summary>
    private sealed class Field
    {
        private static readonly string[] SharedGroups = ["foreigner", "minor", "regular-migrant", "asylum-seeker", "irregular-migrant", "migrant-worker"];
        private static readonly string[] SharedFacts =
        [
            "identity-document", "has-family-here", "danger-to-security", "registered", "consent", "speaks-the-language", "acutely-ill",
            "court-order", "job-offer", "likely-to-abscond", "leaving-voluntarily", "reasoned-request", "threat-to-public-health",
        ];

        private static readonly string[] BroaderActions = ["inform", "fine", "search", "protect", "refuse-entry", "train", "admit", "detain", "penalise", "hold-in-transit-zone"];
        private static readonly string[] BroaderServices = ["social-assistance", "vocational-training", "temporary-residence", "language-course", "work-visa", "planned-care"];
        private static readonly string[] Data = ["identity-data", "contact-data", "residence-status-data", "employment-data", "health-data", "education-data"];
        private static readonly string[] Grounds = ["identity", "conduct", "means", "status", "route", "labour-market"];

        private readonly int _id;
        private readonly TextWriter _text;
        private readonly Dice _dice;
        private readonly string[] _actions;
        private readonly string[] _personal;
        private readonly string[] _services;
        private readonly string[] _groups;
        private readonly string[] _members;
        private readonly string[] _facts;
        private readonly string[] _agencies;
        private readonly string[] _instruments;
        private readonly List<string> _norms = [];
        private readonly List<string>[] _positions = [[], []];
        private readonly HashSet<string> _said = new(StringComparer.Ordinal);

        public Field(int id, TextWriter text)
        {
            _id = id;
            _text = text;
            _dice = new Dice(id + 1);
            _actions = Named("act", 8);
            _personal = Named("do", 2);
            _services = Named("aid", 3);
            _groups = [.. Named("group", 4), .. SharedGroups];
            _members = Named("member", 4);
            _facts = [.. Named("fact", 8), .. SharedFacts];
            _agencies = [$"office-{id}", .. id % 3 == 0 ? new[] { $"branch-{id}" } : []];
            _instruments = [$"law-{id}", $"regulation-{id}", $"memo-{id}"];
        }

        public void Write(int positions)
        {
            Declare();
            for (var number = 0; number < positions; number++)
            {
                var name = $"rule-{_id}-{number}";
                _text.Write($"position {name} \"Rule {number} of field {_id}\": ");
                if (WritePosition(Priority(number))) _positions[number % 2].Add(name);
                _text.WriteLine($" under {_dice.Skewed(_instruments)} section \"{number + 1}\".");
                _norms.Add(name);
                _said.Clear();
                if (_dice.OneIn(9)) _text.WriteLine($"exception but-{_id}-{number} to {_dice.Any(_norms)}: when {All(2)} under {_instruments[0]} section \"{number + 1}(2)\".");
            }
        }

        private string[] Named(string what, int count) => [.. Enumerable.Range(0, count).Select(number => $"{what}-{_id}-{number}")];

        private void Declare()
        {
            var sphere = Spheres[_id % Spheres.Length];
            _text.WriteLine($"# Field {_id}: {sphere}");
            foreach (var agency in _agencies) _text.WriteLine($"agency {agency} \"Office {agency}\" is a public-body.");
            var day = $"{1990 + _dice.Next(34)}-{1 + _dice.Next(12):d2}-01";
            _text.WriteLine($"instrument {_instruments[0]} \"Statute {_id}\": statute, in force from {day}.");
            _text.WriteLine($"instrument {_instruments[1]} \"Regulation {_id}\": regulation under {_instruments[0]} section \"90\", in force from {day}.");
            _text.WriteLine($"instrument {_instruments[2]} \"Circular {_id}\": circular under {_instruments[0]} section \"91\", in force from 2024-07-01.");
            DeclareFacts();
            for (var number = 0; number < _members.Length; number++)
            {
                _text.WriteLine($"fact {_members[number]} \"is entered in list {_id}-{number}\".");
                _text.WriteLine($"group {_groups[number]} \"a member of group {_id}-{number}\": {(number == 3 ? _groups[0] : "foreigner")} with {_members[number]}.");
            }

            _text.WriteLine($"service {_services[0]} \"aid {_id}\", in {sphere}.");
            _text.WriteLine($"service {_services[1]} \"urgent aid {_id}\" is a {_services[0]}.");
            _text.WriteLine($"service {_services[2]} \"special aid {_id}\" is a {BroaderServices[_id % BroaderServices.Length]}.");
            _text.WriteLine($"action {_personal[0]} \"to act in matter {_id}\": in sphere {sphere}, enabling.");
            _text.WriteLine($"action {_personal[1]} \"to act at once in matter {_id}\" is a {_personal[0]}.");
            _text.WriteLine($"action {_actions[0]} \"to inspect in matter {_id}\": person, in sphere {sphere}, restrictive.");
            _text.WriteLine($"action {_actions[1]} \"to examine in matter {_id}\" is a {_actions[0]}: defeats {_personal[1]}.");
            _text.WriteLine($"action {_actions[2]} \"to assist in matter {_id}\": person, in sphere {sphere}, enabling, incompatible with {_actions[1]}.");
            _text.WriteLine($"action {_actions[3]} \"to guide in matter {_id}\" is a {_actions[2]}.");
            _text.WriteLine($"action {_actions[4]} \"to order in matter {_id}\" is a {BroaderActions[_id % BroaderActions.Length]}.");
            _text.WriteLine($"action {_actions[5]} \"to hear in matter {_id}\": person, in sphere {sphere}, protective.");
            _text.WriteLine($"action {_actions[6]} \"to warn in matter {_id}\" is a {BroaderActions[(_id + 3) % BroaderActions.Length]}.");
            _text.WriteLine($"action {_actions[7]} \"to summon in matter {_id}\" is a {_actions[1]}.");
        }

        private void DeclareFacts()
        {
            _text.WriteLine($"fact {_facts[0]} \"is concerned by matter {_id}\".");
            _text.WriteLine($"fact {_facts[1]} \"has paper {_id}\", up to the person, about {Grounds[_id % Grounds.Length]}.");
            _text.WriteLine($"fact {_facts[2]} \"has decision {_id}\", decided by authority, about {Grounds[(_id + 1) % Grounds.Length]}.");
            _text.WriteLine($"fact {_facts[3]} \"is listed in matter {_id}\", decided by authority.");
            _text.WriteLine($"fact {_facts[4]} \"has paid fee {_id}\", up to the person, by {_personal[0]}.");
            _text.WriteLine($"fact {_facts[5]} \"has an interest in matter {_id}\".");
            _text.WriteLine($"fact {_facts[6]} \"has {{0}} in matter {_id}\": amount in EUR per month, about means.");
            _text.WriteLine($"fact {_facts[7]} \"is in class {{0}} of matter {_id}\": one of first-class, second-class, third-class.");
            _text.WriteLine($"open norm hardship-{_id} \"the decision in matter {_id} would cause hardship\" decided by {_agencies[0]}.");
            _text.WriteLine($"{_facts[2]} implies {_facts[3]}.");
        }

        // Whether it is a position that others may yield to.
        private bool WritePosition(string priority)
        {
            var agency = _dice.Skewed(_agencies);
            switch (_dice.Next(20))
            {
                case < 5:
                    _text.Write($"{agency} must {_dice.Skewed(_actions)} {Group()}{Conditions()}{priority}");
                    break;
                case < 8:
                    _text.Write($"{agency} may {_dice.Skewed(_actions)} {Group()}{Conditions()}");
                    break;
                case < 9:
                    _text.Write($"no authority may {_dice.Skewed(_actions)} {Group()}{Conditions()}");
                    break;
                case < 10:
                    _text.Write($"{agency} must not {_dice.Skewed(_actions)} {Group()}{Conditions()}{priority}");
                    break;
                case < 13:
                    _text.Write($"{Group()} is entitled to {_dice.Skewed(_services)} from {agency}{Conditions()}{(_dice.OneIn(4) ? " paid by health" : "")}");
                    break;
                case < 14:
                    _text.Write($"{agency} must refuse {_dice.Skewed(_services)} to {Group()}{Conditions()}");
                    break;
                case < 15:
                    _text.Write($"every decision to {_dice.Skewed(_actions)} comes with {(_dice.OneIn(2) ? "an appeal to supreme-court within 30 days" : "legal-assistance, written-reasons")}{(_dice.OneIn(2) ? Conditions() : "")}");
                    return false;
                case < 16:
                    _text.Write($"{Group()} may {_dice.Skewed(_personal)}{Conditions()}");
                    break;
                case < 17:
                    _text.Write($"{Group()} must not {_dice.Skewed(_personal)}{Conditions()}");
                    break;
                case < 18:
                    _text.Write($"{agency} need not {_dice.Skewed(_actions)} {Group()}{Conditions()}");
                    break;
                case < 19:
                    _text.Write($"{agency} must collect {_dice.Skewed(Data)} of {Group()} for the purpose of information{Retention()}");
                    break;
                default:
                    _text.Write($"{agency} may disclose {_dice.Skewed(Data)} of {Group()} to {Recipient()} for the purpose of information{Retention()}{Conditions()}");
                    break;
            }

            return true;
        }

        private string Group() => _dice.Skewed(_groups);

        // Offices tell their neighbours, some the data office, and a few the police.
        private string Recipient() => _dice.Next(8) switch
        {
            0 => "police",
            1 or 2 => "data-office",
            3 when _id > 0 => $"office-{_id - 1}",
            _ => $"office-{_dice.Next(_id + 1)}",
        };

        // Even positions yield to earlier ones, odd ones prevail over earlier ones: so there are no circles.
        private string Priority(int number) => _positions[number % 2] is { Count: > 0 } earlier && _dice.OneIn(8)
            ? $" {(number % 2 == 0 ? "subject to" : "notwithstanding")} {_dice.Any(earlier)}"
            : _dice.OneIn(20) ? " respecting echr" : "";

        private string Retention() => _dice.OneIn(4) ? "" : $", retained for at most {1 + _dice.Next(10)} years from collection";

        // Three to eight facts: some must hold, one of two may be enough, and some keep the position from applying.
        private string Conditions()
        {
            _said.Clear();
            var facts = 3 + _dice.Next(6);
            var against = facts > 4 ? _dice.Next(3) : 0;
            var either = facts - against > 3 && _dice.OneIn(2);
            var when = All(facts - against - (either ? 2 : 0));
            if (either) when += $" and ({Fact()} or {Fact()})";
            return $" when {when}" + (against > 0 ? $" unless {string.Join(" or ", Enumerable.Range(0, against).Select(_ => Fact()))}" : "");
        }

        private string All(int count) => string.Join(" and ", Enumerable.Range(0, count).Select(_ => Fact()));

        private string Fact()
        {
            if (_dice.OneIn(40)) return $"hardship-{_id}";
            var fact = _dice.Skewed(_facts);
            while (!_said.Add(fact)) fact = _dice.Skewed(_facts);
            if (fact == _facts[6]) return $"{fact} {(_dice.OneIn(2) ? "<" : ">=")} {100 * (1 + _dice.Next(20))} EUR per month";
            if (fact == _facts[7]) return $"{fact} is {_dice.Any(["first-class", "second-class", "third-class"])}";
            return _dice.OneIn(6) ? $"not {fact}" : fact;
        }
    }
}
