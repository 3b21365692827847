namespace LiveChat.Settings;

/// <summary>One thing that is wrong with settings.</summary>
/// <param name="Field">The field, as a path into the options, e.g. <c>RingTimeout</c> or <c>Members[ana].Weight</c>; empty for the whole.</param>
/// <param name="Kind">What kind of thing is wrong.</param>
/// <param name="Text">One sentence that names the fix.</param>
public sealed record SettingsProblem(string Field, SettingsProblemKind Kind, string Text)
{
    /// <summary>Names field and kind only.</summary>
    public override string ToString() => $"{Field}: {Kind}";
}
