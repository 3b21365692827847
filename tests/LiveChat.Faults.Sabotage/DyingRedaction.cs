using System.Diagnostics;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Redaction;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Faults.Sabotage;

/// <summary>The process is killed when a redaction has come to a certain point.</summary>
internal sealed class DyingRedaction(IChatStore store, bool isBefore) : IChatStore
{
    /// <summary>Puts the end where it belongs: around the store, or behind the copy that is the last to be asked.</summary>
    public static void AddTo(IServiceCollection services, RedactionStep at, Action<Func<IChatStore, IChatStore>> around)
    {
        if (at is RedactionStep.BeforeCommit or RedactionStep.Committed)
        {
            around(honest => new DyingRedaction(honest, at is RedactionStep.BeforeCommit));
            return;
        }

        var last = services.Last(s => s.ServiceType == typeof(IContentCopy) && (at is RedactionStep.CopiesDone || s.ImplementationType?.Name == "FileCopy"));
        services.Insert(services.IndexOf(last) + 1, ServiceDescriptor.Singleton<IContentCopy, End>());
    }

    public async Task<CommitResult> CommitAsync(ChatCommit commit, CancellationToken cancellationToken)
    {
        if (commit.Rewrites.IsDefaultOrEmpty) return await store.CommitAsync(commit, cancellationToken).ConfigureAwait(false);

        if (isBefore) Process.GetCurrentProcess().Kill();
        var result = await store.CommitAsync(commit, cancellationToken).ConfigureAwait(false);
        if (result is CommitResult.Committed) Process.GetCurrentProcess().Kill();
        return result;
    }

    public Task<AppendResult> AppendAsync(ChatAppend append, CancellationToken cancellationToken) => store.AppendAsync(append, cancellationToken);

    public Task<Chat?> FindAsync(ChatId id, CancellationToken cancellationToken) => store.FindAsync(id, cancellationToken);

    public Task<Chat?> FindLatestAsync(ContactId contact, CancellationToken cancellationToken) => store.FindLatestAsync(contact, cancellationToken);

    public Task<IReadOnlyList<Chat>> HeadsAsync(ChatQuery query, CancellationToken cancellationToken) => store.HeadsAsync(query, cancellationToken);

    public Task<Chat?> MarkSeenAsync(ChatId id, SeenMarks marks, CancellationToken cancellationToken) => store.MarkSeenAsync(id, marks, cancellationToken);

    public Task<IReadOnlyList<ChatPage>> ReadAsync(IReadOnlyList<ChatSpan> spans, CancellationToken cancellationToken) => store.ReadAsync(spans, cancellationToken);

    /// <summary>The copy after which nothing is asked any more.</summary>
    private sealed class End : IContentCopy
    {
        public string Name => "end";

        public Task<CopyReceipt> RedactAsync(Chat chat, ChatRedacted what, CancellationToken cancellationToken)
        {
            Process.GetCurrentProcess().Kill();
            return Task.FromResult(new CopyReceipt(Name, CopyOutcome.Gone, 0));
        }
    }
}
