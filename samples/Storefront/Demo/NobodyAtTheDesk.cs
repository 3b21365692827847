using LiveChat.Events;

namespace Storefront.Demo;

/// <summary>Says so when a chat waits and no desk is open. A real shop would send a mail or a message to whoever is on call.</summary>
internal sealed partial class NobodyAtTheDesk(ILogger<NobodyAtTheDesk> logger) : IChatEventHandler
{
    public Task HandleAsync(ChatNotice notice, CancellationToken cancellationToken)
    {
        Waits(logger, notice.Chat.CustomerName, notice.Chat.Queue.Value);
        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Information, "{Customer} waits in the queue {Queue}, and no desk is open.")]
    private static partial void Waits(ILogger logger, string customer, string queue);
}
