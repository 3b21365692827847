using LiveChat.Attachments;
using LiveChat.Chats;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveChat.Core.Tests.Attachments;

/// <summary>A real store in which a test does something just before a verdict is written.</summary>
internal sealed class UploadStoreWithHooks(IUploadStore store) : IUploadStore
{
    public Func<UploadVerdict, Task> BeforeFinish { get; set; } = _ => Task.CompletedTask;

    public static void AddTo(LiveChatBuilder builder)
        => builder.Services.Replace(ServiceDescriptor.Singleton<IUploadStore>(s => new UploadStoreWithHooks(new InMemoryUploadStore(s.GetRequiredService<TimeProvider>()))));

    public Task<UploadOutcome> BeginAsync(UploadPlan plan, UploadLimits limits, CancellationToken cancellationToken) => store.BeginAsync(plan, limits, cancellationToken);

    public Task<UploadOutcome> PartAsync(UploadId id, UploadPart part, CancellationToken cancellationToken) => store.PartAsync(id, part, cancellationToken);

    public async Task<UploadOutcome> FinishAsync(UploadId id, long expectedVersion, UploadVerdict verdict, CancellationToken cancellationToken)
    {
        await BeforeFinish(verdict);
        return await store.FinishAsync(id, expectedVersion, verdict, cancellationToken);
    }

    public Task<Upload?> FindAsync(UploadId id, CancellationToken cancellationToken) => store.FindAsync(id, cancellationToken);

    public Task<IReadOnlyList<Upload>> IdleAsync(UploadStatus status, TimeSpan idle, Upload? after, int limit, CancellationToken cancellationToken) => store.IdleAsync(status, idle, after, limit, cancellationToken);

    public Task<IReadOnlyList<Upload>> OfChatAsync(ChatId chat, CancellationToken cancellationToken) => store.OfChatAsync(chat, cancellationToken);

    public Task<UploadUse> UsedAsync(Participant.Customer customer, TimeSpan within, CancellationToken cancellationToken) => store.UsedAsync(customer, within, cancellationToken);
}
