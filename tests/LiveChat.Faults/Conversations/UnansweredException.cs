namespace LiveChat.Faults.Conversations;

/// <summary>The answer to a call did not come: it may have happened or not.</summary>
internal sealed class UnansweredException(string method, Exception cause) : Exception($"Nobody answered {method}.", cause);
