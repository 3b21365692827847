using System.Net.WebSockets;
using System.Text;
using LiveChat.AspNetCore.Tests.Hosting;

namespace LiveChat.AspNetCore.Tests.Security;

/// <summary>A WebSocket to the customer hub that says hello and then only listens.</summary>
internal static class RawSocket
{
    /// <summary>Comes back when the server has closed it.</summary>
    public static async Task OpenUntilClosedAsync(LiveChatHost host, string query)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri($"ws://127.0.0.1:{host.Address.Port}/livechat/hub/customer?{query}"), patience.Token);
        await socket.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"json\",\"version\":1}\u001e"), WebSocketMessageType.Text, true, patience.Token);
        var buffer = new byte[16 * 1024];
        try
        {
            while ((await socket.ReceiveAsync(buffer, patience.Token)).MessageType is not WebSocketMessageType.Close)
            {
            }
        }
        catch (WebSocketException)
        {
            // Closed without a goodbye.
        }
    }
}
