using LiveChat.AspNetCore.Agents;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Diagnostics;
using LiveChat.AspNetCore.Draining;
using LiveChat.Chats;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;

namespace LiveChat.AspNetCore.Security;

/// <summary>Stands before every hub method: refuses null and too many calls, and turns what nobody expected into a code. Only fixed texts leave the server.</summary>
internal sealed class HubGuard(Drain drain, AgentIdentity identity, ILogger<HubGuard> logger) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocation, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        if (drain.IsClosing) return Refused(ReplyErrors.TryAgain());
        if (ReadsOtherwise(invocation.Context))
        {
            // Whoever reads more or less of personal data than before begins anew: its groups and what it looks at are of before.
            invocation.Context.Abort();
            return Refused(ReplyErrors.TryAgain());
        }

        var action = HubActions.Of(invocation.HubMethod);
        if (!CallBudget.Of(invocation.Context).TrySpend(action, out var retryAfter)) return Refused(ReplyErrors.RateLimited(retryAfter));
        if (invocation.HubMethodArguments.Any(a => a is null)) return Refused(ErrorCodes.BadArgument.Reply());

        try
        {
            return await next(invocation).ConfigureAwait(false);
        }
        catch (ConcurrencyConflictException)
        {
            return Refused(ReplyErrors.TryAgain());
        }
        catch (StoreUnavailableException e)
        {
            Log.StoreUnavailable(logger, invocation.HubMethodName, e);
            return Refused(ReplyErrors.StoreUnavailable());
        }
        catch (OperationCanceledException) when (invocation.Context.ConnectionAborted.IsCancellationRequested)
        {
            // Nobody is there any more to read an answer.
            return Refused(ReplyErrors.TryAgain());
        }
        catch (Exception e)
        {
            Log.HubMethodFailed(logger, invocation.HubMethodName, e);
            return Refused(ErrorCodes.Internal.Reply());
        }
    }

    private bool ReadsOtherwise(HubCallerContext context)
        => Caller.IsIn(context) && Caller.Of(context) is Caller.AtDesk desk && identity.Of(context.User) is { } profile && DeskRequests.OfProfile(profile) != desk.PersonalData;

    // On the wire an error looks the same whatever the value would have been.
    private static Reply<DoneDto> Refused(ReplyError error) => error;
}
