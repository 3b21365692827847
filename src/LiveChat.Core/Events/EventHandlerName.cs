namespace LiveChat.Events;

/// <summary>A handler the host added.</summary>
/// <param name="Name">Its name, under which its place in every chat is kept.</param>
/// <param name="Handler">Its type.</param>
internal sealed record EventHandlerName(string Name, Type Handler)
{
    private const int MaxLength = 40;

    public static void ThrowIfNotOne(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length is 0 or > MaxLength || !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            throw new ArgumentException($"'{name}' cannot be the name of an event handler. Write 1 to {MaxLength} of a to z, 0 to 9 and '-'.", nameof(name));
    }
}
