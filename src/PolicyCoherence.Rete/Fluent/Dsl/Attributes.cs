namespace PolicyCoherence.Rete.Fluent.Dsl;

/// <summary>The rule's name, as findings and errors show it. Without it, the full name of the class is used.</summary>
/// <param name="value">The name.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class NameAttribute(string value) : Attribute
{
    internal string Value { get; } = value;
}

/// <summary>What the rule concludes, in a sentence.</summary>
/// <param name="value">The sentence.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class DescriptionAttribute(string value) : Attribute
{
    internal string Value { get; } = value;
}

/// <summary>A word by which rules can be chosen when they are loaded; a rule may carry several.</summary>
/// <param name="value">The word.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = true)]
public sealed class TagAttribute(string value) : Attribute
{
    internal string Value { get; } = value;
}

/// <summary>The rule's phase: higher fires first; 0 without it. Absence is judged at a lower priority than what it misses is derived at.</summary>
/// <param name="value">The priority.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = true)]
public sealed class PriorityAttribute(int value) : Attribute
{
    internal int Value { get; } = value;
}
