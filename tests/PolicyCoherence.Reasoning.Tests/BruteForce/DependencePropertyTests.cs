using FsCheck.Xunit;
using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Tests.BruteForce;

/// <summary>Services that turn on what they must not turn on, against comparing each two persons who are alike in all else.</summary>
[Properties(MaxTest = 200, QuietOnSuccess = true)]
public sealed class DependencePropertyTests
{
    private static readonly string[] Facts = ["danger", "poor", "ill", "ordered"];

    // Of the understanding below: the second fact, and whatever is about the ground of the first.
    private const int Foreign = 0b0011;

    /// <summary>A position on the service, or on a broader or narrower one.</summary>
    private sealed record Sentence(int Name, int Modality, int Service, Words When)
    {
        public static readonly string[] Modalities = ["must grant", "may grant", "must refuse", "may refuse", "must not grant"];
        public static readonly string[] Services = ["health-care", "emergency-care", "reunion"];

        public bool Gives => Modality < 2;

        public bool Refuses => Modality is 2 or 3;

        public override string ToString() => $"position p{Name}: office {Modalities[Modality]} {Services[Service]} to foreigner{Words(When)}.";

        private static string Words(Words when) => when.Parts.Length == 0 ? "" : $" when {string.Join(when.All ? " and " : " or ", when.Parts.Select(part => $"{(part.Yes ? "" : "not ")}{Facts[part.Fact]}"))}";
    }

    private static List<Sentence> Random(int seed)
    {
        var random = new Random(seed);
        Words Some() => new(random.Next(2) == 0, [.. Enumerable.Range(0, Facts.Length).OrderBy(_ => random.Next()).Take(random.Next(0, 4)).Select(fact => new Said(fact, random.Next(3) > 0))]);

        // Who prevails where one text gives and another refuses is asked elsewhere: here all give, or all refuse.
        var gives = random.Next(2) == 0;
        return [.. Enumerable.Range(0, random.Next(1, 4)).Select(name => new Sentence(name, (gives ? 0 : 2) + random.Next(2), random.Next(3), Some()))];
    }

    [Property]
    public void A_service_turns_on_it_exactly_if_two_persons_alike_in_all_else_fare_differently(int seed)
    {
        var sentences = Random(seed);
        var text = string.Join(' ', sentences);
        var law = Law.Of($"understanding u \"1\": emergency-care must not depend on poor, security. {text}");
        var found = law.Analysis.Dependence.Find(law.Understanding<IndependenceUnderstanding>());
        (found is not null).ShouldBe(Differ(sentences), text);
        if (found is null) return;

        // The two persons shown are such a pair.
        var (worse, better) = (PersonOf(found.Answer), PersonOf(found.Counterpart.ShouldNotBeNull()));
        (worse & ~Foreign).ShouldBe(better & ~Foreign, text);
        Fares(sentences, worse).ShouldBeFalse(text);
        Fares(sentences, better).ShouldBeTrue(text);
    }

    [Fact]
    public void The_random_laws_turn_on_it_and_do_not() => Enumerable.Range(0, 400).Count(seed => Differ(Random(seed))).ShouldBeInRange(80, 320);

    private static bool Differ(List<Sentence> sentences) => Enumerable.Range(0, 16).Any(one => Enumerable.Range(0, 16).Any(other =>
        (one & ~Foreign) == (other & ~Foreign) && !Fares(sentences, one) && Fares(sentences, other)));

    // Given it by some sentence, or refused by none.
    private static bool Fares(List<Sentence> sentences, int person)
    {
        var about = sentences.Where(sentence => sentence.Service < 2).ToList();
        return about.Exists(sentence => sentence.Refuses) ? !about.Exists(sentence => sentence.Refuses && sentence.When.Holds(person)) : about.Exists(sentence => sentence.Gives && sentence.When.Holds(person));
    }

    private static int PersonOf(Answer answer) => Enumerable.Range(0, Facts.Length).Sum(fact => answer.ValueOf($"person.{Facts[fact]}") == 1 ? 1 << fact : 0);
}
