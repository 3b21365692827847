using Microsoft.Extensions.Hosting;

namespace LiveChat.EntityFrameworkCore.DependencyInjection;

/// <summary>Looks at the database before anything of the host starts.</summary>
internal sealed class StartingCheck(RelationalDatabase database) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await database.CheckAsync(cancellationToken).ConfigureAwait(false);
        await database.TakeOverAsync(cancellationToken).ConfigureAwait(false);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
