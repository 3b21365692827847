using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.Settings;

/// <summary>What an admin console sends.</summary>
internal static class SettingsRequests
{
    public const string New = "*";

    /// <summary>A host whose administrator is mia.</summary>
    public static Task<LiveChatHost> StartAsync(Action<LiveChatBuilder>? configure = null) => LiveChatHost.StartAsync(new()
    {
        Options = HostSetup.Generous,
        LiveChat = builder =>
        {
            builder.MapAgent(user => user.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)?.Value is { } id ? new($"{id}", $"{id} (test)") { IsAdmin = id == "mia" } : null);
            configure?.Invoke(builder);
        },
    });

    /// <param name="host">The host.</param>
    /// <param name="method">What is done.</param>
    /// <param name="path">To what, below the settings.</param>
    /// <param name="body">What is sent.</param>
    /// <param name="tag">The ETag it is about, or <see cref="New"/>.</param>
    /// <param name="user">Who does it.</param>
    public static async Task<SettingsAnswer> SettingsAsync(this LiveChatHost host, HttpMethod method, string path, object? body = null, string? tag = null, string? user = "mia")
    {
        using var request = new HttpRequestMessage(method, $"/livechat/api/admin/settings/{path}");
        if (body is not null) request.Content = JsonContent.Create(body, body.GetType(), options: ContractJson.Options);
        if (tag == New) request.Headers.Add("If-None-Match", "*");
        else if (tag is not null) request.Headers.TryAddWithoutValidation("If-Match", tag);
        if (user is not null) request.Headers.Add(HeaderAuthentication.Header, user);
        using var response = await host.Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new(response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text)!.AsObject(), response.Headers.ETag?.Tag);
    }

    public static async Task<QueueSettingsDto> QueueDefaultsAsync(this LiveChatHost host) => (await host.SettingsAsync(HttpMethod.Get, "queues")).As<QueueDocumentsDto>().Defaults;

    public static async Task<TeamSettingsDto> TeamDefaultsAsync(this LiveChatHost host) => (await host.SettingsAsync(HttpMethod.Get, "teams")).As<TeamDocumentsDto>().Defaults;

    public static async Task<WidgetSettingsDto> WidgetDefaultsAsync(this LiveChatHost host) => (await host.SettingsAsync(HttpMethod.Get, "widgets")).As<WidgetDocumentsDto>().Defaults;
}

/// <summary>What it was answered.</summary>
internal sealed record SettingsAnswer(HttpStatusCode Status, JsonObject? Body, string? Tag)
{
    public string? Code => Body?["code"]?.GetValue<string>();

    public (int Status, string? Code) Refusal => ((int)Status, Code);

    public T As<T>()
    {
        Assert.True(Status is HttpStatusCode.OK, $"{Status}: {Body}");
        return Body.Deserialize<T>(ContractJson.Options)!;
    }
}
