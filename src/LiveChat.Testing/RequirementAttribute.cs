namespace LiveChat.Testing;

/// <summary>Says that a class of specs needs something of the machine, e.g. a database. Where it is missing, each <see cref="SpecAttribute"/> of the class is shown as skipped, with the reason; never as passed.</summary>
[AttributeUsage(AttributeTargets.Class)]
public abstract class RequirementAttribute : Attribute
{
    /// <summary>What is missing and how to get it, in one sentence; <see langword="null"/> when it is there. Asked when tests are discovered.</summary>
    public abstract string? Missing { get; }
}
