namespace LiveChat.Routing;

/// <summary>Under which id other nodes know this host: the same in what it holds and in what it tells.</summary>
internal sealed class ThisNode
{
    /// <summary>Another one at every start.</summary>
    public NodeId Id { get; } = new(Guid.NewGuid().ToString("N"));
}
