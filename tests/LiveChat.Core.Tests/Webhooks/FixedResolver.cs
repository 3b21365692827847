using System.Net;
using LiveChat.Webhooks;

namespace LiveChat.Core.Tests.Webhooks;

/// <summary>Answers what a test wants, one answer after the other; the last one stays.</summary>
internal sealed class FixedResolver(params string[][] answers) : IHostResolver
{
    private int _asked;

    public int Asked => Volatile.Read(ref _asked);

    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
        => Task.FromResult(answers[Math.Min(Interlocked.Increment(ref _asked), answers.Length) - 1].Select(IPAddress.Parse).ToArray());
}
