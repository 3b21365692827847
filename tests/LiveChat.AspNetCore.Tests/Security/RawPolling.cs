using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace LiveChat.AspNetCore.Tests.Security;

/// <summary>Long polling of a hub, request by request.</summary>
internal static class RawPolling
{
    /// <summary>The first step alone.</summary>
    /// <returns>What names the connection in the requests to come.</returns>
    public static async Task<string> NegotiateAsync(HttpClient http, string hub, string? ticket)
    {
        using var answer = await http.PostAsync(new Uri($"/livechat/hub/{hub}/negotiate?negotiateVersion=1&access_token={ticket}", UriKind.Relative), null);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("connectionToken").GetString()!;
    }

    /// <summary>Says hello and polls until a word is heard.</summary>
    public static async Task ListenForAsync(HttpClient http, string hub, string? ticket, string id, string word)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var address = new Uri($"/livechat/hub/{hub}?id={id}&access_token={ticket}", UriKind.Relative);

        // The first poll is answered at once: the connection stands.
        Assert.Equal("", await http.GetStringAsync(address, patience.Token));
        using var hello = new StringContent("{\"protocol\":\"json\",\"version\":1}\u001e", Encoding.UTF8, "text/plain");
        using var heard = await http.PostAsync(address, hello, patience.Token);
        heard.EnsureSuccessStatusCode();
        while (!(await http.GetStringAsync(address, patience.Token)).Contains(word, StringComparison.Ordinal))
        {
        }
    }
}
