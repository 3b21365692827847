namespace LiveChat.Chats;

/// <summary>
/// A store cannot do its work now: it cannot be reached, is full, read-only, locked or has too much to do. What was asked may or may not have happened, unless
/// <see cref="NothingBegan"/> says that it did not; the same may be asked again. Every store throws it, and callers of LiveChat are answered <c>try_again</c>.
/// </summary>
public sealed class StoreUnavailableException : Exception
{
    /// <summary>Makes an exception without a cause.</summary>
    public StoreUnavailableException()
        : this("The store is not available.")
    {
    }

    /// <summary>Makes an exception with a message of its own.</summary>
    /// <param name="message">What keeps the store from its work, in one sentence for whoever runs it.</param>
    public StoreUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a message and a cause.</summary>
    /// <param name="message">What keeps the store from its work, in one sentence for whoever runs it.</param>
    /// <param name="innerException">The cause.</param>
    public StoreUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Gets whether it is certain that nothing of what was asked was begun, as where there was no room for it; nobody need look whether it happened.</summary>
    /// <value>The default is <see langword="false"/>: nobody knows.</value>
    public bool NothingBegan { get; init; }
}
