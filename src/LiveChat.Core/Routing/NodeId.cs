namespace LiveChat.Routing;

/// <summary>One running host. Made anew at every start.</summary>
/// <param name="Value">The id.</param>
public readonly record struct NodeId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value ?? string.Empty;
}
