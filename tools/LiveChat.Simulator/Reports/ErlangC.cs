namespace LiveChat.Simulator.Reports;

/// <summary>What theory says of chats that come at random, last exponentially long, and wait for as long as it takes, for places that are all alike (M/M/c).</summary>
internal static class ErlangC
{
    /// <summary>How long a chat waits on average, those included that do not wait at all.</summary>
    /// <param name="load">How many conversations there would be on average if nobody had to wait.</param>
    /// <param name="places">How many there can be.</param>
    /// <param name="service">How long one lasts on average.</param>
    /// <returns><see langword="null"/> when more come than can be served: then waits only grow.</returns>
    public static TimeSpan? MeanWait(double load, int places, TimeSpan service)
        => load < places ? service * (ProbabilityOfWaiting(load, places) / (places - load)) : null;

    /// <summary>The probability that a chat has to wait. By way of the probability that all places are taken where nobody waits, which grows place by place without large numbers.</summary>
    private static double ProbabilityOfWaiting(double load, int places)
    {
        var blocked = 1.0;
        for (var i = 1; i <= places; i++) blocked = load * blocked / (i + load * blocked);

        return places * blocked / (places - load * (1 - blocked));
    }
}
