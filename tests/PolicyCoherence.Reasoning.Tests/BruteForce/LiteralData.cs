namespace PolicyCoherence.Reasoning.Tests.BruteForce;

/// <summary>
/// Where data go under a draft, person by person, one kind of data after the other, from each place to each place. A sentence that names several
/// kinds, sources or recipients is read as so many sentences. It knows nothing of the model or the reasoning.
/// </summary>
internal sealed class LiteralData(DataDraft draft)
{
    /// <summary>The sentences by which data of some person come to the police at last.</summary>
    public SortedSet<string> LastSteps()
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var person in DataDraft.Persons)
        {
            foreach (var kind in Enumerable.Range(0, 3).Where(kind => DataDraft.IsKind(kind, draft.Protected) && CanBeUsed(kind)))
            {
                // What a school and a hospital hold, and what lies in their stores.
                foreach (var origin in new[] { 1, 3 }) Follow(person, kind, origin, found);
            }
        }

        return found;
    }

    private void Follow(int person, int kind, int origin, SortedSet<string> found)
    {
        var held = new HashSet<int>();
        var open = new Queue<int>();
        void Hold(int place)
        {
            if (held.Add(place)) open.Enqueue(place);
        }

        // A body that no sentence on data names, and that keeps no store, is nobody's office.
        if (origin == DataDraft.Keeper(DataDraft.Rolls) || draft.Lines.Any(line => line.Bearer == origin || line.From.Contains(origin) || line.To.Contains(origin))) Hold(origin);
        foreach (var store in new[] { DataDraft.Files, DataDraft.Rolls })
        {
            if (DataDraft.Keeper(store) == origin && !draft.Lines.Any(line => !line.Bars && line.To.Contains(store))) Hold(store);
        }

        foreach (var line in draft.Lines.Where(line => !line.Bars && line.Act == 3 && DataDraft.IsBody(origin, line.Bearer)))
        {
            foreach (var data in line.Data.Where(data => DataDraft.IsKind(kind, data)))
            {
                foreach (var from in OrNone(line.From))
                {
                    foreach (var to in line.To.Where(to => Stands(line, person, origin, data, from, to)))
                    {
                        Hold(to);
                        Hold(DataDraft.Keeper(to));
                    }
                }
            }
        }

        while (open.TryDequeue(out var holder))
        {
            foreach (var (to, by) in Onward(person, kind, holder))
            {
                if (to == DataDraft.Police) found.Add($"p{by}");
                else Hold(to);
            }
        }
    }

    // To whom data go from a holder, and by which sentence.
    private IEnumerable<(int To, int By)> Onward(int person, int kind, int holder)
    {
        foreach (var line in draft.Lines.Where(line => !line.Bars && !(line.Act == 3 && line.From.Length == 0)))
        {
            foreach (var data in line.Data.Where(data => DataDraft.IsKind(kind, data)))
            {
                foreach (var from in OrNone(line.From).Where(from => from < 0 ? holder < 5 && DataDraft.IsBody(holder, line.Bearer) : holder == from || (holder < 5 && from < 5 && DataDraft.IsBody(holder, from))))
                {
                    foreach (var to in OrNone(line.To))
                    {
                        foreach (var (recipient, acting) in Recipients(line, holder, from, to))
                        {
                            if (recipient == holder || !Stands(line, person, acting, data, from, to)) continue;
                            if (!IsCut(line, person, kind, acting, data, from, to, holder, recipient)) yield return (recipient, line.Name);
                        }
                    }
                }
            }
        }
    }

    // Everybody who comes to hold what goes there, and who acts then. What is collected comes to whoever collects it too.
    private static IEnumerable<(int Recipient, int Acting)> Recipients(DataLine line, int holder, int from, int to)
    {
        var own = from < 0 ? holder : line.Bearer;
        if (to >= 5) return [(to, own), (DataDraft.Keeper(to), own), .. line.Act == 3 ? Offices(line.Bearer).Select(body => (body, body)) : []];
        return to >= 0 ? Offices(to).Select(body => (body, own)) : Offices(line.Bearer).Select(body => (body, body));
    }

    private static IEnumerable<int> Offices(int body) => Enumerable.Range(0, 5).Where(each => DataDraft.IsBody(each, body));

    // One of the many sentences that a line is: it speaks of the person, and no bar on all of it prevails.
    private bool Stands(DataLine line, int person, int acting, int data, int from, int to) =>
        line.SpeaksOf(person)
        && !draft.Lines.Any(bar => bar.Yields == line.Name && bar.SpeaksOf(person) && (IsOver(bar, line, data, from, to, line.Bearer) || !ReachesAnyPart(bar, line)))
        && !draft.Lines.Any(bar => bar.Bars && Meets(bar, line, data, from, to) && IsBarOf(bar, acting) && IsOver(bar, line, data, from, to, acting) && bar.SpeaksOf(person) && Prevails(bar, line));

    // What yields by a clause to a bar that speaks of some of its parts yields there; to any other norm, as a whole.
    private static bool ReachesAnyPart(DataLine bar, DataLine line) =>
        line.Data.Any(data => OrNone(line.From).Any(from => OrNone(line.To).Any(to => IsOver(bar, line, data, from, to, line.Bearer))))
        && (line.Data.Length > 1 || line.From.Length > 1 || line.To.Length > 1);

    // A bar on less than the sentence: on a kind of its data, one of the bodies of a kind, what lies with one of them.
    private bool IsCut(DataLine line, int person, int kind, int acting, int data, int from, int to, int holder, int recipient) => draft.Lines.Any(bar =>
        bar.Bars && bar.Act == line.Act && bar.SpeaksOf(person) && IsBarOf(bar, acting)
        && bar.Data.Any(barred => DataDraft.IsKind(kind, barred)
            && OrNone(bar.From).Any(source => source < 0 || Covers(holder, source) || (from >= 5 && from == source))
            && OrNone(bar.To).Any(target => target < 0 || Covers(recipient, target) || (to >= 5 && to == target))
            && !(Meets(bar, line, data, from, to) && IsOver(bar, line, data, from, to, acting)))
        && (Prevails(bar, line) || IsNarrower(line, bar)));

    private static bool Meets(DataLine bar, DataLine line, int data, int from, int to) =>
        bar.Act == line.Act && (bar.Bearer < 0 || DataDraft.IsBody(line.Bearer, bar.Bearer) || DataDraft.IsBody(bar.Bearer, line.Bearer)) && IsOver(bar, line, data, from, to, line.Bearer);

    private static bool IsBarOf(DataLine bar, int acting) => bar.Bearer < 0 || DataDraft.IsBody(acting, bar.Bearer);

    // Whether a bar speaks of all of one of the sentences that a line is.
    private static bool IsOver(DataLine bar, DataLine line, int data, int from, int to, int acting)
    {
        var source = from >= 0 ? from : line.Act < 3 ? acting : -1;
        var target = to >= 0 ? to : from >= 0 ? acting : -1;
        return bar.Act == line.Act && bar.Data.Any(barred => DataDraft.IsKind(data, barred))
            && (bar.From.Length == 0 || (source >= 0 && bar.From.Any(of => Covers(source, of))))
            && (bar.To.Length == 0 || (target >= 0 && bar.To.Any(of => Covers(target, of))));
    }

    // A bar on telling whoever keeps a store speaks of the store.
    private static bool Covers(int place, int of) => place == of || (of < 5 && (place < 5 ? DataDraft.IsBody(place, of) : DataDraft.IsBody(DataDraft.Keeper(place), of)));

    // A power is limited by any bar, but one that is wider in persons: then the power is the exception.
    private static bool Prevails(DataLine bar, DataLine line) => bar.Yields == line.Name || !IsNarrower(line, bar);

    private static bool IsNarrower(DataLine line, DataLine bar) =>
        DataDraft.Persons.All(person => !line.SpeaksOf(person) || bar.SpeaksOf(person)) && !DataDraft.Persons.All(person => !bar.SpeaksOf(person) || line.SpeaksOf(person));

    // The police can use what they are not forbidden to use for all that they may do to people.
    private bool CanBeUsed(int kind)
    {
        _ = kind;
        if (draft.UsesBarred.Length == 0) return true;
        return draft.Deeds.Length > 0 && draft.Deeds.Any(deed => !draft.UsesBarred.Contains(deed));
    }

    private static int[] OrNone(int[] list) => list.Length == 0 ? [-1] : list;
}
