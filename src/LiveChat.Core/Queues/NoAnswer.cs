namespace LiveChat.Queues;

/// <summary>What happens when a queue's overall ring time is over and nobody answered.</summary>
public enum NoAnswer
{
    /// <summary>The chat keeps its place and rings on.</summary>
    KeepWaiting,

    /// <summary>The chat ends; the customer may resume it.</summary>
    End,

    /// <summary>The chat goes into <see cref="QueueOptions.OverflowQueue"/> with its place, at most three times; then, or while that queue is closed, it keeps waiting where it is.</summary>
    OtherQueue,

    /// <summary>The chat ends as with <see cref="End"/>, and the customer is asked at once to leave a message, if the widget takes any.</summary>
    LeaveMessage,
}
