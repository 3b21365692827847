using LiveChat.Detection;

namespace LiveChat.Settings;

/// <summary>Names a settings document.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Name">Its name within the kind, 1 to 200 characters; compared as it is, upper and lower case are two.</param>
public readonly record struct SettingsKey(SettingsKind Kind, string Name)
{
    /// <summary>Whether something can be kept under this name; a store asks before it looks at anything.</summary>
    /// <exception cref="ArgumentException">The caller's bug: the name is empty, too long, or not well-formed Unicode without U+0000.</exception>
    public void ThrowIfImpossible() => PlainText.ThrowIfNotStorable(Name, 200, "The name of a settings document");
}
