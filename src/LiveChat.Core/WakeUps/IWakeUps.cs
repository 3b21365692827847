namespace LiveChat.WakeUps;

/// <summary>
/// Carries hints between the nodes of one installation. Only hints: any of them may be lost, doubled, late or out of order without harm, because nodes look into the store anyway, only less often.
/// Prove an own one with <c>WakeUpsSpecs</c> of LiveChat.Testing.
/// </summary>
public interface IWakeUps
{
    /// <summary>Sends hints to every node that listens, this one included or not. Nobody who talks to this node waits for it.</summary>
    /// <param name="wakeUps">What changed; at most 500 at once.</param>
    /// <param name="cancellationToken">Ends the wait; the hints may have been sent.</param>
    /// <exception cref="Exception">They could not be sent. They are sent again later, together with what came meanwhile.</exception>
    Task PublishAsync(IReadOnlyList<WakeUp> wakeUps, CancellationToken cancellationToken);

    /// <summary>
    /// Listens until cancelled. The first batch is empty and says that from now on hints arrive. Fails when they may not arrive any more, at the latest some seconds after the connection
    /// became useless; then it is called again, and what was missed is read from the store.
    /// </summary>
    /// <param name="cancellationToken">Ends it.</param>
    IAsyncEnumerable<IReadOnlyList<WakeUp>> SubscribeAsync(CancellationToken cancellationToken);
}
