namespace LiveChat.AspNetCore.Contract;

/// <summary>What happens when a queue's overall ring time is over and nobody answered.</summary>
internal enum NoAnswerDto
{
    /// <summary>The chat keeps its place and rings on.</summary>
    KeepWaiting,

    /// <summary>The chat ends; the customer may resume it.</summary>
    End,

    /// <summary>The chat goes into <c>overflowQueue</c>.</summary>
    OtherQueue,

    /// <summary>The chat ends, and the customer is asked to leave a message.</summary>
    LeaveMessage,
}
