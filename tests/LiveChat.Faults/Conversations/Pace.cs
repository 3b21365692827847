namespace LiveChat.Faults.Conversations;

/// <summary>How quickly clients do what docs/protocol.md asks of them. Faster than a browser does, so that a test of a fault lasts seconds.</summary>
internal sealed record Pace
{
    /// <summary>Gets how long clients wait before each try to connect again, each ± 25 %; the last one for all further ones.</summary>
    public IReadOnlyList<TimeSpan> BackOff { get; init; } = [TimeSpan.Zero, TimeSpan.FromSeconds(0.2), TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1)];

    /// <summary>Gets how long they wait for an answer before they give the connection up.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>Gets how often they ask for what they were not told.</summary>
    public TimeSpan Look { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets how long a customer thinks before each question: a crowd that never does would take all of a small machine, and a node that starts would wait for it.</summary>
    public TimeSpan Thought { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>Gets how often a desk gives a sign of life.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(1.5);

    public TimeSpan BackOffAfter(int failures)
        => BackOff[Math.Min(failures, BackOff.Count - 1)] * (0.75 + (Random.Shared.NextDouble() / 2));
}
