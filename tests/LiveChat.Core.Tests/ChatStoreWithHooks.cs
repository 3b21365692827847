using LiveChat.Chats;
using LiveChat.Contacts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveChat.Core.Tests;

/// <summary>A real store in which a test does something just before a call, or just after it.</summary>
internal sealed class ChatStoreWithHooks(IChatStore store) : IChatStore
{
    /// <summary>How often entries were read.</summary>
    public int Reads { get; private set; }

    public Func<Task> BeforeFind { get; set; } = () => Task.CompletedTask;

    public Func<IReadOnlyList<ChatSpan>, Task> BeforeRead { get; set; } = _ => Task.CompletedTask;

    public Func<ChatCommit, Task> BeforeCommit { get; set; } = _ => Task.CompletedTask;

    public Func<Task> BeforeAppend { get; set; } = () => Task.CompletedTask;

    public Func<ChatQuery, Task> AfterHeads { get; set; } = _ => Task.CompletedTask;

    public Func<Task> BeforeMarkSeen { get; set; } = () => Task.CompletedTask;

    public static void AddTo(LiveChatBuilder builder)
        => builder.Services.Replace(ServiceDescriptor.Singleton<IChatStore>(s => new ChatStoreWithHooks(s.GetRequiredService<InMemoryChatStore>())));

    public async Task<Chat?> FindAsync(ChatId id, CancellationToken cancellationToken)
    {
        await BeforeFind();
        return await store.FindAsync(id, cancellationToken);
    }

    public async Task<CommitResult> CommitAsync(ChatCommit commit, CancellationToken cancellationToken)
    {
        await BeforeCommit(commit);
        return await store.CommitAsync(commit, cancellationToken);
    }

    public async Task<Chat?> MarkSeenAsync(ChatId id, SeenMarks marks, CancellationToken cancellationToken)
    {
        await BeforeMarkSeen();
        return await store.MarkSeenAsync(id, marks, cancellationToken);
    }

    public Task<Chat?> FindLatestAsync(ContactId contact, CancellationToken cancellationToken) => store.FindLatestAsync(contact, cancellationToken);

    public async Task<IReadOnlyList<ChatPage>> ReadAsync(IReadOnlyList<ChatSpan> spans, CancellationToken cancellationToken)
    {
        Reads++;
        await BeforeRead(spans);
        return await store.ReadAsync(spans, cancellationToken);
    }

    public async Task<AppendResult> AppendAsync(ChatAppend append, CancellationToken cancellationToken)
    {
        await BeforeAppend();
        return await store.AppendAsync(append, cancellationToken);
    }

    public async Task<IReadOnlyList<Chat>> HeadsAsync(ChatQuery query, CancellationToken cancellationToken)
    {
        var heads = await store.HeadsAsync(query, cancellationToken);
        await AfterHeads(query);
        return heads;
    }
}
