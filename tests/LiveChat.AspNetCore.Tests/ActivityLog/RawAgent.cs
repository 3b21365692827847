using LiveChat.AspNetCore.Tests.Hosting;

namespace LiveChat.AspNetCore.Tests.ActivityLog;

/// <summary>A desk's raw connection.</summary>
internal sealed class RawAgent : RawConnection
{
    public static async Task<RawAgent> ConnectAsync(LiveChatHost host, string id)
    {
        var agent = new RawAgent();
        await agent.OpenAsync(host, "agent", (HeaderAuthentication.Header, id));
        return agent;
    }
}
