using LiveChat.Chats;

namespace LiveChat.Testing.Chats;

public abstract partial class ChatStoreSpecs
{
    /// <summary>Who does not wait any more before the call is told so, and nothing is written.</summary>
    [Spec]
    public virtual async Task A_call_that_is_cancelled_before_it_begins_does_nothing()
    {
        var chat = await StoredAsync();
        await AppendedAsync(chat.Append("Stored"));
        var (before, other) = (await FindAsync(chat), SpecChat.New());
        var gone = new CancellationToken(canceled: true);

        Func<Task>[] calls =
        [
            () => Chats.FindAsync(chat.Id, gone),
            () => Chats.FindLatestAsync(chat.Contact, gone),
            () => Chats.ReadAsync(chat.Id, 0, 100, gone),
            () => Chats.HeadsAsync(new ChatQuery.Open(), gone),
            () => Chats.AppendAsync(chat.Append("Lost"), gone),
            () => Chats.CommitAsync(chat.Then(SpecChat.Ended()), gone),
            () => Chats.CommitAsync(other.Created(), gone),
            () => Chats.MarkSeenAsync(chat.Id, new(1, 1, 1, 1), gone),
        ];
        foreach (var call in calls) await Assert.ThrowsAnyAsync<OperationCanceledException>(call);

        // Whatever might still run would come before this one.
        await AppendedAsync(chat.Append("Next"));
        Shape.Equal(before with { LastSequence = 2 }, await FindAsync(chat));
        Assert.Equal(["Stored", "Next"], (await LogAsync(chat)).Cast<MessagePosted>().Select(m => m.Text.Value));
        Assert.Null(await Chats.FindAsync(other.Id, default));
    }

    /// <summary>Rule 16: one who stops waiting takes no neighbour along.</summary>
    [Spec]
    public virtual async Task A_sender_who_stops_waiting_harms_none_of_those_who_wait_on()
    {
        var chat = await StoredAsync();
        using var patience = new CancellationTokenSource();

        var impatient = Enumerable.Range(0, 100).Select(i => Task.Run(() => Chats.AppendAsync(chat.Append($"Impatient {i}"), patience.Token))).ToArray();
        var patient = Enumerable.Range(0, 100).Select(i => Task.Run(() => AppendedAsync(chat.Append($"Patient {i}")))).ToArray();
        await patience.CancelAsync();

        var acked = (await Task.WhenAll(patient)).ToList();
        foreach (var sent in impatient)
        {
            try
            {
                acked.Add(Assert.IsType<AppendResult.Appended>(await sent).Message);
            }
            catch (OperationCanceledException) { }
        }

        await AppendedAsync(chat.Append("Last"));
        var log = await LogAsync(chat);
        IsDense(log);
        var stored = log.Select(Shape.Of).ToHashSet();
        Assert.All(acked, m => Assert.Contains(Shape.Of(m), stored));
    }
}
