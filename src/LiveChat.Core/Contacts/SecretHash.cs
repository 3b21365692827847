namespace LiveChat.Contacts;

/// <summary>The SHA-256 of a visitor's secret; the only form in which it is kept.</summary>
/// <param name="Value">64 lower case hexadecimal digits.</param>
public readonly record struct SecretHash(string Value)
{
    /// <summary>Says that there is one, and nothing about it.</summary>
    public override string ToString() => "[hash]";
}
