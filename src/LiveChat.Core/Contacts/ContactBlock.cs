namespace LiveChat.Contacts;

/// <summary>That a contact is kept out.</summary>
/// <param name="At">Since when.</param>
/// <param name="By">The host's id of who blocked, or the name of what acted by itself.</param>
/// <param name="ByName">The display name of who blocked.</param>
/// <param name="Reason">Why, in the words of who blocked; <see langword="null"/> when none was given. The customer never sees it.</param>
public sealed record ContactBlock(DateTimeOffset At, string By, string ByName, string? Reason)
{
    /// <summary>Names who blocked by id only.</summary>
    public override string ToString() => $"Blocked by {By}";
}
