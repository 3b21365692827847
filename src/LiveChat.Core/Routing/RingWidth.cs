namespace LiveChat.Routing;

/// <summary>How many of the best agents a chat rings at once.</summary>
public enum RingWidth
{
    /// <summary>One: the best.</summary>
    One,

    /// <summary>All that share the best rank.</summary>
    EqualRank,

    /// <summary>All that are not excluded; at most 50.</summary>
    All,
}
