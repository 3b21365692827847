using System.Diagnostics;
using LiveChat.Chats;
using LiveChat.Testing.Chats;

namespace LiveChat.EntityFrameworkCore.Tests;

/// <summary>
/// Messages one after the other, between bare commits to the same disk. A writer that waited for a batch to fill would make each of the messages late, a busy machine
/// only some: so the quickest of each count, and as many are sent as it takes.
/// </summary>
internal static class LoneMessages
{
    private const int Least = 20;
    private const int Most = 200;

    /// <summary>Shorter than a wait that would gather anything, and longer than all a message needs beside its commit.</summary>
    private static readonly TimeSpan AnyWait = TimeSpan.FromMilliseconds(5);

    public static async Task WaitForNobodyAsync(IChatStore chats, Chat chat, Func<Task> commit)
    {
        var (message, bare) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var i = 0; i < Least || (i < Most && message >= bare + AnyWait); i++)
        {
            bare = await QuickerAsync(bare, commit);
            message = await QuickerAsync(message, async () => Assert.IsType<AppendResult.Appended>(await chats.AppendAsync(chat.Append($"{i}"), default)));
        }

        Assert.True(message < bare + AnyWait, $"The quickest message took {message.TotalMilliseconds} ms, the quickest commit {bare.TotalMilliseconds} ms.");
    }

    private static async Task<TimeSpan> QuickerAsync(TimeSpan quickest, Func<Task> action)
    {
        var start = Stopwatch.GetTimestamp();
        await action();
        var took = Stopwatch.GetElapsedTime(start);
        return took < quickest ? took : quickest;
    }
}
