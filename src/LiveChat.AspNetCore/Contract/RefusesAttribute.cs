namespace LiveChat.AspNetCore.Contract;

/// <summary>Says with which codes a hub method refuses, beside those every method has (<see cref="ErrorCodes.OfEveryCall"/>). Source of docs/protocol.md; the tests fail on a code that is not listed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RefusesAttribute(params string[] codes) : Attribute
{
    public IReadOnlyList<string> Codes { get; } = codes;
}
