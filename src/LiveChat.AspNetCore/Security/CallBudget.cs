using LiveChat.AspNetCore.DependencyInjection;
using Microsoft.AspNetCore.SignalR;

namespace LiveChat.AspNetCore.Security;

/// <summary>How often one person may still call, over all of that person's connections to this node.</summary>
internal sealed class CallBudget(ConnectionLimits limits, TimeProvider clock)
{
    private readonly TokenBucket _connects = new(limits.ConnectsPerMinute / 60.0, limits.ConnectsPerMinute, clock);
    private readonly TokenBucket _messages = new(limits.MessagesPerSecond, limits.MessageBurst, clock);
    private readonly TokenBucket _typing = new(limits.TypingPerSecond, Math.Max(3, limits.TypingPerSecond), clock);
    private readonly TokenBucket _starts = new(limits.StartsPerMinute / 60.0, limits.StartsPerMinute, clock);
    private readonly TokenBucket _others = new(limits.CallsPerSecond, limits.CallBurst, clock);

    /// <summary>Whether the person has not called for a while.</summary>
    public bool IsUntouched => _connects.IsFull && _messages.IsFull && _typing.IsFull && _starts.IsFull && _others.IsFull;

    public static CallBudget Of(HubCallerContext context)
        => context.Items[typeof(CallBudget)] as CallBudget ?? throw new InvalidOperationException("The connection has no budget.");

    public void KeepIn(HubCallerContext context) => context.Items[typeof(CallBudget)] = this;

    /// <summary>Takes one call of a kind.</summary>
    public bool TrySpend(ChatAction action, out TimeSpan retryAfter) => BucketOf(action).TryTake(out retryAfter);

    private TokenBucket BucketOf(ChatAction action) => action switch
    {
        ChatAction.Connect => _connects,
        ChatAction.Post => _messages,
        ChatAction.Type => _typing,
        ChatAction.Start or ChatAction.LeaveMessage or ChatAction.Resume => _starts,
        _ => _others,
    };
}
