namespace LiveChat.Faults.People;

/// <summary>The server said no.</summary>
/// <param name="code">The stable code it said.</param>
internal sealed class RefusedException(string code) : Exception($"The hub answered {code}.")
{
    public string Code => code;
}
