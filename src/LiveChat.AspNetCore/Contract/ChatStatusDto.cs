namespace LiveChat.AspNetCore.Contract;

/// <summary>Where a chat is in its life.</summary>
internal enum ChatStatusDto
{
    /// <summary>In the queue, nobody is being asked.</summary>
    Waiting,

    /// <summary>In the queue, ringing at one or more agents.</summary>
    Ringing,

    /// <summary>An agent is in the chat.</summary>
    Active,

    /// <summary>Over; see <c>canResume</c>.</summary>
    Ended,
}
