using System.Text;
using LiveChat.AspNetCore.Tests.Hosting;

namespace LiveChat.AspNetCore.Tests.Macros;

/// <summary>Sends and fetches files of macros.</summary>
internal static class MacroRequests
{
    public static Task<HttpResponseMessage> AnswerAsync(this LiveChatHost host, string? user, HttpMethod method, string? team, string? file = null, params (string Name, string Value)[] headers)
        => host.AnswerAsync(user, method, team, Encoding.UTF8.GetBytes(file ?? string.Empty), headers);

    public static async Task<HttpResponseMessage> AnswerAsync(this LiveChatHost host, string? user, HttpMethod method, string? team, byte[] file, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, $"/livechat/api/agent/macros.csv{(team is null ? "" : $"?team={Uri.EscapeDataString(team)}")}");
        if (method == HttpMethod.Post) request.Content = new ByteArrayContent(file);
        if (user is not null) request.Headers.Add(HeaderAuthentication.Header, user);
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        return await host.Http.SendAsync(request);
    }

    public static async Task<string> SendAsync(this LiveChatHost host, string user, HttpMethod method, string? team = null, string? file = null)
    {
        using var response = await host.AnswerAsync(user, method, team, file);
        return await response.Content.ReadAsStringAsync();
    }
}
