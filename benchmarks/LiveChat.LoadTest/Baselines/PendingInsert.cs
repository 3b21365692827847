namespace LiveChat.LoadTest.Baselines;

/// <summary>An insert on its way.</summary>
internal sealed record PendingInsert(Guid Chat, Guid Message, string Text)
{
    public TaskCompletionSource<long> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public long Sequence { get; set; }
}
