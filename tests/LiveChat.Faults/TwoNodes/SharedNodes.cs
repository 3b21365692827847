namespace LiveChat.Faults.TwoNodes;

/// <summary>Tests that share two nodes: starting them takes longer than most of what is done with them.</summary>
[CollectionDefinition(Name)]
public sealed class SharedNodes : ICollectionFixture<NodesUnderTest>
{
    public const string Name = "Two nodes";
}
